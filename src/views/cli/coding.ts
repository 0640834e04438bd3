/** `standpoint coding`: a part of the record coded blind by two people or more, and how far they agree. */
import { Command, Option } from "commander";
import { InputError } from "../../base/errors.ts";
import type { Round } from "../../record/coding/rounds.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { count } from "../wording/count.ts";
import { KINDS, type Kind } from "../wording/kind.ts";
import { POLARITIES, type PolarityWord } from "../wording/polarity.ts";
import { STANCES, type StanceName } from "../wording/stance.ts";
import { agreementCommand, codingsCommand } from "./coding-agreement.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly by?: string;
  readonly json?: true;
}

type Done = (status: ExitStatus) => void;

// Loaded when one of them runs, so that help starts without the database's code.
const rounds = () => import("../../record/coding/rounds.ts");

const byOption = () => new Option("--by <name>", "who does it (or USER)");
const byOf = (options: Options, io: Io) => options.by || io.env.USER || "somebody";
const ROUND = ["<round>", "the round, by its number or name"] as const;

export function codingCommand(io: Io, done: Done): Command {
  return new Command("coding")
    .description(
      "Code a part of the record blind, two people or more, and tell how far they agree with each other and with the machine.",
    )
    .addCommand(drawCommand(io, done))
    .addCommand(listCommand(io, done))
    .addCommand(nextCommand(io, done))
    .addCommand(codeCommand(io, done))
    .addCommand(closeCommand(io, done))
    .addCommand(agreementCommand(io, done))
    .addCommand(codingsCommand(io, done));
}

interface DrawOptions extends Options {
  readonly of: "position" | "statement";
  readonly size: number;
  readonly seed: number;
  readonly coder: readonly string[];
  readonly all?: true;
  readonly variable: readonly string[];
}

const each = (value: string, before: readonly string[]) => [...before, value];

function drawCommand(io: Io, done: Done): Command {
  return new Command("draw")
    .description("Draw places by chance where the machine has found something. Coders see the words alone.")
    .argument("<name>", "what the round is called")
    .addOption(
      new Option("--of <sort>", "what is coded").choices(["position", "statement"]).default("position"),
    )
    .addOption(new Option("--size <n>", "how many").argParser(wholeNumber(1, 5_000)).default(50))
    .addOption(
      new Option("--seed <n>", "the same seed draws the same of the same record")
        .argParser(wholeNumber(0, 4_294_967_295))
        .default(1),
    )
    .addOption(new Option("--coder <name>", "who codes; once for each").argParser(each).default([], "none"))
    .addOption(
      new Option(
        "--variable <name>",
        "of statements: one of your own variables to be coded too; once for each",
      )
        .argParser(each)
        .default([], "none"),
    )
    .addOption(new Option("--all", "also from what the machine thinks likelier wrong than right"))
    .addOption(byOption())
    .addOption(recordOption())
    .addHelpText("after", "\nExample:\n  $ standpoint coding draw spring --size 100 --coder anna --coder ben")
    .action(async (name: string, { of, size, seed, coder, all, variable, ...options }: DrawOptions) => {
      const { drawRound } = await import("../../record/coding/draw.ts");
      const by = byOf(options, io);
      const drawn = await withRecord(recordOf(options, io), "check", (record) =>
        drawRound(record, {
          ...{ name, sort: of, size, seed, coders: coder, all: all === true },
          ...{ variables: variable, by },
        }),
      );
      await print(
        io.stdout,
        `round ${drawn.id}: ${count(drawn.drawn, of)} of ${drawn.among} drawn; \`standpoint coding next ${drawn.id} --by NAME\` shows the first\n`,
      );
      done(EXIT.done);
    });
}

function listCommand(io: Io, done: Done): Command {
  return new Command("list")
    .description("List the rounds, the newest first, with how much each coder has done.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const found = await withRecord(recordOf(options, io), "read", async (record) =>
        (await rounds()).listRounds(record),
      );
      if (options.json) await print(io.stdout, `${JSON.stringify({ rounds: found })}\n`);
      else {
        for (const round of found) await print(io.stdout, `${printable(roundLine(round))}\n`);
        await print(io.stdout, `${count(found.length, "round")}\n`);
      }
      done(EXIT.done);
    });
}

function roundLine({ id, name, sort, units, coders, closed }: Round): string {
  const by = coders.map((coder) => `${coder.name} ${coder.done} of ${units}`).join(", ");
  return `${id}  ${name}: ${count(units, sort)}; ${by}${closed ? "; closed" : ""}`;
}

