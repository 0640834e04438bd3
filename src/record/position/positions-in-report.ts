/** The positions that one report tells of, as decisions leave them. */

import { questionWordings } from "../question/question-wordings.ts";
import type { RecordStore } from "../store/record-store.ts";
import { type StoredPosition, storedPositions } from "./stored-positions.ts";

export interface ReportPosition extends StoredPosition {
  /** How the question is worded now; null where it is on none. */
  readonly asked: string | null;
}

/** Of the latest version by its latest analysis, in order of the text; of any other version none are kept. */
export async function positionsInReport(
  { db }: RecordStore,
  reportId: string,
): Promise<readonly ReportPosition[]> {
  const rows = await db
    .selectFrom("standing_reports as a")
    .innerJoin("positions as p", "p.analysis_id", "a.analysis_id")
    .select("p.id")
    .where("a.report_id", "=", reportId)
    .orderBy("p.id")
    .execute();
  const stored = await storedPositions(
    db,
    rows.map(({ id }) => id),
  );
  const positions = rows.flatMap(({ id }) => stored.get(id) ?? []);
  const wordings = await questionWordings(
    db,
    positions.flatMap(({ question }) => question ?? []),
  );
  return positions.map((position) => ({
    ...position,
    asked: position.question === null ? null : (wordings.get(position.question) ?? position.question),
  }));
}
