/** `standpoint read`: analyses reports without storing anything. */
import { Command, CommanderError, Option } from "commander";
import { InputError } from "../../base/errors.ts";
import type { ReadInput, Unread } from "../../ingest/read-inputs.ts";
import { outputLine } from "../exports/output-line.ts";
import { EXIT, type ExitStatus, type Io, inColour, print } from "./io.ts";
import { allowPrivateOption, fastOption, modelOf, tellPrivate, threadsOf, threadsOption } from "./options.ts";
import { printable } from "./printable.ts";
import { reportText } from "./report-text.ts";

interface Options {
  readonly fast?: boolean;
  readonly threads?: number;
  readonly allowPrivate?: true;
  readonly json?: true;
  readonly jsonl?: true;
}

type Done = (status: ExitStatus) => void;
type Results = AsyncIterable<ReadInput | Unread>;

/** As wide as a terminal is that does not say. */
const COLUMNS = 80;

export function readCommand(io: Io, done: Done): Command {
  return new Command("read")
    .description("Read reports without storing anything: print the text with who said what beside it.")
    .argument("[files...]", "pages, texts, JSON Lines, folders or URLs; - or nothing: standard input")
    .addOption(new Option("--json", "print one JSON object, for one report").conflicts("jsonl"))
    .addOption(
      new Option(
        "--jsonl",
        "print one JSON object a line for each report; standard input is one JSON report a line",
      ),
    )
    .addOption(fastOption())
    .addOption(threadsOption())
    .addOption(allowPrivateOption())
    .addHelpText(
      "after",
      `
Examples:
  $ standpoint read report.html
  $ standpoint read --json report.txt
  $ standpoint read --jsonl < reports.jsonl > findings.jsonl`,
    )
    .action(async (files: string[], options: Options) => done(await read(files, options, io)));
}

async function read(files: readonly string[], options: Options, io: Io): Promise<ExitStatus> {
  if (files.length === 0 && io.stdin.isTTY) {
    throw new CommanderError(
      EXIT.failed,
      "standpoint.noInput",
      "name a file, or pipe a report in: standpoint read report.txt",
    );
  }
  const names = files.length === 0 ? ["-"] : files;
  const source = {
    names,
    stdin: io.stdin,
    lines: options.jsonl === true,
    allowPrivate: options.allowPrivate === true,
  };
  await tellPrivate(source.allowPrivate, io);
  // Loaded here, so that help and `search` start without the code that reads pages.
  const { inputs } = await import("../../ingest/inputs.ts");
  const { readInputs } = await import("../../ingest/read-inputs.ts");
  // One report is read soonest by one analyser that has all cores; with --threads 1 of many cores, other programs use the rest.
  const threads = options.jsonl ? (options.threads === 1 ? "one core" : threadsOf(options)) : 1;
  const results = readInputs(inputs(source), await io.openAnalyser(modelOf(options), threads));
  if (options.jsonl) return printLines(results, io);
  return options.json ? printObject(results, io) : printTexts(results, io);
}

async function printLines(results: Results, io: Io): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  for await (const result of results) {
    if ("error" in result) status = EXIT.someFailed;
    await print(io.stdout, `${JSON.stringify(outputLine(result))}\n`);
  }
  return status;
}

async function printObject(results: Results, io: Io): Promise<ExitStatus> {
  const all: (ReadInput | Unread)[] = [];
  for await (const result of results) {
    all.push(result);
    if (all.length > 1) throw new InputError("--json is for one report: use --jsonl for several");
  }
  const [only] = all;
  if (!only) throw new InputError("there is no report in the input");
  if ("error" in only) return complain(only, io);
  await print(io.stdout, `${JSON.stringify(outputLine(only), null, 2)}\n`);
  return EXIT.done;
}

async function printTexts(results: Results, io: Io): Promise<ExitStatus> {
  const terminal = { columns: io.stdout.columns ?? COLUMNS, colour: inColour(io.stdout, io.env) };
  let status: ExitStatus = EXIT.done;
  let first = true;
  for await (const result of results) {
    if ("error" in result) {
      status = await complain(result, io);
      continue;
    }
    await print(
      io.stdout,
      `${first ? "" : `\n${"─".repeat(Math.min(COLUMNS, terminal.columns))}\n\n`}${reportText(result, terminal)}`,
    );
    first = false;
  }
  return status;
}

async function complain({ error }: Unread, io: Io): Promise<ExitStatus> {
  await print(io.stderr, `standpoint: ${printable(error)}\n`);
  return EXIT.someFailed;
}
