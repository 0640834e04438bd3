/** "She took the opposite view": a stance told by another's, right before it. */
import { sideOf } from "../../base/stances.ts";
import type { AnnotatedDocument } from "./annotated-document.ts";
import { type Candidate, flip } from "./candidate.ts";
import { subjectOf } from "./holder.ts";

const OPPOSITE: readonly (readonly string[])[] = [
  ["took", "the", "opposite", "view"],
  ["takes", "the", "opposite", "view"],
  ["took", "the", "opposite", "position"],
  ["took", "the", "opposite", "line"],
  ["took", "the", "other", "side"],
  ["takes", "the", "other", "side"],
  ["begged", "to", "differ"],
  ["begs", "to", "differ"],
];
/** Tokens over which "opposite" reaches back. */
const REACH = 60;

/** The stances that are the opposite of the one told last, among `others` in order of the text. */
export function oppositesIn(doc: AnnotatedDocument, others: readonly Candidate[]): readonly Candidate[] {
  const { lower } = doc;
  return lower.flatMap((_, at) => {
    const turn = OPPOSITE.find((words) => words.every((word, k) => lower[at + k] === word));
    if (!turn) return [];
    const before = others.findLast(({ span }) => span.first < at && at - span.end < REACH);
    const { holder } = subjectOf(doc, at);
    if (!before || !holder || holder === before.holder) return [];
    if (sideOf(before.stance) === 0) return [];
    const { proposal } = before;
    const span = { first: at, end: at + turn.length };
    return [{ ...before, holder, stance: flip(before.stance), proposal, span, at, by: "subject" as const }];
  });
}
