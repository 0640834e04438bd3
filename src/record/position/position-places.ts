/** Where a report shows the positions that are told of it: their own words, those of their conditions, and who takes them. */
import type { Span } from "../../base/passage.ts";
import { PASSAGE } from "../shared/passages.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface PositionPlace {
  /** In UTF-16 code units of the report's text; the first are its own words. */
  readonly spans: readonly Span[];
  /** The entity of the report (`e3`) that takes it, where that is nobody on record: told of by words of the report alone. */
  readonly holder: string | null;
}

/** Of the latest version, by its latest analysis and as decisions leave them. */
export async function positionPlaces(
  { db }: RecordStore,
  reportId: string,
): Promise<readonly PositionPlace[]> {
  const rows = await db
    .selectFrom("standing_reports as r")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .innerJoin("positions as x", "x.analysis_id", "r.analysis_id")
    .innerJoin("position_index as i", "i.position_id", "x.id")
    .innerJoin("passages as p", "p.id", "x.passage_id")
    .leftJoin("passages as c", "c.id", "x.condition_id")
    .select(["a.text", "i.condition", "i.holder_kind", "i.holder_id"])
    .select(["c.start_offset as from", "c.end_offset as to", "c.exact as found"])
    .select(PASSAGE)
    .where("r.report_id", "=", reportId)
    .execute();
  return rows.map(({ start_offset: start, end_offset: end, holder_kind: kind, holder_id: id, ...row }) => ({
    spans: [{ start, end }, ...conditionIn(row)],
    holder: kind === "entity" && id !== null ? id.slice(id.lastIndexOf("#") + 1) : null,
  }));
}

interface ConditionRow {
  readonly text: string;
  readonly condition: string | null;
  readonly found: string | null;
  readonly from: number | null;
  readonly to: number | null;
}

function conditionIn({ text, condition, found, from, to }: ConditionRow): readonly Span[] {
  if (condition === null) return [];
  if (condition === found && from !== null && to !== null) return [{ start: from, end: to }];
  // Somebody gave another condition; of the report's words only if they stand there.
  const at = text.indexOf(condition);
  return at < 0 ? [] : [{ start: at, end: at + condition.length }];
}
