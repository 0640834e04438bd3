/** `standpoint methods`: what a methods section tells of the record. */
import { Command, Option } from "commander";
import { programVersion } from "../../base/settings.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { withRecord } from "./with-record.ts";
import { writeWhole } from "./write-whole.ts";

interface Options {
  readonly record?: string;
  readonly output?: string;
  readonly json?: true;
}

export function methodsCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("methods")
    .description(
      "Write a methods note: program, model, thresholds, what is on record, what was decided by hand, how far coders agree.",
    )
    .addOption(recordOption())
    .addOption(new Option("--output <file>", "write to this file instead of standard output"))
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint methods --output methods.md")
    .action(async (options: Options) => {
      const { methodsOf } = await import("../../record/coding/methods.ts");
      const { methodsParts, methodsText } = await import("../wording/methods.ts");
      const methods = await withRecord(recordOf(options, io), "read", methodsOf);
      const version = programVersion();
      const text = options.json
        ? `${JSON.stringify({ version, ...methods })}\n`
        : methodsText(methodsParts(methods, version, new Date().toISOString().slice(0, 10)));
      if (options.output !== undefined) await writeWhole(options.output, [text]);
      else await print(io.stdout, text);
      done(EXIT.done);
    });
}
