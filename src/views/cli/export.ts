/** `standpoint export`: all statements on record, for other programs. */
import { Command, Option } from "commander";
import { eachStatement, type StatementRow } from "../../record/queries/each-statement.ts";
import { CSV_HEADER, csvRow } from "../exports/csv.ts";
import { jsonlRow } from "../exports/jsonl.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { recordOf, recordOption } from "./options.ts";
import { withRecord } from "./with-record.ts";
import { writeWhole } from "./write-whole.ts";

const FORMATS = {
  jsonl: { header: "", row: jsonlRow },
  csv: { header: CSV_HEADER, row: csvRow },
} as const;

interface Options {
  readonly record?: string;
  readonly format: keyof typeof FORMATS;
  readonly output?: string;
}

export function exportCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("export")
    .description(
      "Write every statement on record, one a line: who said what, in which words, in which report.",
    )
    .addOption(recordOption())
    .addOption(new Option("--format <format>", "the format").choices(Object.keys(FORMATS)).default("jsonl"))
    .addOption(new Option("--output <file>", "write to this file instead of standard output"))
    .addHelpText(
      "after",
      `
In CSV, a cell that a spreadsheet program would take as a formula (it begins with = + - @, a tab or a
carriage return) has an apostrophe before it. JSON Lines have every word as it stands.

Examples:
  $ standpoint export --format csv --output statements.csv
  $ standpoint export | head`,
    )
    .action(async (options: Options) => {
      await withRecord(recordOf(options, io), "read", async (record) => {
        const lines = linesOf(eachStatement(record), options.format);
        if (options.output === undefined) for await (const line of lines) await print(io.stdout, line);
        else await writeWhole(options.output, lines);
      });
      done(EXIT.done);
    });
}

async function* linesOf(
  rows: AsyncIterable<StatementRow>,
  format: Options["format"],
): AsyncGenerator<string> {
  const { header, row } = FORMATS[format];
  if (header !== "") yield header;
  for await (const statement of rows) yield row(statement);
}
