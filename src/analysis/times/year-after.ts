/** Reads the year that a date, a month or a quarter is told to be of: ", 2016", "of last year", "that year", "two thousand and seven". */
import { SHIFTS } from "../data/calendar-words.ts";
import { COUNTED_HEADS } from "../data/number-labels.ts";
import { lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import type { OfYear } from "./meaning.ts";
import { yearInWords } from "./year-words.ts";

export interface YearTold {
  readonly year: number | null;
  readonly ofYear?: OfYear;
  readonly end: number;
}

const FISCAL = /^(?:fiscal|financial|calendar|business|tax|fy)$/;

/** The year at token `i`, with or without a comma or "of" before it; null where none follows. */
export function yearAfter(line: TextLine, i: number): YearTold | null {
  if (opensLine(line, i)) return null;
  const comma = wordAt(line, i) === "," ? i + 1 : i;
  const linked = comma === i && /^(?:of|in)$/.test(lowerAt(line, i)) ? i + 1 : comma;
  const digits = yearOfDigits(line, linked);
  if (digits) return lowerAt(line, i) === "in" ? null : digits;
  if (comma !== i) return null;
  const at = FISCAL.test(lowerAt(line, linked)) ? linked + 1 : linked;
  if (at > linked) {
    const fiscal = yearOfDigits(line, at);
    if (fiscal) return fiscal;
  }
  const words = lowerAt(line, i) === "in" ? null : yearInWords(line, linked);
  if (words) return words;
  return relativeYear(line, linked);
}

function yearOfDigits(line: TextLine, at: number): YearTold | null {
  if (!/^[12]\d{3}$/.test(wordAt(line, at)) || opensLine(line, at)) return null;
  return COUNTED_HEADS.has(lowerAt(line, at + 1)) ? null : { year: Number(wordAt(line, at)), end: at + 1 };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ["same", 0],
  ["following", 1],
  ["next", 1],
  ["previous", -1],
  ["preceding", -1],
  ["prior", -1],
]);

/** "Last year", "this fiscal year", "that year", "the following year", "the year". */
function relativeYear(line: TextLine, i: number): YearTold | null {
  const word = lowerAt(line, i);
  const at = FISCAL.test(lowerAt(line, i + 1)) ? i + 2 : i + 1;
  const isYear = lowerAt(line, at) === "year" && !/^['’]s$/.test(lowerAt(line, at + 1));
  const shift = word === "the" ? undefined : SHIFTS.get(word);
  if (shift !== undefined && isYear) return { year: null, ofYear: { from: "now", by: shift }, end: at + 1 };
  if (word === "that" && isYear) return { year: null, ofYear: { from: "told", by: 0 }, end: at + 1 };
  if (word !== "the") return null;
  const step = STEPS.get(lowerAt(line, i + 1));
  return step !== undefined && lowerAt(line, i + 2) === "year"
    ? { year: null, ofYear: { from: "told", by: step }, end: i + 3 }
    : null;
}
