/** `standpoint questions`: the questions on record, and what of them waits for a decision. */
import { Command, Option } from "commander";
import type { ListedQuestions } from "../../record/question/list-questions.ts";
import type { QuestionReview } from "../../record/review/question-review.ts";
import { confidenceNumber } from "../wording/confidence.ts";
import { count } from "../wording/count.ts";
import { dayWords } from "../wording/dates.ts";
import { exportCommand, importCommand } from "./codebook.ts";
import { decisionLine } from "./decision-line.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { positionLine } from "./question-text.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly watched?: true;
  readonly codebook?: true;
  readonly all?: true;
  readonly single?: true;
  readonly sort: "date" | "holders" | "words";
  readonly within?: string;
  readonly review?: true;
  readonly limit: number;
  readonly offset: number;
  readonly json?: true;
}

export function questionsCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("questions")
    .description("List the questions that reports take positions on, those last spoken of first.")
    .argument("[words...]", "only questions like these words")
    .addOption(recordOption())
    .addOption(new Option("--watched", "only those that somebody watches"))
    .addOption(new Option("--codebook", "only those of the codebook"))
    .addOption(new Option("--all", "those on which a single holder takes a position too"))
    .addOption(new Option("--single", "only those on which one holder alone takes a position"))
    .addOption(new Option("--sort <by>", "the order").choices(["date", "holders", "words"]).default("date"))
    .addOption(
      new Option("--within <id>", "only those on which somebody of this organization takes a position"),
    )
    .addOption(
      new Option(
        "--review",
        "list what waits for a decision instead: questions that may be one, positions below the threshold, decisions that lost theirs",
      ),
    )
    .addOption(new Option("--limit <n>", "how many at most").argParser(wholeNumber(1, 1000)).default(50))
    .addOption(new Option("--offset <n>", "how many to pass over").argParser(wholeNumber(0)).default(0))
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExamples:\n  $ standpoint questions\n  $ standpoint questions ferry subsidy\n  $ standpoint questions --review",
    )
    .action(async (words: string[], options: Options) => {
      await (options.review ? printReview(options, io) : printList(words, options, io));
      done(EXIT.done);
    })
    .addCommand(importCommand(io, done))
    .addCommand(exportCommand(io, done));
}

async function printList(words: readonly string[], options: Options, io: Io): Promise<void> {
  const { listQuestions } = await import("../../record/question/list-questions.ts");
  const { limit, offset, sort, within, watched = false, codebook = false } = options;
  const like = words.length > 0 ? { like: words.join(" ") } : {};
  const found = await withRecord(recordOf(options, io), "read", (record) =>
    listQuestions(record, {
      ...like,
      ...(within !== undefined && { organization: within }),
      limit,
      offset,
      watched,
      codebook,
      sort,
      worth: !options.all && !options.single,
      single: options.single === true,
    }),
  );
  await print(io.stdout, options.json ? `${JSON.stringify(found)}\n` : `${printable(listText(found))}\n`);
}

async function printReview(options: Options, io: Io): Promise<void> {
  const { questionReview } = await import("../../record/review/question-review.ts");
  const found = await withRecord(recordOf(options, io), "read", (record) =>
    questionReview(record, options.limit),
  );
  await print(io.stdout, options.json ? `${JSON.stringify(found)}\n` : `${printable(reviewText(found))}\n`);
}

function listText({ questions, total }: ListedQuestions): string {
  const shown = questions.length < total ? `, ${questions.length} of them shown` : "";
  return [
    ...questions.flatMap(({ id, wording, positions, holders, first, last, watched, inCodebook }) => {
      const days = first && last ? `${dayWords(first)} – ${dayWords(last)}` : "no day";
      const told = positions === 0 ? "nothing yet" : `${count(positions, "position")} of ${holders}, ${days}`;
      return [
        wording,
        `  ${[id, told, inCodebook ? "in the codebook" : "", watched ? "watched" : ""].filter((part) => part !== "").join(" · ")}`,
      ];
    }),
    `${count(total, "question")}${shown}`,
  ].join("\n");
}

function reviewText({ pairs, positions, lost }: QuestionReview): string {
  return [
    ...pairs.flatMap(({ keep, other, probability, reversed }) => [
      `${confidenceNumber(probability)}  ${keep.wording}`,
      `      may be${reversed ? ", the other way round," : ""} ${other.wording}`,
      `      standpoint decide merge ${keep.id} ${other.id}${reversed ? " --reversed" : ""}`,
      `      standpoint decide different ${keep.id} ${other.id}`,
    ]),
    ...positions.map((position) => `${confidenceNumber(position.confidence)}  ${positionLine(position)}`),
    ...lost.map(
      (decision) => `decision ${decisionLine(decision)}: no such ${decision.kind} in the report any more`,
    ),
    [
      `${count(pairs.length, "pair of questions", "pairs of questions")} that may be one`,
      `${count(positions.length, "position")} below the threshold`,
      `${count(lost.length, "decision")} without what they are about`,
    ].join(", "),
  ].join("\n");
}
