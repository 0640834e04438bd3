/** `standpoint serve`: the record's pages on a port of this machine. */
import { Command, Option } from "commander";
import { EXIT, type ExitStatus, type Io, print } from "./io.ts";
import { recordOf, recordOption, wholeNumber } from "./options.ts";
import { withRecord } from "./with-record.ts";

interface Options {
  readonly record?: string;
  readonly port: number;
  readonly host: string;
  readonly public?: true;
  readonly trustProxy?: number;
  readonly accessLog?: true;
  readonly allowPrivate?: true;
}

/** More proxies than anybody sets one behind another. */
const MOST_PROXIES = 9;

export const PORT = 8642;
export const HOST = "127.0.0.1";

const NO_ACCOUNTS =
  "Nobody can sign in to correct it yet: `standpoint account add NAME --role editor` makes an account\n";

export function portOption(): Option {
  return new Option("--port <n>", "the port; 0 for any free one")
    .argParser(wholeNumber(0, 65_535))
    .default(PORT);
}

export function privateHooksOption(): Option {
  return new Option(
    "--allow-private",
    "let webhooks go to this machine and to private networks; without it they go to public addresses alone",
  );
}

export function serveCommand(io: Io, done: (status: ExitStatus) => void): Command {
  return new Command("serve")
    .description("Show the record as web pages on this machine, until interrupted.")
    .addOption(recordOption())
    .addOption(portOption())
    .addOption(
      new Option(
        "--host <address>",
        "the address to listen on; other machines see the record if it is not loopback",
      ).default(HOST),
    )
    .addOption(
      new Option(
        "--public",
        "show strangers what was said, in its sentences, and figures, with links to the sources, but no whole texts; editors who sign in see all",
      ),
    )
    .addOption(
      new Option(
        "--trust-proxy <n>",
        "how many proxies stand before it, which say for whom they ask by X-Forwarded-For or Forwarded (none unless given); cookies are then kept to HTTPS",
      ).argParser(wholeNumber(1, MOST_PROXIES)),
    )
    .addOption(
      new Option(
        "--access-log",
        "print a line for each answer: when, what, with which status, how long it took",
      ),
    )
    .addOption(privateHooksOption())
    .addHelpText(
      "after",
      `
Examples:
  $ standpoint serve
  $ standpoint serve --public
  $ standpoint serve --public --trust-proxy 1
  $ standpoint serve --port 0 --record ./record`,
    )
    .action(async (options: Options) => done(await serve(recordOf(options, io), options, io)));
}

interface Serving extends Pick<Options, "host" | "port" | "trustProxy"> {
  readonly public?: boolean;
  readonly accessLog?: boolean;
  readonly allowPrivate?: boolean;
}

/** Serves the record in `folder` until the user stops it. */
export async function serve(
  folder: string,
  { host, port, public: isPublic = false, trustProxy = 0, accessLog = false, allowPrivate = false }: Serving,
  io: Io,
): Promise<ExitStatus> {
  await withRecord(folder, "read", async (record) => {
    // The other commands start faster without the pages' code.
    const { startServer } = await import("../web/server.ts");
    const { openReader } = await import("../../ingest/reader.ts");
    const reader = openReader({ openAnalyser: () => io.openAnalyser("encoder", "aside") });
    const server = await startServer({
      ...{ record, host, port, isPublic, trustProxy, reader },
      metricsToken: io.env.STANDPOINT_METRICS_TOKEN,
      byMail: Boolean(io.env.STANDPOINT_SMTP),
      ...(accessLog && { log: (line: string) => io.stdout.write(`${line}\n`) }),
    });
    try {
      const { tellingBy } = await import("../telling/settings.ts");
      const { keepTelling } = await import("../telling/tell.ts");
      const { openRecord } = await import("../../record/open.ts");
      const telling = tellingBy(io.env, server.url, {
        allowPrivate,
        shown: isPublic ? "excerpts" : "whole",
      });
      const teller = keepTelling(() => openRecord(folder, { mode: "check" }), telling);
      await print(io.stdout, `The record is shown at ${server.url}/ (stop with Ctrl+C)\n`);
      const { listAccounts } = await import("../../record/account/list-accounts.ts");
      if ((await listAccounts(record)).length === 0) await print(io.stdout, NO_ACCOUNTS);
      await io.untilStopped();
      await teller.stop();
      telling.mailer?.close();
    } finally {
      // Settings that are wrong end the program too.
      await server.close();
    }
  });
  return EXIT.done;
}
