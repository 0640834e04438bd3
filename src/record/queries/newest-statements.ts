/** The newest reports, each with the first of its statements. */
import type { RecordStore } from "../store/open.ts";
import { listReports, type ReportRow } from "./list-reports.ts";
import { grouped } from "./passages.ts";
import { type StatementEntry, statementEntries } from "./statement-entries.ts";

export interface NewReport extends ReportRow {
  /** In order of the text; `statements` says how many there are in all. */
  readonly first: readonly StatementEntry[];
}

/** At most `reports` of them by day of publication, latest first, with at most `each` statements. */
export async function newestStatements(
  record: RecordStore,
  { reports: limit, each }: { readonly reports: number; readonly each: number },
): Promise<readonly NewReport[]> {
  const { reports } = await listReports(record, { limit });
  if (reports.length === 0) return [];
  const rows = await record.db
    .selectFrom("current_articles as a")
    .innerJoin("latest_analyses as n", "n.article_id", "a.id")
    .innerJoin("standing_statements as s", "s.analysis_id", "n.id")
    .select(["a.report_id", "s.id"])
    .where(
      "a.report_id",
      "in",
      reports.map(({ id }) => id),
    )
    .orderBy("s.id")
    .execute();
  const first = [...grouped(rows, (row) => row.report_id).values()].flatMap((of) => of.slice(0, each));
  const entries = await statementEntries(
    record,
    first.map(({ id }) => id),
  );
  const byReport = grouped(entries, ({ report }) => report.id);
  return reports.map((report) => ({ ...report, first: byReport.get(report.id) ?? [] }));
}
