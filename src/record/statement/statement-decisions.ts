/** What people decided of statements, in words that hold in any record of the same reports. */

import type { RecordStore } from "../store/record-store.ts";
import { type ChangedStatement, type StatementDetail, statementCorrectionsOf } from "./corrections.ts";

/** The words by which a statement is found, and what it is instead of what was found; what is missing stays. */
export interface DecidedStatement
  extends ChangedStatement,
    Pick<StatementDetail, "exact" | "before" | "after" | "name"> {
  readonly of: "statement";
  readonly report: string;
  readonly rejected: boolean;
}

/** One for each statement of the machine's that was decided of, all that stands of its decisions together. */
export async function decidedStatements({ db }: RecordStore): Promise<readonly DecidedStatement[]> {
  const rows = await db
    .selectFrom("statement_anchors as x")
    .innerJoin("live_decisions as d", "d.id", "x.decision_id")
    .innerJoin("statements as s", "s.id", "x.statement_id")
    .innerJoin("latest_analyses as n", "n.id", "s.analysis_id")
    .select(["x.statement_id", "d.report_id", "d.detail"])
    .where("d.what", "<>", "assign")
    .where("s.decision_id", "is", null)
    .orderBy("d.id")
    .execute();
  const last = new Map(rows.map((row) => [row.statement_id, row]));
  const corrections = await statementCorrectionsOf(db, [...last.keys()]);
  return [...last].flatMap(([statement, { report_id, detail }]): readonly DecidedStatement[] => {
    const correction = corrections.get(statement);
    if (!correction || report_id === null) return [];
    const { exact, before, after, name } = JSON.parse(detail ?? "{}") as StatementDetail;
    return [{ of: "statement", report: report_id, exact, before, after, name, ...correction }];
  });
}
