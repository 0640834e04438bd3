/** `standpoint import`: takes a part of an archive in Parquet onto a record. */
import { Command, InvalidArgumentError, Option } from "commander";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { printable } from "./printable.ts";
import { type Meter, meter } from "./progress.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly parquet: string;
  readonly linked?: string;
  readonly who?: string;
  readonly question?: string;
  readonly period?: string;
  readonly json?: true;
}

export function importCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("import")
    .description(
      "Take reports of an archive in Parquet onto a record with what was found in them; nothing is read again.",
    )
    .addOption(
      new Option(
        "--parquet <folder>",
        "the archive, as standpoint-spark read wrote it",
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option("--linked <folder>", "what standpoint-spark link made of it; for --who and --question"),
    )
    .addOption(
      new Option("--who <id>", "only reports that name this person or organization of the linked tables"),
    )
    .addOption(
      new Option("--question <id>", "only reports with a position on this question of the linked tables"),
    )
    .addOption(
      new Option(
        "--period <period>",
        "only reports of this year, month or day: 2024, 2024-03, 2024-03-18",
      ).argParser(periodValue),
    )
    .addOption(recordOption())
    .addOption(jsonOption("print a summary as one JSON object"))
    .addHelpText(
      "after",
      "\nExample:\n  $ standpoint import --parquet archive --linked linked --who sunniva-okafor --period 2025",
    )
    .action(async (options: Options) => done(await imported(options, io)));
}

async function imported(options: Options, io: Io): Promise<ExitStatus> {
  const { importArchive } = await import("../../ingest/archive/import-archive.ts");
  const { sliceOf } = await import("../../ingest/archive/slice.ts");
  const slice = await sliceOf(options);
  let progress: Meter | null = null;
  const onDone = (done: number, total: number) => {
    progress ??= meter(io.stderr, "importing", total);
    progress.step(done, `${done}`);
  };
  const result = await withRecord(recordOf(options, io), "write", (record) =>
    importArchive(record, options.parquet, slice, onDone),
  );
  (progress as Meter | null)?.stop();
  for (const { message } of result.failed) await print(io.stderr, `standpoint: ${printable(message)}\n`);
  const { added, more, unchanged, failed } = result;
  const parts = [
    `${count(added, "report")} added`,
    more > 0 && `${more} with another version or other findings`,
    unchanged > 0 && `${unchanged} unchanged`,
    failed.length > 0 && `${failed.length} not taken`,
  ];
  const text = parts.filter((part) => part !== false).join(", ");
  await print(io.stdout, options.json ? `${JSON.stringify(result)}\n` : `${text}\n`);
  return failed.length > 0 ? EXIT.someFailed : EXIT.done;
}

function periodValue(value: string): string {
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return value;
  throw new InvalidArgumentError("It must be a year, a month or a day: 2024, 2024-03 or 2024-03-18.");
}
