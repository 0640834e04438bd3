/** `standpoint match`: all wordings on record compared anew. */
import { Command } from "commander";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { type Meter, meter } from "./progress.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly json?: true;
}

export function matchCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("match")
    .description(
      "Match all wordings on record to questions again, as this version does. Ids and what people decided stay.",
    )
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint match")
    .action(async (options: Options) => {
      const { matchAllAgain } = await import("../../record/question/match-again.ts");
      let progress: Meter | null = null;
      const onDone = (done: number, total: number) => {
        progress ??= meter(io.stderr, "matching", total);
        progress.step(done, `${done}`);
      };
      const moved = await withRecord(recordOf(options, io), "check", (record) =>
        matchAllAgain(record, onDone),
      );
      (progress as Meter | null)?.stop();
      const text = `${count(moved, "wording")} of another question now`;
      await print(io.stdout, options.json ? `${JSON.stringify({ moved })}\n` : `${text}\n`);
      done(EXIT.done);
    });
}
