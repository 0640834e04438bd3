/** Which days a calendar expression means, as seen from the report's day. */

import type { Unit } from "../data/calendar-words.ts";
import type { HolidayRule } from "../data/holidays.ts";
import {
  addMonths,
  type Days,
  dayIfAny,
  dayOf,
  monthDays,
  oneDay,
  partsOf,
  weekDays,
  weekdayOf,
  yearDays,
} from "./calendar.ts";
import type { Custom } from "./custom.ts";
import { holidayOn } from "./holiday-on.ts";
import type { Meaning, Part, Shift } from "./meaning.ts";
import type { Tense } from "./tense.ts";

export interface View {
  /** The day that the expression is seen from: the report's; null where it is not known. */
  readonly now: number | null;
  readonly tense: Tense;
  /** The last single day told of before, and the last expression of any length. */
  readonly toldDay: number | null;
  readonly told: Days | null;
  /** What holds for "one day after" something that has no date: the day that its sentence is about. */
  readonly here: Days | null;
  readonly custom: Custom;
}

/** The days, or null where they cannot be told. */
export function resolveTime(meaning: Meaning, view: View): Days | null {
  switch (meaning.is) {
    case "date":
      return dateDays(meaning, view);
    case "years":
      return partOfYears(meaning.from, meaning.to, meaning.part);
    case "told":
      return toldDays(meaning.count, meaning.unit, view);
    case "beside":
      return besideDays(meaning, view);
    case "edge": {
      const whole = resolveTime(meaning.of, view);
      return whole && oneDay(meaning.edge === "first" ? whole.from : whole.to);
    }
    case "range":
      return rangeDays(meaning.from, meaning.to, view);
    case "season":
      return seasonDays(meaning, view);
    case "share":
      return shareDays(meaning, view);
    case "holiday":
      return holidayDays(meaning, view);
    default:
      return view.now === null ? null : deicticDays(meaning, view.now, view.tense);
  }
}

type Deictic = Extract<Meaning, { is: "weekday" | "unit" | "day" | "span" | "away" }>;

function deicticDays(meaning: Deictic, now: number, tense: Tense): Days | null {
  switch (meaning.is) {
    case "day":
      return oneDay(now + meaning.shift);
    case "weekday":
      return oneDay(weekdayNear(meaning.weekday, meaning.shift, now, tense));
    case "unit":
      return inPart(unitDays(meaning.unit, meaning.shift, now, tense), meaning.part, meaning.unit);
    case "span": {
      const other = moved(now, meaning.count * meaning.towards, meaning.unit);
      return meaning.towards < 0 ? { from: other, to: now } : { from: now, to: other };
    }
    case "away": {
      const day = moved(now, meaning.count * meaning.towards, meaning.unit);
      return grainOf(day, meaning.unit);
    }
  }
}

function weekdayNear(weekday: number, shift: Shift, now: number, tense: Tense): number {
  const monday = now - weekdayOf(now);
  if (shift !== null) return monday + weekday + 7 * shift;
  const back = (weekdayOf(now) - weekday + 7) % 7;
  if (tense === "near") return back <= 3 ? now - back : now + 7 - back;
  return tense === "future" && back !== 0 ? now + 7 - back : now - back;
}

function unitDays(unit: Unit, shift: Shift, now: number, tense: Tense): Days {
  const by = shift ?? 0;
  const { year, month } = partsOf(now);
  switch (unit) {
    case "day":
      return oneDay(now + by);
    case "week":
      return weekDays(now + 7 * by);
    case "fortnight":
      return { from: now - 13, to: now };
    case "weekend": {
      const saturday = now - weekdayOf(now) + 5;
      const isAhead = saturday > now && shift === null && tense !== "future";
      const from = saturday + 7 * (isAhead ? -1 : by);
      return { from, to: from + 1 };
    }
    case "month":
      return monthDays(year, month + by);
    case "quarter":
      return quarterDays(year, Math.ceil(month / 3) + by);
    case "year":
      return yearDays(year + by);
    case "decade":
      return yearsDays(year - (year % 10) + 10 * by, 10);
    case "century":
      return yearsDays(year - ((year - 1) % 100) + 100 * by, 100);
  }
}

