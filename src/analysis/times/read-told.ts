/** Reads what hangs on a day told of before, or on the report's, after "the" and "that": "the next day", "the past two weeks", "that year". */
import { DAY_PARTS, UNITS_BY_WORD } from "../data/calendar-words.ts";
import { lowerAt, type TextLine, wordAt } from "../figures/text-line.ts";
import type { Custom } from "./custom.ts";
import type { Reading } from "./meaning.ts";
import { beside, countOf, type ReadAt } from "./read-count.ts";
import { dateMeaning } from "./read-date.ts";

/** How many units on from the one told of before. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["next", 1],
  ["following", 1],
  ["same", 0],
  ["previous", -1],
  ["preceding", -1],
]);

/** What may follow "the": "the next day", "the following year", "the day before", "the past two weeks", "the same day". */
export function afterThe(line: TextLine, i: number, custom: Custom, readAt: ReadAt): Reading | null {
  const word = lowerAt(line, i);
  const unit = UNITS_BY_WORD.get(lowerAt(line, i + 1));
  const isOne = unit !== undefined && !lowerAt(line, i + 1).endsWith("s");
  const step = STEPS.get(word);
  if (step !== undefined && isOne && (word !== "next" || unit === "day"))
    return { meaning: { is: "told", count: step, unit }, end: i + 2 };
  const way = /^(?:past|last|previous|preceding)$/.test(word) ? -1 : /^(?:next|coming)$/.test(word) ? 1 : 0;
  if (way !== 0) {
    if (isOne && unit !== "day") return { meaning: { is: "span", count: 1, unit, towards: way }, end: i + 2 };
    const told = countOf(line, i + 1);
    if (told?.isPlural)
      return { meaning: { is: "span", count: told.count, unit: told.unit, towards: way }, end: told.end };
  }
  const single = UNITS_BY_WORD.get(word);
  if (single === "weekend")
    return { meaning: { is: "unit", unit: "weekend", shift: null, part: null }, end: i + 1 };
  if (
    single &&
    !word.endsWith("s") &&
    /^(?:before|after)$/.test(lowerAt(line, i + 1)) &&
    (single === "day" || single === "week" || single === "month" || single === "year")
  )
    return beside(line, { count: 1, unit: single, isPlural: false, end: i + 1 }, custom, readAt);
  if (single === "week" && lowerAt(line, i + 1) === "of") {
    const date = readAt(line, i + 2, custom);
    if (date?.meaning.is === "date" && date.meaning.day !== null)
      return { meaning: { is: "beside", count: 0, unit: "week", of: date.meaning }, end: date.end };
  }
  if (word === "year" && /^[12]\d{3}$/.test(wordAt(line, i + 1)))
    return { meaning: dateMeaning(Number(wordAt(line, i + 1)), null, null), end: i + 2 };
  return null;
}

/** "That year", "later that day". */
export function afterThat(line: TextLine, i: number, isCertain: boolean): Reading | null {
  const word = lowerAt(line, i);
  const unit = UNITS_BY_WORD.get(word);
  if (DAY_PARTS.has(word) && isCertain) return { meaning: { is: "told", count: 0, unit: "day" }, end: i + 1 };
  if (!unit || word.endsWith("s") || (unit === "day" && !isCertain)) return null;
  return { meaning: { is: "told", count: 0, unit }, end: i + 1 };
}
