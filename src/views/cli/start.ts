/** `standpoint start`: what `npm start` runs. Fills an empty record with the example reports and shows it. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Command, Option } from "commander";
import { PACKAGE_FOLDER } from "../../base/settings.ts";
import { recordCounts } from "../../record/shared/record-counts.ts";
import { addTo, summary } from "./add.ts";
import { type ExitStatus, type Io, print } from "./io.ts";
import { HOST, portOption, serve } from "./serve.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly port: number;
}

export function startCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("start")
    .description("Try Standpoint: read the example reports into a record if that is empty, and show it.")
    .addOption(
      new Option(
        "--record <folder>",
        "the record's folder (or STANDPOINT_RECORD; else record in Standpoint's folder)",
      ),
    )
    .addOption(portOption())
    .addHelpText("after", "\nExample:\n  $ npm start")
    .action(async (options: Options) => {
      const folder = options.record || io.env.STANDPOINT_RECORD || join(PACKAGE_FOLDER, "record");
      if (await isEmpty(folder)) {
        await print(io.stdout, "Reading the example reports …\n");
        const added = await addTo(
          folder,
          { names: await examplePages(), lines: false, model: "encoder", threads: 1 },
          io,
        );
        await print(io.stdout, `${summary(added)}\n`);
      }
      done(await serve(folder, { host: HOST, port: options.port }, io));
    });
}

async function isEmpty(folder: string): Promise<boolean> {
  const { hasRecord } = await import("../../record/open.ts");
  return !hasRecord(folder) || withRecord(folder, "read", async (r) => (await recordCounts(r)).reports === 0);
}

/** The same reports lie there as plain texts too. */
async function examplePages(): Promise<readonly string[]> {
  const examples = join(PACKAGE_FOLDER, "examples");
  const files = await readdir(examples);
  return files
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) => join(examples, file));
}
