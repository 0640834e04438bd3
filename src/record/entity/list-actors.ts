/** The people or the organizations on record: by the first letter of their names, or those quoted last. */
import { sql } from "kysely";
import type { IsoDate } from "../../base/passage.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { isLeft } from "./emptied.ts";
import { entityLinks, onRecord } from "./entity-links.ts";

export interface WhoRow {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  /** What they hold or are now: `leader, Kelmark Civic Union`; of an organization its classification. Null if unknown. */
  readonly is: string | null;
}

export interface QuotedRow extends WhoRow {
  /** Of the newest statements that were looked at, how many are theirs. */
  readonly statements: number;
  readonly lastOn: IsoDate | null;
}

export interface WhoPage {
  readonly total: number;
  readonly rows: readonly WhoRow[];
}

/** The first letters that names on record begin with, in lower case; of people the last name counts. */
export function firstLetters(record: RecordStore, kind: RecordKind): Promise<readonly string[]> {
  return whileUnchanged(record, `first-letters ${kind}`, async () => {
    const rows = await record.db
      .selectFrom("record_names")
      .select((e) => e.fn<string>("substr", ["last", e.lit(1), e.lit(1)]).as("letter"))
      .distinct()
      .where("kind", "=", kind)
      .where(isLeft(kind, "record_names.record_id"))
      .execute();
    return rows
      .map(({ letter }) => letter)
      .filter(Boolean)
      .sort();
  });
}

/** Those with a name that begins with `letter` (lower case), in order of the names, each once. */
export async function whoByLetter(
  record: RecordStore,
  kind: RecordKind,
  letter: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<WhoPage> {
  const all = await whileUnchanged(record, `who-by-letter ${kind} ${letter}`, async () => {
    const rows = await record.db
      .selectFrom("record_names")
      .select("record_id")
      .where("kind", "=", kind)
      .where("last", ">=", letter)
      .where("last", "<", `${letter}\u{10FFFF}`)
      .orderBy("last")
      .orderBy("given")
      .execute();
    const known = await onRecord(
      record.db,
      kind,
      rows.map((row) => row.record_id),
    );
    const ids = rows.flatMap((row) => known.get(row.record_id)?.id ?? []);
    return [...new Set(ids)];
  });
  return { total: all.length, rows: await described(record, kind, all.slice(offset, offset + limit)) };
}

/** In which order those who were quoted last can be listed. */
export const WHO_SORTS = ["statements", "last", "name"] as const;
export type WhoSort = (typeof WHO_SORTS)[number];

export function sortedWho(rows: readonly QuotedRow[], sort: WhoSort): readonly QuotedRow[] {
  if (sort === "statements") return rows;
  const by = {
    last: (a: QuotedRow, b: QuotedRow) => (b.lastOn ?? "").localeCompare(a.lastOn ?? ""),
    name: (a: QuotedRow, b: QuotedRow) => a.name.localeCompare(b.name, "en"),
  };
  return [...rows].sort(by[sort]);
}

/** How many of the newest statements are looked at. */
const LOOKED_AT = 500;

/** Those with the most of the newest statements on record, at most `limit`. */
export function latestQuoted(
  record: RecordStore,
  kind: RecordKind,
  limit: number,
): Promise<readonly QuotedRow[]> {
  return whileUnchanged(record, `latest-quoted ${kind} ${limit}`, async () => {
    const newest = await newestSpeakers(record);
    const links = await entityLinks(
      record.db,
      newest.map((row) => row.speaker_id),
    );
    const tally = new Map<string, { statements: number; lastOn: IsoDate | null }>();
    for (const { speaker_id, published } of newest) {
      const who = links.get(speaker_id);
      if (who?.kind !== kind) continue;
      const before = tally.get(who.id);
      tally.set(who.id, {
        statements: (before?.statements ?? 0) + 1,
        lastOn: before?.lastOn ?? published,
      });
    }
    const most = [...tally].sort(([, a], [, b]) => b.statements - a.statements).slice(0, limit);
    const rows = await described(
      record,
      kind,
      most.map(([id]) => id),
    );
    return rows.map((row) => ({ ...row, statements: 0, lastOn: null, ...tally.get(row.id) }));
  });
}

async function newestSpeakers({ db }: RecordStore) {
  const reports = db
    .selectFrom("standing_reports")
    .select(["analysis_id", "published"])
    .where("published", "is not", null)
    .orderBy("published", "desc")
    .limit(LOOKED_AT)
    .as("a");
  const rows = await db
    .selectFrom(reports)
    .innerJoin("standing_statements as s", "s.analysis_id", "a.analysis_id")
    .select(["s.speaker_id", "a.published"])
    .where("s.speaker_id", "is not", null)
    .orderBy("a.published", "desc")
    .limit(LOOKED_AT)
    .execute();
  return rows.flatMap(({ speaker_id, published }) =>
    speaker_id === null ? [] : [{ speaker_id, published }],
  );
}

/** At most `limit` of those whose ids come after `after`, in order of their ids; who was merged into another is left out. */
export async function whoAfter(
  record: RecordStore,
  kind: RecordKind,
  after: string,
  limit: number,
): Promise<readonly WhoRow[]> {
  const rows = await record.db
    .selectFrom(kind === "person" ? "people" : "organizations")
    .select("id")
    .where("id", ">", after)
    .where(isLeft(kind, "id"))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("redirects as r")
            .select("r.to_id")
            .where("r.kind", "=", kind)
            .whereRef("r.from_id", "=", "id"),
        ),
      ),
    )
    .orderBy("id")
    .limit(limit)
    .execute();
  return described(
    record,
    kind,
    rows.map((row) => row.id),
  );
}

/** Each of the ids, after merges, with what they are now; in the order given. */
export async function described(
  record: RecordStore,
  kind: RecordKind,
  ids: readonly string[],
): Promise<readonly WhoRow[]> {
  if (ids.length === 0) return [];
  const rows = kind === "person" ? await people(record, ids) : await organizations(record, ids);
  const byId = new Map(rows.map((row) => [row.id, { kind, ...row }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function organizations({ db }: RecordStore, ids: readonly string[]) {
  return db
    .selectFrom("organizations")
    .select(["id", "name", "classification as is"])
    .where("id", "in", ids)
    .execute();
}

/** With the membership that began last of those that have not ended. */
async function people({ db }: RecordStore, ids: readonly string[]) {
  const rows = await db.selectFrom("people").select(["id", "name"]).where("id", "in", ids).execute();
  const posts = await db
    .selectFrom("memberships as m")
    .leftJoin("posts as p", "p.id", "m.post_id")
    .leftJoin("organizations as o", (j) =>
      j.on((e) => e("o.id", "=", e.fn.coalesce("m.organization_id", "p.organization_id"))),
    )
    .select(["m.person_id", "p.name as post", "m.role", "o.name as organization"])
    .where("m.person_id", "in", ids)
    .where("m.end_date", "is", null)
    .orderBy(sql`m.start_date`, (o) => o.asc().nullsFirst())
    .execute();
  const is = new Map(
    posts.map(({ person_id, post, role, organization }) => [
      person_id,
      [post ?? role ?? "member", organization].filter(Boolean).join(", "),
    ]),
  );
  return rows.map((row) => ({ ...row, is: is.get(row.id) ?? null }));
}
