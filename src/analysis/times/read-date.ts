/** Reads dates and months: "Sept. 25, 2016", "7 October", "2025-03-04", "July 2013", "June". */

import {
  DOUBTFUL_MONTHS,
  FULL_NAMES,
  LOOSE_MONTH_OPENERS,
  MONTH_OPENERS,
  MONTHS_BY_WORD,
} from "../data/calendar-words.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import type { Custom } from "./custom.ts";
import type { Meaning, OfYear, Shift, TimeReading } from "./meaning.ts";
import { yearAfter } from "./year-after.ts";

const NO_SHIFT = { shift: null, part: null } as const;

export function dateMeaning(
  year: number | null,
  month: number | null,
  day: number | null,
  shift: Shift = null,
  ofYear?: OfYear,
): Meaning {
  return { is: "date", ...NO_SHIFT, year, month, day, shift, ...(ofYear ? { ofYear } : {}) };
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** "Sept. 25, 2016", "October 7", "July 2013", "June", "May of last year". `names` are months that are people's names in the text. */
export function monthFirst(line: TextLine, i: number, names = NO_NAMES): TimeReading | null {
  const month = MONTHS_BY_WORD.get(lowerAt(line, i));
  if (month === undefined || !/^\p{Lu}/u.test(wordAt(line, i))) return null;
  const after = afterName(line, i);
  const day = dayNumber(line, after);
  if (day !== null && !isClockOrCount(line, after + 1)) {
    const year = yearAfter(line, after + 1);
    const known = year?.year ?? yearKnown(line, month, day, after + 1);
    return { meaning: dateMeaning(known, month, day, null, year?.ofYear), end: year?.end ?? after + 1 };
  }
  const year = yearAfter(line, after);
  if (year) return { meaning: dateMeaning(year.year, month, null, null, year.ofYear), end: year.end };
  return isPlainMonth(line, i, names) ? { meaning: dateMeaning(null, month, null), end: after } : null;
}

/** "The Sept. 11 attacks": a day that is known by its date alone. */
function yearKnown(line: TextLine, month: number, day: number, i: number): number | null {
  if (month !== 9 || day !== 11) return null;
  const words = [i, i + 1, i + 2].map((at) => lowerAt(line, at));
  return words.some((word) => /^(?:attacks?|hijack\p{L}*|terror\p{L}*)$/u.test(word)) ? 2001 : null;
}

/** "7 October", "the 4th of July 2013". */
export function dayFirst(line: TextLine, i: number): TimeReading | null {
  const day = dayNumber(line, i);
  if (day === null) return null;
  const at = lowerAt(line, i + 1) === "of" ? i + 2 : i + 1;
  const month = MONTHS_BY_WORD.get(lowerAt(line, at));
  if (month === undefined || !/^\p{Lu}/u.test(wordAt(line, at)) || opensLine(line, at)) return null;
  const after = afterName(line, at);
  const year = yearAfter(line, after);
  return {
    meaning: dateMeaning(year?.year ?? null, month, day, null, year?.ofYear),
    end: year?.end ?? after,
  };
}

/** "2025-03-04", "4/3/2025" in the publisher's order, "4.3.2025". */
export function numeric(line: TextLine, i: number, { order }: Custom): TimeReading | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(wordAt(line, i));
  if (dotted) return ordered(Number(dotted[1]), Number(dotted[2]), Number(dotted[3]), "day-first", i + 1);
  const mark = wordAt(line, i + 1);
  if ((mark !== "-" && mark !== "/") || wordAt(line, i + 3) !== mark) return null;
  for (let at = i + 1; at <= i + 4; at++) if (!isTight(line, at)) return null;
  if (isTight(line, i) && /^[-/\d]$/.test(wordAt(line, i - 1))) return null;
  const [a, b, c] = [wordAt(line, i), wordAt(line, i + 2), wordAt(line, i + 4)];
  if (/^\d{4}$/.test(a) && /^\d{2}$/.test(b) && /^\d{2}$/.test(c))
    return ordered(Number(c), Number(b), Number(a), "day-first", i + 5);
  if (mark !== "/" || !/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b) || !/^(?:\d{2}|\d{4})$/.test(c))
    return null;
  const year = c.length === 4 ? Number(c) : Number(c) + (Number(c) < 70 ? 2000 : 1900);
  const [first, second] = [Number(a), Number(b)];
  if (first === second) return ordered(first, second, year, "day-first", i + 5);
  const known = first > 12 ? "day-first" : second > 12 ? "month-first" : order;
  return known === null ? null : ordered(first, second, year, known, i + 5);
}

