/** Numbers that are no quantities: dates, years, clock times, ages, labels, addresses, telephone numbers, scores, names. */

import { isOuterMark } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { CALENDAR_UNITS, YEARS_IN } from "../data/measures.ts";
import { COUNTED_AFTER_HYPHEN, COUNTED_HEADS, MONTH_NAME, VOTE_WORDS } from "../data/number-labels.ts";
import { isTight, lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import { isAge, isAgeBound, isAgeRange, isPersonsAge } from "./ages.ts";
import type { Bounded } from "./bounds.ts";
import {
  isAddress,
  isAircraft,
  isDigitRun,
  isEmergency,
  isKiloLabel,
  isLabel,
  isListNumber,
  isNameNumber,
  isNoteMark,
  isOneThing,
  isPostal,
  isRank,
} from "./labels.ts";
import type { Quantity } from "./read-quantity.ts";

type Test = (line: TextLine, bounded: Bounded) => boolean;

/** Any of these says that it is no figure, whatever its unit. */
const ALWAYS: readonly Test[] = [
  isAge,
  isSpanOfCalendar,
  isAgeRange,
  isClock,
  isDate,
  isCalendarAdjective,
  isMoment,
  isPartOfCode,
  isNoteMark,
];

/** These are asked only of bare counts. */
const BARE: readonly Test[] = [
  isYear,
  isPersonsAge,
  isAgeBound,
  isPartOfOne,
  isPossessive,
  isRank,
  isLabel,
  isListNumber,
  isAddress,
  isSmallPronoun,
  isNameNumber,
  isAircraft,
  isPostal,
  isEmergency,
  isOneThing,
  isDigitRun,
  isEmergency,
  isKiloLabel,
  isClockByPoint,
  isDefinite,
  hasOddSuffix,
];

/** Is the number something else than a reported quantity? */
export function isNoFigure(line: TextLine, bounded: Bounded): boolean {
  if (ALWAYS.some((test) => test(line, bounded))) return true;
  return bounded.quantity.unit === null && BARE.some((test) => test(line, bounded));
}

function isClock(line: TextLine, { quantity }: Bounded): boolean {
  const word = wordAt(line, quantity.end - 1);
  if (word.includes(":") || /^(?:am|pm)$/i.test(quantity.suffix)) return true;
  return /^(?:a\.m\.?|p\.m\.?|am|pm|o['’]clock|noon|gmt|bst|et|est|edt)$/.test(lowerAt(line, quantity.end));
}

/** "At 7.30". */
function isClockByPoint(line: TextLine, { quantity }: Bounded): boolean {
  return (
    lowerAt(line, quantity.first - 1) === "at" &&
    /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(wordAt(line, quantity.first)) &&
    !/^\p{Ll}{3,}s$|^(?:times|million|billion)$/u.test(wordAt(line, quantity.end))
  );
}

function isDate(line: TextLine, { quantity }: Bounded): boolean {
  if (quantity.unit !== null || quantity.written !== "digits") return false;
  const before = wordAt(line, quantity.first - 1);
  const earlier = before === "." ? wordAt(line, quantity.first - 2) : before;
  if (MONTH_NAME.test(earlier) && /^\p{Lu}/u.test(earlier)) return true;
  const after = wordAt(line, quantity.end);
  return MONTH_NAME.test(after) && /^\p{Lu}/u.test(after) && quantity.value <= 31;
}

/** "At one point". */
function isMoment(line: TextLine, { quantity }: Bounded): boolean {
  return (
    lowerAt(line, quantity.first) === "one" &&
    lowerAt(line, quantity.first - 1) === "at" &&
    quantity.unit === "percentage points"
  );
}

/** "a two-year deal", "48-hour notice": how long a thing is called, not a count of days. */
function isCalendarAdjective(_line: TextLine, { quantity }: Bounded): boolean {
  return quantity.adjective && quantity.unit !== null && CALENDAR_UNITS.has(quantity.unit);
}

/** "the past two weeks", "two days later", "six months ago": these tell when. */
function isSpanOfCalendar(line: TextLine, { quantity, first }: Bounded): boolean {
  if (quantity.unit === null || !CALENDAR_UNITS.has(quantity.unit)) return false;
  if (/^(?:past|last|next|first|coming|previous|within|with|after)$/.test(lowerAt(line, first - 1)))
    return true;
  if (YEARS_IN.has(lowerAt(line, quantity.end - 1))) return false;
  return /^(?:ago|later|earlier|before|after|until|from|since|away|prior)$/.test(lowerAt(line, quantity.end));
}

/** Tied by a slash, hyphen or point to other digits or letters: "9/11", "555-0123", "COVID-19". */
function isPartOfCode(line: TextLine, { quantity, first, end, upper }: Bounded): boolean {
  const before = lowerAt(line, quantity.first - 1);
  const after = lowerAt(line, end);
  if (before === "#") return true;
  if (/^['’‘]$/.test(before) && isTight(line, quantity.first) && /^\d\d$/.test(wordAt(line, quantity.first)))
    return true;
  if (isAfterPlusMinus(line, quantity) || isSecondShare(line, quantity)) return false;
  if (isTight(line, quantity.first) && /^[-‑–/.:_@&=]$/.test(before) && isTight(line, quantity.first - 1))
    return true;
  if (/^[\p{L}\p{N}_]/u.test(before) && isTight(line, quantity.first)) return true;
  if (isTight(line, end) && isTight(line, end + 1) && /^[/_@=]$/.test(after))
    return quantity.unit === null || after !== "/" || /^\p{N}/u.test(lowerAt(line, end + 1));
  // "4x4", "5m2a".
  if (isTight(line, end) && /^[\p{L}\p{N}]/u.test(after)) return true;
  if (upper !== null || quantity.unit !== null || first < 0) return false;
  if (isIdentifier(line, quantity)) return true;
  if (isTight(line, end) && isTight(line, end + 1) && /^[-‑–]$/.test(after)) {
    return /^\p{N}/u.test(lowerAt(line, end + 1))
      ? !isVote(line, quantity)
      : !(COUNTED_AFTER_HYPHEN.has(lowerAt(line, end + 1)) || lowerAt(line, end + 1) === "to");
  }
  return false;
}

/** More digits in a row than anybody prints of a count, "401(k)", and what stands in an attribute's quotation marks. */
function isIdentifier(line: TextLine, { first, end }: Quantity): boolean {
  if (/^\d{8,}$/.test(wordAt(line, first))) return true;
  if (isOuterMark(wordAt(line, first - 1)) && wordAt(line, first - 2) === "=") return true;
  return wordAt(line, end) === "(" && isTight(line, end) && /^\p{L}$/u.test(wordAt(line, end + 1));
}

/** "+/-3 percentage points". */
function isAfterPlusMinus(line: TextLine, { first }: Quantity): boolean {
  return (
    wordAt(line, first - 1) === "-" && wordAt(line, first - 2) === "/" && wordAt(line, first - 3) === "+"
  );
}

/** "By 80%-10%". */
function isSecondShare(line: TextLine, { first, unit }: Quantity): boolean {
  return unit === "%" && /^[-–]$/.test(wordAt(line, first - 1)) && wordAt(line, first - 2) === "%";
}

const VOTE_REACH = 14;

/** "a 5-4 decision": the greater side of a vote, told from a score by the words around it. */
function isVote(line: TextLine, quantity: Quantity): boolean {
  if (lowerAt(line, quantity.end - 1) === lowerAt(line, quantity.end + 1)) return false;
  for (let i = Math.max(0, quantity.first - VOTE_REACH); i < quantity.end + VOTE_REACH; i++) {
    if (VOTE_WORDS.has(lowerAt(line, i))) return !/^[-‑–]$/.test(lowerAt(line, quantity.end + 2));
  }
  return false;
}

function isYear(line: TextLine, { quantity, relation, first }: Bounded): boolean {
  const word = wordAt(line, quantity.first);
  if (!/^\d{4}$/.test(word) || quantity.scale > 1 || quantity.value < 1500 || quantity.value > 2100)
    return false;
  const sure = /^(?:more|fewer|less|at|up|as|no)$/.test(lowerAt(line, first)) && relation !== "exactly";
  return !sure && relation !== "range" && !COUNTED_HEADS.has(lowerAt(line, quantity.end));
}

/** "One household in three". */
function isPartOfOne(line: TextLine, { quantity }: Bounded): boolean {
  return lowerAt(line, quantity.first - 1) === "in" && lowerAt(line, quantity.first - 3) === "one";
}

/** "Three's a crowd". */
function isPossessive(line: TextLine, { quantity }: Bounded): boolean {
  return quantity.written === "words" && /^['’]s$/.test(lowerAt(line, quantity.end));
}

/** "one" that stands for somebody; "zero" and "two" in set phrases. */
function isSmallPronoun(line: TextLine, { quantity, relation }: Bounded): boolean {
  if (quantity.written !== "words" || quantity.scale > 1) return false;
  const word = lowerAt(line, quantity.first);
  const before = lowerAt(line, quantity.first - 1);
  const after = lowerAt(line, quantity.end);
  if (word === "one" && quantity.end === quantity.first + 1)
    return relation === "exactly" || relation === "about" || relation === "more-than";
  if (word === "zero" && !/^\p{L}+s$/u.test(after)) return true;
  if (/^(?:these|those|other|first|last|next|past|both|every|another)$/.test(before))
    return before !== "past" && before !== "other" && before !== "last";
  return word === "two" && (after === "of" || /^[.,;:?!]$/.test(after)) && relation === "exactly";
}

/** "the two", "his two", and "the four" with nothing after it: they were counted before. Larger numbers are told anew. */
function isDefinite(line: TextLine, { quantity, relation }: Bounded): boolean {
  if (relation !== "exactly" || !/^(?:the|these|those|or)$/.test(lowerAt(line, quantity.first - 1)))
    return false;
  if (quantity.written === "words" && quantity.value <= 3) return true;
  const after = lowerAt(line, quantity.end);
  return (
    quantity.value <= MOST_AGAIN &&
    (FUNCTION_WORDS.has(after) || /^[.,;:?!]$/.test(after)) &&
    !/^(?:of|most)$/.test(after)
  );
}

/** So many are spoken of again by their number alone. */
const MOST_AGAIN = 20;

function hasOddSuffix(_line: TextLine, { quantity }: Bounded): boolean {
  return quantity.suffix !== "";
}
