/** `standpoint decide`: what a person says of findings, and what they said before. */
import { Command, Option } from "commander";
import type { Decided, Decider } from "../../record/decision/put-decision.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { count } from "../wording/count.ts";
import { type DecideWay, PEOPLE_WAYS, QUESTION_WAYS, type WayOptions } from "./decide-ways.ts";
import { decisionLine } from "./decision-line.ts";
import { FINDING_WAYS } from "./finding-ways.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options extends WayOptions {
  readonly record?: string;
  readonly by?: string;
  readonly why?: string;
  readonly json?: true;
}

export function decideCommand(io: Io, done: (status: ExitStatus) => void): Command {
  const command = new Command("decide").description(
    "Decide who is who, which questions are one, and which findings are right. Each decision is kept with who, when and why, survives new analyses, and can be undone.",
  );
  for (const way of [...PEOPLE_WAYS, ...QUESTION_WAYS, ...FINDING_WAYS])
    command.addCommand(wayCommand(way, io, done));
  return command.addCommand(undoCommand(io, done)).addCommand(listCommand(io, done));
}

function wayCommand(
  { name, description, arguments: args, options: own = [], example, decide }: DecideWay,
  io: Io,
  done: (status: ExitStatus) => void,
) {
  const command = withOptions(new Command(name).description(description)).addHelpText(
    "after",
    `\nExample:\n  $ ${example}`,
  );
  for (const [argument, what] of args) command.argument(argument, what);
  for (const option of own) command.addOption(option());
  return command.action(async (...given: unknown[]) => {
    const [names, options] = [given.slice(0, args.length).map(String), given[args.length] as Options];
    await decided(options, io, (record, who) => decide(record, names, who, options));
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
      const { undo } = await import("../../record/entity/decide-actors.ts");
      await decided(options, io, (record, who) => undo(record, number, who));
      done(EXIT.done);
    });
}

function listCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("list")
    .description("List all decisions, the newest first.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { listDecisions } = await import("../../record/review/list-decisions.ts");
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
  work: (record: RecordStore, who: Decider) => Promise<Decided>,
): Promise<void> {
  const who = { by: options.by || io.env.USER || "somebody", why: options.why ?? null };
  const result = await withRecord(recordOf(options, io), "check", (record) => work(record, who));
  const more = result.resolved > 0 ? `, ${count(result.resolved, "entity", "entities")} resolved by it` : "";
  const text = `decision ${result.decision}: ${result.id}${more}; \`standpoint decide undo ${result.decision}\` takes it back`;
  await print(io.stdout, options.json ? `${JSON.stringify(result)}\n` : `${printable(text)}\n`);
}
