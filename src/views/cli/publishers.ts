/** `standpoint publishers`: the papers on record, their names that were joined, and names that may be one. */
import { Command, Option } from "commander";
import type { Decided, Decider } from "../../record/decision/put-decision.ts";
import type { Publisher, Publishers } from "../../record/publisher/list-publishers.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { count } from "../wording/count.ts";
import { momentWords } from "../wording/dates.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { table } from "./table.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly by?: string;
  readonly why?: string;
  readonly json?: true;
}

type Done = (status: ExitStatus) => void;

// Loaded when one of them runs, so that help starts without the database's code.
const joining = () => import("../../record/publisher/join-publishers.ts");

export function publishersCommand(io: Io, done: Done): Command {
  return new Command("publishers")
    .description("The papers on record, and which of their names are of one.")
    .addCommand(listCommand(io, done), { isDefault: true })
    .addCommand(
      decidingCommand(io, done, {
        name: "join",
        description:
          "Say that two names are of one paper. Its reports, those to come too, are shown, counted and exported under the first; what each was found to say of itself is kept.",
        arguments: [
          ["<keep>", "the name that stays"],
          ["<other>", "the name that leads there"],
        ],
        example: "standpoint publishers join 'The Olmen Post' olmenpost.example",
        decide: async (record, one, other, who) => (await joining()).joinPublishers(record, one, other, who),
      }),
    )
    .addCommand(
      decidingCommand(io, done, {
        name: "apart",
        description: "Say that two names are of two papers, so that joining them is not suggested again.",
        arguments: [
          ["<one>", "a paper's name"],
          ["<other>", "another's"],
        ],
        example: "standpoint publishers apart 'The Olmen Post' 'Olmen Post Sport'",
        decide: async (record, one, other, who) =>
          (await joining()).keepPublishersApart(record, one, other, who),
      }),
    );
}

function listCommand(io: Io, done: Done): Command {
  return new Command("list")
    .description(
      "List the papers with how many reports each has, the names joined to it, and what may be one.",
    )
    .addOption(
      new Option("--limit <n>", "how many that may be one at most")
        .argParser(wholeNumber(1, 10_000))
        .default(50),
    )
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  $ standpoint publishers")
    .action(async (options: Options & { readonly limit: number }) => {
      const { listPublishers } = await import("../../record/publisher/list-publishers.ts");
      const found = await withRecord(recordOf(options, io), "read", listPublishers);
      const shown = { ...found, suggestions: found.suggestions.slice(0, options.limit) };
      await print(
        io.stdout,
        options.json ? `${JSON.stringify(shown)}\n` : `${printable(publishersText(shown))}\n`,
      );
      done(EXIT.done);
    });
}

interface Deciding {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly (readonly [name: string, description: string])[];
  readonly example: string;
  readonly decide: (record: RecordStore, one: string, other: string, who: Decider) => Promise<Decided>;
}

function decidingCommand(io: Io, done: Done, way: Deciding): Command {
  const command = new Command(way.name).description(way.description);
  for (const [argument, what] of way.arguments) command.argument(argument, what);
  return command
    .addOption(new Option("--by <name>", "who decides (or USER)"))
    .addOption(new Option("--why <words>", "why; kept with the decision"))
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText("after", `\nExample:\n  $ ${way.example}`)
    .action(async (one: string, other: string, options: Options) => {
      const who = { by: options.by || io.env.USER || "somebody", why: options.why ?? null };
      const result = await withRecord(recordOf(options, io), "check", (record) =>
        way.decide(record, one, other, who),
      );
      const { decision, id } = result;
      const text = `decision ${decision}: ${id}; \`standpoint decide undo ${decision}\` takes it back`;
      await print(io.stdout, options.json ? `${JSON.stringify(result)}\n` : `${printable(text)}\n`);
      done(EXIT.done);
    });
}

function publishersText({ publishers, suggestions }: Publishers): string {
  const joined = publishers.reduce((sum, paper) => sum + paper.joined.length, 0);
  return [
    ...table(publishers.flatMap(rowsOf)),
    ...suggestions.map(
      ({ keep, other, reason }) =>
        `${keep} may be ${other}, ${reason}: standpoint publishers join ${quoted(keep)} ${quoted(other)}`,
    ),
    `${[
      count(publishers.length, "publisher"),
      count(joined, "joined name"),
      `${count(suggestions.length, "pair")} that may be one`,
    ].join(", ")}`,
  ].join("\n");
}

const rowsOf = ({ name, reports, joined }: Publisher): readonly (readonly string[])[] => [
  [name, count(reports, "report")],
  ...joined.map((one) => [
    `  ${one.name}`,
    count(one.reports, "report"),
    `decision ${one.decision}`,
    `${one.by}, ${momentWords(one.at)}${one.why ? `: ${one.why}` : ""}`,
  ]),
];

/** As a shell takes it for one word. */
const quoted = (name: string) => `'${name.replaceAll("'", `'\\''`)}'`;
