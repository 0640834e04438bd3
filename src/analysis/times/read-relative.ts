/** Reads expressions that count from the report's day or from a day told of before: "last week", "two days later", "this fall". */

import {
  CENTURIES,
  DAY_PARTS,
  FULL_NAMES,
  MONTHS_BY_WORD,
  NAMES_AFTER,
  NAMES_BEFORE,
  ORDINALS,
  SEASONS_BY_WORD,
  UNITS_BY_WORD,
  type Unit,
  WEEKDAYS_BY_WORD,
} from "../data/calendar-words.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { HOLIDAYS, US_ELECTION } from "../data/holidays.ts";
import { SMALL_NUMBERS } from "../data/number-words.ts";
import { isTight, lowerAt, type TextLine, wordAt } from "../figures/text-line.ts";
import type { Custom } from "./custom.ts";
import type { Meaning, Reading } from "./meaning.ts";
import { afterName, dateMeaning, monthFirst } from "./read-date.ts";

/** Reads any expression at a token: given by the caller, since expressions hold others. */
export type ReadAt = (line: TextLine, i: number, custom: Custom) => Reading | null;

const SHIFTS: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);

const DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** "Today", "tomorrow night". Not the names of papers and shows. */
export function namedDay(line: TextLine, i: number): Reading | null {
  const shift = DAYS.get(lowerAt(line, i));
  if (shift === undefined) return null;
  const isCapital = /^\p{Lu}/u.test(wordAt(line, i));
  if (isCapital && /^\p{Lu}|^['’]s$/u.test(wordAt(line, i - 1))) return null;
  if (
    /^['’]s$/.test(wordAt(line, i + 1)) &&
    /^(?:world|society|young|youth|generation|economy|standards)$/.test(lowerAt(line, i + 2))
  )
    return null;
  return { meaning: { is: "day", shift }, end: withDayPart(line, i + 1) };
}

/** "Friday", "Monday night", "Sunday, Sept. 25". */
export function weekday(line: TextLine, i: number): Reading | null {
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
  return { meaning: { is: "weekday", weekday: day, shift: null }, end: withDayPart(line, after) };
}

/** "25 September", as it follows a day of the week. */
function dayOfMonth(line: TextLine, i: number): Reading | null {
  const at = lowerAt(line, i) === "the" ? i + 1 : i;
  const month = MONTHS_BY_WORD.get(lowerAt(line, lowerAt(line, at + 1) === "of" ? at + 2 : at + 1));
  const day = Number.parseInt(wordAt(line, at), 10);
  if (month === undefined || !(day >= 1 && day <= 31)) return null;
  const end = afterName(line, lowerAt(line, at + 1) === "of" ? at + 2 : at + 1);
  const isYear = /^[12]\d{3}$/.test(wordAt(line, end));
  return {
    meaning: dateMeaning(isYear ? Number(wordAt(line, end)) : null, month, day),
    end: isYear ? end + 1 : end,
  };
}

function withDayPart(line: TextLine, i: number): number {
  return DAY_PARTS.has(lowerAt(line, i)) ? i + 1 : i;
}

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

interface CountOf {
  readonly count: number;
  readonly unit: Unit;
  readonly isPlural: boolean;
  readonly end: number;
}

/** "Two weeks", "a year", "22 years", "a couple of days", "half a century". */
export function countOf(line: TextLine, i: number): CountOf | null {
  let at = i;
  let count: number | undefined;
  const word = lowerAt(line, at);
  if (word === "half" && lowerAt(line, at + 1) === "a" && /^(?:century|decade)$/.test(lowerAt(line, at + 2)))
    return { count: lowerAt(line, at + 2) === "century" ? 50 : 5, unit: "year", isPlural: true, end: at + 3 };
  if (word === "a" || word === "an") {
    if (/^(?:couple|dozen)$/.test(lowerAt(line, at + 1))) at++;
    else count = 1;
  }
  const many = lowerAt(line, at);
  if (many === "couple") {
    count = 2;
    if (lowerAt(line, at + 1) === "of") at++;
  } else if (many === "dozen") count = 12;
  else count ??= SMALL_NUMBERS.get(many) ?? (/^\d{1,3}$/.test(many) ? Number(many) : undefined);
  if (count === undefined || count === 0) return null;
  at++;
  if (/^[-‑]$/.test(lowerAt(line, at)) && isTight(line, at)) at++;
  if (/^(?:full|whole|short|long)$/.test(lowerAt(line, at))) at++;
  const name = lowerAt(line, at);
  const unit = UNITS_BY_WORD.get(name) ?? (CENTURIES.has(name) ? "century" : undefined);
  return unit ? { count, unit, isPlural: count !== 1 || name.endsWith("s"), end: at + 1 } : null;
}

/** "Two years ago", "two days later", "one day after …", "six weeks before the election", "two weeks from now". */
export function counted(line: TextLine, i: number, custom: Custom, readAt: ReadAt): Reading | null {
  const told = countOf(line, i);
  if (!told) return null;
  const { count, unit, end } = told;
  const word = lowerAt(line, end);
  if (word === "ago") return { meaning: { is: "away", count, unit, towards: -1 }, end: end + 1 };
  if (word === "from" && /^(?:now|today)$/.test(lowerAt(line, end + 1)))
    return { meaning: { is: "away", count, unit, towards: 1 }, end: end + 2 };
  if (/^['’]$/.test(word) && lowerAt(line, end + 1) === "time")
    return { meaning: { is: "away", count, unit, towards: 1 }, end: end + 2 };
  if (/^(?:later|afterwards?|on)$/.test(word) && (word !== "on" || /^[,.;]$/.test(wordAt(line, end + 1))))
    return { meaning: { is: "told", count, unit }, end: end + 1 };
  if (/^(?:earlier|previously)$/.test(word))
    return { meaning: { is: "told", count: -count, unit }, end: end + 1 };
  if (word === "before" || word === "after" || word === "following")
    return beside(line, told, custom, readAt);
  return null;
}

function beside(
  line: TextLine,
  { count, unit, end }: CountOf,
  custom: Custom,
  readAt: ReadAt,
): Reading | null {
  const isBefore = lowerAt(line, end) === "before";
  if (/^[.,;:!?)”"]$/.test(wordAt(line, end + 1)) || wordAt(line, end + 1) === "")
    return { meaning: { is: "told", count: isBefore ? -count : count, unit }, end: end + 1 };
  const of = anchorAt(line, end + 1, custom, readAt);
  const signed = isBefore ? -count : count;
  return { meaning: { is: "beside", count: signed, unit, of: of?.meaning ?? null }, end: of?.end ?? end + 1 };
}

/** The date that something is counted from: one that is told, or that of the election where it falls by rule. */
function anchorAt(line: TextLine, i: number, custom: Custom, readAt: ReadAt): Reading | null {
  const at = lowerAt(line, i) === "the" ? i + 1 : i;
  const date = readAt(line, at, custom);
  const isOnlyYear = date?.meaning.is === "date" && date.meaning.month === null;
  if (date && !isOnlyYear && date.meaning.is !== "told" && date.meaning.is !== "beside") return date;
  for (let k = at; k < at + 3; k++) {
    const word = lowerAt(line, k);
    if (word === "election" && custom.country === "US")
      return { meaning: { is: "holiday", rule: US_ELECTION, year: null, shift: null }, end: k + 1 };
    if (!/^(?:general|presidential|november|national)$/.test(word)) break;
  }
  return null;
}

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

/** The meaning as of its early, middle or late part; null where it has no parts. */
export function partly(meaning: Meaning, part: "early" | "mid" | "late"): Meaning | null {
  switch (meaning.is) {
    case "date":
      return meaning.day === null ? { ...meaning, part } : meaning;
    case "years":
    case "unit":
      return { ...meaning, part };
    case "weekday":
    case "day":
    case "season":
    case "holiday":
      return meaning;
    default:
      return null;
  }
}
