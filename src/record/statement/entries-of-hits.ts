/** Hits in statements as lists show statements: with their words marked, to be seen in their sentences. */
import type { RecordStore } from "../store/record-store.ts";
import { searchQuery } from "../store/search-query.ts";
import type { SearchHit } from "./search.ts";
import type { MarkedEntry } from "./search-statements.ts";
import { statementEntries } from "./statement-entries.ts";

/** `REPORT#s3`. */
export function hitKey(report: string, statement: string): string {
  return `${report}#${statement}`;
}

/** By `hitKey`; of hits in whole reports there are none. */
export async function entriesOfHits(
  record: RecordStore,
  typed: string,
  hits: readonly SearchHit[],
): Promise<ReadonlyMap<string, MarkedEntry>> {
  const wanted = hits.flatMap((hit) => (hit.in === "statement" ? [hit] : []));
  if (wanted.length === 0) return new Map();
  const keys = new Set(wanted.map(({ report, statement }) => hitKey(report.id, statement.id)));
  const rows = await record.db
    .selectFrom("standing_reports as a")
    .innerJoin("standing_statements as s", "s.analysis_id", "a.analysis_id")
    .select(["s.id", "a.report_id", "s.local_id"])
    .where("a.report_id", "in", [...new Set(wanted.map(({ report }) => report.id))])
    .where("s.local_id", "in", [...new Set(wanted.map(({ statement }) => statement.id))])
    .execute();
  const ids = rows.filter((row) => keys.has(hitKey(row.report_id, row.local_id))).map(({ id }) => id);
  const query = await record.fullText.withForms(record.db, searchQuery(typed));
  const marks = await record.fullText.markStatements(record.db, query, ids);
  const entries = await statementEntries(record, ids);
  return new Map(
    entries.map((entry) => [
      hitKey(entry.report.id, entry.id),
      { ...entry, marked: marks.get(entry.row) ?? null },
    ]),
  );
}
