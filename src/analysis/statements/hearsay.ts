/** Words that are told of somebody, or put to somebody, by others: "is said to be ill", "was asked whether", "were warned that". */
import { QUESTIONED } from "../data/refusal-words.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";

const BE = /^(?:is|are|was|were|be|been|being|'s|’s|'re|’re)$/;
const ASKED_AFTER = /^(?:when|if|once|while|after|repeatedly|,)$/;
/** Verbs of which the passive's subject hears, or is only spoken of. */
const HEARD = new Set(
  "described called branded labelled labeled dubbed said reported believed understood thought alleged claimed rumoured rumored feared known considered expected estimated held assumed supposed told warned advised informed urged reminded".split(
    " ",
  ),
);

/** Does a cue, in tokens, say that others tell, or ask, so that nobody whom it names in front says anything by it? */
export function isHearsay({ words, lower, sentenceOf }: Document, { first, end }: TokenRange): boolean {
  const verb = /^(?:to|as|:)$/.test(lower[end - 1] ?? "") ? end - 2 : end - 1;
  let at = verb - 1;
  if (/ly$/.test(lower[at] ?? "")) at--;
  const word = lower[verb] ?? "";
  const before = lower[at] ?? "";
  if (QUESTIONED.has(word) && (ASKED_AFTER.test(before) || sentenceOf[at] !== sentenceOf[verb])) return true;
  return (HEARD.has(word) || QUESTIONED.has(word)) && at >= first - 1 && BE.test(words[at] ?? "");
}
