/** Reads so many days, weeks or years from the report's day or from another: "two years ago", "six weeks before the election". */
import { OUTER_CLOSING } from "../../base/quotation-marks.ts";
import { CENTURIES, UNITS_BY_WORD, type Unit } from "../data/calendar-words.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { US_ELECTION } from "../data/holidays.ts";
import { SMALL_NUMBERS } from "../data/number-words.ts";
import { isTight, lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { Custom } from "./custom.ts";
import { eventStem } from "./event-stem.ts";
import type { Meaning, TimeReading } from "./meaning.ts";

/** Reads any expression at a token: given by the caller, since expressions hold others. */
export type ReadAt = (line: TextLine, i: number, custom: Custom) => TimeReading | null;

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

/** "A week later" is a day, as two weeks are; "the following week" is a week. */
function toldBy(count: number, unit: Unit): Meaning {
  return unit === "week" ? { is: "told", count: 7 * count, unit: "day" } : { is: "told", count, unit };
}

/** "Two years ago", "two days later", "one day after …", "six weeks before the election", "two weeks from now". */
export function counted(line: TextLine, i: number, custom: Custom, readAt: ReadAt): TimeReading | null {
  const told = countOf(line, i);
  if (!told) return null;
  const { count, unit, end } = told;
  const word = lowerAt(line, end);
  const grain =
    word === "ago" && lowerAt(line, end + 1) === "this"
      ? UNITS_BY_WORD.get(lowerAt(line, end + 2))
      : undefined;
  if (grain === "month" || grain === "week")
    return { meaning: { is: "away", count, unit, towards: -1, grain }, end: end + 3 };
  if (word === "ago") return { meaning: { is: "away", count, unit, towards: -1 }, end: end + 1 };
  if (word === "from" && /^(?:now|today)$/.test(lowerAt(line, end + 1)))
    return { meaning: { is: "away", count, unit, towards: 1 }, end: end + 2 };
  if (/^['’]$/.test(word) && lowerAt(line, end + 1) === "time")
    return { meaning: { is: "away", count, unit, towards: 1 }, end: end + 2 };
  if (word === "later" && lowerAt(line, end + 1) === "than") return null;
  if (/^(?:later|afterwards?|on)$/.test(word) && (word !== "on" || /^[,.;]$/.test(wordAt(line, end + 1))))
    return { meaning: toldBy(count, unit), end: end + 1 };
  if (/^(?:earlier|previously)$/.test(word)) return { meaning: toldBy(-count, unit), end: end + 1 };
  if (word === "before" || word === "after" || word === "following")
    return beside(line, told, custom, readAt);
  return null;
}

const ENDS = new RegExp(`^[.,;:!?)${OUTER_CLOSING}]$`);

export function beside(
  line: TextLine,
  { count, unit, end }: CountOf,
  custom: Custom,
  readAt: ReadAt,
): TimeReading | null {
  const isBefore = lowerAt(line, end) === "before";
  if (ENDS.test(wordAt(line, end + 1)) || wordAt(line, end + 1) === "")
    return { meaning: { is: "told", count: isBefore ? -count : count, unit }, end: end + 1 };
  const of = anchorAt(line, end + 1, custom, readAt);
  const signed = isBefore ? -count : count;
  const event = of ? null : eventAt(line, end + 1);
  const meaning: Meaning = {
    is: "beside",
    count: signed,
    unit,
    of: of?.meaning ?? null,
    event: event?.stem ?? null,
  };
  return { meaning, end: of?.end ?? (event && isBefore ? event.end : end + 1) };
}

/** "The attack", "his arrest": what something is counted from. */
function eventAt(line: TextLine, i: number): { readonly stem: string; readonly end: number } | null {
  if (!/^(?:the|a|an|his|her|its|their)$/.test(lowerAt(line, i))) return null;
  const isNamed = /^\p{Ll}{3,}$/u.test(wordAt(line, i + 2)) && !FUNCTION_WORDS.has(lowerAt(line, i + 2));
  for (const at of isNamed ? [i + 2, i + 1] : [i + 1]) {
    const stem = eventStem(wordAt(line, at));
    if (stem) return { stem, end: at + 1 };
  }
  return null;
}

/** The date that something is counted from: one that is told, or that of the election where it falls by rule. */
function anchorAt(line: TextLine, i: number, custom: Custom, readAt: ReadAt): TimeReading | null {
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