function quarterDays(year: number, quarter: number): Days {
  return { from: dayOf(year, 3 * quarter - 2, 1), to: dayOf(year, 3 * quarter + 1, 0) };
}

function yearsDays(from: number, count: number): Days {
  return { from: dayOf(from, 1, 1), to: dayOf(from + count - 1, 12, 31) };
}

const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_IN: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };

function moved(day: number, count: number, unit: Unit): number {
  const months = MONTHS_IN[unit];
  return months === undefined ? day + count * (DAYS_IN[unit] ?? 1) : addMonths(day, count * months);
}

/** A day as exact as what it was counted in: "two years ago" is a year, "two weeks ago" a day. */
function grainOf(day: number, unit: Unit): Days {
  const { year, month } = partsOf(day);
  if (unit === "month" || unit === "quarter") return monthDays(year, month);
  return unit === "year" || unit === "decade" || unit === "century" ? yearDays(year) : oneDay(day);
}

function dateDays(date: Extract<Meaning, { is: "date" }>, view: View): Days | null {
  const { month, day, part, shift } = date;
  const year = date.year ?? yearNear(month ?? 1, day, shift, view);
  if (year === null) return null;
  if (month === null) return inPart(yearDays(year), part, "year");
  if (day === null) return inPart(monthDays(year, month), part, "month");
  const found = dayIfAny(year, month, day);
  return found === null ? null : oneDay(found);
}

/** A day so near ahead is meant where nothing tells that it is behind. */
const NEAR_AHEAD = 45;

/** Days: beyond this a date goes without its year only where it is the last or next of its kind. */
const FAR = 330;
const FAR_MONTH = 300;

/** The year that makes sense for a month or a day of one. */
function yearNear(month: number, day: number | null, shift: Shift, { now, tense }: View): number | null {
  if (now === null) return null;
  const { year, month: thisMonth } = partsOf(now);
  if (shift === 0) return year;
  if (shift === -1) return month < thisMonth ? year : year - 1;
  if (shift === 1) return month > thisMonth ? year : year + 1;
  const start = dayOf(year, month, day ?? 1);
  const end = day === null ? dayOf(year, month + 1, 0) : start;
  const [past, next] = [start <= now ? year : year - 1, end >= now ? year : year + 1];
  const behind = now - dayOf(past, month, day ?? 28);
  const ahead = dayOf(next, month, day ?? 1) - now;
  if (tense === "near") return behind <= ahead ? past : next;
  if (day === null) return tense === "future" && ahead <= FAR_MONTH ? next : past;
  // So far off a date has its year told: that the verb says so is a misreading.
  if (tense === "future") return ahead > FAR && behind < ahead ? past : next;
  return behind > FAR || (tense === null && ahead <= NEAR_AHEAD) ? next : past;
}

/** A third of a month or of a year; other spans are too short to be parted. */
function inPart(days: Days, part: Part, unit: Unit): Days {
  if (part === null) return days;
  const { year, month } = partsOf(days.from);
  const nth = part === "early" ? 0 : part === "mid" ? 1 : 2;
  if (unit === "year") return { from: dayOf(year, 1 + 4 * nth, 1), to: dayOf(year, 5 + 4 * nth, 0) };
  if (unit !== "month") return days;
  return {
    from: dayOf(year, month, 1 + 10 * nth),
    to: nth === 2 ? days.to : dayOf(year, month, 10 + 10 * nth),
  };
}

function partOfYears(from: number, to: number, part: Part): Days {
  const third = Math.floor((to - from + 1) / 3);
  if (part === null || third < 1) return { from: dayOf(from, 1, 1), to: dayOf(to, 12, 31) };
  const first = part === "early" ? from : part === "mid" ? from + third + 1 : to - third + 1;
  const last = part === "early" ? from + third : part === "mid" ? to - third : to;
  return { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) };
}

function toldDays(count: number, unit: Unit, { now, toldDay, told }: View): Days | null {
  const day = toldDay ?? (count === 0 && unit === "day" ? now : null);
  if (unit === "day" || unit === "week" || unit === "weekend" || unit === "fortnight") {
    if (day === null) return null;
    const there = moved(day, count, unit);
    return unit === "week" && Math.abs(count) < 2 ? weekDays(there) : oneDay(there);
  }
  const from = told?.from ?? toldDay;
  return from === null || from === undefined ? null : grainOf(moved(from, count, unit), unit);
}

