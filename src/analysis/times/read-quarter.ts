/** Reads quarters, halves and other runs of months of a year: "third quarter of 2015", "last year's first half", "the 2022 third quarter", "the first nine months". */
import { ORDINALS, RESULT_WORDS, SHIFTS } from "../data/calendar-words.ts";
import { SMALL_NUMBERS } from "../data/number-words.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { Meaning, OfYear, TimeReading } from "./meaning.ts";
import { dateMeaning } from "./read-date.ts";
import { yearAfter } from "./year-after.ts";

const SHARES: ReadonlyMap<string, number> = new Map([
  ["quarter", 3],
  ["half", 6],
]);
const FISCAL = /^(?:fiscal|financial)$/;

interface Months {
  readonly first: number;
  readonly months: number;
  readonly end: number;
}

type Share = Extract<Meaning, { is: "share" }>;

/** "Third quarter of 2015", "Q3", "the first half of the year", "first nine months". */
export function share(line: TextLine, i: number): TimeReading | null {
  const told = monthsAt(line, i);
  if (!told) return null;
  const tail = yearAfter(line, told.end);
  if (tail) return { meaning: shareMeaning(line, told, tail.year, tail.ofYear, tail.end), end: tail.end };
  if (
    lowerAt(line, told.end) === "of" &&
    lowerAt(line, told.end + 1) === "the" &&
    isYear(line, told.end + 2)
  ) {
    const end = told.end + (FISCAL.test(lowerAt(line, told.end + 2)) ? 4 : 3);
    return { meaning: shareMeaning(line, told, null, { from: "now", by: 0 }, end), end };
  }
  // "The first half" is a match's as often; "the second quarter" is a year's, and so are "the first nine months" of nothing else.
  if (lowerAt(line, told.end) === "of") return null;
  const isSure =
    told.months === 3 || (told.months !== 6 && /^(?:in|for|during|the)$/.test(lowerAt(line, i - 1)));
  return isSure && !/^(?:after|as|on|at|since|that|when)$/.test(lowerAt(line, told.end))
    ? { meaning: shareMeaning(line, told, null, undefined, told.end), end: told.end }
    : null;
}

function isYear(line: TextLine, at: number): boolean {
  return lowerAt(line, FISCAL.test(lowerAt(line, at)) ? at + 1 : at) === "year";
}

/** "Last year's third quarter", "the 2022 third quarter", "fiscal 2022's first half". */
export function shareOfYear(line: TextLine, i: number): TimeReading | null {
  const at = FISCAL.test(lowerAt(line, i)) ? i + 1 : i;
  const isDigits = /^[12]\d{3}$/.test(wordAt(line, at));
  const shift = SHIFTS.get(lowerAt(line, at));
  const isRelative =
    shift !== undefined && lowerAt(line, at + 1) === "year" && /^['’]s$/.test(lowerAt(line, at + 2));
  if (!isDigits && !isRelative) return null;
  const end = isRelative ? at + 3 : /^['’]s$/.test(lowerAt(line, at + 1)) ? at + 2 : at + 1;
  const told = monthsAt(line, end);
  if (!told) {
    // "Fiscal 2022" alone.
    return isDigits && at > i
      ? { meaning: dateMeaning(Number(wordAt(line, at)), null, null), end: at + 1 }
      : null;
  }
  const year = isDigits ? Number(wordAt(line, at)) : null;
  const ofYear: OfYear | undefined = isRelative ? { from: "now", by: shift } : undefined;
  return { meaning: shareMeaning(line, told, year, ofYear, told.end), end: told.end };
}

function shareMeaning(
  line: TextLine,
  { first, months }: Months,
  year: number | null,
  ofYear: OfYear | undefined,
  end: number,
): Share {
  const isResult = [0, 1, 2].some((k) => RESULT_WORDS.has(lowerAt(line, end + k)));
  return { is: "share", first, months, year, isResult, ...(ofYear ? { ofYear } : {}) };
}

/** "Q3", "third-quarter", "third fiscal quarter", "first nine months". */
function monthsAt(line: TextLine, start: number): Months | null {
  const i = FISCAL.test(lowerAt(line, start)) ? start + 1 : start;
  const word = lowerAt(line, i);
  const [, q1, q2] = /^(?:q([1-4])|([1-4])q)$/.exec(word) ?? [];
  if (q1 ?? q2) return nth(Number(q1 ?? q2), 3, i + 1);
  const [, h] = /^h([12])$/.exec(word) ?? [];
  if (h) return nth(Number(h), 6, i + 1);
  const [, joined = "", name = ""] = /^(first|second|third|fourth)-(quarter|half)$/.exec(word) ?? [];
  if (joined) return nth(ORDINALS.get(joined) ?? 0, SHARES.get(name) ?? 0, i + 1);
  const at = FISCAL.test(lowerAt(line, i + 1)) ? i + 2 : i + 1;
  const ordinal = ORDINALS.get(word);
  const months = SHARES.get(lowerAt(line, at));
  if (ordinal !== undefined && months !== undefined) return nth(ordinal, months, at + 1);
  if (word === "final" && months !== undefined) return nth(12 / months, months, at + 1);
  if (word === "last" && months !== undefined && lowerAt(line, at + 1) === "of")
    return nth(12 / months, months, at + 1);
  return manyMonths(line, i);
}

function nth(which: number, months: number, end: number): Months | null {
  return which < 1 || months === 0 || which * months > 12
    ? null
    : { first: 1 + months * (which - 1), months, end };
}

/** "First nine months"; "last three months" only of a year that is told. */
function manyMonths(line: TextLine, i: number): Months | null {
  const word = lowerAt(line, i);
  if (!/^(?:first|last|final)$/.test(word) || lowerAt(line, i + 2) !== "months") return null;
  const many = lowerAt(line, i + 1);
  const months = SMALL_NUMBERS.get(many) ?? (/^\d{1,2}$/.test(many) ? Number(many) : 0);
  if (months < 2 || months > 11) return null;
  if (word === "first") return { first: 1, months, end: i + 3 };
  const isOfYear =
    lowerAt(line, i + 3) === "of" &&
    (yearAfter(line, i + 3) !== null || (lowerAt(line, i + 4) === "the" && isYear(line, i + 5)));
  return isOfYear ? { first: 13 - months, months, end: i + 3 } : null;
}
