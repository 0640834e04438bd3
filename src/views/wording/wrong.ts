/** What may be wrong with a finding, in words. */
import type { RequestRow } from "../../record/correction/list-requests.ts";

export type Wrong = RequestRow["wrong"];

export const WRONG_WORDS: Readonly<Record<Wrong, string>> = {
  speaker: "It was not said by this person",
  words: "The words are not what was said",
  stance: "The stance is not this one",
  question: "It is on another question",
  figure: "The figure, or what it counts, is not right",
  other: "Something else",
};

export const WRONGS = Object.keys(WRONG_WORDS) as readonly Wrong[];

/** Which of them can be wrong with a finding of this kind. */
const OF_KIND: Readonly<Record<string, readonly Wrong[]>> = {
  s: ["speaker", "words", "other"],
  p: ["speaker", "stance", "question", "words", "other"],
  f: ["figure", "speaker", "words", "other"],
};

/** `finding` is `s12`, `p3` or `f2`. */
export function wrongsOf(finding: string): readonly Wrong[] {
  return OF_KIND[finding.charAt(0)] ?? WRONGS;
}
