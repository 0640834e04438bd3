/** What may be wrong with a finding, in words. */
import type { RequestRow } from "../../record/correction/list-requests.ts";

export type WrongKind = RequestRow["wrong"];

export const WRONG_WORDS: Readonly<Record<WrongKind, string>> = {
  speaker: "It was not said by this person",
  words: "The words are not what was said",
  stance: "The stance is not this one",
  question: "It is on another question",
  figure: "The figure, or what it counts, is not right",
  other: "Something else",
};

export const WRONGS = Object.keys(WRONG_WORDS) as readonly WrongKind[];

/** Which of them can be wrong with a finding of this kind. */
const OF_KIND: Readonly<Record<string, readonly WrongKind[]>> = {
  s: ["speaker", "words", "other"],
  p: ["speaker", "stance", "question", "words", "other"],
  f: ["figure", "speaker", "words", "other"],
};

/** `finding` is `s12`, `p3` or `f2`. */
export function wrongsOf(finding: string): readonly WrongKind[] {
  return OF_KIND[finding.charAt(0)] ?? WRONGS;
}
