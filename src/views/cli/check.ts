/** `standpoint check`: holds the whole record against what it promises. */
import { Command } from "commander";
import { RecordError } from "../../base/errors.ts";
import { checkRecord } from "../../record/check.ts";
import { hasRecord, openRecord } from "../../record/store/open.ts";
import { count } from "../present/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { printable } from "./printable.ts";
import { meter } from "./progress.ts";

interface Options {
  readonly record?: string;
  readonly json?: true;
}

export function checkCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("check")
    .description("Check the whole record: every capture's bytes, every passage's words, the database itself.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint check --record ./record")
    .action(async (options: Options) => {
      const folder = recordOf(options, io);
      if (!hasRecord(folder)) {
        throw new RecordError(`there is no record at ${folder}: name one with --record`);
      }
      const record = await openRecord(folder, { mode: "write" });
      let progress: ReturnType<typeof meter> | null = null;
      try {
        const checked = await checkRecord(record, (step, total) => {
          progress ??= meter(io.stderr, "checking", total);
          progress.step(step, "");
        });
        stop(progress);
        if (options.json) await print(io.stdout, `${JSON.stringify(checked)}\n`);
        else {
          for (const problem of checked.problems)
            await print(io.stderr, `standpoint: ${printable(problem)}\n`);
          const { captures, articles, passages, problems } = checked;
          const read = `${count(captures, "capture")}, ${count(articles, "article")}, ${count(passages, "passage")}`;
          await print(
            io.stdout,
            `${read}: ${problems.length === 0 ? "all in order" : count(problems.length, "problem")}\n`,
          );
        }
        done(checked.problems.length === 0 ? EXIT.done : EXIT.someFailed);
      } finally {
        stop(progress);
        await record.close();
      }
    });
}

function stop(progress: ReturnType<typeof meter> | null): void {
  progress?.stop();
}
