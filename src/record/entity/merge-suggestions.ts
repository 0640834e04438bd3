/** Two on record who may be one: why they may, and what speaks against it. Nothing is merged by itself. */
import { sql } from "kysely";
import { likelyOneBody } from "../organization/likely-one.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { isLeft } from "./emptied.ts";

export interface MergeSuggestion {
  readonly kind: RecordKind;
  /** The one that has more said of it: what a merge should keep. */
  readonly keep: { readonly id: string; readonly name: string };
  readonly other: { readonly id: string; readonly name: string };
  readonly reasons: readonly string[];
  readonly conflicts: readonly string[];
}

type Db = Store["db"];

const TABLES = { person: "people", organization: "organizations" } as const;

/**
 * At most `limit`. One of the two at least is known from reports alone, or they share an identifier or a birth date:
 * two of one name in one register are two.
 */
export async function mergeSuggestions(
  { db }: RecordStore,
  limit: number,
): Promise<readonly MergeSuggestion[]> {
  const suggestions: MergeSuggestion[] = [];
  for (const kind of ["person", "organization"] as const) {
    for (const { a, b } of await pairs(db, kind, limit)) suggestions.push(await suggestion(db, kind, a, b));
  }
  const paired = new Set(suggestions.map(({ keep, other }) => pairKey(keep.id, other.id)));
  for (const { a, b, reason } of await likelyOneBody(db)) {
    if (suggestions.length >= limit) break;
    if (!paired.has(pairKey(a, b))) suggestions.push(await suggestion(db, "organization", a, b, reason));
  }
  return suggestions.slice(0, limit);
}

interface Pair {
  readonly a: string;
  readonly b: string;
}

async function pairs(db: Db, kind: RecordKind, limit: number): Promise<readonly Pair[]> {
  const table = sql.table(TABLES[kind]);
  const born = kind === "person" ? sql`OR p.birth_date = q.birth_date` : sql``;
  const found = await sql<Pair>`SELECT DISTINCT p.id AS a, q.id AS b
    FROM record_names AS x
    JOIN record_names AS y ON y.kind = x.kind AND y.last = x.last AND y.given = x.given AND y.record_id <> x.record_id
    JOIN ${table} AS p ON p.id = x.record_id
    JOIN ${table} AS q ON q.id = y.record_id
    WHERE x.kind = ${kind}
      AND (x.given <> '' OR x.kind = 'organization')
      AND (x.suffix = y.suffix OR x.suffix = '' OR y.suffix = '')
      AND (p.origin = 'file' OR q.origin = 'report')
      AND (p.origin <> q.origin OR p.id < q.id)
      AND (q.origin = 'report' ${born}
        OR EXISTS (SELECT 1 FROM json_each(p.popolo, '$.identifiers') AS i JOIN json_each(q.popolo, '$.identifiers') AS j
          ON i.value = j.value))
      AND ${isLeft(kind, "p.id")} AND ${isLeft(kind, "q.id")}
      AND NOT EXISTS (SELECT 1 FROM redirects AS r WHERE r.kind = ${kind} AND r.from_id IN (p.id, q.id))
      AND NOT EXISTS (SELECT 1 FROM live_decisions AS d WHERE d.kind = ${kind} AND d.what = 'different'
        AND ((d.record_id = p.id AND d.other_id = q.id) OR (d.record_id = q.id AND d.other_id = p.id)))
    ORDER BY a, b LIMIT ${limit}`.execute(db);
  return found.rows;
}

interface Known {
  readonly name: string;
  readonly birth_date?: string;
  readonly death_date?: string;
  readonly gender?: string;
  readonly identifiers?: readonly { readonly identifier: string | number; readonly scheme?: string }[];
}

/** What two of one person must not differ in. */
const FACTS = [
  ["birth_date", "birth dates"],
  ["death_date", "dates of death"],
  ["gender", "genders"],
] as const;

const pairKey = (a: string, b: string) => [a, b].sort().join(" ");

async function suggestion(
  db: Db,
  kind: RecordKind,
  a: string,
  b: string,
  reason = "they share a name",
): Promise<MergeSuggestion> {
  const [one, two] = [await known(db, kind, a), await known(db, kind, b)];
  const reasons = [reason];
  const conflicts: string[] = [];
  for (const [fact, words] of FACTS) {
    const [x, y] = [one[fact], two[fact]];
    if (x === undefined || y === undefined) continue;
    if (x === y) reasons.push(`both have the ${fact.replace("_", " ")} ${x}`);
    else conflicts.push(`two ${words}: ${x} and ${y}`);
  }
  for (const { scheme = "identifier", identifier } of one.identifiers ?? []) {
    const other = two.identifiers?.find((i) => (i.scheme ?? "identifier") === scheme);
    if (!other) continue;
    if (other.identifier === identifier) reasons.push(`both are ${identifier} (${scheme})`);
    else conflicts.push(`two identifiers (${scheme}): ${identifier} and ${other.identifier}`);
  }
  const [first, second] = [await parties(db, kind, a), await parties(db, kind, b)];
  const shared = first.filter((party) => second.includes(party));
  if (shared.length > 0) reasons.push(`both belong to ${shared.join(", ")}`);
  else if (first.length > 0 && second.length > 0) {
    conflicts.push(`two parties: ${first.join(", ")} and ${second.join(", ")}`);
  }
  return { kind, keep: { id: a, name: one.name }, other: { id: b, name: two.name }, reasons, conflicts };
}

async function known(db: Db, kind: RecordKind, id: string): Promise<Known> {
  const row = await db
    .selectFrom(TABLES[kind])
    .select(["name", "popolo"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { ...(JSON.parse(row.popolo) as Omit<Known, "name">), name: row.name };
}

/** The parties that the person is or was in, as files and as reports have it. */
async function parties(db: Db, kind: RecordKind, id: string): Promise<readonly string[]> {
  if (kind === "organization") return [];
  const found = await sql<{ name: string }>`SELECT DISTINCT o.name FROM organizations AS o
    WHERE o.classification = 'party' AND o.id IN (
      SELECT organization_id FROM memberships WHERE person_id = ${id}
      UNION SELECT on_behalf_of_id FROM memberships WHERE person_id = ${id}
      UNION SELECT t.record_id FROM entity_records AS r
        JOIN entity_memberships AS m ON m.entity_id = r.entity_id
        JOIN entity_records AS t ON t.entity_id = m.organization_id
        WHERE r.kind = 'person' AND r.record_id = ${id})
    ORDER BY o.name`.execute(db);
  return found.rows.map((row) => row.name);
}
