/** `standpoint questions import` and `export`: the codebook, in and out. */
import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { Command, Option } from "commander";
import { InputError } from "../../base/errors.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { recordOf, recordOption } from "./options.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly by?: string;
}

export function importCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("import")
    .description(
      "Take in a codebook: a CSV of questions, each with other wordings, reversed wordings, a note and what it is under (broader). They collect what fits from old and new reports and are listed first.",
    )
    .argument("<file>", "the CSV; several wordings in one cell have | between them")
    .addOption(recordOption())
    .addOption(new Option("--by <name>", "who decides (else the user's name)"))
    .addHelpText("after", "\nExample:\n  $ standpoint questions import codebook.csv")
    .action(async (file: string, options: Options, command: Command) => {
      const { importCodebook } = await import("../../record/question/codebook.ts");
      const { codebookOf } = await import("../exports/codebook-csv.ts");
      const given = { ...command.parent?.opts(), ...options };
      const concepts = codebookOf(await textOf(file));
      const by = options.by ?? userInfo().username;
      const taken = await withRecord(recordOf(given, io), "write", (record) =>
        importCodebook(record, concepts, { by, why: null }),
      );
      await print(io.stdout, `${count(taken, "question")} in the codebook\n`);
      done(EXIT.done);
    });
}

export function exportCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("export")
    .description("Print the codebook as the CSV that import takes.")
    .addOption(recordOption())
    .addHelpText("after", "\nExample:\n  $ standpoint questions export > codebook.csv")
    .action(async (options: Options, command: Command) => {
      const { exportCodebook } = await import("../../record/question/codebook.ts");
      const { codebookCsv } = await import("../exports/codebook-csv.ts");
      const given = { ...command.parent?.opts(), ...options };
      const concepts = await withRecord(recordOf(given, io), "read", exportCodebook);
      await print(io.stdout, codebookCsv(concepts));
      done(EXIT.done);
    });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new InputError(`${file} cannot be read: name a CSV file`);
  }
}
