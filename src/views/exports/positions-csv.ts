/** Positions as CSV, one a row, with the variables of discourse network analysis first. */
import type { PositionRow } from "../../record/queries/each-position.ts";
import { type Cell, type CsvWriter, csvLine } from "./csv.ts";

const COLUMNS: readonly (readonly [name: string, cell: (row: PositionRow) => Cell])[] = [
  ["person", (row) => row.person],
  ["organization", (row) => row.organization],
  ["concept", (row) => row.concept],
  ["agreement", (row) => row.agreement],
  ["date", (row) => row.date],
  ["text", (row) => row.text],
  ["source", (row) => row.source],
  ["stance", (row) => row.stance],
  ["condition", (row) => row.condition],
  ["wording", (row) => row.wording],
  ["title", (row) => row.title],
  ["published", (row) => row.published],
  ["url", (row) => row.url],
  ["id", (row) => row.id],
  ["report id", (row) => row.reportId],
  ["holder id", (row) => row.holderId],
  ["question id", (row) => row.questionId],
  ["start", (row) => row.start],
  ["end", (row) => row.end],
  ["confidence", (row) => row.confidence],
  ["below threshold", (row) => (row.unreviewed ? "yes" : "no")],
  ["statements", (row) => row.statements.join(" ")],
  ["coder", (row) => row.coder],
  ["decision", (row) => row.decision],
  ["decided at", (row) => row.decidedAt],
  ["decisions", (row) => row.decisions.join(" ")],
  ["added by", (row) => row.addedBy],
  ["added at", (row) => row.addedAt],
];

/** With a column for each of people's own variables, by their names, behind all others. */
export function positionsCsv(variables: readonly string[]): CsvWriter<PositionRow> {
  return {
    header: csvLine([...COLUMNS.map(([name]) => name), ...variables.map((name) => `variable ${name}`)]),
    row: (row) =>
      csvLine([
        ...COLUMNS.map(([, cell]) => cell(row)),
        ...variables.map((name) => row.variables[name] ?? null),
      ]),
  };
}
