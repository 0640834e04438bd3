/** `standpoint question`: who stands where on one question, who diverges, who changed. */
import { Command, Option } from "commander";
import type { IsoDate } from "../../base/passage.ts";
import type { HolderHistory } from "../../record/comparison/changes.ts";
import type { StoredDivergence } from "../../record/comparison/divergences.ts";
import type { PolarizationPoint } from "../../record/comparison/polarization.ts";
import type { InForce } from "../../record/comparison/positions-in-force.ts";
import type { StoredQuestion } from "../../record/question/question-by-id.ts";
import { count } from "../wording/count.ts";
import { dayWords } from "../wording/dates.ts";
import { joinedWords } from "../wording/joined.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { questionMeant } from "./name-question.ts";
import { dayValue, jsonOption, recordOf, recordOption } from "./options.ts";
import { printable } from "./printable.ts";
import { changeLines, divergenceLines, tableLines } from "./question-text.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly on?: IsoDate;
  readonly json?: true;
}

interface QuestionFound {
  readonly question: StoredQuestion | null;
  /** Of everybody of whom there is a record; of who is not in it there is none. */
  readonly inForce: readonly InForce[];
  readonly divergences: readonly StoredDivergence[];
  readonly histories: readonly HolderHistory[];
  /** Up to the day. */
  readonly polarization: readonly PolarizationPoint[];
}

export function questionCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("question")
    .description(
      "Show who stands where on a question, in which words, since when; who diverges, and who changed.",
    )
    .argument("<question...>", "the question's id, one of its wordings, or words like it")
    .addOption(recordOption())
    .addOption(new Option("--on <day>", "as it stood on that day, YYYY-MM-DD; else now").argParser(dayValue))
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `\nExamples:\n  $ standpoint question "Should the ferry subsidy to the Outer Skerries end?"\n  $ standpoint question stop paying for the Skerries boats --on 2025-03-10`,
    )
    .action(async (words: string[], options: Options) => {
      const found = await withRecord(
        recordOf(options, io),
        "read",
        async (record): Promise<QuestionFound> => {
          const [
            { questionById },
            { positionsInForce },
            { divergences },
            { historiesOnQuestion },
            { polarizationOverTime },
          ] = await Promise.all([
            import("../../record/question/question-by-id.ts"),
            import("../../record/comparison/positions-in-force.ts"),
            import("../../record/comparison/divergences.ts"),
            import("../../record/comparison/changes.ts"),
            import("../../record/comparison/polarization.ts"),
          ]);
          const id = await questionMeant(record, words.join(" "));
          const day = options.on === undefined ? {} : { since: options.on, until: options.on };
          return {
            question: await questionById(record, id),
            inForce: await positionsInForce(record, id, options.on),
            divergences: (await divergences(record, { question: id, ...day })).found,
            histories: await historiesOnQuestion(record, id),
            polarization: await polarizationOverTime(
              record,
              id,
              options.on === undefined ? {} : { to: options.on },
            ),
          };
        },
      );
      const text = questionText(found, options.on);
      await print(io.stdout, options.json ? `${JSON.stringify(found)}\n` : `${printable(text)}\n`);
      done(EXIT.done);
    });
}

function questionText(
  { question, inForce, divergences, histories, polarization }: QuestionFound,
  on: IsoDate | undefined,
): string {
  if (!question) return "";
  const { first, last } = question;
  const days = first && last ? `, ${dayWords(first)} – ${dayWords(last)}` : "";
  const until = on === undefined ? histories : before(histories, on);
  const changes = changeLines(until);
  return [
    question.wording,
    `${question.id} · ${count(question.positions, "position")} in ${count(question.reports.length, "report")}${days}`,
    ...(on === undefined ? [] : [`as it stood on ${dayWords(on)}`]),
    "",
    ...(inForce.length === 0 ? ["no record"] : tableLines(inForce)),
    ...polarizationLines(polarization.at(-1)),
    ...titled("Divergences", divergences.flatMap(divergenceLines)),
    ...titled("Changes", changes),
    ...titled(
      "Also worded",
      question.wordings
        .filter(({ text }) => text !== question.wording)
        .map(
          (other) =>
            `${other.id}  ${other.text}${other.reversed ? "  (the other way round)" : ""}  (${joinedWords(other)})`,
        ),
    ),
  ].join("\n");
}

function polarizationLines(last: PolarizationPoint | undefined): readonly string[] {
  if (!last || last.polarization === null) return [];
  return [
    "",
    `polarization ${last.polarization.toFixed(2)}: 0 where all are at one, 1 where half are for and half against`,
  ];
}

function before(histories: readonly HolderHistory[], day: IsoDate): readonly HolderHistory[] {
  return histories.map((history) => ({
    ...history,
    changes: history.changes.filter((change) => change.day <= day),
  }));
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}
