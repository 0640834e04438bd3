/** Reads days by their names: "today", "tomorrow night", "Friday", "Sunday, Sept. 25". */
import { OPENING, TYPED } from "../../base/quotation-marks.ts";
import {
  DAY_PARTS,
  FIGURATIVE_NOUNS,
  FULL_NAMES,
  MONTHS_BY_WORD,
  NAMES_AFTER,
  NAMES_BEFORE,
  SHIFTS,
  WEEKDAYS_BY_WORD,
} from "../data/calendar-words.ts";
import { lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import type { TimeReading } from "./meaning.ts";
import { afterName, dateMeaning, monthFirst } from "./read-date.ts";
import { yearAfter } from "./year-after.ts";

const DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** "Today", "tomorrow night". Not the names of papers and shows. */
export function namedDay(line: TextLine, i: number): TimeReading | null {
  const shift = DAYS.get(lowerAt(line, i));
  if (shift === undefined) return null;
  if (isTitle(line, i) || isFigurative(line, i)) return null;
  return { meaning: { is: "day", shift }, end: withDayPart(line, i + 1) };
}

const OPENS_SENTENCE = new RegExp(String.raw`^(?:[.!?:;${OPENING}([–—…*•]|\.{3}|-{1,3}|${TYPED})$`);

/** A capital inside of a sentence: "USA Today", "the Tonight programme". */
function isTitle(line: TextLine, i: number): boolean {
  if (!/^\p{Lu}/u.test(wordAt(line, i)) || opensLine(line, i)) return false;
  return !OPENS_SENTENCE.test(wordAt(line, i - 1));
}

/** "Today's youth", "the leaders of tomorrow", "a better tomorrow". */
function isFigurative(line: TextLine, i: number): boolean {
  const next = wordAt(line, i + 1);
  const isPossessive = /^['’]s$/.test(next);
  if (isPossessive && FIGURATIVE_NOUNS.has(lowerAt(line, i + 2))) return true;
  const before = lowerAt(line, i - 1);
  if (/^(?:better|brighter|no|new|our|my|any|bold|bright)$/.test(before)) return true;
  return before === "of" && !isPossessive && lowerAt(line, i - 2) !== "as" && !DAY_PARTS.has(next);
}

/** "Friday", "Monday night", "Sunday, Sept. 25". */
export function weekday(line: TextLine, i: number): TimeReading | null {
  const day = WEEKDAYS_BY_WORD.get(lowerAt(line, i));
  const word = wordAt(line, i);
  if (day === undefined || !/^\p{Lu}/u.test(word)) return null;
  const after = afterName(line, i);
  const comma = wordAt(line, after) === "," ? after + 1 : wordAt(line, after) === "(" ? after + 1 : after;
  const date =
    monthFirst(line, lowerAt(line, comma) === "the" ? comma + 1 : comma) ?? dayOfMonth(line, comma);
  if (date && date.meaning.is === "date" && date.meaning.day !== null) return date;
  const isShort = !FULL_NAMES.has(lowerAt(line, i));
  if (isShort && after === i + 1) return null;
  if (
    NAMES_BEFORE.has(lowerAt(line, i - 1)) ||
    (lowerAt(line, i - 2) === "fox" && lowerAt(line, i - 1) === "news")
  )
    return null;
  if (/^\p{Lu}/u.test(wordAt(line, after)) && NAMES_AFTER.has(lowerAt(line, after))) return null;
  // "Monday Night Something" is a show, "on Monday nights" a habit.
  if (/^(?:Morning|Afternoon|Evening|Night)$/.test(wordAt(line, after))) return null;
  if (/^(?:mornings|afternoons|evenings|nights|programme)$/.test(wordAt(line, after))) return null;
  const end = withDayPart(line, after);
  const of = lowerAt(line, end) === "of" ? end + 1 : end;
  const shift = lowerAt(line, of + 1) === "week" ? SHIFTS.get(lowerAt(line, of)) : undefined;
  // "Monday of next week".
  return shift === undefined
    ? { meaning: { is: "weekday", weekday: day, shift: null }, end }
    : { meaning: { is: "weekday", weekday: day, shift }, end: of + 2 };
}

/** "25 September", as it follows a day of the week. */
function dayOfMonth(line: TextLine, i: number): TimeReading | null {
  const at = lowerAt(line, i) === "the" ? i + 1 : i;
  const month = MONTHS_BY_WORD.get(lowerAt(line, lowerAt(line, at + 1) === "of" ? at + 2 : at + 1));
  const day = Number.parseInt(wordAt(line, at), 10);
  if (month === undefined || !(day >= 1 && day <= 31)) return null;
  const end = afterName(line, lowerAt(line, at + 1) === "of" ? at + 2 : at + 1);
  const year = yearAfter(line, end);
  return { meaning: dateMeaning(year?.year ?? null, month, day, null, year?.ofYear), end: year?.end ?? end };
}

export function withDayPart(line: TextLine, i: number): number {
  return DAY_PARTS.has(lowerAt(line, i)) ? i + 1 : i;
}
