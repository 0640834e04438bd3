/** Reads a weekday told by its place in a month: "the first Monday in May", "the last Thursday of next month". */
import { ORDINALS, SHIFTS, WEEKDAYS_BY_WORD } from "../data/calendar-words.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { TimeReading } from "./meaning.ts";
import { monthFirst } from "./read-date.ts";

/** Places in a month; the last is −1. */
const PLACES: ReadonlyMap<string, number> = new Map([...ORDINALS, ["fifth", 5], ["last", -1], ["final", -1]]);

export function nthWeekday(line: TextLine, i: number): TimeReading | null {
  const nth = PLACES.get(lowerAt(line, i));
  const weekday = WEEKDAYS_BY_WORD.get(lowerAt(line, i + 1));
  if (nth === undefined || weekday === undefined || !/^\p{Lu}/u.test(wordAt(line, i + 1))) return null;
  if (!/^(?:in|of)$/.test(lowerAt(line, i + 2))) return null;
  const of = monthAt(line, i + 3);
  return of && { meaning: { is: "nth", nth, weekday, of: of.meaning }, end: of.end };
}

function monthAt(line: TextLine, i: number): TimeReading | null {
  const shift = lowerAt(line, i) === "the" ? 0 : SHIFTS.get(lowerAt(line, i));
  if (shift !== undefined && lowerAt(line, i + 1) === "month")
    return { meaning: { is: "unit", unit: "month", shift, part: null }, end: i + 2 };
  const named = monthFirst(line, i);
  return named?.meaning.is === "date" && named.meaning.day === null ? named : null;
}
