/** Statements as CSV as they may be given away: to strangers without people's own variables, which may say what no statement does. */
import type { StatementRow } from "../../record/queries/each-statement.ts";
import type { RecordStore } from "../../record/store/open.ts";
import { variablesInUse } from "../../record/variable/variables.ts";
import { type CsvWriter, statementsCsv } from "./csv.ts";
import type { Shown } from "./shown-report.ts";

export async function statementsCsvFor({ db }: RecordStore, shown: Shown): Promise<CsvWriter<StatementRow>> {
  const variables = shown === "whole" ? await variablesInUse(db) : [];
  return statementsCsv(variables.map(({ name }) => name));
}
