/** Takes a report's text and everything found in it off the record. */
import type { FullText, Store } from "../store/store.ts";

type Db = Store["db"];

/** Within the transaction that withdraws the report: children before parents, since a row tells by its parents whose it is. */
export async function eraseFindings(db: Db, fullText: FullText, report: string): Promise<void> {
  const articles = await db
    .selectFrom("articles")
    .select(["id", "capture_id"])
    .where("report_id", "=", report)
    .execute();
  for (const { id } of articles) await fullText.forget(db, id);
  for (const { id } of articles) await eraseArticle(db, id);
  const captures = articles.map((row) => row.capture_id);
  await db.deleteFrom("captures").where("id", "in", captures).execute();
  await keepWatchesStraight(db);
}

async function eraseArticle(db: Db, article: number): Promise<void> {
  const analyses = db.selectFrom("analyses").select("id").where("article_id", "=", article);
  const of = (table: "positions" | "statements" | "entities") =>
    db.selectFrom(table).select("id").where("analysis_id", "in", analyses);
  await eraseIndices(db, of("positions"), of("entities"));
  for (const table of ["position_statements", "position_anchors"] as const)
    await db.deleteFrom(table).where("position_id", "in", of("positions")).execute();
  for (const table of ["positions", "figures", "times", "analysis_boilerplate"] as const)
    await db.deleteFrom(table).where("analysis_id", "in", analyses).execute();
  await db.deleteFrom("statement_passages").where("statement_id", "in", of("statements")).execute();
  await db.deleteFrom("statements").where("analysis_id", "in", analyses).execute();
  for (const table of [
    "resolutions",
    "decision_anchors",
    "entity_names",
    "entity_memberships",
    "entity_mentions",
  ] as const)
    await db.deleteFrom(table).where("entity_id", "in", of("entities")).execute();
  await db.deleteFrom("entities").where("analysis_id", "in", analyses).execute();
  for (const table of ["analyses", "article_boilerplate", "article_entries", "passages"] as const)
    await db.deleteFrom(table).where("article_id", "=", article).execute();
  await db.deleteFrom("articles").where("id", "=", article).execute();
}

type Ids = ReturnType<typeof idsShape>;
const idsShape = (db: Db) => db.selectFrom("positions").select("id");

/** What was made from findings, and what waits to be made again. */
async function eraseIndices(db: Db, positions: Ids, entities: Ids): Promise<void> {
  for (const table of ["position_index", "stale_positions"] as const)
    await db.deleteFrom(table).where("position_id", "in", positions).execute();
  await db.deleteFrom("member_index").where("entity_id", "in", entities).execute();
  await db.deleteFrom("member_index").where("body_id", "in", entities).execute();
  await db.deleteFrom("stale_entities").where("entity_id", "in", entities).execute();
}

/** What comes next may take the rows' numbers that came free, and is new all the same. */
async function keepWatchesStraight(db: Db): Promise<void> {
  const { last } = await db
    .selectFrom("articles")
    .select((e) => e.fn.coalesce(e.fn.max<number>("id"), e.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  await db.updateTable("watches").set({ seen: last }).where("seen", ">", last).execute();
  await db.updateTable("watches").set({ since: last }).where("since", ">", last).execute();
  await db.updateTable("channels").set({ told: last }).where("told", ">", last).execute();
}
