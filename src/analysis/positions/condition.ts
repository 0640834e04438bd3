/** The condition under which a stance is taken: "only if …", "if …", "unless …", "provided that …". */
import { ASKS_IF, EMPTY_CONDITIONS, NARROWING, OFFERED, TAKING, WINNING } from "../data/condition-words.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import type { TokenRange } from "../document/sentences.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import { openerAt } from "./condition-openers.ts";
import { isQuote } from "./phrases.ts";

/** A condition before a stance opens at most so many tokens ahead of it. */
const NEAR = 40;

/** The condition that stands in the sentence with a stance whose words are `span`; null where there is none. */
export function conditionOf(doc: AnnotatedDocument, span: TokenRange): TokenRange | null {
  const { lower } = doc;
  const sentence = sentenceAround(doc, span.first);
  const ordered = orderBefore(doc, span.first, sentence.first);
  if (ordered) return ordered;
  const first = Math.max(sentence.first, span.first - NEAR);
  for (let i = first; i < Math.min(sentence.end, span.end + 4); i++) {
    const opener = openerAt(lower, i);
    if (!opener) continue;
    if (opener[0] === "if" && ASKS_IF.has(lower[i - 1] ?? "")) continue;
    if (/^(?:even|as|what|whether|not)$/.test(lower[i - 1] ?? "")) continue;
    const after = i + opener.length;
    if (bindsNobody(doc, after, span)) continue;
    const end = conditionEnd(doc, after, sentence.end);
    const range = { first: i, end };
    if (!isNear(doc, range, span, opener)) continue;
    return range;
  }
  return narrowed(doc, span, sentence);
}

/** Do the words of a condition open one that binds whoever takes the stance told in `span`? */
export function isBinding(doc: AnnotatedDocument, condition: TokenRange, span: TokenRange): boolean {
  const opener = openerAt(doc.lower, condition.first);
  return !opener || !bindsNobody(doc, condition.first + opener.length, span);
}

/** A condition that every promise supposes ("if elected", "if we win"), that the stance itself does ("would refuse it if offered"), or that is none ("if necessary"). */
function bindsNobody({ lower }: AnnotatedDocument, after: number, span: TokenRange): boolean {
  const word = lower[after] ?? "";
  const isTaking = lower.slice(span.first, span.end).some((one) => TAKING.has(one));
  const supposed = (one: string) => WINNING.has(one) || (isTaking && OFFERED.has(one));
  if (EMPTY_CONDITIONS.has(word) || supposed(word) || word === "anonymity") return true;
  if (!/^(?:i|we|he|she|it|they|'s)$/.test(word)) return false;
  let at = after + 1;
  while (
    at < after + 4 &&
    /^(?:is|are|am|'s|'re|'m|was|were|ever|should|do|does|get|gets)$/.test(lower[at] ?? "")
  )
    at++;
  return supposed(lower[at] ?? "");
}

/** "Would only vote for it when …", "would vote only for a bill that …": what narrows the stance, where "only" says that it does. */
function narrowed(doc: AnnotatedDocument, span: TokenRange, sentence: TokenRange): TokenRange | null {
  const { lower } = doc;
  const only = lower
    .slice(Math.max(sentence.first, span.first - 2), Math.min(span.end, span.first + 3))
    .indexOf("only");
  if (only < 0) return null;
  for (let i = span.first + 2; i < Math.min(sentence.end, span.end + 3); i++) {
    if (/^[.,;:]$/.test(lower[i] ?? "")) return null;
    if (!NARROWING.has(lower[i] ?? "")) continue;
    return { first: i, end: conditionEnd(doc, i + 1, sentence.end) };
  }
  return null;
}

/** "Guarantee the islands a service and I will …": the order that opens the sentence, up to "and". */
function orderBefore(doc: AnnotatedDocument, verb: number, first: number): TokenRange | null {
  const { lower } = doc;
  let at = verb - 1;
  while (at > first && /^(?:i|we|will|'ll|would|'d|gladly|happily)$/.test(lower[at] ?? "")) at--;
  if (!/^(?:and|or)$/.test(lower[at] ?? "") || at > verb - 3 || !/^(?:i|we)$/.test(lower[at + 1] ?? ""))
    return null;
  let from = at;
  while (from > first && !isQuote(lower[from - 1])) from--;
  const range = { first: from, end: at };
  return isOrder(doc, range) ? range : null;
}

/** Does the range open with a verb that tells somebody what to do? */
export function isOrder({ lower, words }: AnnotatedDocument, { first }: TokenRange): boolean {
  return /^\p{Lu}/u.test(words[first] ?? "") && PLAIN_VERBS.has(lower[first] ?? "");
}

function conditionEnd({ lower, sourceOf }: AnnotatedDocument, from: number, limit: number): number {
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
  { contentOf, lower, mentionAt }: AnnotatedDocument,
  condition: TokenRange,
  span: TokenRange,
  opener: readonly string[],
): boolean {
  if (contentOf[condition.first] !== contentOf[span.end - 1]) return false;
  const inside = condition.first >= span.first && condition.end <= span.end + 2;
  if (inside) return true;
  if (condition.first >= span.end) {
    const between = lower.slice(span.end, condition.first).filter((word) => !isQuote(word));
    return between.length <= 2 && !between.some((word) => /^(?:but|and|because|that|which|who)$/.test(word));
  }
  if (opener[0] === "on" || opener[0] === "upon") return false;
  for (let i = condition.end; i < span.first; i++) {
    const mention = mentionAt.get(i);
    if (mention && mention.end <= span.first) i = mention.end - 1;
    else if (!BEFORE_STANCE.test(lower[i] ?? "") && !isQuote(lower[i])) return false;
  }
  return true;
}

/** What may stand between a condition and the verb of the stance after it. */
const BEFORE_STANCE =
  /^(?:,|then|that|the|he|she|they|it|we|i|would|will|'d|'ll|could|might|may|be|is|are|said|says|its|his|her|their|party|not)$/;
