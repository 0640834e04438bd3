/** `standpoint export`: all statements on record, or all findings as annotations, for other programs. */
import { Command, Option } from "commander";
import { refuseDamaged } from "../../record/check.ts";
import { decidedPeople } from "../../record/entity/people-decisions.ts";
import { eachStatement, type StatementRow } from "../../record/export/each-statement.ts";
import { decidedPositions } from "../../record/position/position-decisions.ts";
import { decidedStatements } from "../../record/statement/statement-decisions.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { variablesInUse } from "../../record/variable/variables.ts";
import { annotationsText } from "../exports/annotations.ts";
import { type CsvWriter, statementsCsv } from "../exports/csv.ts";
import { jsonlRow } from "../exports/jsonl.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { recordOf, recordOption } from "./options.ts";
import { withRecord } from "./with-record.ts";
import { writeWhole } from "./write-whole.ts";

const FORMATS: Readonly<Record<string, (record: RecordStore) => AsyncIterable<string>>> = {
  jsonl: (record) => written(eachStatement(record), { header: "", row: jsonlRow }),
  csv: csvLines,
  annotations: (record) => annotationsText(record, "whole"),
  corrections: correctionLines,
};

interface Options {
  readonly record?: string;
  readonly format: string;
  readonly output?: string;
}

export function exportCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("export")
    .description(
      "Write every statement on record, one a line: who said what, in which words, in which report. Or all findings as W3C Web Annotations, or what people decided of findings and of who is who.",
    )
    .addOption(recordOption())
    .addOption(new Option("--format <format>", "the format").choices(Object.keys(FORMATS)).default("jsonl"))
    .addOption(new Option("--output <file>", "write to this file instead of standard output"))
    .addHelpText(
      "after",
      `
In CSV, a cell that a spreadsheet program would take as a formula (it begins with = + - @, a tab or a
carriage return) has an apostrophe before it. JSON Lines have every word as it stands. Annotations
are one JSON-LD document of statements, positions and figures; their offsets count code points.
Corrections are what \`standpoint link --corrections\` lays over the findings of an archive.

Examples:
  $ standpoint export --format csv --output statements.csv
  $ standpoint export | head`,
    )
    .action(async (options: Options) => {
      await withRecord(recordOf(options, io), "read", async (record) => {
        await refuseDamaged(record);
        const lines = FORMATS[options.format]?.(record) ?? [];
        if (options.output === undefined) for await (const line of lines) await print(io.stdout, line);
        else await writeWhole(options.output, lines);
      });
      done(EXIT.done);
    });
}

async function* correctionLines(record: RecordStore): AsyncGenerator<string> {
  for (const decided of await decidedPeople(record)) yield `${JSON.stringify(decided)}\n`;
  for (const decided of await decidedStatements(record)) yield `${JSON.stringify(decided)}\n`;
  for (const decided of await decidedPositions(record))
    yield `${JSON.stringify({ of: "position", ...decided })}\n`;
}

async function* written(
  rows: AsyncIterable<StatementRow>,
  { header, row: line }: CsvWriter<StatementRow>,
): AsyncGenerator<string> {
  if (header !== "") yield header;
  for await (const row of rows) yield line(row);
}

async function* csvLines(record: RecordStore): AsyncGenerator<string> {
  const variables = await variablesInUse(record.db);
  yield* written(eachStatement(record), statementsCsv(variables.map(({ name }) => name)));
}
