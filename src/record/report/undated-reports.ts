/** Reports without a date that speak of a question: what is said in them stands on no day. */
import type { RecordStore } from "../store/record-store.ts";

export interface Undated {
  /** Those shown whose day nothing tells. */
  readonly positions: number;
  /** How many reports they stand in. */
  readonly total: number;
  /** The first of those. */
  readonly reports: readonly { readonly id: string; readonly title: string | null }[];
}

/** At most `limit` reports; `question` is an id after redirects. */
export async function undatedOn({ db }: RecordStore, question: string, limit: number): Promise<Undated> {
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
  return {
    positions: rows.reduce((sum, row) => sum + row.positions, 0),
    total: rows.length,
    reports: rows.slice(0, limit).map(({ id, title }) => ({ id, title })),
  };
}
