/** Those whom no report but withdrawn ones has named, and the names that only such a report gave to others. */
import { organizationKey } from "../organization/name-key.ts";
import { nameKey } from "../person/name-key.ts";
import { idsLeadingTo } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** What somebody is called who stays on record by a decision, and whom no report that stays names. */
const NAMELESS = "(the name was withdrawn)";

const TABLE = { person: "people", organization: "organizations" } as const;

/** Somebody of the report; `erased` who goes with it, else who stays by what other reports say. */
export interface MarkedPerson {
  readonly kind: RecordKind;
  readonly id: string;
  readonly erased: boolean;
}

/** Whom the report has put on record; to be asked while it is there. */
export async function markPeople(db: Db, report: string): Promise<readonly MarkedPerson[]> {
  const found = await db
    .selectFrom("resolutions as r")
    .innerJoin("entities as e", "e.id", "r.entity_id")
    .innerJoin("analyses as n", "n.id", "e.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select(["r.kind", "r.record_id"])
    .where("a.report_id", "=", report)
    .where("r.record_id", "is not", null)
    .execute();
  const decided = await db
    .selectFrom("decisions")
    .select(["kind", "record_id"])
    .where("report_id", "=", report)
    .where("record_id", "is not", null)
    .execute();
  const named = new Map(
    [...found, ...decided].flatMap(({ kind, record_id: id }) =>
      id !== null && (kind === "person" || kind === "organization")
        ? [[`${kind} ${id}`, { kind, id }] as const]
        : [],
    ),
  );
  const marked: MarkedPerson[] = [];
  for (const { kind, id } of named.values()) {
    const only = await db
      .selectFrom("only_withdrawn_records")
      .select("id")
      .where("kind", "=", kind)
      .where("id", "=", id)
      .executeTakeFirst();
    if (only) await db.insertInto("withdrawing").values({ what: kind, id }).execute();
    marked.push({ kind, id, erased: only !== undefined });
  }
  return marked;
}

/** Takes them off the record once the report is; who stays goes by a name that another report gives. */
export async function erasePeople(db: Db, people: readonly MarkedPerson[]): Promise<void> {
  for (const { kind, id, erased } of people) {
    if (!erased) {
      await nameAnew(db, kind, id);
      continue;
    }
    await eraseCandidacies(db, id);
    for (const table of ["record_names", "emptied_records"] as const)
      await db.deleteFrom(table).where("kind", "=", kind).where("record_id", "=", id).execute();
    await db.deleteFrom(TABLE[kind]).where("id", "=", id).execute();
  }
}

/** Takes somebody out of those whom other reports' entities may be. */
async function eraseCandidacies(db: Db, id: string): Promise<void> {
  const rows = await db
    .selectFrom("resolutions")
    .select(["id", "candidates"])
    .where("candidates", "like", `%${JSON.stringify(id)}%`)
    .execute();
  for (const row of rows) {
    const left = (JSON.parse(row.candidates) as readonly { readonly id: string }[]).filter(
      (one) => one.id !== id,
    );
    await db
      .updateTable("resolutions")
      .set({ candidates: JSON.stringify(left) })
      .where("id", "=", row.id)
      .execute();
  }
}

/** A name from a report stays while a report on record gives it; files give their own. */
async function nameAnew(db: Db, kind: RecordKind, id: string): Promise<void> {
  const known = await db
    .selectFrom(TABLE[kind])
    .select(["name", "origin"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (known?.origin !== "report") return;
  const keyed = (name: string) =>
    kind === "person" ? nameKey(name) : { last: organizationKey(name), given: "", suffix: "" };
  const same = (name: string) => JSON.stringify(keyed(name)) === JSON.stringify(keyed(known.name));
  const given = await namesOf(db, kind, id);
  if (given.some(same)) return;
  const name = given[0] ?? NAMELESS;
  await db
    .updateTable(TABLE[kind])
    .set({ name, popolo: JSON.stringify({ id, name }) })
    .where("id", "=", id)
    .execute();
  await db.deleteFrom("record_names").where("kind", "=", kind).where("record_id", "=", id).execute();
  const key = given[0] === undefined ? null : keyed(name);
  const always = { from_date: null, to_date: null };
  if (key)
    await db
      .insertInto("record_names")
      .values({ kind, record_id: id, ...key, ...always })
      .execute();
}

/** The names that reports on record give those who stand for it by finding or decision, the commonest first. */
async function namesOf(db: Db, kind: RecordKind, id: string): Promise<readonly string[]> {
  const ids = [...(await idsLeadingTo(db, kind, [id])).keys()];
  const rows = await db
    .selectFrom("entity_records as r")
    .innerJoin("entities as e", "e.id", "r.entity_id")
    .select(["e.name", (e) => e.fn.countAll<number>().as("times")])
    .where("r.kind", "=", kind)
    .where("r.record_id", "in", ids)
    .groupBy("e.name")
    .orderBy("times", "desc")
    .orderBy("e.name")
    .execute();
  return rows.map(({ name }) => name);
}
