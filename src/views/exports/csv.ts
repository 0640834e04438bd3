/** Statements as CSV by RFC 4180: UTF-8, a header line, lines ended by CR LF, one statement a row. */
import type { CodedBy } from "../../record/decision/coded-by.ts";
import type { StatementRow } from "../../record/export/each-statement.ts";

export type Cell = string | number | null;

/** Columns by their heads, in order. */
export type Columns<R> = readonly (readonly [name: string, cell: (row: R) => Cell])[];

const COLUMNS: Columns<StatementRow> = [
  ["id", (row) => row.id],
  ["report id", (row) => row.reportId],
  ["report title", (row) => row.reportTitle],
  ["publisher", (row) => row.publisher],
  ["published", (row) => row.published],
  ["url", (row) => row.url],
  ["kind", (row) => row.kind],
  ["polarity", (row) => row.polarity],
  ["speaker", (row) => row.speaker],
  ["speaker type", (row) => row.speakerType],
  ["on record as", (row) => row.onRecord?.name ?? null],
  ["record id", (row) => row.onRecord?.id ?? null],
  ["source words", (row) => row.source],
  ["cue words", (row) => row.cue],
  ["content words", (row) => row.content],
  ["sentence", (row) => row.sentence],
  ["start", (row) => row.start],
  ["end", (row) => row.end],
  ["said from", (row) => row.saidFrom],
  ["said to", (row) => row.saidTo],
  ["confidence", (row) => row.confidence],
  ["extractor", (row) => row.extractor],
  ["model", (row) => row.model],
];

/** What a spreadsheet program takes as the beginning of a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** How rows of a kind are written. */
export interface CsvWriter<R> {
  readonly header: string;
  readonly row: (row: R) => string;
}

/** Rows with a column for each of people's own variables, by their names, after all others. */
export function withVariables<R extends { readonly variables: Readonly<Record<string, string>> }>(
  columns: Columns<R>,
  variables: readonly string[],
): CsvWriter<R> {
  return {
    header: csvLine([...columns.map(([name]) => name), ...variables.map((name) => `variable ${name}`)]),
    row: (row) =>
      csvLine([
        ...columns.map(([, cell]) => cell(row)),
        ...variables.map((name) => row.variables[name] ?? null),
      ]),
  };
}

/** Of every finding that people may decide of: by whom it is as it stands, and who added it. */
export const DECIDED: Columns<
  CodedBy & { readonly addedBy: string | null; readonly addedAt: string | null }
> = [
  ["coder", (row) => row.coder],
  ["decision", (row) => row.decision],
  ["decided at", (row) => row.decidedAt],
  ["decisions", (row) => row.decisions.join(" ")],
  ["added by", (row) => row.addedBy],
  ["added at", (row) => row.addedAt],
];

/** Statements, with people's own variables. */
export const statementsCsv = (variables: readonly string[]): CsvWriter<StatementRow> =>
  withVariables([...COLUMNS, ...DECIDED], variables);

/** One row, whatever its columns are; formulas made harmless. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

/** Words that begin like a formula get an apostrophe before them, which spreadsheet programs take as "this is text". */
function quoted(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
