/** `standpoint network`: who agrees with whom, for Gephi, visone and Discourse Network Analyzer. */
import { Command, Option } from "commander";
import { InputError } from "../../base/errors.ts";
import type { IsoDate } from "../../base/passage.ts";
import { ACTORS, NORMALIZATIONS, type Normalization } from "../../record/comparison/network.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { graphml, twoModeGraphml } from "../exports/graphml.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { questionMeant } from "./name-question.ts";
import { dayValue, jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { withRecord } from "./with-record.ts";
import { writeWhole } from "./write-whole.ts";

interface Options {
  readonly record?: string;
  readonly codebook?: true;
  readonly mode: (typeof MODES)[number];
  readonly of: (typeof ACTORS)[number];
  readonly format: (typeof FORMATS)[number];
  readonly normalization: Normalization;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly limit: number;
  readonly output?: string;
  readonly json?: true;
}

const MODES = ["one-mode", "two-mode"] as const;
const FORMATS = ["graphml", "csv", "dna"] as const;

export function networkCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("network")
    .description(
      "Write who agrees and who disagrees with whom on questions, who is for what, or the positions that this rests on.",
    )
    .argument("[question...]", "questions, each one argument: ids, wordings, or words like one")
    .addOption(recordOption())
    .addOption(new Option("--codebook", "all questions of the codebook"))
    .addOption(
      new Option("--mode <mode>", "one-mode: ties between actors; two-mode: actors and questions")
        .choices(MODES)
        .default("one-mode"),
    )
    .addOption(
      new Option("--of <actors>", "holders, or the organizations that they belonged to on the day")
        .choices(ACTORS)
        .default("holders"),
    )
    .addOption(
      new Option(
        "--format <format>",
        "graphml: actors and ties; csv: one position a row; dna: the positions as a file of Discourse Network Analyzer 3.0",
      )
        .choices(FORMATS)
        .default("graphml"),
    )
    .addOption(
      new Option("--normalization <way>", "what ties of a one-mode network are divided by")
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
  $ standpoint network ferry-subsidy-outer-skerries-end --format csv --from 2025-03-01
  $ standpoint network --codebook --mode two-mode --of organizations --output bodies.graphml
  $ standpoint network --codebook --format dna --output codebook.dna`,
    )
    .action(async (named: string[], options: Options) => {
      await withRecord(recordOf(options, io), "read", async (record) => {
        const questions = await questionsMeant(record, named, options);
        if (options.format === "dna") return print(io.stdout, await dnaWritten(record, questions, options));
        const lines = linesOf(record, questions, options);
        if (options.output !== undefined) await writeWhole(options.output, lines);
        else for await (const line of lines) await print(io.stdout, line);
      });
      done(EXIT.done);
    });
}

async function questionsMeant(
  record: RecordStore,
  named: readonly string[],
  { codebook }: Options,
): Promise<readonly string[]> {
  if (!codebook && named.length === 0)
    throw new InputError("no question is named: give one, or --codebook for all that the codebook has");
  const questions = new Set<string>();
  for (const one of named) questions.add(await questionMeant(record, one));
  if (codebook) {
    const { codebookQuestions } = await import("../../record/question/codebook.ts");
    for (const one of (await codebookQuestions(record.db)).keys()) questions.add(one);
  }
  if (questions.size === 0)
    throw new InputError("the codebook is empty: `standpoint questions import` takes one in");
  return [...questions];
}

const periodOf = ({ from, to }: Options) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

async function dnaWritten(
  record: RecordStore,
  questions: readonly string[],
  options: Options,
): Promise<string> {
  if (options.output === undefined)
    throw new InputError("a file of DNA is a database and no text: say where it goes with --output FILE.dna");
  const { DNA_CODER, writeDna } = await import("../exports/dna/write.ts");
  const written = await writeDna(record, options.output, { questions, ...periodOf(options) });
  const left = written.undated === 0 ? "" : `, ${written.undated} left out whose report has no date`;
  return `${count(written.statements, "position")} in ${count(written.documents, "report")}${left}; open it as ${DNA_CODER.name} with the password ${DNA_CODER.password}\n`;
}

async function* linesOf(
  record: RecordStore,
  questions: readonly string[],
  options: Options,
): AsyncGenerator<string> {
  const { format, normalization, limit, json, mode, of } = options;
  const period = periodOf(options);
  if (format === "csv" && !json) {
    const { eachPosition } = await import("../../record/export/each-position.ts");
    const { positionsCsvFor } = await import("../exports/shown-variables.ts");
    const { header, row } = await positionsCsvFor(record, "whole");
    yield header;
    for await (const position of eachPosition(record, questions, period)) yield row(position);
    return;
  }
  const { networkOf, twoModeNetworkOf } = await import("../../record/comparison/network.ts");
  if (mode === "two-mode") {
    const network = await twoModeNetworkOf(record, { questions, limit, of, ...period });
    if (json) yield `${JSON.stringify(network)}\n`;
    else yield* twoModeGraphml(network);
    return;
  }
  const network = await networkOf(record, { questions, normalization, limit, of, ...period });
  if (json) yield `${JSON.stringify(network)}\n`;
  else yield* graphml(network);
}