function nextCommand(io: Io, done: Done): Command {
  return new Command("next")
    .description("Show the next place that somebody is to code: the words and those around them, no more.")
    .argument(...ROUND)
    .addOption(byOption())
    .addOption(recordOption())
    .addHelpText("after", "\nExample:\n  $ standpoint coding next spring --by anna")
    .action(async (named: string, options: Options) => {
      const text = await withRecord(recordOf(options, io), "read", (record) =>
        unitShown(record, named, byOf(options, io)),
      );
      await print(io.stdout, `${printable(text)}\n`);
      done(EXIT.done);
    });
}

async function unitShown(record: RecordStore, named: string, by: string): Promise<string> {
  const { nextUnit, roundNamed } = await rounds();
  const { unitText } = await import("../../record/coding/unit-text.ts");
  const round = await roundNamed(record, named);
  const unit = await nextUnit(record, round, by);
  if (!unit) return `${by} has coded all of "${round.name}"`;
  const shown = await unitText(record, unit, 1);
  const head = [shown?.publisher, shown?.title, shown?.published].filter((part) => part).join(" · ");
  const words = `${shown?.before ?? ""}[[${shown?.words ?? unit.place.exact}]]${shown?.after ?? ""}`.trim();
  return `unit ${unit.number} of ${round.units}${head === "" ? "" : ` · ${head}`}\n${words}`;
}

interface CodeOptions extends Options {
  readonly none?: true;
  readonly holder?: string;
  readonly question?: string;
  readonly stance?: StanceName;
  readonly speaker?: string;
  readonly kind?: Kind;
  readonly polarity?: PolarityWord;
  readonly value: readonly string[];
}

function codeCommand(io: Io, done: Done): Command {
  return new Command("code")
    .description(
      "Code a place. Coding it again takes the place of what one said before, which stays on record.",
    )
    .argument(...ROUND)
    .argument("<unit>", "its number in the round", wholeNumber(1))
    .addOption(new Option("--none", "nobody takes a position there, or is reported to have said it"))
    .addOption(
      new Option(
        "--holder <name>",
        "of a position: whose it is, as the report names them; empty for nobody known",
      ),
    )
    .addOption(
      new Option("--question <question>", "of a position: the question, by id or wording; empty for none"),
    )
    .addOption(
      new Option("--stance <stance>", "of a position: the stance towards the question").choices(STANCES),
    )
    .addOption(new Option("--speaker <name>", "of a statement: who said it; empty for nobody known"))
    .addOption(new Option("--kind <kind>", "of a statement: how it is told").choices(KINDS))
    .addOption(new Option("--polarity <polarity>", "of a statement: said or denied").choices(POLARITIES))
    .addOption(
      new Option(
        "--value <name=value>",
        "of a statement: the value of a variable that the round codes, nothing after = for none; once for each",
      )
        .argParser(each)
        .default([], "none"),
    )
    .addOption(byOption())
    .addOption(recordOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ standpoint coding code spring 1 --by anna --holder 'Ilse Varga' --question 'Should the ferry subsidy end?' --stance against",
    )
    .action(
      async (
        named: string,
        unit: number,
        { record: _, by: __, value, ...given }: CodeOptions,
        command: Command,
      ) => {
        const options = command.opts<CodeOptions>();
        const { codeUnit } = await import("../../record/coding/code-unit.ts");
        const by = byOf(options, io);
        await withRecord(recordOf(options, io), "check", async (record) =>
          codeUnit(
            record,
            await (await rounds()).roundNamed(record, named),
            unit,
            { ...given, values: valuesGiven(value) },
            by,
          ),
        );
        await print(io.stdout, `unit ${unit} is coded by ${printable(by)}\n`);
        done(EXIT.done);
      },
    );
}

function valuesGiven(typed: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    typed.map((one) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
      if (name === undefined || value === undefined)
        throw new InputError(`"${one}" is no value: write NAME=VALUE, such as frame=moral`);
      return [name, value];
    }),
  );
}

function closeCommand(io: Io, done: Done): Command {
  return new Command("close")
    .description(
      "Close a round before all is coded: nobody codes it any more, and what there is can be compared.",
    )
    .argument(...ROUND)
    .addOption(byOption())
    .addOption(recordOption())
    .action(async (named: string, options: Options) => {
      const { closeRound, roundNamed } = await rounds();
      await withRecord(recordOf(options, io), "check", async (record) =>
        closeRound(record, await roundNamed(record, named), byOf(options, io)),
      );
      await print(
        io.stdout,
        `the round is closed: \`standpoint coding agreement\` compares what was coded\n`,
      );
      done(EXIT.done);
    });
}
