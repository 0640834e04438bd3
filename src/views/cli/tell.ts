/** `standpoint tell`: where readers are told of what is new on what they watch, and telling them. */
import { Command, Option } from "commander";
import { InputError } from "../../base/errors.ts";
import type { Channel } from "../../record/watch/channels.ts";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { jsonOption, recordOf, recordOption, wholeNumber } from "./options.ts";
import { printable } from "./printable.ts";
import { HOST, PORT, privateHooksOption } from "./serve.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly email?: string;
  readonly webhook?: string;
  readonly daily?: true;
  readonly allowPrivate?: true;
  readonly for?: string;
  readonly json?: true;
}

type Done = (status: ExitStatus) => void;

// Loaded when one of them runs, so that help starts without the database's code.
const channels = () => import("../../record/watch/channels.ts");

export function tellCommand(io: Io, done: Done): Command {
  return new Command("tell")
    .description("Be told of what is new on what is watched, by e-mail or webhook.")
    .addCommand(addCommand(io, done))
    .addCommand(listCommand(io, done))
    .addCommand(removeCommand(io, done))
    .addCommand(nowCommand(io, done));
}

function forOption(): Option {
  return new Option("--for <account>", "whose watches; left out: those of `standpoint watch`");
}

async function readerNamed(account: string | undefined): Promise<string> {
  const { LOCAL_READER } = await import("../../record/watch/watches.ts");
  return account === undefined ? LOCAL_READER : `account ${account}`;
}

function addCommand(io: Io, done: Done): Command {
  return new Command("add")
    .description("Tell of what comes on record from now on; the same place again takes the new pace.")
    .addOption(new Option("--email <address>", "by e-mail").conflicts("webhook"))
    .addOption(new Option("--webhook <url>", "by a signed POST that Slack and its likes show"))
    .addOption(new Option("--daily", "once a day; else at once"))
    .addOption(forOption())
    .addOption(recordOption())
    .addOption(jsonOption())
    .addHelpText(
      "after",
      `
Examples:
  $ standpoint tell add --email desk@courier.example --daily
  $ standpoint tell add --webhook https://chat.example/hooks/8f2a --for anna`,
    )
    .action(async (options: Options) => {
      const { email, webhook, daily } = options;
      const address = email ?? webhook;
      if (address === undefined) throw new InputError("say where: --email ADDRESS or --webhook URL");
      const way = email === undefined ? "webhook" : "email";
      const { addChannel } = await channels();
      const reader = await readerNamed(options.for);
      const channel = await withRecord(recordOf(options, io), "check", (record) =>
        addChannel(record, reader, { way, address, pace: daily ? "daily" : "at once" }),
      );
      const secret = way === "webhook" ? `; signed with the secret ${channel.secret}` : "";
      await print(
        io.stdout,
        options.json ? `${JSON.stringify(shown(channel))}\n` : `${printable(lineOf(channel))}${secret}\n`,
      );
      done(EXIT.done);
    });
}

function listCommand(io: Io, done: Done): Command {
  return new Command("list")
    .description("List where readers are told, and what went wrong last.")
    .addOption(recordOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { listChannels } = await channels();
      const found = await withRecord(recordOf(options, io), "read", (record) => listChannels(record));
      if (options.json) await print(io.stdout, `${JSON.stringify({ channels: found.map(shown) })}\n`);
      else for (const channel of found) await print(io.stdout, `${printable(lineOf(channel))}\n`);
      done(EXIT.done);
    });
}

function removeCommand(io: Io, done: Done): Command {
  return new Command("remove")
    .description("Tell nothing there any more.")
    .argument("<number>", "the place's number", wholeNumber(1))
    .addOption(forOption())
    .addOption(recordOption())
    .action(async (number: number, options: Options) => {
      const { removeChannel } = await channels();
      const reader = await readerNamed(options.for);
      await withRecord(recordOf(options, io), "check", (record) => removeChannel(record, reader, number));
      done(EXIT.done);
    });
}

function nowCommand(io: Io, done: Done): Command {
  return new Command("now")
    .description(
      "Send what is due. `standpoint serve` does so every minute; this is for where it does not run.",
    )
    .addOption(privateHooksOption())
    .addOption(recordOption())
    .action(async (options: Options) => {
      const { tellOnce } = await import("../telling/tell.ts");
      const { tellingBy } = await import("../telling/settings.ts");
      // Nothing here says whether strangers read the record: no more is told than they are shown.
      const how = { allowPrivate: options.allowPrivate ?? false, shown: "excerpts" as const };
      const telling = tellingBy(io.env, `http://${HOST}:${PORT}`, how);
      try {
        const { sent, failed } = await withRecord(recordOf(options, io), "check", (record) =>
          tellOnce(record, telling),
        );
        await print(io.stdout, `${sent} sent, ${failed} to be tried again\n`);
      } finally {
        telling.mailer?.close();
      }
      done(EXIT.done);
    });
}

/** `1  email  desk@courier.example  daily` */
function lineOf({ id, reader, way, address, pace, stopped_at, trouble }: Channel): string {
  const wrong = stopped_at !== null ? `given up: ${trouble}` : trouble && `in trouble: ${trouble}`;
  return [id, way, address, pace, reader, wrong].filter((part) => part !== null && part !== "").join("  ");
}

function shown({ id, reader, way, address, pace, secret, stopped_at, trouble }: Channel) {
  return { id, reader, way, address, pace, secret, stoppedAt: stopped_at, trouble };
}
