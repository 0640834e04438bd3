/** The words of a stance as features: which words and pairs of words stand there, names and numbers made one. */
import type { Probability } from "../../base/passage.ts";
import { STANCES } from "../../base/vocabulary.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import { chanceOf, type Weights } from "./scorer.ts";

/** Words before those of stance that are looked at too. */
const BEFORE = 2;
const MOST = 24;

/** `w …` a word, `b …` two in a row, `before …` those ahead. */
export function stanceWords(
  { lower }: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  { first, end }: TokenRange,
): Record<string, number> {
  const found: Record<string, number> = {};
  const wordAt = (i: number) => {
    if (
      covers[i] &&
      !/^(?:he|she|it|they|we|i|his|her|their|our|my|us|me|him|them|who|its)$/.test(lower[i] ?? "")
    )
      return "NAME";
    const word = lower[i] ?? "";
    return /\d/.test(word) ? "#" : word;
  };
  let previous = "^";
  for (let i = first; i < Math.min(end, first + MOST); i++) {
    const word = wordAt(i);
    if (word === "NAME" && previous === "NAME") continue;
    found[`w ${word}`] = 1;
    found[`b ${previous} ${word}`] = 1;
    previous = word;
  }
  for (let i = Math.max(0, first - BEFORE); i < first; i++) found[`before ${wordAt(i)}`] = 1;
  return found;
}

/** The chance of each of STANCES by the words alone; they add up to 1. */
export function stancesByWords(
  weights: readonly Weights[],
  words: Readonly<Record<string, number>>,
): readonly Probability[] {
  const each = STANCES.map((_, k) => chanceOf(weights[k] ?? {}, words) + 1e-4);
  const sum = each.reduce((total, value) => total + value, 0);
  return each.map((value) => value / sum);
}
