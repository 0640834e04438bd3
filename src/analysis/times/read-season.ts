/** Reads seasons and named days: "spring 2015", "the fall of last year", "Labor Day". */
import { HOLIDAY_NAMES_AFTER, SEASONS_BY_WORD } from "../data/calendar-words.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { HOLIDAYS } from "../data/holidays.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { Custom } from "./custom.ts";
import type { TimeReading } from "./meaning.ts";
import { withDayPart } from "./read-day.ts";
import { yearAfter } from "./year-after.ts";

/** "Spring 2015", "summer of 2012", "the winter"; only with a year or after a preposition. */
export function season(line: TextLine, i: number): TimeReading | null {
  const which = SEASONS_BY_WORD.get(lowerAt(line, i));
  if (which === undefined) return null;
  const told = yearAfter(line, i + 1);
  if (told?.year)
    return { meaning: { is: "season", season: which, year: told.year, shift: null }, end: told.end };
  const ofYear = told?.ofYear;
  if (ofYear)
    return { meaning: { is: "season", season: which, year: null, shift: null, ofYear }, end: told.end };
  const before = lowerAt(line, i - 1) === "the" ? lowerAt(line, i - 2) : lowerAt(line, i - 1);
  const isSure =
    /^(?:in|during|until|since|by)$/.test(before) &&
    lowerAt(line, i + 1) !== "of" &&
    lowerAt(line, i - 1) === "the";
  return isSure ? { meaning: { is: "season", season: which, year: null, shift: null }, end: i + 1 } : null;
}

/** "Johnnie Christmas". */
function isSurname(line: TextLine, i: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(wordAt(line, i - 1)) && !FUNCTION_WORDS.has(lowerAt(line, i - 1));
}

/** "Labor Day", "Christmas 2015". Capitalised. */
export function holiday(line: TextLine, i: number, custom: Custom): TimeReading | null {
  const list = HOLIDAYS.get(lowerAt(line, i));
  if (!list || !/^[\p{Lu}\d]/u.test(wordAt(line, i))) return null;
  const found = list.find(({ words }) =>
    words.every((word, k) => lowerAt(line, i + k).replace(/[’‘]/g, "'") === word),
  );
  if (!found || (found.words.length === 1 && isSurname(line, i))) return null;
  const end = i + found.words.length;
  const rule = found.elsewhere?.[custom.country ?? ""] ?? found.rule;
  if (/^\p{Lu}/u.test(wordAt(line, end)) && HOLIDAY_NAMES_AFTER.has(lowerAt(line, end))) return null;
  const year = /^[12]\d{3}$/.test(wordAt(line, end)) ? Number(wordAt(line, end)) : null;
  return {
    meaning: { is: "holiday", rule, year, shift: null },
    end: year === null ? withDayPart(line, end) : end + 1,
  };
}
