/** From places in a text to the tokens that stand there. */
import type { Span } from "../../base/passage.ts";
import type { Scene } from "./document.ts";
import type { TokenRange } from "./sentences.ts";

/** The tokens that a span (UTF-16 offsets) touches. */
export function tokensIn({ tokens }: Scene, { start, end }: Span): TokenRange {
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
