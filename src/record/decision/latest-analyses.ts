/** The latest analysis of each version of a report. */
import type { Store } from "../store/store.ts";

/** Their rows, in order; none where there is no such report. */
export async function latestAnalyses(db: Store["db"], report: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom("latest_analyses as n")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select("n.id")
    .where("a.report_id", "=", report)
    .orderBy("a.version")
    .execute();
  return rows.map((row) => row.id);
}
