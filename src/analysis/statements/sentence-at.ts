/** The sentence that holds a token, found by bisection. */

import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";

export function sentenceAt({ paragraphs }: Document, token: number): TokenRange | null {
  const paragraph = lastBeginning(paragraphs, token);
  return paragraph ? lastBeginning(paragraph.sentences, token) : null;
}

/** Of ranges in order the last that begins at or before the token. */
function lastBeginning<R extends TokenRange>(ranges: readonly R[], token: number): R | null {
  let [low, high] = [0, ranges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[middle]?.first ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return ranges[low] ?? null;
}
