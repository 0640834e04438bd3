/** Positions as CSV, one a row, with the variables of discourse network analysis first. */
import type { PositionRow } from "../../record/export/each-position.ts";
import { type Columns, type CsvWriter, DECIDED, withVariables } from "./csv.ts";

const COLUMNS: Columns<PositionRow> = [
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
  ["sentence", (row) => row.sentence],
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
];

/** Positions, with people's own variables. */
export const positionsCsv = (variables: readonly string[]): CsvWriter<PositionRow> =>
  withVariables([...COLUMNS, ...DECIDED], variables);
