/** Positions on a question whose day nothing tells, and the reports without a date that they stand in. */
import type { RecordStore } from "../store/record-store.ts";
import { type StoredPosition, storedPositions } from "./stored-positions.ts";

export interface Undated {
  /** Those shown whose day nothing tells. */
  readonly positions: number;
  /** How many reports they stand in. */
  readonly total: number;
  /** The first of those. */
  readonly reports: readonly { readonly id: string; readonly title: string | null }[];
  /** The first of the positions, by report. */
  readonly said: readonly StoredPosition[];
}

/** At most so many `reports` and `positions`; `question` is an id after redirects. */
export async function undatedOn(
  { db }: RecordStore,
  question: string,
  most: { readonly reports: number; readonly positions: number },
): Promise<Undated> {
  const rows = await db
    .selectFrom("shown_positions as i")
    .innerJoin("standing_reports as r", "r.report_id", "i.report_id")
    .innerJoin("articles as a", "a.id", "r.article_id")
    .select(["a.report_id as id", "a.title"])
    .select((e) => e.fn.countAll<number>().as("positions"))
    .where("i.question_id", "=", question)
    .where("i.day", "is", null)
    .groupBy("a.report_id")
    .orderBy("a.report_id")
    .execute();
  const first = await db
    .selectFrom("shown_positions")
    .select("position_id as id")
    .where("question_id", "=", question)
    .where("day", "is", null)
    .orderBy("report_id")
    .orderBy("position_id")
    .limit(most.positions)
    .execute();
  const stored = await storedPositions(
    db,
    first.map(({ id }) => id),
  );
  return {
    positions: rows.reduce((sum, row) => sum + row.positions, 0),
    total: rows.length,
    reports: rows.slice(0, most.reports).map(({ id, title }) => ({ id, title })),
    said: first.flatMap(({ id }) => stored.get(id) ?? []),
  };
}
