/** Words right before a date or weekday that say by themselves whether it is ahead: "payable", "takes effect", "postponed until", "is". */
import { ARRANGED_PLURAL, DUE_WORDS, PUT_OFF } from "../data/tense-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import { lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import type { Tense } from "./tense.ts";

/** Tokens between such a word and the expression: a preposition, a clock time. */
const BETWEEN =
  /^(?:on|in|the|early|late|noon|midnight|at|about|around|a\.m\.?|p\.m\.?|am|pm|\d{1,2}(?:[:.]\d{2})?(?:am|pm)?)$/;
const MOST_BETWEEN = 4;
const REACH = 12;

/** The tense, or undefined where no such word stands there. */
export function tenseFromWords(line: TextLine, sentence: TokenRange, first: number): Tense | undefined {
  let at = first - 1;
  while (
    at > Math.max(sentence.first, first - 1 - MOST_BETWEEN) &&
    BETWEEN.test(lowerAt(line, at)) &&
    !opensLine(line, at + 1)
  )
    at--;
  if (at < sentence.first) return undefined;
  const word = lowerAt(line, at);
  if (/^(?:until|till)$/.test(word))
    return isPutOff(line, sentence, at, REACH) || /^(?:has|have)$/.test(lowerAt(line, at - 1))
      ? "future"
      : undefined;
  if (/^(?:to|for)$/.test(word) && isPutOff(line, sentence, at, 4))
    return wasBefore(line, at, 6) ? "near" : "future";
  if (word === "effect") return ofEffect(line, at);
  if (DUE_WORDS.has(word))
    return /^(?:was|were|been|became)$/.test(lowerAt(line, at - 1)) ? "near" : "future";
  if (/^(?:effective|record)$/.test(word)) return "near";
  if (/^(?:is|are|['’]s|['’]re)$/.test(word) && at >= first - 2) return "future";
  if (at >= first - 2 && ARRANGED_PLURAL.has(wordAt(line, at)) && isPresent(line, at)) return "future";
  return undefined;
}

/** "Has been postponed until", "extended its deadline until"; what "had been" so is behind. */
function isPutOff(line: TextLine, sentence: TokenRange, at: number, reach: number): boolean {
  for (let i = at - 1; i >= Math.max(sentence.first, at - reach); i--) {
    if (/^[;:]$/.test(wordAt(line, i))) return false;
    if (!PUT_OFF.has(lowerAt(line, i))) continue;
    return !wasBefore(line, i, 2, /^had$/);
  }
  return false;
}

function wasBefore(line: TextLine, at: number, reach: number, words = /^(?:was|were|had)$/): boolean {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) if (words.test(lowerAt(line, i))) return true;
  return false;
}

/** "Takes effect", "go into effect" are ahead, "took effect" and "went into effect" behind. */
function ofEffect(line: TextLine, at: number): Tense | undefined {
  const verb = lowerAt(line, at - 1) === "into" ? lowerAt(line, at - 2) : lowerAt(line, at - 1);
  if (/^(?:take|takes|taking|go|goes|going|come|comes|coming)$/.test(verb)) return "future";
  return /^(?:took|taken|went|gone|came)$/.test(verb) ? "past" : undefined;
}

/** "The two captains meet Monday": after no "to", "did" or "could". */
function isPresent(line: TextLine, at: number): boolean {
  return !/^(?:to|did|n['’]t|not|could|would|might|should|must|will|can|may|let|the|a|an|of|in|at|for|his|her|its|their)$/.test(
    lowerAt(line, at - 1),
  );
}
