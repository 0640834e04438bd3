/** `standpoint diverge`: who breaks the line of whom they belong to, and since when. */
import { Command, Option } from "commander";
import type { IsoDate } from "../../base/passage.ts";
import type { Divergences } from "../../record/comparison/divergences.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { organizationMeant, questionMeant } from "./name-question.ts";
import { dayValue, jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { divergenceLines } from "./question-text.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly within?: string;
  readonly question?: string;
  readonly since?: IsoDate;
  readonly limit: number;
  readonly json?: true;
}

export function divergeCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("diverge")
    .description(
      "List positions that cannot both stand within one organization, as its membership was on the day; the newest first.",
    )
    .addOption(recordOption())
    .addOption(
      new Option("--within <party>", "only within this organization and what it is made of: a name or an id"),
    )
    .addOption(new Option("--question <question>", "only on this question"))
    .addOption(
      new Option("--since <day>", "only what still stood on that day or began later, YYYY-MM-DD").argParser(
        dayValue,
      ),
    )
    .addOption(new Option("--limit <n>", "how many at most").argParser(wholeNumber(1, 10_000)).default(50))
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Without --question the questions last spoken of are looked at: 300 of those that the party's own spoke of, else 25.

Examples:
  $ standpoint diverge --within "Civic Union" --since 2025-03-20
  $ standpoint diverge --question "Should the ferry subsidy to the Outer Skerries end?"`,
    )
    .action(async (options: Options) => {
      const { divergences } = await import("../../record/comparison/divergences.ts");
      const found = await withRecord(recordOf(options, io), "read", async (record) =>
        divergences(record, {
          ...(options.within === undefined
            ? {}
            : { within: await organizationMeant(record, options.within) }),
          ...(options.question === undefined
            ? {}
            : { question: await questionMeant(record, options.question) }),
          ...(options.since === undefined ? {} : { since: options.since }),
          limit: options.limit,
        }),
      );
      await print(io.stdout, options.json ? `${JSON.stringify(found)}\n` : `${printable(text(found))}\n`);
      done(EXIT.done);
    });
}

function text({ found, total, questions }: Divergences): string {
  const lines: string[] = [];
  let asked = "";
  for (const divergence of found) {
    if (divergence.question.id !== asked) lines.push(divergence.question.wording);
    asked = divergence.question.id;
    lines.push(...divergenceLines(divergence).map((line) => `  ${line}`));
  }
  const shown = found.length < total ? `, ${found.length} of them shown` : "";
  return [...lines, `${count(total, "divergence")} on ${count(questions, "question")}${shown}`].join("\n");
}
