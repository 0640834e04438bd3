/** What readers say is wrong, each with the finding and the report that it is about. */
import { placeIn } from "../position/anchor-decisions.ts";
import type { Wrong } from "../store/corrections-schema.ts";
import type { RecordStore } from "../store/open.ts";

export interface NoticeRow {
  readonly id: number;
  readonly report: { readonly id: string; readonly title: string | null };
  /** `s12`, `p3` or `f2`, as the report's page had it when the notice came. */
  readonly finding: string;
  /** The words that it is about. */
  readonly words: string;
  /** Whether they still stand in the report. */
  readonly stands: boolean;
  readonly wrong: Wrong;
  readonly note: string;
  readonly contact: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Null while it waits. */
  readonly outcome: "corrected" | "unchanged" | "withdrawn" | null;
  readonly decision: number | null;
  readonly answer: string | null;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
}

export interface NoticesAsked {
  readonly settled: boolean;
  /** Those after this one. */
  readonly after?: number;
  readonly limit: number;
}

/** Those that wait, or those that are settled; the oldest first. */
export async function listNotices(
  { db }: RecordStore,
  { settled, after = 0, limit }: NoticesAsked,
): Promise<readonly NoticeRow[]> {
  const rows = await db
    .selectFrom("notices as n")
    .leftJoin("current_articles as a", "a.report_id", "n.report_id")
    .selectAll("n")
    .select(["a.title", "a.text"])
    .where("n.outcome", settled ? "is not" : "is", null)
    .where("n.id", ">", after)
    .orderBy("n.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    report: { id: row.report_id, title: row.title },
    finding: row.finding,
    words: row.exact,
    stands: row.exact !== "" && row.text !== null && placeIn(row.text, row) !== null,
    wrong: row.wrong,
    note: row.note,
    contact: row.contact,
    at: row.noticed_at,
    outcome: row.outcome,
    decision: row.decision_id,
    answer: row.answer,
    settledBy: row.settled_by,
    settledAt: row.settled_at,
  }));
}

/** How many wait. */
export async function openNotices({ db }: RecordStore): Promise<number> {
  const { open } = await db
    .selectFrom("notices")
    .select((e) => e.fn.countAll<number>().as("open"))
    .where("outcome", "is", null)
    .executeTakeFirstOrThrow();
  return open;
}
