/** `standpoint withdraw`: takes a report's text off the record and out of the archive, and keeps why. */
import { Command, Option } from "commander";
import { InputError } from "../../base/errors.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import type { Withdrawn } from "../../record/withdrawal/withdraw-report.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly why: string;
  readonly by?: string;
  readonly yes?: true;
  readonly json?: true;
}

export function withdrawCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("withdraw")
    .description(
      "Take a report off the record for good: its text and all that was found in it, from the archive too. Its address says when, by whom and why it was withdrawn; the same report is not taken again. This cannot be undone.",
    )
    .argument("<report>", "the report's id")
    .addOption(new Option("--why <words>", "the reason; kept, and shown to everybody").makeOptionMandatory())
    .addOption(new Option("--by <name>", "who withdraws it (or USER)"))
    .addOption(new Option("--yes", "do it; without this the command only says what would go"))
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
The record's file is written anew, which takes a while for a large one. Backups and copies are not reached.

Example:
  $ standpoint withdraw 4f1d2c3b5a697887 --why 'the paper took it back' --yes`,
    )
    .action(async (report: string, options: Options) => {
      const by = options.by || io.env.USER || "somebody";
      const withdrawn = await withRecord(recordOf(options, io), "check", async (record) => {
        if (!options.yes) throw new InputError(await wouldGo(record, report));
        // Loaded here, so that help starts without the database's code.
        const { withdrawReport } = await import("../../record/withdrawal/withdraw-report.ts");
        return withdrawReport(record, { report, by, why: options.why });
      });
      await print(io.stdout, options.json ? `${JSON.stringify(withdrawn)}\n` : printable(told(withdrawn)));
      done(EXIT.done);
    });
}

async function wouldGo(record: RecordStore, id: string): Promise<string> {
  const { reportById } = await import("../../record/report/report-by-id.ts");
  const report = await reportById(record, id);
  if (!report) return `there is no report ${id} on record: check its id`;
  const parts = [count(report.versions.length, "version"), count(report.statements.length, "statement")];
  return `report ${id} (“${report.title ?? "without a title"}”, ${parts.join(", ")}) would be gone for good, which cannot be undone: say --yes to withdraw it`;
}

function told({ withdrawal: { report, at, by, why }, alsoIn }: Withdrawn): string {
  const others =
    alsoIn.length === 0
      ? ""
      : `The same text is still on record as ${alsoIn.join(", ")}: withdraw that too\n`;
  return `report ${report} was withdrawn on ${at.slice(0, 10)} by ${by}: ${why}\n${others}`;
}
