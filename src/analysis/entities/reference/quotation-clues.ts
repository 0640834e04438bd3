/** Whose a quotation is that nothing attributes: what speaks for each who may have said it. */

import type { Document } from "../../document/document.ts";
import { isPossessiveMark } from "../../document/token-ranges.ts";
import type { CastMember } from "../cast.ts";
import type { ReferenceContext } from "./context.ts";
import type { Reference, Trace } from "./reference.ts";

export function quotationClues(
  { doc, antecedents, next }: ReferenceContext,
  { at }: Reference,
  member: CastMember,
  traces: readonly Trace[],
  clues: Map<string, number>,
): void {
  const paragraph = doc.paragraphOf[at] ?? 0;
  const { first = at, end = at } = doc.paragraphs[paragraph] ?? {};
  const before = doc.paragraphs[paragraph - 1];
  const alone = !doc.words.slice(first, at).some((word) => /[\p{L}\p{N}]/u.test(word));
  const place = alone ? "alone" : "within";
  clues.set(`quotation ${place}`, 1);
  const speaker = antecedents.lastSpeaker(at);
  if (speaker?.member === member) {
    const far = Math.min(3, antecedents.distance(speaker.at, at).paragraphs);
    clues.set(`${place}: spoke last, ${far}`, 1);
    if (before && far === 1 && closesQuoted(doc, before.end)) clues.set("goes on from a quotation", 1);
    if (before && far === 1 && !closesQuoted(doc, before.end)) clues.set("goes on from words", 1);
  }
  const parts = (from: number, to: number) => traces.filter((trace) => trace.at >= from && trace.at < to);
  const own = parts(first, at);
  if (own.length > 0) clues.set(`${place}: in paragraph`, 1);
  if (own.some(({ part }) => part === "subject" || part === "speaker"))
    clues.set(`${place}: subject in paragraph`, 1);
  const sentence = doc.sentences[(doc.sentenceOf[at] ?? 0) - 1];
  if (sentence) {
    const there = parts(sentence.first, sentence.end).filter(({ part }) => part !== "quoted");
    const subjects = there.filter(({ part }) => part === "subject" || part === "speaker");
    if (subjects.length > 0) clues.set(`${place}: subject of the sentence before`, 1);
    if (there.some(({ at: i }) => i <= sentence.first + 2))
      clues.set(`${place}: opens the sentence before`, 1);
    if (there.some(({ at: i, part }) => part === "modifier" && isPossessiveMark(doc, i + 1)))
      clues.set(`${place}: owner in the sentence before`, 1);
  }
  if (alone && before) {
    const there = parts(before.first, before.end).filter(({ part }) => part !== "quoted");
    if (there.some(({ part }) => part === "subject" || part === "speaker"))
      clues.set("subject of the paragraph before", 1);
    if (there.length > 0) clues.set("in the paragraph before", 1);
    if (there.length > 0 && doc.words[before.end - 1] === ":") clues.set("before a colon", 1);
  }
  if (next === member) clues.set(end - first > 0 && alone ? "speaks next" : "speaks next, within", 1);
}

/** Does a quotation reach to the token before `end`? */
export function closesQuoted(doc: Document, end: number): boolean {
  return doc.quoted[end - 1] !== 0 || doc.quoted[end - 2] !== 0;
}
