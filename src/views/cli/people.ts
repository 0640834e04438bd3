/** `standpoint people`: people and organizations in and out as Popolo JSON. */
import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { InputError, messageOf, RecordError } from "../../base/errors.ts";
import type { ReadPopolo } from "../../record/popolo/read.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { reviewCommand } from "./people-review.ts";
import { printable } from "./printable.ts";
import { type Meter, meter } from "./progress.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly json?: true;
}

/** How many faults are told; a file may be wrong throughout. */
const FAULTS = 200;

export function peopleCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("people")
    .description("The people and organizations on record: bring them in, hand them on, look through them.")
    .addCommand(importCommand(io, done))
    .addCommand(exportCommand(io, done))
    .addCommand(reviewCommand(io, done));
}

function importCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("import")
    .description(
      "Take people, organizations, posts and memberships from a Popolo file: all of it, or nothing if it has a fault.",
    )
    .argument("<file>", "Popolo JSON, as EveryPolitician and mySociety publish it; - for standard input")
    .addOption(recordOption())
    .addOption(jsonOption("print what was done, or what is wrong, as one JSON object"))
    .addHelpText(
      "after",
      `
The same file again changes nothing; a later one brings what it has up to date. Each fault is one line with its
place, and then nothing goes in. A field that is not modelled is named once and left out (exit status 1).

Example:
  $ standpoint people import assembly.json`,
    )
    .action(async (file: string, options: Options) => done(await importFile(file, options, io)));
}

async function importFile(file: string, options: Options, io: Io): Promise<ExitStatus> {
  const { readPopolo } = await import("../../record/popolo/read.ts");
  const read = readPopolo(await textOf(file, io));
  const { unknown } = read;
  const result =
    read.faults.length > 0
      ? { faults: await faultsOf(read, recordOf(options, io)) }
      : await withRecord(recordOf(options, io), "write", (record) => imported(record, read, io));
  if (options.json) await print(io.stdout, `${JSON.stringify({ ...result, unknown })}\n`);
  const notModelled = async () => {
    for (const { field, place, times } of unknown) {
      await complain(
        io,
        `${file}: ${place}: the field ${field} is not modelled and was left out (${count(times, "time")})`,
      );
    }
  };
  if ("faults" in result) {
    await notModelled();
    for (const fault of result.faults.slice(0, FAULTS)) await complain(io, `${file}: ${fault}`);
    const more = result.faults.length - FAULTS;
    await complain(
      io,
      `${file}: ${more > 0 ? `${count(more, "fault")} more; ` : ""}nothing was put on record: mend the file and import it again`,
    );
    return EXIT.failed;
  }
  await notModelled();
  const more =
    result.resolved > 0 ? `; ${count(result.resolved, "entity", "entities")} of reports resolved` : "";
  if (!options.json) await print(io.stdout, `${summary(result.imported)}${more}\n`);
  return unknown.length > 0 ? EXIT.someFailed : EXIT.done;
}

/** A file that is faulty makes no record; what it refers to may be on one. */
async function faultsOf(read: ReadPopolo, folder: string): Promise<readonly string[]> {
  const { allFaults } = await import("../../record/popolo/put.ts");
  try {
    return await withRecord(folder, "read", (record) => allFaults(record, read));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return allFaults(null, read);
  }
}

/** Puts the file on record and looks again at whom reports left open. */
async function imported(record: RecordStore, { popolo, places }: ReadPopolo, io: Io) {
  const { putPopolo } = await import("../../record/popolo/put.ts");
  const result = await putPopolo(record, popolo, places);
  if ("faults" in result) return result;
  const { added, changed } = result.imported;
  const isNew = [added, changed].some((counts) => Object.values(counts).some((n) => n > 0));
  return { ...result, resolved: isNew ? await lookedAgain(record, io) : 0 };
}

async function lookedAgain(record: RecordStore, io: Io): Promise<number> {
  const { resolveAllAgain } = await import("../../record/entity/resolve-again.ts");
  let progress: Meter | null = null;
  try {
    return await resolveAllAgain(record, (done, total) => {
      progress ??= meter(io.stderr, "looking at reports again", total);
      progress.step(done, `${done}`);
    });
  } finally {
    (progress as Meter | null)?.stop();
  }
}

type Counts = Readonly<Record<"persons" | "organizations" | "posts" | "memberships", number>>;

/** `9 people, 7 organizations, 2 posts, 9 memberships added`. */
function summary({ added, changed }: { readonly added: Counts; readonly changed: Counts }): string {
  const told = (counts: Counts, verb: string) => {
    const parts = [
      counts.persons > 0 && count(counts.persons, "person", "people"),
      counts.organizations > 0 && count(counts.organizations, "organization"),
      counts.posts > 0 && count(counts.posts, "post"),
      counts.memberships > 0 && count(counts.memberships, "membership"),
    ].filter((part) => part !== false);
    return parts.length > 0 ? [`${parts.join(", ")} ${verb}`] : [];
  };
  const lines = [...told(added, "added"), ...told(changed, "changed")];
  return lines.length > 0 ? lines.join("; ") : "nothing new: the record has all of it";
}

async function textOf(file: string, io: Io): Promise<string> {
  if (file === "-") {
    const chunks: Buffer[] = [];
    for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString("utf8");
  }
  try {
    // A byte order mark is no part of the JSON.
    return (await readFile(file, "utf8")).replace(/^\ufeff/, "");
  } catch (error) {
    throw new InputError(`${file} cannot be read: check the path (${messageOf(error)})`);
  }
}

function complain(io: Io, message: string): Promise<void> {
  return print(io.stderr, `standpoint: ${printable(message)}\n`);
}

function exportCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("export")
    .description(
      "Write everybody on record as Popolo JSON: what was imported, and who was met in reports alone.",
    )
    .addOption(recordOption())
    .addHelpText("after", "\nExample:\n  $ standpoint people export > people.json")
    .action(async (options: Options) => {
      const { popoloText } = await import("../../record/popolo/export.ts");
      const { refuseDamaged } = await import("../../record/check.ts");
      await withRecord(recordOf(options, io), "read", async (record) => {
        await refuseDamaged(record);
        for await (const piece of popoloText(record)) await print(io.stdout, piece);
      });
      done(EXIT.done);
    });
}