function ordered(
  first: number,
  second: number,
  year: number,
  order: "day-first" | "month-first",
  end: number,
): TimeReading | null {
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { meaning: dateMeaning(year, month, day), end };
}

/** A number of 1 to 31 that can be the day of a month, with or without "th". */
export function dayNumber(line: TextLine, i: number): number | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(wordAt(line, i)) ?? [];
  const day = Number(digits ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** The token after a name that may be shortened by a full stop: of "Sept. 25" that of "25". */
export function afterName(line: TextLine, i: number): number {
  return lowerAt(line, i + 1) === "." && !FULL_NAMES.has(lowerAt(line, i)) && isTight(line, i + 1)
    ? i + 2
    : i + 1;
}

function isClockOrCount(line: TextLine, i: number): boolean {
  return /^(?:a\.m\.?|p\.m\.?|am|pm|%|percent|million|billion)$/.test(lowerAt(line, i));
}

/** A month's name that stands alone: the name, and neither somebody's nor another word. */
function isPlainMonth(line: TextLine, i: number, names: ReadonlySet<string>): boolean {
  const word = lowerAt(line, i);
  if (!FULL_NAMES.has(word)) return lowerAt(line, i + 1) === "." && isTight(line, i + 1) && isTold(line, i);
  if (!DOUBTFUL_MONTHS.has(word)) return true;
  if (isTold(line, i)) return true;
  const before = wordAt(line, i - 1);
  if (
    names !== NO_NAMES &&
    LOOSE_MONTH_OPENERS.has(before.toLowerCase()) &&
    !names.has(word) &&
    isAlone(line, i)
  )
    return true;
  // "A May interview", "the March figures"; no name goes on from it.
  const article = /^(?:a|an|the|its|their|'s|’s|of|to|from|by|and|or)$/i.test(before);
  if (!article || /^\p{Lu}/u.test(wordAt(line, i + 1))) return false;
  if (/^(?:of|to|from|by|and|or)$/i.test(before))
    return word === "april" || word === "june" || isAfterEdge(line, i) || isBesideMonth(line, i);
  return (
    /^\p{Ll}/u.test(wordAt(line, i + 1)) &&
    !/^(?:said|says|told|is|was|has|had|and|in|on|to)$/.test(lowerAt(line, i + 1))
  );
}

/** Does no name go on from it? */
function isAlone(line: TextLine, i: number): boolean {
  return (
    !/^[\p{Lu}\p{N}]/u.test(wordAt(line, i + 1)) ||
    opensLine(line, i + 1) ||
    MONTHS_BY_WORD.has(lowerAt(line, i + 1))
  );
}

function isTold(line: TextLine, i: number): boolean {
  return MONTH_OPENERS.has(lowerAt(line, i - 1)) || /^(?:early|mid|late)$/.test(lowerAt(line, i - 2));
}

/** "The end of March". */
function isAfterEdge(line: TextLine, i: number): boolean {
  return lowerAt(line, i - 1) === "of" && /^(?:end|start|beginning|middle|month)$/.test(lowerAt(line, i - 2));
}

/** "March and April", "from May to July". */
function isBesideMonth(line: TextLine, i: number): boolean {
  return [i - 2, i + 2].some((at) => {
    const word = lowerAt(line, at);
    return MONTHS_BY_WORD.has(word) && FULL_NAMES.has(word) && /^\p{Lu}/u.test(wordAt(line, at));
  });
}
