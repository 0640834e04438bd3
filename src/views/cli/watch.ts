/** `standpoint watch`: searches and questions to come back to, with what is new on them. */
import { Command, Option } from "commander";
import type { RecordStore } from "../../record/store/record-store.ts";
import type { ListedWatch } from "../../record/watch/list-watches.ts";
import { count } from "../wording/count.ts";
import { watchWords } from "../wording/watch.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly question?: true;
  readonly who?: true;
  readonly divergences?: true;
  readonly within?: string;
  readonly by?: string;
  readonly json?: true;
}

// Loaded when one of them runs, so that help starts without the database's code.
const watches = () => import("../../record/watch/watches.ts");

export function watchCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("watch")
    .description("Searches, questions, people and divergences to come back to, with how much is new on them.")
    .addCommand(addCommand(io, done))
    .addCommand(listCommand(io, done))
    .addCommand(seenCommand(io, done))
    .addCommand(removeCommand(io, done));
}

function addCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("add")
    .description(
      "Watch a search, a question, somebody or divergences; what is on record already counts as seen.",
    )
    .argument("[words...]", "what to search for, as `search` takes it; or the question; or an id on record")
    .addOption(new Option("--question", "watch a question: its id, a wording of it, or one not yet asked"))
    .addOption(
      new Option("--who", "watch somebody: the id of a person or an organization").conflicts("question"),
    )
    .addOption(
      new Option("--divergences", "watch divergences: all, or those on a question (its id)").conflicts([
        "question",
        "who",
      ]),
    )
    .addOption(new Option("--within <id>", "with --divergences: only those within this organization"))
    .addOption(new Option("--by <name>", "who asks for the question to be collected (or USER)"))
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  $ standpoint watch add ferry speaker:Okafor
  $ standpoint watch add --who ilse-varga
  $ standpoint watch add --divergences --within kelmark-forward
  $ standpoint watch add --question "Should the ferry subsidy to the Outer Skerries end?"`,
    )
    .action(async (words: string[], options: Options) => {
      const by = options.by || io.env.USER || "somebody";
      const id = await withRecord(recordOf(options, io), "check", (record) =>
        add(record, words.join(" "), options, by),
      );
      await print(
        io.stdout,
        options.json
          ? `${JSON.stringify({ id })}\n`
          : `watch ${id}: \`standpoint watch list\` says what is new\n`,
      );
      done(EXIT.done);
    });
}

/** A question is watched as a decision, by which what fits is collected; the watch keeps what this reader has seen. */
async function add(record: RecordStore, words: string, options: Options, by: string): Promise<number> {
  const { addWatch, LOCAL_READER } = await watches();
  if (options.divergences) {
    const { within } = options;
    const asked = { ...(words !== "" && { question: words }), ...(within !== undefined && { within }) };
    return addWatch(record, LOCAL_READER, { kind: "divergence", ...asked });
  }
  if (options.who) {
    const { onRecord } = await import("../../record/entity/decide-actors.ts");
    return addWatch(record, LOCAL_READER, await onRecord(record.db, words));
  }
  if (!options.question) return addWatch(record, LOCAL_READER, { kind: "search", search: { typed: words } });
  const { watchQuestion } = await import("../../record/question/decide-questions.ts");
  const { id } = await watchQuestion(record, words, { by, why: null });
  return addWatch(record, LOCAL_READER, { kind: "question", question: id });
}

function listCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("list")
    .description("List what is watched, with how much is new.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { listWatches } = await import("../../record/watch/list-watches.ts");
      const { LOCAL_READER } = await watches();
      const found = await withRecord(recordOf(options, io), "read", (record) =>
        listWatches(record, LOCAL_READER),
      );
      if (options.json) await print(io.stdout, `${JSON.stringify({ watches: found })}\n`);
      else for (const watch of found) await print(io.stdout, `${printable(lineOf(watch))}\n`);
      done(EXIT.done);
    });
}

/** `3  2 new  question  Should …?` */
function lineOf(watch: ListedWatch): string {
  const what = watch.kind === "search" ? searchWords(watch.search) : watchWords(watch);
  return `${watch.id}  ${watch.unread === 0 ? "nothing new" : count(watch.unread, "new", "new")}  ${watch.kind}  ${what}`;
}

function searchWords({
  typed,
  speaker,
  ...narrowing
}: Extract<ListedWatch, { kind: "search" }>["search"]): string {
  return [typed, speaker?.id, ...Object.values(narrowing)].filter(Boolean).join(" ");
}

function seenCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("seen")
    .description("Count all that is on record now as seen, of one watch or of all.")
    .argument("[number]", "the watch's number; left out: all", wholeNumber(1))
    .addOption(recordOption())
    .action(async (number: number | undefined, options: Options) => {
      const { LOCAL_READER, markSeen } = await watches();
      await withRecord(recordOf(options, io), "check", (record) => markSeen(record, LOCAL_READER, number));
      done(EXIT.done);
    });
}

function removeCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("remove")
    .description("Stop watching; a question that is collected stays so.")
    .argument("<number>", "the watch's number", wholeNumber(1))
    .addOption(recordOption())
    .action(async (number: number, options: Options) => {
      const { LOCAL_READER, removeWatch } = await watches();
      await withRecord(recordOf(options, io), "check", (record) => removeWatch(record, LOCAL_READER, number));
      done(EXIT.done);
    });
}
