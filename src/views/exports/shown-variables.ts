/** Statements and positions as CSV as they may be given away: to strangers without people's own variables, which may say what no statement does. */
import type { PositionRow } from "../../record/export/each-position.ts";
import type { StatementRow } from "../../record/export/each-statement.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { variablesInUse } from "../../record/variable/variables.ts";
import { type CsvWriter, statementsCsv } from "./csv.ts";
import { positionsCsv } from "./positions-csv.ts";
import type { Shown } from "./shown-report.ts";

export async function statementsCsvFor(record: RecordStore, shown: Shown): Promise<CsvWriter<StatementRow>> {
  return statementsCsv(await variablesShown(record, shown));
}

export async function positionsCsvFor(record: RecordStore, shown: Shown): Promise<CsvWriter<PositionRow>> {
  return positionsCsv(await variablesShown(record, shown));
}

async function variablesShown({ db }: RecordStore, shown: Shown): Promise<readonly string[]> {
  const variables = shown === "whole" ? await variablesInUse(db) : [];
  return variables.map(({ name }) => name);
}
