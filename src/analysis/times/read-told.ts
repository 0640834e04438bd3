/** Reads what hangs on a day told of before, or on the report's, after "the" and "that": "the next day", "the past two weeks", "that year". */
import { DAY_PARTS, UNITS_BY_WORD, type Unit } from "../data/calendar-words.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { Custom } from "./custom.ts";
import type { TimeReading } from "./meaning.ts";
import { beside, countOf, type ReadAt } from "./read-count.ts";
import { dateMeaning } from "./read-date.ts";
import { weekday } from "./read-day.ts";

/** How many units on from the one told of before. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["next", 1],
  ["following", 1],
  ["same", 0],
  ["previous", -1],
  ["preceding", -1],
  ["prior", -1],
]);

/** "The year-earlier quarter", "the year-ago period". */
const YEAR_BEFORE = /^(?:year-earlier|year-ago|year-before|prior-year|previous-year)$/;
const SAME = /^(?:same|corresponding|comparable|equivalent)$/;

/** What may follow "the": "the next day", "the following year", "the day before", "the past two weeks", "the same day". */
export function afterThe(line: TextLine, i: number, custom: Custom, readAt: ReadAt): TimeReading | null {
  const word = lowerAt(line, i);
  if (YEAR_BEFORE.test(word)) return yearBefore(line, i + 1);
  const same = SAME.test(word) ? sameOfLastYear(line, i + 1) : null;
  if (same) return same;
  const unit = UNITS_BY_WORD.get(lowerAt(line, i + 1));
  const isOne = unit !== undefined && !lowerAt(line, i + 1).endsWith("s");
  const step = STEPS.get(word);
  if (step !== undefined && isOne && (word !== "next" || unit === "day"))
    return { meaning: { is: "told", count: step, unit }, end: i + 2 };
  const near = step === undefined || lowerAt(line, i - 1) !== "the" ? null : stepped(line, i + 1, step);
  if (near) return near;
  const way = /^(?:past|last|previous|preceding)$/.test(word) ? -1 : /^(?:next|coming)$/.test(word) ? 1 : 0;
  if (way !== 0) {
    if (isOne && unit !== "day") return { meaning: { is: "span", count: 1, unit, towards: way }, end: i + 2 };
    const told = countOf(line, i + 1);
    if (told?.isPlural)
      return { meaning: { is: "span", count: told.count, unit: told.unit, towards: way }, end: told.end };
  }
  const single = DAY_PARTS.has(word) && lowerAt(line, i - 1) === "the" ? "day" : UNITS_BY_WORD.get(word);
  if (single === "weekend")
    return { meaning: { is: "unit", unit: "weekend", shift: null, part: null }, end: i + 1 };
  if (
    single &&
    !word.endsWith("s") &&
    /^(?:before|after)$/.test(lowerAt(line, i + 1)) &&
    (single === "day" || single === "week" || single === "month" || single === "year")
  )
    return beside(line, { count: 1, unit: single, isPlural: false, end: i + 1 }, custom, readAt);
  if (
    single === "quarter" &&
    /^(?:in|for|during|of|through)$/.test(lowerAt(line, i - 2)) &&
    lowerAt(line, i - 1) === "the"
  )
    return { meaning: { is: "told", count: 0, unit: "quarter" }, end: i + 1 };
  if (word === "year" && lowerAt(line, i + 1) === "earlier")
    return { meaning: { is: "told", count: -1, unit: "year" }, end: i + 2 };
  if (single === "week" && lowerAt(line, i + 1) === "of") {
    const date = readAt(line, i + 2, custom);
    if (date?.meaning.is === "date" && date.meaning.day !== null)
      return {
        meaning: { is: "beside", count: 0, unit: "week", of: date.meaning, event: null },
        end: date.end,
      };
  }
  if (word === "year" && /^[12]\d{3}$/.test(wordAt(line, i + 1)))
    return { meaning: dateMeaning(Number(wordAt(line, i + 1)), null, null), end: i + 2 };
  return null;
}

/** "That year", "later that day". */
export function afterThat(line: TextLine, i: number, isCertain: boolean): TimeReading | null {
  const word = lowerAt(line, i);
  const unit = UNITS_BY_WORD.get(word);
  const day = isCertain ? null : weekday(line, i);
  if (day?.meaning.is === "weekday") return { ...day, meaning: { ...day.meaning, shift: null, step: 0 } };
  if (DAY_PARTS.has(word)) return { meaning: { is: "told", count: 0, unit: "day" }, end: i + 1 };
  if (!unit || word.endsWith("s") || (unit === "day" && !isCertain)) return null;
  return { meaning: { is: "told", count: 0, unit }, end: i + 1 };
}

/** "The next morning", "the previous Friday": from the day told of. */
function stepped(line: TextLine, at: number, step: number): TimeReading | null {
  if (DAY_PARTS.has(lowerAt(line, at)))
    return { meaning: { is: "told", count: step, unit: "day" }, end: at + 1 };
  const day = weekday(line, at);
  return day?.meaning.is === "weekday" ? { ...day, meaning: { ...day.meaning, shift: null, step } } : null;
}

/** What follows "the year-earlier". */
function yearBefore(line: TextLine, at: number): TimeReading | null {
  const unit = unitOrPeriod(line, at);
  return unit === undefined ? null : { meaning: { is: "yearBefore", unit }, end: at + 1 };
}

/** "The same quarter last year", "the same period a year earlier". */
function sameOfLastYear(line: TextLine, at: number): TimeReading | null {
  const unit = unitOrPeriod(line, at);
  if (unit === undefined) return null;
  const of = /^(?:of|in)$/.test(lowerAt(line, at + 1)) ? at + 2 : at + 1;
  const [one, two, three] = [lowerAt(line, of), lowerAt(line, of + 1), lowerAt(line, of + 2)];
  const isLastYear = one === "last" && two === "year";
  const isEarlier = one === "a" && two === "year" && /^(?:earlier|ago|before)$/.test(three);
  const isPrevious = one === "the" && /^(?:previous|prior|preceding)$/.test(two) && three === "year";
  if (!isLastYear && !isEarlier && !isPrevious) return null;
  return { meaning: { is: "yearBefore", unit }, end: isLastYear ? of + 2 : of + 3 };
}

function unitOrPeriod(line: TextLine, at: number): Unit | null | undefined {
  const word = lowerAt(line, at);
  if (word === "period" || word === "time") return null;
  const unit = UNITS_BY_WORD.get(word);
  return unit && /^(?:week|month|quarter)$/.test(unit) ? unit : undefined;
}
