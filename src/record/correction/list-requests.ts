/** What readers say is wrong, each with the finding and the report that it is about. */
import type { Polarity } from "../../base/vocabulary.ts";
import { grouped } from "../shared/passages.ts";
import { placeIn } from "../shared/place.ts";
import type { Wrong } from "../store/corrections-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";

export interface RequestRow {
  readonly id: number;
  readonly report: { readonly id: string; readonly title: string | null };
  /** `s12`, `p3` or `f2`, as the report's page had it when the request came. */
  readonly finding: string;
  /** The words that it is about. */
  readonly words: string;
  /** Of a statement that still stands; of whatever else `said`. */
  readonly polarity: Polarity;
  readonly cue: string;
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

export interface RequestsAsked {
  readonly settled: boolean;
  /** Those after this one. */
  readonly after?: number;
  readonly limit: number;
}

/** Those that wait, or those that are settled; the oldest first. */
export async function listRequests(
  { db }: RecordStore,
  { settled, after = 0, limit }: RequestsAsked,
): Promise<readonly RequestRow[]> {
  const rows = await db
    .selectFrom("correction_requests as n")
    .leftJoin("current_articles as a", "a.report_id", "n.report_id")
    .selectAll("n")
    .select(["a.title", "a.text"])
    .where("n.outcome", settled ? "is not" : "is", null)
    .where("n.id", ">", after)
    .orderBy("n.id")
    .limit(limit)
    .execute();
  const reportedAs = await denialsIn(db, [...new Set(rows.map((row) => row.report_id))]);
  return rows.map((row) => ({
    id: row.id,
    report: { id: row.report_id, title: row.title },
    finding: row.finding,
    words: row.exact,
    ...reportedAs(row.report_id, row.exact),
    stands: row.exact !== "" && row.text !== null && placeIn(row.text, row) !== null,
    wrong: row.wrong,
    note: row.note,
    contact: row.contact,
    at: row.requested_at,
    outcome: row.outcome,
    decision: row.decision_id,
    answer: row.answer,
    settledBy: row.settled_by,
    settledAt: row.settled_at,
  }));
}

type Reported = Pick<RequestRow, "polarity" | "cue">;

/** How a report tells of words: where a statement in it denies them, that it does and how. */
async function denialsIn(
  db: Store["db"],
  reports: readonly string[],
): Promise<(report: string, words: string) => Reported> {
  const rows = await db
    .selectFrom("standing_reports as a")
    .innerJoin("standing_statements as s", "s.analysis_id", "a.analysis_id")
    .innerJoin("standing_passages as sp", "sp.statement_id", "s.id")
    .innerJoin("passages as p", "p.id", "sp.passage_id")
    .select(["a.report_id", "s.id", "sp.part", "p.exact"])
    .where("a.report_id", "in", reports)
    .where("s.polarity", "=", "denied")
    .orderBy("sp.position")
    .execute();
  const denials = [...grouped(rows, (row) => row.id).values()].map((parts) => {
    const of = (name: "cue" | "content") =>
      parts.filter(({ part }) => part === name).map(({ exact }) => exact);
    return { report: parts[0]?.report_id, cue: of("cue").join(" … "), content: of("content") };
  });
  return (report, words) => {
    const denial = denials.find(
      (one) => one.report === report && one.content.some((piece) => words.includes(piece)),
    );
    return denial ? { polarity: "denied", cue: denial.cue } : { polarity: "said", cue: "" };
  };
}

/** How many wait. */
export async function openRequests({ db }: RecordStore): Promise<number> {
  const { open } = await db
    .selectFrom("correction_requests")
    .select((e) => e.fn.countAll<number>().as("open"))
    .where("outcome", "is", null)
    .executeTakeFirstOrThrow();
  return open;
}
