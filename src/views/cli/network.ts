/** `standpoint network`: who agrees with whom, for Gephi, visone and Discourse Network Analyzer. */
import { Command, Option } from "commander";
import type { IsoDate } from "../../base/passage.ts";
import { NORMALIZATIONS, type Normalization } from "../../record/queries/network.ts";
import type { RecordStore } from "../../record/store/open.ts";
import { graphml } from "../exports/graphml.ts";
import { POSITIONS_CSV_HEADER, positionsCsvRow } from "../exports/positions-csv.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { questionMeant } from "./name-question.ts";
import { dayValue, jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { withRecord } from "./with-record.ts";
import { writeWhole } from "./write-whole.ts";

interface Options {
  readonly record?: string;
  readonly format: "graphml" | "csv";
  readonly normalization: Normalization;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly limit: number;
  readonly output?: string;
  readonly json?: true;
}

export function networkCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("network")
    .description(
      "Write who agrees and who disagrees with whom on questions, or the positions that this rests on.",
    )
    .argument("<question...>", "questions, each one argument: ids, wordings, or words like one")
    .addOption(recordOption())
    .addOption(
      new Option("--format <format>", "graphml: actors and ties; csv: one position a row")
        .choices(["graphml", "csv"])
        .default("graphml"),
    )
    .addOption(
      new Option("--normalization <way>", "what ties are divided by")
        .choices(NORMALIZATIONS)
        .default("average"),
    )
    .addOption(
      new Option("--from <day>", "only positions taken on that day or later, YYYY-MM-DD").argParser(dayValue),
    )
    .addOption(new Option("--to <day>", "only positions taken on that day or earlier").argParser(dayValue))
    .addOption(
      new Option("--limit <n>", "how many actors at most, those with the most positions")
        .argParser(wholeNumber(2, 5_000))
        .default(500),
    )
    .addOption(new Option("--output <file>", "write to this file instead of standard output"))
    .addOption(jsonOption("print actors and ties as one JSON object"))
    .addHelpText(
      "after",
      `
Ties count only for and against; in CSV, agreement is 1 for and 0 against, and empty for all else. A cell that a
spreadsheet program would take as a formula has an apostrophe before it.

Examples:
  $ standpoint network "Should the ferry subsidy to the Outer Skerries end?" --output ferries.graphml
  $ standpoint network ferry-subsidy-outer-skerries-end --format csv --from 2025-03-01`,
    )
    .action(async (questions: string[], options: Options) => {
      await withRecord(recordOf(options, io), "read", async (record) => {
        const lines = linesOf(record, questions, options);
        if (options.output !== undefined) await writeWhole(options.output, lines);
        else for await (const line of lines) await print(io.stdout, line);
      });
      done(EXIT.done);
    });
}

async function* linesOf(
  record: RecordStore,
  named: readonly string[],
  { format, from, to, normalization, limit, json }: Options,
): AsyncGenerator<string> {
  const questions: string[] = [];
  for (const one of named) questions.push(await questionMeant(record, one));
  const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if (format === "csv" && !json) {
    const { eachPosition } = await import("../../record/queries/each-position.ts");
    yield POSITIONS_CSV_HEADER;
    for await (const row of eachPosition(record, questions, period)) yield positionsCsvRow(row);
    return;
  }
  const { networkOf } = await import("../../record/queries/network.ts");
  const network = await networkOf(record, { questions, normalization, limit, ...period });
  if (json) yield `${JSON.stringify(network)}\n`;
  else yield* graphml(network);
}
