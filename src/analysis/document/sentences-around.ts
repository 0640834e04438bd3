/** The sentences that places of a text stand in, for whoever shows a finding with the words around it. */
import type { Span } from "../../base/passage.ts";
import { unwrapped } from "./line-wraps.ts";
import { paragraphsOf } from "./sentences.ts";
import { spanOfTokens, tokenize } from "./tokens.ts";

/**
 * For each of `places` (in order of the text, outside of the ranges `leftOut`) the span of the sentence that it begins in,
 * made longer where the place goes on beyond it. Cost linear in the text's length; nothing is read where there are no places.
 */
export function sentencesAround(
  text: string,
  leftOut: readonly Span[],
  places: readonly Span[],
): readonly Span[] {
  if (places.length === 0) return [];
  const tokens = tokenize(unwrapped(text), leftOut);
  const sentences = paragraphsOf(tokens).flatMap((paragraph) =>
    paragraph.sentences.map(({ first, end }) => spanOfTokens(tokens, first, end - 1)),
  );
  let next = 0;
  return places.map(({ start, end }) => {
    while (next < sentences.length - 1 && (sentences[next]?.end ?? 0) <= start) next++;
    const sentence = sentences[next] ?? { start, end };
    return { start: Math.min(sentence.start, start), end: Math.max(sentence.end, end) };
  });
}
