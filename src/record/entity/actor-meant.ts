/** Whom a person who adds a finding means: one of those whom the report names, somebody on record, or a name in the report. */
import { InputError } from "../../base/errors.ts";
import type { EntityType } from "../../base/vocabulary.ts";
import { finalIds } from "../shared/redirects.ts";
import type { Store } from "../store/store.ts";
import { isLeft } from "./emptied.ts";
import { recordsOf } from "./entity-records.ts";
import type { Named } from "./put-named.ts";

type Db = Store["db"];

/** The report's latest text and its latest reading. */
export interface LatestReading {
  readonly report: string;
  readonly text: string;
  readonly analysis: number;
}

/** Throws an InputError if there is no such report. */
export async function latestReading(db: Db, report: string): Promise<LatestReading> {
  const row = await db
    .selectFrom("current_articles as a")
    .innerJoin("latest_analyses as n", "n.article_id", "a.id")
    .select(["a.text", "n.id as analysis"])
    .where("a.report_id", "=", report)
    .executeTakeFirst();
  if (!row) throw new InputError(`there is no report ${report} on record: check its id`);
  return { report, ...row };
}

/**
 * `who`: an entity's id (`e3`), a name in the report, or an id on record. `type` counts for a name that the report has and
 * the machine took for nobody. `hasSource`: it is marked by which words the report names them. Throws an InputError if
 * nobody is meant.
 */
export async function whomMeant(
  db: Db,
  { report, text, analysis }: LatestReading,
  who: string,
  type: EntityType | undefined,
  hasSource: boolean,
): Promise<Named> {
  const rows = await db
    .selectFrom("standing_entities as e")
    .leftJoin("entity_names as n", (j) => j.onRef("n.entity_id", "=", "e.id").on("n.kind", "=", "alias"))
    .select(["e.id", "e.local_id", "e.name", "e.type", "n.name as alias"])
    .where("e.analysis_id", "=", analysis)
    .orderBy("e.id")
    .execute();
  const records = await recordsOf(db, [...new Set(rows.map((row) => row.id))]);
  const meant =
    rows.find((row) => row.local_id === who || row.name === who || records.get(row.id)?.id === who) ??
    rows.find((row) => row.alias === who);
  if (meant) {
    const record = records.get(meant.id);
    return { name: meant.name, type: meant.type, ...(record && { record }) };
  }
  const known = await knownAs(db, who);
  if (known) return known;
  if (text.includes(who) || hasSource) return { name: who, type: type ?? "person" };
  throw new InputError(
    `report ${report} names nobody “${who}”, and nobody on record has that id: give a name as the report has it, or mark the words that name them`,
  );
}

async function knownAs(db: Db, id: string): Promise<Named | null> {
  for (const [kind, table] of [
    ["person", "people"],
    ["organization", "organizations"],
  ] as const) {
    const final = (await finalIds(db, kind, [id])).get(id) ?? id;
    const row = await db
      .selectFrom(table)
      .select("name")
      .where("id", "=", final)
      .where(isLeft(kind, "id"))
      .executeTakeFirst();
    if (row) return { name: row.name, type: kind, record: { kind, id: final } };
  }
  return null;
}
