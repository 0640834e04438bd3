/** `standpoint reply`: what people and organizations reply to statements. */
import { Command, Option } from "commander";
import { type IsoDate, isoDate } from "../../base/passage.ts";
import type { ReplyRow } from "../../record/correction/list-replies.ts";
import { count } from "../wording/count.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { dayValue, jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly by?: string;
  readonly json?: true;
}

interface AddOptions extends Options {
  readonly who: string;
  readonly text: string;
  readonly received?: IsoDate;
}

type Done = (status: ExitStatus) => void;

// Loaded when one of them runs, so that help starts without the database's code.
const changing = () => import("../../record/correction/put-reply.ts");

const byOption = () => new Option("--by <name>", "who enters it (or USER)");
const byOf = (options: Options, io: Io) => options.by || io.env.USER || "somebody";

export function replyCommand(io: Io, done: Done): Command {
  return new Command("reply")
    .description(
      "Attach to a statement what somebody on record replies to it; it is shown with the statement.",
    )
    .addCommand(addCommand(io, done))
    .addCommand(listCommand(io, done))
    .addCommand(takeBackCommand(io, done));
}

function addCommand(io: Io, done: Done): Command {
  return new Command("add")
    .description("Attach a reply to a statement.")
    .argument("<statement>", "the statement, REPORT#s3")
    .addOption(
      new Option(
        "--who <id>",
        "the person or organization that replies, by its id on record",
      ).makeOptionMandatory(),
    )
    .addOption(new Option("--text <words>", "the reply, at most 2000 characters").makeOptionMandatory())
    .addOption(new Option("--received <day>", "the day on which it came, else today").argParser(dayValue))
    .addOption(byOption())
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      "\nExample:\n  $ standpoint reply add 4f1d2c3b5a697887#s3 --who tobias-renn --text 'I said “should end one day”.'",
    )
    .action(async (statement: string, options: AddOptions) => {
      const today = isoDate(new Date().toISOString().slice(0, 10));
      const received = options.received ?? today;
      if (!received) throw new Error("the clock gives no day");
      const { putReply } = await changing();
      const id = await withRecord(recordOf(options, io), "check", (record) =>
        putReply(record, {
          statement,
          who: options.who,
          text: options.text,
          received,
          by: byOf(options, io),
        }),
      );
      await print(
        io.stdout,
        options.json
          ? `${JSON.stringify({ id })}\n`
          : `reply ${id}: \`standpoint reply take-back ${id}\` takes it back\n`,
      );
      done(EXIT.done);
    });
}

function listCommand(io: Io, done: Done): Command {
  return new Command("list")
    .description("List the replies, those that were taken back with them, the oldest first.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { listReplies } = await import("../../record/correction/list-replies.ts");
      const replies = await withRecord(recordOf(options, io), "read", (record) =>
        listReplies(record, { all: true, limit: Number.MAX_SAFE_INTEGER }),
      );
      if (options.json) await print(io.stdout, `${JSON.stringify({ replies })}\n`);
      else {
        for (const reply of replies) await print(io.stdout, `${printable(line(reply))}\n`);
        await print(io.stdout, `${count(replies.length, "reply", "replies")}\n`);
      }
      done(EXIT.done);
    });
}

function takeBackCommand(io: Io, done: Done): Command {
  return new Command("take-back")
    .description("Take a reply back: it is shown no more, and stays on record as taken back.")
    .argument("<number>", "the reply's number", wholeNumber(1))
    .addOption(byOption())
    .addOption(recordOption())
    .action(async (number: number, options: Options) => {
      const { takeBackReply } = await changing();
      await withRecord(recordOf(options, io), "check", (record) =>
        takeBackReply(record, number, byOf(options, io)),
      );
      await print(io.stdout, `reply ${number} is taken back\n`);
      done(EXIT.done);
    });
}

function line({ id, report, statement, who, received, text, takenBack }: ReplyRow): string {
  const to = `${report.id}${statement ? `#${statement.id}` : ""}`;
  const words = text.replace(/\s+/g, " ");
  return `${id}  ${who.name} to ${to}, ${received}: ${words}${takenBack ? ` (taken back by ${takenBack.by})` : ""}`;
}
