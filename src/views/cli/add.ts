/** `standpoint add`: puts reports on record. */
import { Command, Option } from "commander";
import type { AddResult } from "../../ingest/add.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import {
  allowPrivateOption,
  fastOption,
  jsonOption,
  modelOf,
  recordOf,
  recordOption,
  tellPrivate,
  threadsOf,
  threadsOption,
} from "./options.ts";
import { printable } from "./printable.ts";
import { meter } from "./progress.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly fast?: boolean;
  readonly threads?: number;
  readonly record?: string;
  readonly allowPrivate?: true;
  readonly json?: true;
  readonly jsonl?: true;
}

export function addCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("add")
    .description(
      "Put reports on record. What is there already is passed over, so a run that was broken off goes on.",
    )
    .argument("<inputs...>", "pages, texts, JSON Lines, folders or URLs; - for standard input")
    .addOption(recordOption())
    .addOption(new Option("--jsonl", "standard input is one JSON report a line"))
    .addOption(fastOption())
    .addOption(threadsOption())
    .addOption(allowPrivateOption())
    .addOption(jsonOption("print a summary as one JSON object"))
    .addHelpText(
      "after",
      `
Examples:
  $ standpoint add report.html reports/
  $ standpoint add https://courier.example/2025/03/ferry
  $ standpoint add --jsonl - < reports.jsonl`,
    )
    .action(async (names: string[], options: Options) => {
      const added = await addTo(
        recordOf(options, io),
        {
          names,
          lines: options.jsonl === true,
          allowPrivate: options.allowPrivate === true,
          model: modelOf(options),
          threads: threadsOf(options),
        },
        io,
      );
      await print(io.stdout, options.json ? `${JSON.stringify(added)}\n` : `${summary(added)}\n`);
      done(added.failed.length > 0 ? EXIT.someFailed : EXIT.done);
    });
}

interface Adding {
  readonly names: readonly string[];
  /** Is standard input one JSON report a line? */
  readonly lines: boolean;
  /** May URLs lead to this machine and to private networks? */
  readonly allowPrivate?: boolean;
  readonly model: "encoder" | "linear";
  readonly threads: number;
}

/** Adds what `names` name to the record in `folder`, showing how far it is and what failed. */
export async function addTo(
  folder: string,
  { names, lines, allowPrivate = false, model, threads }: Adding,
  io: Io,
): Promise<AddResult> {
  await tellPrivate(allowPrivate, io);
  // Loaded here, so that help and `search` start without the code that reads pages.
  const { add } = await import("../../ingest/add.ts");
  const { countInputs, inputs } = await import("../../ingest/inputs.ts");
  const source = { names, stdin: io.stdin, lines, allowPrivate };
  // First what may be missing, so that no empty record is left behind.
  const total = await countInputs(source);
  const analyser = await io.openAnalyser(model, total === 1 ? 1 : threads);
  const progress = meter(io.stderr, "adding", total);
  try {
    const added = await withRecord(folder, "write", (record) =>
      add(record, inputs(source), analyser, ({ done, name }) => progress.step(done, printable(name))),
    );
    progress.stop();
    for (const { message } of added.failed) await print(io.stderr, `standpoint: ${printable(message)}\n`);
    return added;
  } finally {
    progress.stop();
  }
}

/** `8 reports added, 1 new version, 3 unchanged, 1 not read`. */
export function summary({ added, versions, analysed, unchanged, failed }: AddResult): string {
  const parts = [
    `${count(added, "report")} added`,
    versions > 0 && `${count(versions, "new version")}`,
    analysed > 0 && `${analysed} analysed again`,
    unchanged > 0 && `${unchanged} unchanged`,
    failed.length > 0 && `${failed.length} not read`,
  ];
  return parts.filter((part) => part !== false).join(", ");
}
