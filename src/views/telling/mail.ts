/** News by e-mail, as plain text, through the SMTP server that the settings name. */
import { createTransport } from "nodemailer";
import { InputError, messageOf } from "../../base/errors.ts";
import { isoDate } from "../../base/passage.ts";
import type { Attempt } from "../../record/watch/messages.ts";
import type { FeedEntry } from "../feeds/feed.ts";
import { quotedText } from "../feeds/quoted.ts";
import { dayWords } from "../wording/dates.ts";
import { headline, type WatchTold } from "./news.ts";

export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly server: string;
  /** Who the mail is from. */
  readonly from: string;
}

export interface Mailer {
  send(to: string, told: readonly WatchTold[]): Promise<Attempt>;
  close(): void;
}

/** Milliseconds; a server that says nothing for so long is tried again later. */
const PATIENCE = 20_000;

/** Throws an InputError if the address is none of an SMTP server. `origin`: where the watches are to be changed. */
export function openMailer({ server, from }: MailSettings, origin: string): Mailer {
  const url = URL.canParse(server) ? new URL(server) : null;
  if (!url || !/^smtps?:$/.test(url.protocol))
    throw new InputError("STANDPOINT_SMTP is no mail server: it looks like smtp://name:password@host:587");
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (url.protocol === "smtps:" ? 465 : 587),
    secure: url.protocol === "smtps:",
    ...(url.username !== "" && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      // A password goes out over a line that nobody else reads, or not at all.
      requireTLS: url.protocol === "smtp:" && !isHere(url.hostname),
    }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const watching = `${origin}/watching`;
  return {
    async send(to, told) {
      try {
        await transport.sendMail({
          from,
          to,
          subject: headline(told).replace(/\s+/g, " ").slice(0, 180),
          text: mailText(told, watching),
          headers: { "List-Unsubscribe": `<${watching}>`, "Auto-Submitted": "auto-generated" },
        });
        return { outcome: "sent" };
      } catch (error) {
        return { outcome: "failed", why: messageOf(error).slice(0, 300), lasting: isRefused(error) };
      }
    },
    close: () => transport.close(),
  };
}

const isHere = (host: string) => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host);

/** The server knows nobody of that address, and will not tomorrow. */
function isRefused(error: unknown): boolean {
  const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown };
  return code === "EENVELOPE" && typeof responseCode === "number" && responseCode >= 500;
}

export function mailText(told: readonly WatchTold[], watching: string): string {
  const parts = told.map(({ title, total, entries }) => {
    const words = entries.map(({ title: headed, published, link, ...entry }) => {
      const day = isoDate(published?.slice(0, 10) ?? "");
      return `${headed}${day ? `, ${dayWords(day)}` : ""}\n${toldText(entry)}\n${link}`;
    });
    const more = total > entries.length ? [`and ${total - entries.length} more`] : [];
    return [`${title}\n${"=".repeat(Math.min(60, title.length))}`, ...words, ...more].join("\n\n");
  });
  return `${parts.join("\n\n\n")}\n\n-- \nWhat you watch, and where you are told: ${watching}\n`;
}

/** The sentences, each line behind a mark as mail quotes, and below them which of their words it is about. */
function toldText({ quoted, words }: Pick<FeedEntry, "quoted" | "words">): string {
  const sentence = quotedText(quoted);
  const lines = sentence.split("\n").map((line) => `> ${line}`);
  return [...lines, ...(words === sentence ? [] : [`Words: ${words}`])].join("\n");
}
