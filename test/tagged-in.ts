/** For tests: a text in which the spans that a tagger found are marked. */
import { type Document, documentOf } from "../src/analysis/document/document.ts";
import type { TaggedSpan } from "../src/analysis/tagger/tagger.ts";

const FIELD = { "[": "source", "{": "cue", "<": "content" } as const;

/** Reads `[source]`, `{cue}` and `<content>` out of a marked text: what a tagger found. */
export function taggedIn(marked: string): { readonly doc: Document; readonly spans: readonly TaggedSpan[] } {
  const places: { field: TaggedSpan["field"]; start: number; end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/([[{<][^\]}>]*[\]}>])/)) {
    const field = FIELD[piece.charAt(0) as keyof typeof FIELD];
    const words = field ? piece.slice(1, -1) : piece;
    if (field) places.push({ field, start: text.length, end: text.length + words.length });
    text += words;
  }
  const doc = documentOf(text);
  const spans = places.map(({ field, start, end }): TaggedSpan => {
    const first = doc.tokens.start.findIndex((at) => at >= start);
    const last = doc.tokens.end.findLastIndex((at) => at <= end);
    return { field, first, last, probability: 0.9 };
  });
  return { doc, spans };
}

export function wordsAt(doc: Document, first: number, last: number): string {
  return doc.tokens.text.slice(doc.tokens.start[first], doc.tokens.end[last]);
}
