/** Whether the words around an expression tell of something behind or ahead of the report. */

import { FUNCTION_WORDS } from "../data/function-words.ts";
import {
  AHEAD,
  ARRANGED,
  ASKING,
  BEFORE_NOUNS,
  NO_PAST,
  PAST,
  PERHAPS_AHEAD,
  SCHEDULED,
} from "../data/tense-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";

/** `near`: whichever is nearer; `asked`: what somebody was told or agreed to do, ahead where days are counted, else whichever is nearer. */
export type Tense = "past" | "future" | "near" | "asked" | null;

/** How far from the expression a verb may stand, in tokens. */
const REACH = 14;

/**
 * The tense of the verb nearest before the tokens `first` up to `end` in their sentence, or else after them; null where
 * there is none. "Before Monday" and "ahead of Monday" look ahead by themselves, "until Monday" where no verb looks back.
 */
export function tenseAround(line: TextLine, sentence: TokenRange, first: number, end: number): Tense {
  const before = lowerAt(line, first - 1);
  if (before === "before" || (before === "of" && lowerAt(line, first - 2) === "ahead")) return "future";
  // "Renn on Monday left": its own verb follows at once.
  if (isPast(lowerAt(line, end)) && isLower(line, end) && end < sentence.end) return "past";
  for (let i = first - 1; i >= Math.max(sentence.first, first - REACH); i--) {
    if (wordAt(line, i) === ";") break;
    const tense = tenseOf(line, i, sentence.first);
    if (tense) return tense;
  }
  for (let i = end; i < Math.min(sentence.end, end + REACH); i++) {
    if (wordAt(line, i) === ";") break;
    const tense = tenseOf(line, i, end);
    if (tense) return tense;
  }
  return /^(?:until|till)$/.test(before) ? "future" : null;
}

function isLower(line: TextLine, i: number): boolean {
  return wordAt(line, i) === lowerAt(line, i);
}

function tenseOf(line: TextLine, i: number, from: number): Tense {
  const word = lowerAt(line, i);
  // Names are no verbs.
  if (wordAt(line, i) !== word && i > from) return null;
  if (word === "set") return /^(?:to|for)$/.test(lowerAt(line, i + 1)) ? "future" : "past";
  if (AHEAD.has(word)) return isOver(line, i) ? "past" : wasAhead(line, i) ? "near" : "future";
  if (PERHAPS_AHEAD.has(word)) return isOver(line, i) ? "past" : "near";
  if (ARRANGED.has(word)) return BEFORE_NOUNS.has(lowerAt(line, i - 1)) ? null : "future";
  if (word === "going" && lowerAt(line, i + 1) === "to") return "future";
  if (isPast(word)) return isParticiple(line, i) ? participleTense(line, i) : "past";
  return isInfinitive(line, i) ? infinitiveTense(line, i) : null;
}

/** "Was due to leave": ahead of some day behind. */
function wasAhead(line: TextLine, i: number): boolean {
  return /^(?:was|were|been)$/.test(lowerAt(line, i - 1));
}

/** "Could not have been". */
function isOver(line: TextLine, i: number): boolean {
  return lowerAt(line, i + 1) === "have" || lowerAt(line, i + 2) === "have";
}

function isPast(word: string): boolean {
  return PAST.has(word) || (word.length > 3 && word.endsWith("ed") && !NO_PAST.has(word));
}

const BE = /^(?:be|is|are|being|'s|’s|'re|’re)$/;

function isParticiple(line: TextLine, i: number): boolean {
  return (
    BE.test(lowerAt(line, i - 1)) || (/ly$|^not$/.test(lowerAt(line, i - 1)) && BE.test(lowerAt(line, i - 2)))
  );
}

/** "Will be held", "to be held" are ahead; "is held" says nothing. */
function participleTense(line: TextLine, i: number): Tense {
  for (let at = i - 1; at >= i - 4; at--) {
    const word = lowerAt(line, at);
    if (AHEAD.has(word) || word === "to") return "future";
  }
  return null;
}

/** Endings of nouns, which no verb's plain form has: "spoke to reporters". */
const NOUN_ENDING = /(?:[^s]s|tion|ment|ness|ity|ence|ance)$/;

function isInfinitive(line: TextLine, i: number): boolean {
  const word = wordAt(line, i);
  return (
    lowerAt(line, i - 1) === "to" &&
    /^\p{Ll}{2,}$/u.test(word) &&
    !FUNCTION_WORDS.has(word) &&
    !NOUN_ENDING.test(word)
  );
}

/** How far before "to" the verb may stand that it hangs on. */
const HANGS_ON = 6;

/** "Declined to answer", "became the first to lead" are behind; "expects her to win", "asked her to speak" ahead. */
function infinitiveTense(line: TextLine, i: number): Tense {
  if (/^(?:is|are|['’]s|['’]re)$/.test(lowerAt(line, i - 2))) return "future";
  for (let at = i - 2; at >= i - 2 - HANGS_ON; at--) {
    const word = lowerAt(line, at);
    if (/^[.;:]$/.test(word)) break;
    if (AHEAD.has(word) && wasAhead(line, at)) return "near";
    if (ASKING.has(word)) return word.endsWith("ed") ? "asked" : "future";
    if (AHEAD.has(word)) return "future";
    if (isPast(word)) return "past";
  }
  return "near";
}

/** Does the expression stand by something that is held on a day long known ("the June 7 primary", "the convention in July")? */
export function isScheduled(line: TextLine, first: number, end: number): boolean {
  for (let i = Math.max(0, first - 3); i < first; i++) if (SCHEDULED.has(lowerAt(line, i))) return true;
  for (let i = end; i < end + 3; i++) {
    if (/^[.,;:]$/.test(wordAt(line, i))) return false;
    if (SCHEDULED.has(lowerAt(line, i))) return true;
  }
  return false;
}
