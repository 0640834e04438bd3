/** `standpoint check`: holds the whole record against what it promises. */
import { Command } from "commander";
import { type Checked, checkRecord } from "../../record/check.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption } from "./options.ts";
import { printable } from "./printable.ts";
import { type Meter, meter } from "./progress.ts";
import { withRecord } from "./with-record.ts";

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
      const checked = await check(recordOf(options, io), io);
      if (options.json) await print(io.stdout, `${JSON.stringify(checked)}\n`);
      else await printChecked(checked, io);
      done(checked.problems.length === 0 ? EXIT.done : EXIT.someFailed);
    });
}

async function check(folder: string, io: Io): Promise<Checked> {
  let progress: Meter | null = null;
  const shown = (total: number): Meter => {
    progress ??= meter(io.stderr, "checking", total);
    return progress;
  };
  try {
    return await withRecord(folder, "check", (record) =>
      checkRecord(record, (step, total, name) => shown(total).step(step, printable(name))),
    );
  } finally {
    shown(0).stop();
  }
}

async function printChecked({ captures, articles, passages, problems }: Checked, io: Io): Promise<void> {
  for (const problem of problems) await print(io.stderr, `standpoint: ${printable(problem)}\n`);
  const read = `${count(captures, "capture")}, ${count(articles, "article")}, ${count(passages, "passage")}`;
  const found = problems.length === 0 ? "all in order" : count(problems.length, "problem");
  await print(io.stdout, `${read}: ${found}\n`);
}
