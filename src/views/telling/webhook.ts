/** News posted to a web address as JSON that Slack and its likes show, signed so that the receiver knows who sends. */
import { createHmac } from "node:crypto";
import type { Channel } from "../../record/watch/channels.ts";
import type { Attempt } from "../../record/watch/messages.ts";
import { postMessage } from "../../record/watch/post-message.ts";
import { quotedText } from "../feeds/quoted.ts";
import { headline, type WatchTold } from "./news.ts";

/** Header and value: `t=SECONDS,v1=HMAC`, an HMAC-SHA-256 in hexadecimal of `SECONDS.BODY` under the channel's secret. */
export const SIGNATURE = "standpoint-signature";

export function signature(secret: string, body: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${mac}`;
}

/** `allowPrivate`: may it be an address of this machine or of a private network? */
export function post(
  { address, secret }: Pick<Channel, "address" | "secret">,
  told: readonly WatchTold[],
  { now, allowPrivate }: { readonly now: Date; readonly allowPrivate: boolean },
): Promise<Attempt> {
  const json = JSON.stringify({ text: slackText(told), watches: told });
  const headers = { [SIGNATURE]: signature(secret, json, now) };
  return postMessage(address, { json, headers }, { allowPrivate });
}

/** As Slack marks text up: *bold*, > quoted, <address|words>. */
export function slackText(told: readonly WatchTold[]): string {
  const watches = told.map(({ title, total, entries }) => {
    const lines = entries.map(({ title: headed, words, quoted, link }) => {
      const sentence = quotedText(quoted);
      const told = words === sentence ? [sentence] : [sentence, `Words: ${words}`];
      return `${told.map(inQuotes).join("\n")}\n<${link}|${escaped(headed).replaceAll("|", "/")}>`;
    });
    const more = total > entries.length ? [`and ${total - entries.length} more`] : [];
    return [`*${escaped(title)}*`, ...lines, ...more].join("\n");
  });
  return [escaped(headline(told)), ...watches].join("\n\n");
}

const inQuotes = (words: string) => `> ${escaped(words).replace(/\n/g, "\n> ")}`;

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
