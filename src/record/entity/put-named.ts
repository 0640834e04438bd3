/** Who is meant in one report by whoever adds a finding: one of its entities, else somebody who is named with the addition. */
import type { Span } from "../../base/passage.ts";
import type { EntityType } from "../../base/vocabulary.ts";
import { putPassages } from "../shared/put-passages.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";
import { recordsOf } from "./entity-records.ts";
import { resolveAnalysis } from "./resolve-analysis.ts";

type Db = Store["db"];

/** Whose an added finding is; kept with the decision. */
export interface Named {
  /** As the report, or else the record, calls them. */
  readonly name: string;
  readonly type: EntityType;
  /** Whom on record whoever added it meant; missing where the report's own entity tells. */
  readonly record?: { readonly kind: RecordKind; readonly id: string };
}

/** The reading of a text that an addition is laid into. */
export interface AnalysedText {
  readonly analysis: number;
  readonly article: number;
  readonly text: string;
}

/** The entity's row of the analysis that goes by the name, or is the one meant on record; null where there is none. */
export async function entityOf(db: Db, analysis: number, { name, record }: Named): Promise<number | null> {
  const rows = await db
    .selectFrom("standing_entities as e")
    .leftJoin("entity_names as n", (j) => j.onRef("n.entity_id", "=", "e.id").on("n.kind", "=", "alias"))
    .select(["e.id", "e.name", "n.name as alias"])
    .where("e.analysis_id", "=", analysis)
    .orderBy("e.id")
    .execute();
  if (record) {
    const records = await recordsOf(
      db,
      rows.map((row) => row.id),
    );
    const known = rows.find((row) => records.get(row.id)?.id === record.id);
    if (known) return known.id;
    // Somebody else on record may have the same name.
    const open = rows.filter((row) => !records.has(row.id));
    return open.find((row) => row.name === name)?.id ?? null;
  }
  return (rows.find((row) => row.name === name) ?? rows.find((row) => row.alias === name))?.id ?? null;
}

/**
 * As `entityOf`, and else one of their own, who stands as long as the decision does. `where`: the words by which the report
 * names them; null where they are neither an entity of the report, nor named in it, nor somebody on record.
 */
export async function namedIn(
  db: Db,
  { analysis, article, text }: AnalysedText,
  named: Named,
  where: readonly Span[],
  decision: number,
): Promise<number | null> {
  const known = await entityOf(db, analysis, named);
  if (known !== null) return known;
  const at = text.indexOf(named.name);
  const mentions = where.length > 0 ? where : at < 0 ? [] : [{ start: at, end: at + named.name.length }];
  if (mentions.length === 0 && !named.record) return null;
  const { n } = await db
    .selectFrom("entities")
    .select((e) => e.fn.countAll<number>().as("n"))
    .where("analysis_id", "=", analysis)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto("entities")
    .values({
      analysis_id: analysis,
      local_id: await freeId(db, "entities", analysis, "e", n + 1),
      name: named.name,
      type: named.type,
      decision_id: decision,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (mentions.length > 0) {
    const passages = await putPassages(db, article, text, mentions);
    await db
      .insertInto("entity_mentions")
      .values(mentions.map((span, position) => ({ entity_id: id, position, passage_id: passages(span) })))
      .execute();
  }
  return id;
}

/** Once what is theirs is on record: who they are there, as somebody said, or else as the machine finds. */
export async function settleNamed(
  db: Db,
  analysis: number,
  entity: number,
  { record }: Named,
  at: string,
): Promise<void> {
  if (record && !(await recordsOf(db, [entity])).has(entity)) {
    const said = { kind: record.kind, record_id: record.id, probability: 1, candidates: "[]" };
    await db
      .insertInto("resolutions")
      .values({ entity_id: entity, ...said, resolved_at: at })
      .execute();
  }
  await resolveAnalysis(db, analysis, at);
}

/** The first of `e7`, `e8`, … that the analysis does not have yet. */
export async function freeId(
  db: Db,
  table: "entities" | "statements" | "positions",
  analysis: number,
  letter: string,
  from: number,
): Promise<string> {
  for (let n = from; ; n++) {
    const row = await db
      .selectFrom(table)
      .select("id")
      .where("analysis_id", "=", analysis)
      .where("local_id", "=", `${letter}${n}`)
      .executeTakeFirst();
    if (!row) return `${letter}${n}`;
  }
}
