/** Quoted words that nothing reports but "in her words": whose they are stands in that turn itself. */

import { type Document, QUOTED } from "../document/document.ts";
import type { Quotation } from "../document/quotations.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { sentenceAt } from "./sentence-at.ts";

const BY_WORDS = 0.85;
const WHOSE = /^(?:his|her|their|its)$/;

/** The tagged spans, with those of "in her (own) words" and the quotation behind it in its sentence, where nothing there was tagged. */
export function withOwnWords(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const { words } = doc.tokens;
  const added: TaggedSpan[] = [];
  const taken = new Set(tagged.flatMap(({ first, last }) => [first, last]));
  doc.paragraphs.forEach(({ first, end }, p) => {
    for (let i = first; i + 2 < end; i++) {
      if (words[i]?.toLowerCase() !== "in" || !WHOSE.test(words[i + 1] ?? "")) continue;
      const noun = words[i + 2] === "own" ? i + 3 : i + 2;
      if (words[noun] !== "words" || doc.quoted[i] !== QUOTED.outside) continue;
      const quotation = quotationAfter(doc, p, noun);
      if (!quotation || [i + 1, noun, quotation.open, quotation.close].some((at) => taken.has(at))) continue;
      added.push(
        span("source", i + 1, i + 1),
        span("cue", i + 2, noun),
        span("content", quotation.open, quotation.close),
      );
    }
  });
  return added.length === 0 ? tagged : [...tagged, ...added].sort((a, b) => a.first - b.first);
}

const span = (field: TaggedSpan["field"], first: number, last: number): TaggedSpan => ({
  field,
  first,
  last,
  probability: BY_WORDS,
});

function quotationAfter(doc: Document, p: number, at: number): Quotation | null {
  const sentence = sentenceAt(doc, at);
  const found = doc.quotations[p]?.find(({ open }) => open > at);
  return sentence && found?.closed && found.open < sentence.end ? found : null;
}