function besideDays({ count, unit, of }: Extract<Meaning, { is: "beside" }>, view: View): Days | null {
  if (of === null) return view.here;
  const anchor = resolveTime(of, { ...view, tense: of.is === "holiday" ? "future" : view.tense });
  if (!anchor) return null;
  if (count === 0) return weekDays(anchor.from);
  return grainOf(moved(count < 0 ? anchor.from : anchor.to, count, unit), unit);
}

function rangeDays(low: Meaning, high: Meaning, view: View): Days | null {
  const to = resolveTime(high, view);
  const from = resolveTime(withYearOf(low, high), view);
  if (!from || !to) return null;
  if (from.from <= to.to) return { from: from.from, to: to.to };
  if (low.is === "weekday") return { from: from.from, to: to.to + 7 };
  if (low.is === "date" && low.year === null) return { from: addMonths(from.from, -12), to: to.to };
  return null;
}

/** "May to July 2013": the year is told once. */
function withYearOf(low: Meaning, high: Meaning): Meaning {
  return low.is === "date" &&
    high.is === "date" &&
    low.year === null &&
    low.month !== null &&
    high.year !== null
    ? { ...low, year: high.year }
    : low;
}

/** Of `candidates` (in order of time) the one that makes sense from `now`. */
function nearest(candidates: readonly Days[], shift: Shift, now: number, tense: Tense): Days | null {
  const begun = candidates.filter(({ from }) => from <= now);
  const ended = candidates.filter(({ to }) => to < now);
  const ahead = candidates.filter(({ from }) => from > now);
  if (shift === -1) return ended.at(-1) ?? null;
  if (shift === 1) return ahead[0] ?? null;
  const current = candidates.find(({ from, to }) => from <= now && now <= to);
  if (current) return current;
  return (tense === "future" ? ahead[0] : begun.at(-1)) ?? null;
}

function seasonDays(meaning: Extract<Meaning, { is: "season" }>, { now, tense, custom }: View): Days | null {
  const first = 3 + 3 * meaning.season + (custom.isSouthern ? 6 : 0);
  const at = (year: number): Days => ({ from: dayOf(year, first, 1), to: dayOf(year, first + 3, 0) });
  // A season that runs over New Year is named for the year in which it begins.
  if (meaning.year !== null) return at(first > 12 ? meaning.year - 1 : meaning.year);
  if (now === null) return null;
  const { year } = partsOf(now);
  if (meaning.shift === 0) {
    const current = [year - 2, year - 1, year].map(at).find(({ from, to }) => from <= now && now <= to);
    return current ?? at(first > 12 ? year - 1 : year);
  }
  return nearest(
    [-2, -1, 0, 1].map((by) => at(year + by)),
    meaning.shift,
    now,
    tense,
  );
}

function shareDays(meaning: Extract<Meaning, { is: "share" }>, { now, tense }: View): Days | null {
  const length = 12 / meaning.of;
  const at = (year: number): Days => ({
    from: dayOf(year, 1 + length * (meaning.nth - 1), 1),
    to: dayOf(year, 1 + length * meaning.nth, 0),
  });
  if (meaning.year !== null) return at(meaning.year);
  if (now === null) return null;
  const { year } = partsOf(now);
  if (meaning.shift !== null) return at(year + meaning.shift);
  return nearest(
    [-1, 0, 1].map((by) => at(year + by)),
    null,
    now,
    tense,
  );
}

/** A named day so near is the one meant, whichever way. */
const NEAR = 60;

function holidayDays(meaning: Extract<Meaning, { is: "holiday" }>, { now, tense }: View): Days | null {
  const at = (year: number, rule: HolidayRule = meaning.rule): Days => oneDay(holidayOn(rule, year));
  if (meaning.year !== null) return at(meaning.year);
  if (now === null) return null;
  const { year } = partsOf(now);
  if (meaning.shift === 0) return at(year);
  const candidates = [-1, 0, 1].map((by) => at(year + by));
  if (meaning.shift === null) {
    const near = candidates.find(({ from }) => Math.abs(from - now) <= NEAR);
    if (near) return near;
  }
  return nearest(candidates, meaning.shift, now, tense);
}
