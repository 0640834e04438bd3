/** A feed as Atom 1.0 (RFC 4287). */
import { xmlText } from "../wording/xml-text.ts";
import { type Feed, type FeedEntry, PUBLISHER } from "./feed.ts";
import { quotedHtml } from "./quoted.ts";

/** A feed must say when it was updated; of an empty one nothing ever was. */
const NEVER = "1970-01-01T00:00:00.000Z";

export function atom({ id, title, home, self, entries }: Feed): string {
  const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), NEVER);
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom">`,
    `  <id>${xmlText(id)}</id>`,
    `  <title>${xmlText(title)}</title>`,
    `  <updated>${xmlText(updated)}</updated>`,
    `  <author><name>${PUBLISHER}</name></author>`,
    `  <generator>${PUBLISHER}</generator>`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(home)}"/>`,
    ...entries.map(entryText),
    `</feed>\n`,
  ].join("\n");
}

function entryText(entry: FeedEntry): string {
  const { id, title, link, updated, published, author, addedBy, words, quoted } = entry;
  return [
    `  <entry>`,
    `    <id>${xmlText(id)}</id>`,
    `    <title>${xmlText(title)}</title>`,
    `    <updated>${xmlText(updated)}</updated>`,
    ...(published === null ? [] : [`    <published>${xmlText(published)}</published>`]),
    `    <author><name>${xmlText(author)}</name></author>`,
    ...(addedBy === null ? [] : [`    <contributor><name>${xmlText(addedBy)}</name></contributor>`]),
    `    <link rel="alternate" type="text/html" href="${xmlText(link)}"/>`,
    `    <summary type="text">${xmlText(words)}</summary>`,
    `    <content type="html">${xmlText(quotedHtml(quoted))}</content>`,
    `  </entry>`,
  ].join("\n");
}
