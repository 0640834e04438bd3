/** Reads what begins with "last", "this" or "next": "last week", "this past Monday", "next June", "last two years". */
import {
  CENTURIES,
  DAY_PARTS,
  MONTHS_BY_WORD,
  SEASONS_BY_WORD,
  SHIFTS,
  UNITS_BY_WORD,
} from "../data/calendar-words.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { Custom } from "./custom.ts";
import type { TimeReading } from "./meaning.ts";
import { countOf } from "./read-count.ts";
import { afterName, dateMeaning, dayNumber } from "./read-date.ts";
import { weekday } from "./read-day.ts";
import { holiday } from "./read-season.ts";

/** "Last week", "this past Monday", "next June", "this morning", "last two years", "the current fiscal year". */
export function shifted(line: TextLine, i: number, custom: Custom): TimeReading | null {
  const word = lowerAt(line, i);
  const shift = word === "current" ? 0 : word === "latest" ? -1 : SHIFTS.get(word);
  if (shift === undefined || (word === "last" && isVerb(line, i))) return null;
  const way = NEAREST.get(lowerAt(line, i + 1));
  if (shift === 0 && way !== undefined)
    return nearest(line, i + 2, way) ?? afterShift(line, i + 2, way, custom);
  const isNamed = word === "current" || word === "latest";
  const at = FISCAL.test(lowerAt(line, i + 1)) ? i + 2 : i + 1;
  if (isNamed || at > i + 1) return wholeUnit(line, at, shift, isNamed);
  return afterShift(line, i + 1, shift, custom);
}

const FISCAL = /^(?:fiscal|financial|calendar|business|tax)$/;
/** "This past Monday" is the last one there was, whichever week that is in. */
const NEAREST: ReadonlyMap<string, -1 | 1> = new Map([
  ["past", -1],
  ["coming", 1],
]);

function nearest(line: TextLine, at: number, way: -1 | 1): TimeReading | null {
  const day = weekday(line, at);
  return day?.meaning.is === "weekday" ? { ...day, meaning: { ...day.meaning, shift: null, way } } : null;
}

/** "Would last four weeks". */
function isVerb(line: TextLine, i: number): boolean {
  return (
    /^(?:would|will|to|can|could|not|n['’]t|did|does|do|may|might|should|must|shall|['’]ll|won['’]t|wouldn['’]t|didn['’]t|usually|typically|normally)$/.test(
      lowerAt(line, i - 1),
    ) && !/^(?:week|month|year|night)$/.test(lowerAt(line, i + 1))
  );
}

/** "The current quarter", "last fiscal year". */
function wholeUnit(line: TextLine, at: number, shift: -1 | 0 | 1, isNamed: boolean): TimeReading | null {
  const name = lowerAt(line, at);
  const unit = UNITS_BY_WORD.get(name);
  if (
    !unit ||
    name.endsWith("s") ||
    unit === "day" ||
    (isNamed && !/^(?:quarter|month|week|year)$/.test(unit))
  )
    return null;
  return { meaning: { is: "unit", unit, shift, part: null }, end: at + 1 };
}

function afterShift(line: TextLine, at: number, shift: -1 | 0 | 1, custom: Custom): TimeReading | null {
  const word = lowerAt(line, at);
  if (DAY_PARTS.has(word) && (shift === 0 || word === "night"))
    return { meaning: { is: "day", shift }, end: at + 1 };
  const day = weekday(line, at);
  if (day?.meaning.is === "weekday") return { ...day, meaning: { ...day.meaning, shift } };
  const month = MONTHS_BY_WORD.get(word);
  if (month !== undefined && /^\p{Lu}/u.test(wordAt(line, at))) return monthOf(line, at, month, shift);
  const season = SEASONS_BY_WORD.get(word);
  if (season !== undefined) return { meaning: { is: "season", season, year: null, shift }, end: at + 1 };
  const day2 = holiday(line, at, custom);
  if (day2?.meaning.is === "holiday") return { ...day2, meaning: { ...day2.meaning, shift } };
  const unit = UNITS_BY_WORD.get(word) ?? (CENTURIES.has(word) ? "century" : undefined);
  if (unit && !word.endsWith("s") && unit !== "day")
    return { meaning: { is: "unit", unit, shift, part: null }, end: at + 1 };
  const counted = shift === 0 ? null : countOf(line, at);
  return counted?.isPlural
    ? {
        meaning: { is: "span", count: counted.count, unit: counted.unit, towards: shift === 1 ? 1 : -1 },
        end: counted.end,
      }
    : null;
}

/** "Last December", and "last Oct. 23". */
function monthOf(line: TextLine, at: number, month: number, shift: -1 | 0 | 1): TimeReading {
  const end = afterName(line, at);
  const day = dayNumber(line, end);
  return day === null
    ? { meaning: dateMeaning(null, month, null, shift), end }
    : { meaning: dateMeaning(null, month, day, shift), end: end + 1 };
}
