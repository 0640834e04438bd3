/** Numbers that are names: of things in a row, places, models, indexes, codes, lists and notes. */

import { OUTER } from "../../base/quotation-marks.ts";
import { WEEKDAYS_BY_WORD } from "../data/calendar-words.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import {
  AIRCRAFT,
  AIRCRAFT_WORDS,
  CALL_WORDS,
  COUNTED_ADJECTIVES,
  EMERGENCY,
  KILO_LABELS,
  LABELS_AFTER,
  LABELS_BEFORE,
  NAME_VERBS,
  STREET_WORDS,
} from "../data/number-labels.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import type { Bounded } from "./bounds.ts";

/** A place in a ranking: a small number before a name that is all of its line. */
export function isRank(line: TextLine, { quantity, relation }: Bounded): boolean {
  if (relation !== "exactly" || quantity.written !== "digits" || quantity.value > MOST_RANKS) return false;
  if (
    !opensLine(line, quantity.first) ||
    !/^\p{Lu}/u.test(wordAt(line, quantity.end)) ||
    opensLine(line, quantity.end)
  )
    return false;
  // "3 The figures leave out …": a note.
  if (FUNCTION_WORDS.has(lowerAt(line, quantity.end))) return true;
  for (let at = quantity.end + 1; at < quantity.end + LONGEST_NAME; at++)
    if (opensLine(line, at) || wordAt(line, at) === "") return true;
  return false;
}

const MOST_RANKS = 50;
const LONGEST_NAME = 6;

export function isLabel(line: TextLine, { quantity }: Bounded): boolean {
  const before = lowerAt(line, quantity.first - 1);
  const label = before === "." ? lowerAt(line, quantity.first - 2) : before;
  if (/^(?:h\.r\.|s\.|s\.b\.|a\.b\.|h\.b\.|h\.j\.|u\.s\.c\.)$/.test(before)) return true;
  if (before === "." && !isTight(line, quantity.first - 1)) return false;
  if (before === "of" && wordAt(line, quantity.first - 2) === "Group") return true;
  if (before === "p" && lowerAt(line, quantity.first - 2) === "&") return true;
  return LABELS_BEFORE.has(label) && !(before === "." && label.length > 4);
}

export function isListNumber(line: TextLine, { quantity }: Bounded): boolean {
  return (
    opensLine(line, quantity.first) &&
    /^[.):]$/.test(lowerAt(line, quantity.end)) &&
    isTight(line, quantity.end)
  );
}

export function isAddress(line: TextLine, { quantity }: Bounded): boolean {
  if (quantity.written !== "digits") return false;
  for (let at = quantity.end; at < quantity.end + 4; at++) {
    const word = wordAt(line, at);
    if (!/^\p{Lu}/u.test(word)) return false;
    if (at > quantity.end && STREET_WORDS.has(word.toLowerCase())) return true;
  }
  return false;
}

const PARTS = new RegExp(`^[.!?:${OUTER}]$`);

/** Digits after a capitalised word of the same sentence with nothing counted after them: "Boeing 737". */
export function isNameNumber(line: TextLine, { quantity, relation }: Bounded): boolean {
  if (
    relation !== "exactly" ||
    quantity.written !== "digits" ||
    quantity.scale > 1 ||
    opensLine(line, quantity.first)
  )
    return false;
  const before = wordAt(line, quantity.first - 1);
  const opensSentence = PARTS.test(wordAt(line, quantity.first - 2)) || opensLine(line, quantity.first - 1);
  // "Planet 9 Studios" opens a sentence with a name, "Over 12 Bretons" with none.
  if (opensSentence && !FUNCTION_WORDS.has(before.toLowerCase()) && /^\p{Lu}/u.test(before))
    return (
      /^\p{Lu}\p{Ll}/u.test(wordAt(line, quantity.end)) && /^\d{1,3}$/.test(wordAt(line, quantity.first))
    );
  if (!/^\p{Lu}/u.test(before) || opensSentence || WEEKDAYS_BY_WORD.has(before.toLowerCase())) return false;
  return !isCountedAfter(line, quantity.end);
}

/** Does something in the plural follow, with an adjective between at most? */
function isCountedAfter(line: TextLine, at: number): boolean {
  const word = lowerAt(line, at);
  if (!/^\p{Ll}{3,}$/u.test(wordAt(line, at)) || FUNCTION_WORDS.has(word) || NAME_VERBS.has(word))
    return false;
  if (/s$|^(?:people|men|women|children|staff|police)$/.test(word)) return true;
  const isAdjective = COUNTED_ADJECTIVES.has(word) || ADJECTIVE.test(word);
  return isAdjective && /^\p{Ll}{2,}(?:s|men|women|people)$/u.test(wordAt(line, at + 1));
}

const ADJECTIVE = /(?:al|ic|ive|ous|ary|ful|less|ing|ed|est|ian|ish)$/;

/** "Two 737 Max jets", "a 787 Dreamliner". */
export function isAircraft(line: TextLine, { quantity }: Bounded): boolean {
  return AIRCRAFT.test(wordAt(line, quantity.first)) && AIRCRAFT_WORDS.has(lowerAt(line, quantity.end));
}

/** "The 911 call". */
export function isEmergency(line: TextLine, { quantity }: Bounded): boolean {
  return EMERGENCY.test(wordAt(line, quantity.first)) && CALL_WORDS.has(lowerAt(line, quantity.end));
}

/** "The 90049 ZIP code". */
export function isPostal(line: TextLine, { quantity }: Bounded): boolean {
  return /^\d{4,6}$/.test(wordAt(line, quantity.first)) && LABELS_AFTER.has(lowerAt(line, quantity.end));
}

/** "A 911 caller", "a 747 crashed": what is one is not so many. */
export function isOneThing(line: TextLine, { quantity, relation }: Bounded): boolean {
  if (!/^an?$/.test(lowerAt(line, quantity.first - 1)) || relation !== "exactly") return false;
  if (!/^\d+$/.test(wordAt(line, quantity.end - 1)) || quantity.scale > 1) return false;
  const next = wordAt(line, quantity.end);
  if (/^(?:strong|or|plus|per|times|seat|member|point)$/.test(next)) return false;
  return /^\p{L}/u.test(next) && !(/^\p{Ll}{3,}s$/u.test(next) && !NAME_VERBS.has(next));
}

/** "[3]", as notes are marked. */
export function isNoteMark(line: TextLine, { quantity, end }: Bounded): boolean {
  return wordAt(line, quantity.first - 1) === "[" && wordAt(line, end) === "]" && quantity.value < 1000;
}

/** Digits beside digits: telephone numbers and the like, but for a year before what was counted in it. */
export function isDigitRun(line: TextLine, { quantity, end }: Bounded): boolean {
  if (quantity.written !== "digits" || opensLine(line, quantity.first)) return false;
  const before = wordAt(line, quantity.first - 1);
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(before);
  return (
    (/^\d{2,}$/.test(before) && !isYear) || (/^\d{2,}$/.test(wordAt(line, end)) && !opensLine(line, end))
  );
}

/** "A 4K screen", "a 10K run". */
export function isKiloLabel(line: TextLine, { quantity }: Bounded): boolean {
  if (!/^\d{1,2}[kK]$/.test(wordAt(line, quantity.first))) return false;
  const at = /^[-‑]$/.test(wordAt(line, quantity.end)) ? quantity.end + 1 : quantity.end;
  return KILO_LABELS.has(lowerAt(line, at));
}
