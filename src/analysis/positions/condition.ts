/** The condition under which a stance is taken: "only if …", "if …", "unless …", "provided that …". */
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import type { TokenRange } from "../sentences.ts";
import { type Ground, sentenceAround } from "./ground.ts";
import { isQuote } from "./phrases.ts";

const OPENERS: readonly (readonly string[])[] = [
  ["only", "if"],
  ["only", "when"],
  ["only", "after"],
  ["if", ",", "and", "only", "if", ","],
  ["if", "and", "only", "if"],
  ["if"],
  ["unless"],
  ["provided"],
  ["providing"],
  ["as", "long", "as"],
  ["so", "long", "as"],
  ["on", "condition"],
  ["on", "the", "condition"],
];
/** Conditions that bind nobody: to be elected, to have to. */
const EMPTY =
  /^(?:elected|re-elected|necessary|needed|possible|anything|any|not|so|he wins|she wins|i win|i'm elected|he is elected|she is elected|they win|you|even|i'm|he becomes|she becomes|i become)\b/;

/** A condition before a stance opens at most so many tokens ahead of it. */
const NEAR = 40;

/** The condition that stands in the sentence with a stance whose words are `span`; null where there is none. */
export function conditionOf(ground: Ground, span: TokenRange): TokenRange | null {
  const { lower } = ground;
  const sentence = sentenceAround(ground, span.first);
  const ordered = orderBefore(ground, span.first, sentence.first);
  if (ordered) return ordered;
  const first = Math.max(sentence.first, span.first - NEAR);
  for (let i = first; i < Math.min(sentence.end, span.end + 4); i++) {
    const opener = OPENERS.find((words) => words.every((word, k) => lower[i + k] === word));
    if (!opener) continue;
    if (
      lower[i - 1] === "even" ||
      lower[i - 1] === "as" ||
      lower[i - 1] === "what" ||
      lower[i - 1] === "whether"
    )
      continue;
    const after = i + opener.length;
    if (EMPTY.test(lower.slice(after, after + 3).join(" "))) continue;
    const end = conditionEnd(ground, after, sentence.end);
    const range = { first: i, end };
    if (!isNear(ground, range, span, opener)) continue;
    return range;
  }
  return null;
}

/** "Guarantee the islands a service and I will …": the order that opens the sentence, up to "and". */
function orderBefore(ground: Ground, verb: number, first: number): TokenRange | null {
  const { lower } = ground;
  let at = verb - 1;
  while (at > first && /^(?:i|we|will|'ll|would|'d|gladly|happily)$/.test(lower[at] ?? "")) at--;
  if (lower[at] !== "and" || at > verb - 3 || !/^(?:i|we)$/.test(lower[at + 1] ?? "")) return null;
  let from = at;
  while (from > first && !isQuote(lower[from - 1])) from--;
  const range = { first: from, end: at };
  return isOrder(ground, range) ? range : null;
}

/** Does the range open with a verb that tells somebody what to do? */
export function isOrder({ lower, words }: Ground, { first }: TokenRange): boolean {
  return /^\p{Lu}/u.test(words[first] ?? "") && PLAIN_VERBS.has(lower[first] ?? "");
}

function conditionEnd({ lower, sourceOf }: Ground, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const word = lower[i] ?? "";
    if (/^(?:[.;:,?!]|--|–|—|then|because|but)$/.test(word) || ((sourceOf[i] ?? -1) >= 0 && i > from + 3))
      return i;
    if (isQuote(word) && i > from + 2) return i;
  }
  return limit;
}

/** It belongs to the stance if it follows it closely, or opens the clause before it; both in the words of one. */
function isNear(
  { contentOf, lower }: Ground,
  condition: TokenRange,
  span: TokenRange,
  opener: readonly string[],
): boolean {
  if (contentOf[condition.first] !== contentOf[span.end - 1]) return false;
  const inside = condition.first >= span.first && condition.end <= span.end + 2;
  if (inside) return true;
  if (condition.first >= span.end) {
    const between = lower.slice(span.end, condition.first).filter((word) => !isQuote(word));
    return between.length <= 2 && !between.some((word) => /^(?:but|and|because|that)$/.test(word));
  }
  const between = lower.slice(condition.end, span.first);
  return (
    opener[0] !== "on" &&
    between.every(
      (word) =>
        /^(?:,|then|that|he|she|they|it|we|i|would|will|'d|'ll|could|might)$/.test(word) || isQuote(word),
    )
  );
}
