/** Where a report shows the positions that are told of it: their own words, and those of their conditions. */
import type { Span } from "../../base/passage.ts";
import type { RecordStore } from "../store/open.ts";
import { PASSAGE } from "./passages.ts";

/** In UTF-16 code units of the text of the latest version, by its latest analysis and as decisions leave them. */
export async function positionSpans({ db }: RecordStore, reportId: string): Promise<readonly Span[]> {
  const rows = await db
    .selectFrom("current_articles as a")
    .innerJoin("latest_analyses as n", "n.article_id", "a.id")
    .innerJoin("positions as x", "x.analysis_id", "n.id")
    .innerJoin("position_index as i", "i.position_id", "x.id")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("passages as c", "c.id", "x.condition_id")
    .select(["a.text", "i.condition"])
    .select(["c.start_offset as from", "c.end_offset as to", "c.exact as found"])
    .select(PASSAGE)
    .where("a.report_id", "=", reportId)
    .execute();
  return rows.flatMap(({ start_offset, end_offset, text, condition, from, to, found }): readonly Span[] => {
    const own = { start: start_offset, end: end_offset };
    if (condition === null) return [own];
    if (condition === found && from !== null && to !== null) return [own, { start: from, end: to }];
    // Somebody gave another condition; of the report's words only if they stand there.
    const at = text.indexOf(condition);
    return at < 0 ? [own] : [own, { start: at, end: at + condition.length }];
  });
}
