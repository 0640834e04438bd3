/** From places in a text to the tokens that stand there, and back. */
import type { Span } from "../../base/passage.ts";
import type { Document } from "./document.ts";
import type { TokenRange } from "./sentences.ts";

/** The tokens that a span (UTF-16 offsets) touches. */
export function tokensIn({ tokens }: Document, { start, end }: Span): TokenRange {
  const first = firstEndingAfter(tokens.end, start);
  return { first, end: Math.max(first, firstEndingAfter(tokens.end, end - 1) + 1) };
}

/** The number of the first token that ends after an offset (UTF-16). Cost logarithmic. */
export function firstEndingAfter(ends: Int32Array, offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of the first token that ends after the offset (UTF-16). Cost logarithmic. */
export function tokenAt(doc: Document, offset: number): number {
  return firstEndingAfter(doc.tokens.end, offset);
}

export function isPossessiveMark(doc: Document, i: number): boolean {
  const word = doc.lower[i];
  if (word === "'s") return true;
  // "Davis' commentary": a lone apostrophe tight after an s, with a word to follow.
  return (
    word === "'" &&
    /s$/.test(doc.lower[i - 1] ?? "") &&
    doc.tokens.end[i - 1] === doc.tokens.start[i] &&
    /^\p{L}/u.test(doc.words[i + 1] ?? "")
  );
}

/** The words of the tokens as the text has them, white space made single. */
export function textOf(doc: Document, { first, end }: TokenRange): string {
  const { text, start, end: ends } = doc.tokens;
  return text
    .slice(start[first] ?? 0, ends[end - 1] ?? 0)
    .replace(/\s+/g, " ")
    .trim();
}
