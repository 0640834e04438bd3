/** Makes the index of statements again for those that a decision, or its undoing, has touched. */

import { saidDays } from "../report/given-day.ts";
import { placeIn } from "../shared/place.ts";
import { putPassages } from "../shared/put-passages.ts";
import type { FullText, Store } from "../store/store.ts";
import { type StatementCorrection, statementCorrectionsOf } from "./corrections.ts";

type Db = Store["db"];

/** As many as are made again at once. */
const BATCH = 400;

/** Settles every statement that is marked, its words in the full-text index too, and marks the positions that rest on it. */
export async function reindexStatements(db: Db, fullText: FullText): Promise<void> {
  for (;;) {
    const marked = await db.selectFrom("stale_statements").select("statement_id").limit(BATCH).execute();
    if (marked.length === 0) return;
    const ids = marked.map((row) => row.statement_id);
    const corrections = await statementCorrectionsOf(db, ids);
    await fullText.rewrite(db, ids, async () => {
      await db.deleteFrom("standing_statements").where("id", "in", ids).execute();
      await db.deleteFrom("corrected_contents").where("statement_id", "in", ids).execute();
      for (const id of ids) await stand(db, id, corrections.get(id));
    });
    await markPositionsStale(db, ids);
    await db.deleteFrom("stale_statements").where("statement_id", "in", ids).execute();
  }
}

async function stand(db: Db, id: number, correction: StatementCorrection | undefined): Promise<void> {
  if (correction?.rejected) return;
  const found = await db
    .selectFrom("statements as s")
    .innerJoin("analyses as n", "n.id", "s.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .leftJoin("live_decisions as d", "d.id", "s.decision_id")
    .select(["s.analysis_id", "s.local_id", "s.kind", "s.polarity", "s.speaker_id"])
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select(["s.decision_id as added", "d.id as still", "e.name as named"])
    .select([
      "s.said_from",
      "s.said_to",
      "s.confidence",
      "a.id as article",
      "a.text",
      "a.published as stands",
    ])
    .leftJoin("found_details as f", "f.article_id", "a.id")
    .leftJoin("analysis_days as r", "r.analysis_id", "n.id")
    .select(["f.article_id as corrected", "f.published as found_day"])
    .select(["r.analysis_id as read_again", "r.published as read_day"])
    .where("s.id", "=", id)
    .executeTakeFirstOrThrow();
  const { article, text, stands, corrected, found_day, read_again, read_day, ...others } = found;
  const { added, still, named, ...row } = others;
  if (added !== null && still === null) return;
  const read = corrected === null ? stands : read_again === null ? found_day : read_day;
  const { said_from, said_to } = row;
  const said = saidDays(said_to === null ? null : { from: said_from, to: said_to }, { read, stands });
  const { kind, polarity, speaker, content } = correction ?? {};
  const speaker_id =
    speaker === undefined || speaker === named
      ? row.speaker_id
      : speaker === null
        ? null
        : ((await entityNamed(db, row.analysis_id, speaker)) ?? row.speaker_id);
  await db
    .insertInto("standing_statements")
    .values({
      ...row,
      id,
      said_from: said?.from ?? null,
      said_to: said?.to ?? null,
      speaker_id,
      kind: kind ?? row.kind,
      polarity: polarity ?? row.polarity,
      confidence: correction ? 1 : row.confidence,
      reviewed: correction ? 1 : 0,
    })
    .execute();
  const spans = (content ?? []).map((place) => placeIn(text, place));
  if (spans.length === 0 || spans.includes(null)) return;
  const placed = spans.flatMap((span) => span ?? []);
  const passages = await putPassages(db, article, text, placed);
  await db
    .insertInto("corrected_contents")
    .values(placed.map((span, position) => ({ statement_id: id, position, passage_id: passages(span) })))
    .execute();
}

/** The entity of the analysis that goes by the name. */
export async function entityNamed(db: Db, analysis: number, name: string): Promise<number | null> {
  const row = await db
    .selectFrom("standing_entities as e")
    .leftJoin("entity_names as n", (j) => j.onRef("n.entity_id", "=", "e.id").on("n.kind", "=", "alias"))
    .select("e.id")
    .where("e.analysis_id", "=", analysis)
    .where((w) => w.or([w("e.name", "=", name), w("n.name", "=", name)]))
    .orderBy((o) => o.case().when("e.name", "=", name).then(0).else(1).end())
    .executeTakeFirst();
  return row?.id ?? null;
}

async function markPositionsStale(db: Db, statements: readonly number[]): Promise<void> {
  await db
    .insertInto("stale_positions")
    .columns(["position_id"])
    .expression(
      db.selectFrom("position_statements").select("position_id").where("statement_id", "in", statements),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}
