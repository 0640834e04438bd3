/** A report that came by e-mail (.eml): its subject, its sender, its day and its words. */
import PostalMime from "postal-mime";
import { dayIn } from "../../article/days.ts";
import { readPage } from "../../article/read-page.ts";
import { InputError, messageOf } from "../../base/errors.ts";
import type { DocumentReport } from "./report.ts";

/** Throws an InputError, without the file's name, if there are no words in it. */
export async function reportInMail(bytes: Uint8Array): Promise<DocumentReport> {
  const mail = await PostalMime.parse(bytes).catch((error: unknown) => {
    throw new InputError(`is not a readable e-mail: ${messageOf(error)}`);
  });
  const text = mail.text?.trim() ? mail.text.trim() : textOfHtml(mail.html ?? "");
  if (text === "")
    throw new InputError("is an e-mail without words: save what is attached to it and give that");
  // The header's own day, in the sender's time zone, and not in ours.
  const date = mail.headers.find(({ key }) => key === "date")?.value ?? mail.date ?? "";
  return {
    text,
    title: mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, "").trim() || null,
    published: dayIn(date),
    publisher: mail.from?.name?.trim() || null,
  };
}

function textOfHtml(html: string): string {
  if (html.trim() === "") return "";
  const { text, boilerplate } = readPage(html, null);
  let [words, at] = ["", 0];
  for (const { start, end } of boilerplate) {
    words += text.slice(at, start);
    at = end;
  }
  return (words + text.slice(at)).replace(/\n{3,}/g, "\n\n").trim();
}
