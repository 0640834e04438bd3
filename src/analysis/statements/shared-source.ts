/** What attributions of one sentence share or do not: a source that goes on for the next verb, a question that is not its answer's. */
import { QUESTIONED } from "../data/refusal-words.ts";
import { type Document, QUOTED } from "../document/document.ts";
import { handsOn } from "./attributed.ts";
import type { Layout } from "./candidates.ts";
import type { Attribution } from "./join.ts";
import { quotedShare } from "./kind.ts";
import { sentenceAt } from "./sentence-at.ts";

/** What stands before a verb that shares the subject of the one before it. */
const COORDINATING = /^(?:and|or|but|then|;)$/;

/** "It blamed the regulator; and said …": who said it is who blamed. The attributions are in order of their first span. */
export function withSharedSources(layout: Layout, attributions: readonly Attribution[]): Attribution[] {
  const sources = new Map<number, number>();
  for (const { cue, source } of attributions) if (cue !== null && source !== null) sources.set(cue, source);
  const cues = [...sources.keys()].sort((a, b) => a - b);
  return attributions.map((attribution) => {
    const { cue, source } = attribution;
    if (cue === null || source !== null || !isCoordinated(layout, cue)) return attribution;
    const before = lastBelow(cues, cue);
    const first = (i: number) => layout.spans[i]?.first ?? 0;
    if (before === null || layout.sentenceOf[first(before)] !== layout.sentenceOf[first(cue)])
      return attribution;
    return { ...attribution, source: sources.get(before) ?? null };
  });
}

function lastBelow(numbers: readonly number[], limit: number): number | null {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1] ?? null;
}

function isCoordinated({ doc, spans }: Layout, cue: number): boolean {
  const { words } = doc.tokens;
  const first = spans[cue]?.first ?? 0;
  const at = /ly$/.test(words[first - 1] ?? "") ? first - 2 : first - 1;
  return COORDINATING.test(words[at] ?? "") && doc.quoted[first] === QUOTED.outside;
}

/**
 * “It leaks,” Oord said of the gate: a quotation that ends in a comma and hands on to a source is that one's, and what the verb goes
 * on to be about is no part of the words. In order, as they come.
 */
export function withHandedOn(layout: Layout, attributions: readonly Attribution[]): readonly Attribution[] {
  const { doc, spans } = layout;
  const bySource = new Map<number, Attribution>();
  for (const one of attributions) if (one.cue !== null && one.source !== null) bySource.set(one.source, one);
  const isQuoted = (i: number) => quotedShare(doc, spans[i] ? [spans[i]] : []) === 1;
  const told = new Map<Attribution, number>();
  for (const { cue, contents } of attributions) {
    const [content = -1] = contents;
    const [quotation, source] = [spans[content], spans[content + 1]];
    const other = bySource.get(content + 1);
    if (cue !== null || contents.length !== 1 || !quotation || !source || !other?.cue) continue;
    const follows = source.first === quotation.last + 1 && spans[other.cue]?.first === source.last + 1;
    if (follows && handsOn(doc, quotation.last) && isQuoted(content)) told.set(other, content);
  }
  if (told.size === 0) return attributions;
  const handed = new Set(told.values());
  return attributions.flatMap((one) => {
    if (one.cue === null && one.contents.length === 1 && handed.has(one.contents[0] ?? -1)) return [];
    const quotation = told.get(one);
    if (quotation === undefined) return [one];
    return [{ ...one, contents: [quotation, ...one.contents.filter(isQuoted)] }];
  });
}

/** Of an answer in marks without the question that stands before it: "When asked whether it leaks, Orme said, “No.”" */
export function withoutQuestions(layout: Layout, attribution: Attribution): Attribution {
  const { cue, contents } = attribution;
  if (cue === null || contents.length < 2) return attribution;
  const { doc, spans } = layout;
  const spanOf = (i: number) => spans[i] ?? spans[0];
  const isQuoted = (i: number) => {
    const span = spanOf(i);
    return span !== undefined && quotedShare(doc, [span]) === 1;
  };
  if (!contents.some(isQuoted)) return attribution;
  const answers = contents.filter(
    (i) => isQuoted(i) || !isAsked(doc, spanOf(i)?.first ?? 0, spanOf(cue)?.first ?? 0),
  );
  return answers.length === contents.length || answers.length === 0
    ? attribution
    : { ...attribution, contents: answers };
}

/** Does the content begin before the cue, in a sentence that asks before it? */
function isAsked(doc: Document, content: number, cue: number): boolean {
  if (content > cue) return false;
  const first = sentenceAt(doc, content)?.first ?? content;
  return doc.tokens.words.slice(first, content).some((word) => QUESTIONED.has(word.toLowerCase()));
}
