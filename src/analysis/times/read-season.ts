/** Reads seasons, quarters and halves of years, and named days: "spring 2015", "Q3", "Labor Day". */
import { ORDINALS, SEASONS_BY_WORD, SHIFTS } from "../data/calendar-words.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { HOLIDAYS } from "../data/holidays.ts";
import { lowerAt, type TextLine, wordAt } from "../figures/text-line.ts";
import type { Custom } from "./custom.ts";
import type { Reading } from "./meaning.ts";
import { withDayPart } from "./read-day.ts";

/** "Spring 2015", "summer of 2012", "the winter"; only with a year or after a preposition. */
export function season(line: TextLine, i: number): Reading | null {
  const which = SEASONS_BY_WORD.get(lowerAt(line, i));
  if (which === undefined) return null;
  const at = lowerAt(line, i + 1) === "of" ? i + 2 : i + 1;
  if (/^[12]\d{3}$/.test(wordAt(line, at)))
    return {
      meaning: { is: "season", season: which, year: Number(wordAt(line, at)), shift: null },
      end: at + 1,
    };
  const before = lowerAt(line, i - 1) === "the" ? lowerAt(line, i - 2) : lowerAt(line, i - 1);
  const isSure =
    /^(?:in|during|until|since|by)$/.test(before) &&
    lowerAt(line, i + 1) !== "of" &&
    lowerAt(line, i - 1) === "the";
  return isSure ? { meaning: { is: "season", season: which, year: null, shift: null }, end: i + 1 } : null;
}

const SHARES: ReadonlyMap<string, 2 | 4> = new Map([
  ["quarter", 4],
  ["half", 2],
]);

/** "Third quarter of 2015", "Q3", "the first half of the year". */
export function share(line: TextLine, i: number): Reading | null {
  const [, q] = /^q([1-4])$/.exec(lowerAt(line, i)) ?? [];
  const [, joined = "", name = ""] =
    /^(first|second|third|fourth)-(quarter|half)$/.exec(lowerAt(line, i)) ?? [];
  const nth = q ? Number(q) : ORDINALS.get(joined || lowerAt(line, i));
  const of = q ? 4 : SHARES.get(name || lowerAt(line, i + 1));
  if (nth === undefined || of === undefined || nth > of) return null;
  const at = q || joined ? i + 1 : i + 2;
  const after = lowerAt(line, at) === "of" ? at + 1 : at;
  if (/^[12]\d{3}$/.test(wordAt(line, after)))
    return {
      meaning: { is: "share", nth, of, year: Number(wordAt(line, after)), shift: null },
      end: after + 1,
    };
  const which = lowerAt(line, after) === "the" ? 0 : SHIFTS.get(lowerAt(line, after));
  if (after > at && which !== undefined && lowerAt(line, after + 1) === "year")
    return { meaning: { is: "share", nth, of, year: null, shift: which }, end: after + 2 };
  // "The first half" is a match's as often; "the second quarter" is a year's.
  return of === 4 && after === at
    ? { meaning: { is: "share", nth, of, year: null, shift: null }, end: at }
    : null;
}

/** "Johnnie Christmas". */
function isSurname(line: TextLine, i: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(wordAt(line, i - 1)) && !FUNCTION_WORDS.has(lowerAt(line, i - 1));
}

/** "Labor Day", "Christmas 2015". Capitalised. */
export function holiday(line: TextLine, i: number, custom: Custom): Reading | null {
  const list = HOLIDAYS.get(lowerAt(line, i));
  if (!list || !/^[\p{Lu}\d]/u.test(wordAt(line, i))) return null;
  const found = list.find(({ words }) =>
    words.every((word, k) => lowerAt(line, i + k).replace(/[’‘]/g, "'") === word),
  );
  if (!found || (found.words.length === 1 && isSurname(line, i))) return null;
  const end = i + found.words.length;
  const rule = found.elsewhere?.[custom.country ?? ""] ?? found.rule;
  const year = /^[12]\d{3}$/.test(wordAt(line, end)) ? Number(wordAt(line, end)) : null;
  return {
    meaning: { is: "holiday", rule, year, shift: null },
    end: year === null ? withDayPart(line, end) : end + 1,
  };
}
