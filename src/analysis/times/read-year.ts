/** Reads years, decades and centuries that stand alone: "2003", "2015-16", "the 1960s", "the 19th century". */
import { OPENING } from "../../base/quotation-marks.ts";
import { BOUNDS_BEFORE } from "../data/bound-words.ts";
import { YEAR_OPENERS } from "../data/calendar-words.ts";
import { CURRENCY_CODES, CURRENCY_SIGNS } from "../data/currencies.ts";
import { CURRENCY_WORDS } from "../data/currency-words.ts";
import { MEASURE_WORDS } from "../data/measures.ts";
import { COUNTED_HEADS, LABELS_BEFORE, OUTCOME_VERBS } from "../data/number-labels.ts";
import { isTight, lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { TimeReading } from "./meaning.ts";
import { dateMeaning } from "./read-date.ts";

const DASH = /^[-–—‑]$/;

const LEAST_YEAR = 1000;
/** From here on to the last year, four digits are a year unless something says that they count. */
const PLAIN_YEARS = { from: 1900, to: 2099 };

/** "2003", "2015-16", "2008-2012". */
export function bareYear(line: TextLine, i: number): TimeReading | null {
  const word = wordAt(line, i);
  if (!/^\d{4}$/.test(word) || !isYearHere(line, i)) return null;
  const year = Number(word);
  const season = DASH.test(wordAt(line, i + 1)) || wordAt(line, i + 1) === "/" ? wordAt(line, i + 2) : "";
  if (season && isTight(line, i + 1) && isTight(line, i + 2) && /^(?:\d{2}|\d{4})$/.test(season)) {
    const to = season.length === 4 ? Number(season) : year - (year % 100) + Number(season);
    if (to > year && to <= PLAIN_YEARS.to)
      return { meaning: { is: "years", from: year, to, part: null }, end: i + 3 };
  }
  return { meaning: dateMeaning(year, null, null), end: i + 1 };
}

/** "1960s", "’60s". */
export function decade(line: TextLine, i: number): TimeReading | null {
  const short = /^['’‘]$/.test(wordAt(line, i)) ? 1 : 0;
  const word = wordAt(line, i + short);
  const isTwoDigit = short === 1 || isAfterThe(line, i);
  const [, digits = ""] = /^(\d{3}0)s$/.exec(word) ?? (isTwoDigit ? /^(\d0)s$/.exec(word) : null) ?? [];
  if (!digits || (short && !isTight(line, i + 1))) return null;
  const from = digits.length === 2 ? Number(digits) + (Number(digits) < 30 ? 2000 : 1900) : Number(digits);
  // "The 1900s" and "the 2000s" may be centuries; reports mean the ten years by them.
  return { meaning: { is: "years", from, to: from + 9, part: null }, end: i + 1 + short };
}

/** "The 80s", "the 80s and 90s"; somebody in "his 80s" is old. */
function isAfterThe(line: TextLine, i: number): boolean {
  for (let at = i - 1; at >= i - 4; at--) {
    if (lowerAt(line, at) === "the") return true;
    if (!/^(?:early|mid|late|and|or|-|\d0s)$/.test(lowerAt(line, at))) return false;
  }
  return false;
}

/** "19th century"; "19th-century" as one or three tokens. */
export function century(line: TextLine, i: number): TimeReading | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(wordAt(line, i)) ?? [];
  if (!digits) return null;
  const at = /^[-‑]$/.test(wordAt(line, i + 1)) ? i + 2 : i + 1;
  if (!/^(?:century|centuries)$/.test(lowerAt(line, at))) return null;
  const from = (Number(digits) - 1) * 100 + 1;
  return from < 1 ? null : { meaning: { is: "years", from, to: from + 99, part: null }, end: at + 1 };
}

const TIGHT_BEFORE = new RegExp(`^[${OPENING}([]$|^[-–—/]$`);

function isYearHere(line: TextLine, i: number): boolean {
  const year = Number(wordAt(line, i));
  const before = lowerAt(line, i - 1);
  const after = lowerAt(line, i + 1);
  if (year < LEAST_YEAR || CURRENCY_SIGNS.has(wordAt(line, i - 1)) || CURRENCY_CODES.has(wordAt(line, i - 1)))
    return false;
  if (isTight(line, i) && !TIGHT_BEFORE.test(before)) return false;
  if (isTight(line, i) && /^[-–—/]$/.test(before) && /\d$/.test(wordAt(line, i - 2))) return false;
  if (isTight(line, i + 1) && /^[%°@_=&]$/.test(after)) return false;
  if (isTight(line, i + 1) && after === "-" && !/^\d/.test(wordAt(line, i + 2)) && isTight(line, i + 2))
    return !isCounted(line, i + 2) && isPlain(year);
  if (/^(?:gmt|bst|hours|hrs|est|edt)$/.test(after)) return false;
  if (isCounted(line, i + 1) || OUTCOME_VERBS.has(before)) return false;
  if (before === "." && isTight(line, i - 1) && LABELS_BEFORE.has(lowerAt(line, i - 2))) return false;
  if (before !== "" && LABELS_BEFORE.has(before) && before !== "day" && before !== "class") return false;
  if (YEAR_OPENERS.has(before)) return isPlain(year) || /^(?:in|since|year|circa|until|till)$/.test(before);
  return isPlain(year) && !isBounded(line, i);
}

function isPlain(year: number): boolean {
  return year >= PLAIN_YEARS.from && year <= PLAIN_YEARS.to;
}

function isCounted(line: TextLine, at: number): boolean {
  const word = lowerAt(line, at);
  return (
    COUNTED_HEADS.has(word) ||
    MEASURE_WORDS.has(word) ||
    CURRENCY_WORDS.has(word) ||
    /^(?:percent|million|billion|thousand|pounds?)$/.test(word)
  );
}

function isBounded(line: TextLine, i: number): boolean {
  const one = lowerAt(line, i - 1);
  return (
    BOUNDS_BEFORE.has(`${lowerAt(line, i - 2)} ${one}`) ||
    /^(?:some|about|nearly|almost|roughly|approximately)$/.test(one)
  );
}
