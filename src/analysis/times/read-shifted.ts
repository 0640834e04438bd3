/** Reads what begins with "last", "this" or "next": "last week", "this past Monday", "next June", "last two years". */
import {
  CENTURIES,
  DAY_PARTS,
  MONTHS_BY_WORD,
  SEASONS_BY_WORD,
  SHIFTS,
  UNITS_BY_WORD,
} from "../data/calendar-words.ts";
import { lowerAt, type TextLine, wordAt } from "../figures/text-line.ts";
import type { Custom } from "./custom.ts";
import type { Reading } from "./meaning.ts";
import { countOf } from "./read-count.ts";
import { afterName, dateMeaning } from "./read-date.ts";
import { weekday } from "./read-day.ts";
import { holiday } from "./read-season.ts";

/** "Last week", "this past Monday", "next June", "this morning", "last two years". */
export function shifted(line: TextLine, i: number, custom: Custom): Reading | null {
  const shift = SHIFTS.get(lowerAt(line, i));
  if (shift === undefined) return null;
  const isPast = shift === 0 && /^(?:past|coming)$/.test(lowerAt(line, i + 1));
  const way: -1 | 0 | 1 = isPast ? (lowerAt(line, i + 1) === "past" ? -1 : 1) : shift;
  return afterShift(line, isPast ? i + 2 : i + 1, way, custom);
}

function afterShift(line: TextLine, at: number, shift: -1 | 0 | 1, custom: Custom): Reading | null {
  const word = lowerAt(line, at);
  if (DAY_PARTS.has(word) && (shift === 0 || word === "night"))
    return { meaning: { is: "day", shift }, end: at + 1 };
  const day = weekday(line, at);
  if (day?.meaning.is === "weekday") return { ...day, meaning: { ...day.meaning, shift } };
  const month = MONTHS_BY_WORD.get(word);
  if (month !== undefined && /^\p{Lu}/u.test(wordAt(line, at)))
    return { meaning: dateMeaning(null, month, null, shift), end: afterName(line, at) };
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
