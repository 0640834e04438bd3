/** `standpoint decide`: who is who, by a person's decision. */
import { Command, Option } from "commander";
import type { Decided, Decider } from "../../record/decision/put-decision.ts";
import type { DecisionRow } from "../../record/queries/list-decisions.ts";
import type { RecordStore } from "../../record/store/open.ts";
import { count } from "../present/count.ts";
import { momentWords } from "../present/dates.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly by?: string;
  readonly why?: string;
  readonly json?: true;
}

type Decisions = typeof import("../../record/decision/decide.ts");

interface Way {
  readonly name: string;
  readonly description: string;
  /** Name and description of each. */
  readonly arguments: readonly (readonly [name: string, description: string])[];
  readonly example: string;
  readonly decide: (
    d: Decisions,
    record: RecordStore,
    args: readonly string[],
    who: Decider,
  ) => Promise<Decided>;
}

const ENTITY = [
  "<entity>",
  "somebody in a report, REPORT#e1 or REPORT#Name, as `people review` has it",
] as const;

const WAYS: readonly Way[] = [
  {
    name: "is",
    description: "Say that somebody in a report is this one on record.",
    arguments: [ENTITY, ["<id>", "the id on record"]],
    example: "standpoint decide is 4f1d2c3b5a697887#e4 tobias-renn --why 'he chaired the meeting'",
    decide: (d, record, [entity = "", id = ""], who) => d.decideIs(record, entity, id, who),
  },
  {
    name: "split",
    description: "Say that somebody in a report is nobody on record yet, whoever has that name.",
    arguments: [ENTITY],
    example: "standpoint decide split 4f1d2c3b5a697887#e4",
    decide: (d, record, [entity = ""], who) => d.decideSplit(record, entity, who),
  },
  {
    name: "same",
    description: "Say that two on record are one. The second id leads to the first from then on.",
    arguments: [
      ["<keep>", "the id that stays"],
      ["<other>", "the id that leads there"],
    ],
    example: "standpoint decide same q-4711 tobias-renn --why 'same birth date and seat'",
    decide: (d, record, [keep = "", other = ""], who) => d.decideSame(record, keep, other, who),
  },
  {
    name: "different",
    description: "Say that two on record are two, so that their merging is not suggested again.",
    arguments: [
      ["<one>", "an id on record"],
      ["<other>", "another"],
    ],
    example: "standpoint decide different hamish-doyle hamish-doyle-jr",
    decide: (d, record, [one = "", other = ""], who) => d.decideDifferent(record, one, other, who),
  },
];

export function decideCommand(io: Io, done: (status: ExitStatus) => void): Command {
  const command = new Command("decide").description(
    "Decide who is who. Each decision is kept with who, when and why, survives new analyses, and can be undone.",
  );
  for (const way of WAYS) command.addCommand(wayCommand(way, io, done));
  return command.addCommand(undoCommand(io, done)).addCommand(listCommand(io, done));
}

function wayCommand(
  { name, description, arguments: args, example, decide }: Way,
  io: Io,
  done: (status: ExitStatus) => void,
) {
  const command = withOptions(new Command(name).description(description)).addHelpText(
    "after",
    `\nExample:\n  $ ${example}`,
  );
  for (const [argument, what] of args) command.argument(argument, what);
  return command.action(async (...given: unknown[]) => {
    const [names, options] = [given.slice(0, args.length).map(String), given[args.length] as Options];
    await decided(options, io, (d, record, who) => decide(d, record, names, who));
    done(EXIT.done);
  });
}

function undoCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return withOptions(
    new Command("undo").description("Take a decision back; what it was laid over shows again."),
  )
    .argument("<number>", "the decision's number", wholeNumber(1))
    .addHelpText("after", "\nExample:\n  $ standpoint decide undo 3 --why 'they are father and son'")
    .action(async (number: number, options: Options) => {
      await decided(options, io, (d, record, who) => d.undo(record, number, who));
      done(EXIT.done);
    });
}

function listCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("list")
    .description("List all decisions, the newest first.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { listDecisions } = await import("../../record/queries/list-decisions.ts");
      const decisions = await withRecord(recordOf(options, io), "read", listDecisions);
      if (options.json) await print(io.stdout, `${JSON.stringify({ decisions })}\n`);
      else {
        for (const decision of decisions) await print(io.stdout, `${printable(decisionLine(decision))}\n`);
        await print(io.stdout, `${count(decisions.length, "decision")}\n`);
      }
      done(EXIT.done);
    });
}

function withOptions(command: Command): Command {
  return command
    .addOption(recordOption())
    .addOption(new Option("--by <name>", "who decides (or USER)"))
    .addOption(new Option("--why <words>", "why; kept with the decision"))
    .addOption(jsonOption());
}

async function decided(
  options: Options,
  io: Io,
  work: (d: Decisions, record: RecordStore, who: Decider) => Promise<Decided>,
): Promise<void> {
  const decisions = await import("../../record/decision/decide.ts");
  const who = { by: options.by || io.env.USER || "somebody", why: options.why ?? null };
  const result = await withRecord(recordOf(options, io), "check", (record) => work(decisions, record, who));
  const more = result.resolved > 0 ? `, ${count(result.resolved, "entity", "entities")} resolved by it` : "";
  const text = `decision ${result.decision}: ${result.id}${more}; \`standpoint decide undo ${result.decision}\` takes it back`;
  await print(io.stdout, options.json ? `${JSON.stringify(result)}\n` : `${printable(text)}\n`);
}

/** What each kind of decision says, as `decide list` has it. */
const SAYS: Readonly<Record<DecisionRow["what"], (d: DecisionRow) => string>> = {
  pin: (d) => `“${d.wording}” is of ${d.recordId}${otherWay(d)}`,
  reword: (d) => `${d.recordId} is worded “${d.wording}”`,
  watch: (d) => `watches ${d.recordId}`,
  accept: (d) => `${place(d)} is right`,
  correct: (d) => `${place(d)} is ${correctionWords(d)}`,
  reject: (d) => `${place(d)} is no position`,
  is: (d) => `${d.reportId}#${d.entityName} is ${d.recordId}`,
  split: (d) =>
    d.kind === "question"
      ? `“${d.wording}” is a question of its own, ${d.recordId}`
      : `${d.reportId}#${d.entityName} is somebody else, ${d.recordId}`,
  same: (d) => `${d.otherId} is the same as ${d.recordId}${otherWay(d)}`,
  different: (d) => `${d.recordId} and ${d.otherId} are different`,
  undo: (d) => `undoes ${d.undoes}`,
};

const otherWay = (d: DecisionRow) => (d.reversed ? ", worded the other way round" : "");
const place = (d: DecisionRow) => `the position at “${d.detail?.exact ?? ""}” in ${d.reportId}`;

function correctionWords({ detail }: DecisionRow): string {
  if (!detail) return "";
  const { stance, condition, holder, question } = detail;
  return [
    stance,
    condition && `on condition “${condition}”`,
    holder && `of ${holder.id}`,
    question && `on ${question}`,
  ]
    .filter((part) => part)
    .join(" ");
}

export function decisionLine(decision: DecisionRow): string {
  const told = `${decision.id}  ${SAYS[decision.what](decision)}${decision.undone ? " (undone)" : ""}`;
  return `${told}  ${decision.by}, ${momentWords(decision.at)}${decision.why ? `: ${decision.why}` : ""}`;
}
