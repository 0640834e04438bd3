/** Quotations that go on: paragraphs that are nothing but quotation, after words of somebody's in the paragraph before. */

import type { Document } from "../document/document.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { quotedShare } from "./kind.ts";

/** How sure one can be of a content that no tagger found, but that the marks show. */
const BY_MARKS = 0.6;

/** Is the paragraph one quotation from its first word to its last, closed or not? */
export function isAllQuoted(doc: Document, p: number): boolean {
  const paragraph = doc.paragraphs[p];
  const quotations = doc.quotations[p] ?? [];
  const last = quotations.at(-1);
  if (!paragraph || !last || quotations[0]?.open !== paragraph.first) return false;
  return quotedShare(doc, [{ first: paragraph.first, last: paragraph.end - 1 }]) === 1;
}

/** Adds to the tagged spans the paragraphs that only go on quoting and in which the tagger found nothing. */
export function withRunningQuotations(doc: Document, tagged: readonly TaggedSpan[]): TaggedSpan[] {
  const added: TaggedSpan[] = [];
  let next = 0;
  let quotedBefore = false;
  doc.paragraphs.forEach((paragraph, p) => {
    const own: TaggedSpan[] = [];
    while (next < tagged.length && (tagged[next] as TaggedSpan).first < paragraph.end)
      own.push(tagged[next++] as TaggedSpan);
    const allQuoted = isAllQuoted(doc, p);
    if (allQuoted && quotedBefore && own.length === 0) {
      own.push({ field: "content", first: paragraph.first, last: paragraph.end - 1, probability: BY_MARKS });
    }
    added.push(...own);
    quotedBefore = own.some((s) => s.field === "content" && quotedShare(doc, [s]) === 1);
  });
  return added;
}
