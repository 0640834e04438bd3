/** `standpoint people review`: what waits for somebody to decide who is who. */
import { Command, Option } from "commander";
import type { Review } from "../../record/review/open-actors.ts";
import { confidenceNumber } from "../wording/confidence.ts";
import { count } from "../wording/count.ts";
import { decisionLine } from "./decision-line.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly limit: number;
  readonly json?: true;
}

export function reviewCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("review")
    .description(
      "List whom reports leave open, who on record may be one, and decisions that have lost their entity or statement.",
    )
    .addOption(recordOption())
    .addOption(
      new Option("--limit <n>", "how many of each at most").argParser(wholeNumber(1, 10_000)).default(50),
    )
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint people review")
    .action(async (options: Options) => {
      const { review } = await import("../../record/review/open-actors.ts");
      const found = await withRecord(recordOf(options, io), "read", (record) =>
        review(record, options.limit),
      );
      await print(
        io.stdout,
        options.json ? `${JSON.stringify(found)}\n` : `${printable(reviewText(found))}\n`,
      );
      done(EXIT.done);
    });
}

function reviewText({ open, suggestions, lost }: Review): string {
  return [
    ...open.flatMap(({ entity, name, report, candidates }) => [
      `${name}  ${entity}${report.title ? `  ${report.title}` : ""}`,
      ...candidates.map(
        (c) => `    ${confidenceNumber(c.probability)}  ${c.id}  ${c.name}: ${c.reasons.join("; ")}`,
      ),
    ]),
    ...suggestions.flatMap(({ keep, other, reasons, conflicts }) => [
      `${keep.name} may be ${other.name}: standpoint decide same ${keep.id} ${other.id}`,
      `    because ${reasons.join("; ")}`,
      ...conflicts.map((conflict) => `    but ${conflict}`),
    ]),
    ...lost.map(
      (decision) =>
        `decision ${decisionLine(decision)}: no such ${decision.kind === "statement" ? "statement" : "entity"} in the report any more`,
    ),
    [
      `${count(open.length, "entity", "entities")} open`,
      count(suggestions.length, "suggested merge"),
      `${count(lost.length, "decision")} without what they are about`,
    ].join(", "),
  ].join("\n");
}
