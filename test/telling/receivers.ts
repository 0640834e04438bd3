/** A mail server and a receiver of webhooks of our own, which keep what they are sent. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { SIGNATURE } from "../../src/views/telling/webhook.ts";

export interface Receivers {
  readonly mail: readonly { readonly to: readonly string[]; readonly text: string }[];
  readonly posted: readonly { readonly body: string; readonly signature: string }[];
  /** What the next posts are answered, instead of 200. */
  readonly answers: number[];
  readonly mailPort: number;
  readonly hookPort: number;
  close(): Promise<void>;
}

/** Nobody whose name begins with “nobody” has a box. */
export async function openReceivers(): Promise<Receivers> {
  const mail: { readonly to: readonly string[]; readonly text: string }[] = [];
  const posted: { readonly body: string; readonly signature: string }[] = [];
  const answers: number[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      address.startsWith("nobody")
        ? done(Object.assign(new Error("no such box"), { responseCode: 550 }))
        : done(),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mail.push({ to, text: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, "127.0.0.1", listening));
  const hooks = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      posted.push({ body, signature: String(request.headers[SIGNATURE]) });
      response.statusCode = answers.shift() ?? 200;
      response.end();
    });
  });
  await new Promise<void>((listening) => hooks.listen(0, "127.0.0.1", listening));
  return {
    ...{ mail, posted, answers },
    mailPort: (smtp.server.address() as AddressInfo).port,
    hookPort: (hooks.address() as AddressInfo).port,
    close: async () => {
      await new Promise<void>((closed) => smtp.close(closed));
      hooks.closeAllConnections();
      await new Promise((closed) => hooks.close(closed));
    },
  };
}
