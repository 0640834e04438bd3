/** Reads the unit after a number: percent, points, a measure in words, letters or marks. */
import { MARKET_WORDS } from "../data/market-words.ts";
import {
  CALENDAR_UNITS,
  LETTER_UNITS,
  MARK_UNITS,
  MEASURE_WORDS,
  PRIMES,
  QUALIFIED_LETTERS,
  QUALIFIED_UNITS,
  QUALIFIERS,
  TIGHT_ONLY,
  YEARS_IN,
} from "../data/measures.ts";
import { DIMENSION_WORDS } from "../data/metre-words.ts";
import { isTight, lowerAt, type TextLine, wordAt } from "../document/text-line.ts";

export interface Measure {
  readonly unit: string;
  /** What the number is multiplied by: of "two decades" 10; and what is added then, as the inches of 6'2". */
  readonly by: number;
  readonly plus?: number;
  readonly end: number;
}

/** The unit that begins at token `at`, after a number, or null. */
export function measureAt(line: TextLine, at: number): Measure | null {
  return shareAt(line, at) ?? degreesAt(line, at) ?? markAt(line, at) ?? wordedAt(line, at);
}

/** The unit that the letters tight after a number are ("km", "GB", "pc"), by their case where it matters; `end` is the token after. */
export function letterUnit(line: TextLine, letters: string, end: number): Measure | null {
  const perHour = wordAt(line, end) === "/" && isTight(line, end) && isTight(line, end + 1);
  if (perHour && /^km$/i.test(letters) && /^hr?$/.test(lowerAt(line, end + 1)))
    return { unit: "km/h", by: 1, end: end + 2 };
  if (/^m$/i.test(letters)) return null;
  if (/^º[CF]?$/.test(letters)) return { unit: "degrees", by: 1, end };
  if (/^bps?$/.test(letters)) return { unit: "percentage points", by: 0.01, end };
  const unit = LETTER_UNITS.get(letters) ?? MEASURE_WORDS.get(letters.toLowerCase());
  if (unit === undefined) return null;
  // "2.5pc points", "5kg".
  return unit === "%" ? share(line, end) : { unit, by: 1, end };
}

function shareAt(line: TextLine, at: number): Measure | null {
  const word = lowerAt(line, at);
  const next = lowerAt(line, at + 1);
  if (/^(?:%|percent|pct|pc|per-cent|p\.c\.|percents|﹪|％)$/.test(word)) return share(line, at + 1);
  if (word === "per" && next === "cent") return share(line, at + 2);
  if (word === "percentage" && /^points?$/.test(next))
    return { unit: "percentage points", by: 1, end: at + 2 };
  if (word === "basis" && /^points?$/.test(next)) return { unit: "percentage points", by: 0.01, end: at + 2 };
  if (/^(?:bps|ppts?|pps?)$/.test(word))
    return { unit: "percentage points", by: word === "bps" ? 0.01 : 1, end: at + 1 };
  if (/^points?$/.test(word))
    return { unit: isOfMarket(line, at) ? "points" : "percentage points", by: 1, end: at + 1 };
  return null;
}

function share(line: TextLine, end: number): Measure {
  const points = /^points?$/.test(lowerAt(line, end));
  return { unit: points ? "percentage points" : "%", by: 1, end: points ? end + 1 : end };
}

/** How far from "points" a word may stand that tells that they are an index's or a player's, in tokens. */
const MARKET_REACH = 14;

function isOfMarket(line: TextLine, at: number): boolean {
  for (let i = Math.max(0, at - MARKET_REACH); i < at + MARKET_REACH; i++)
    if (MARKET_WORDS.has(lowerAt(line, i))) return true;
  return false;
}

/** "degrees Celsius", "°C". */
function degreesAt(line: TextLine, at: number): Measure | null {
  const word = lowerAt(line, at);
  if (word !== "°" && !/^degrees?$/.test(word)) return null;
  const isScale = /^(?:c|f|celsius|fahrenheit|centigrade)$/.test(lowerAt(line, at + 1));
  return { unit: "degrees", by: 1, end: isScale ? at + 2 : at + 1 };
}

/** 40' and 12". An apostrophe or a quotation mark is one only beside a word that tells of size, or the other mark. */
function markAt(line: TextLine, at: number): Measure | null {
  const mark = wordAt(line, at);
  const unit = MARK_UNITS.get(mark);
  if (unit === undefined || !isTight(line, at)) return null;
  const found = { unit, by: 1, end: at + 1 };
  if (PRIMES.has(mark)) return found;
  const next = lowerAt(line, at + 1);
  if (DIMENSION_WORDS.has(next) || /^(?:x|by)$/.test(next)) return found;
  if (unit === "feet" && /^\d{1,2}$/.test(next) && isTight(line, at + 1))
    return MARK_UNITS.get(wordAt(line, at + 2)) === "inches"
      ? { unit: "inches", by: 12, plus: Number(next), end: at + 3 }
      : null;
  // "12\" by 8\"": the second as the first.
  return /^(?:x|by)$/.test(lowerAt(line, at - 2)) && wordAt(line, at - 3) === mark ? found : null;
}

function wordedAt(line: TextLine, at: number): Measure | null {
  const years = YEARS_IN.get(lowerAt(line, at));
  if (years) return { unit: "years", by: years, end: at + 1 };
  const qualifier = QUALIFIERS.get(lowerAt(line, at));
  if (qualifier) return qualified(line, at, qualifier);
  if (lowerAt(line, at) === "km" && wordAt(line, at + 1) === "/" && /^hr?$/.test(lowerAt(line, at + 2)))
    return { unit: "km/h", by: 1, end: at + 3 };
  const word = lowerAt(line, at);
  const isTightOnly = TIGHT_ONLY.has(word) && wordAt(line, at) !== "Nm";
  const unit = isTightOnly ? undefined : MEASURE_WORDS.get(word);
  return unit ? withRate(line, { unit, by: 1, end: at + 1 }) : null;
}

function qualified(line: TextLine, at: number, qualifier: string): Measure | null {
  const dotted = wordAt(line, at + 1) === "." && isTight(line, at + 1) ? 1 : 0;
  const noun = lowerAt(line, at + 1 + dotted);
  const unit = QUALIFIED_LETTERS.get(noun) ?? MEASURE_WORDS.get(noun);
  if (!unit || CALENDAR_UNITS.has(unit) !== (qualifier === "light")) return null;
  const name = `${qualifier} ${unit}`;
  return { unit: QUALIFIED_UNITS.get(name) ?? name, by: 1, end: at + 2 + dotted };
}

/** "Miles an hour" and "kilometres per hour" are of speed, not of length. */
function withRate(line: TextLine, measure: Measure): Measure {
  const speed = SPEEDS.get(measure.unit);
  if (!speed || !/^(?:an|per)$/.test(lowerAt(line, measure.end)) || lowerAt(line, measure.end + 1) !== "hour")
    return measure;
  return { ...measure, unit: speed, end: measure.end + 2 };
}

const SPEEDS: ReadonlyMap<string, string> = new Map([
  ["miles", "mph"],
  ["km", "km/h"],
]);
