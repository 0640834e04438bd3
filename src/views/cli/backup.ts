/** `standpoint backup` and `standpoint restore`: a whole record copied to another folder, and back. */
import { Command } from "commander";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { meter } from "./progress.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly json?: true;
}

type Done = (status: ExitStatus) => void;

// Loaded when one of them runs, so that help starts without the database's code.
const copying = () => import("../../record/backup.ts");

export function backupCommand(io: Io, done: Done): Command {
  return new Command("backup")
    .description(
      "Copy the whole record to a folder, while others go on using it; there again only what is new.",
    )
    .argument("<folder>", "where the backup is kept")
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint backup /mnt/backup/standpoint")
    .action(async (folder: string, options: Options) => {
      const { backUp } = await copying();
      const progress = meter(io.stderr, "copying", null);
      try {
        const made = await withRecord(recordOf(options, io), "read", (record) =>
          backUp(record, folder, (n) => progress.step(n, "captures")),
        );
        progress.stop();
        const gone = made.removed > 0 ? `, ${count(made.removed, "file")} of withdrawn reports removed` : "";
        const text = `${count(made.captures, "capture")} and the database in ${folder}${gone}`;
        await print(io.stdout, options.json ? `${JSON.stringify(made)}\n` : `${text}\n`);
      } finally {
        progress.stop();
      }
      done(EXIT.done);
    });
}

export function restoreCommand(io: Io, done: Done): Command {
  return new Command("restore")
    .description("Make a record from a backup, in a folder that has none.")
    .argument("<folder>", "where the backup is kept")
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint restore /mnt/backup/standpoint --record ./record")
    .action(async (folder: string, options: Options) => {
      const { restore } = await copying();
      const to = recordOf(options, io);
      const made = await restore(folder, to);
      const text = `${count(made.captures, "capture")} and the database in ${to}; \`standpoint check\` looks it through`;
      await print(io.stdout, options.json ? `${JSON.stringify(made)}\n` : `${text}\n`);
      done(EXIT.done);
    });
}
