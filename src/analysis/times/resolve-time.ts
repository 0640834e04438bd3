/** Which days a calendar expression means, as seen from the report's day. */

import type { Unit } from "../data/calendar-words.ts";
import {
  addMonths,
  type Days,
  dayOf,
  monthDays,
  oneDay,
  partsOf,
  weekDays,
  weekdayOf,
  yearDays,
} from "./calendar.ts";
import type { Meaning, Shift, View } from "./meaning.ts";
import { dateDays, inPart, partOfYears } from "./resolve-date.ts";
import { holidayDays, seasonDays, shareDays } from "./resolve-yearly.ts";
import type { Tense } from "./tense.ts";

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

function toldDays(count: number, unit: Unit, { now, toldDay, told }: View): Days | null {
  // "A year earlier" is a year before the report's where no other is told of; what is later hangs on something told.
  const day = toldDay ?? (count < 0 || (count === 0 && unit === "day") ? now : null);
  if (unit === "day" || unit === "week" || unit === "weekend" || unit === "fortnight") {
    if (day === null) return null;
    const there = moved(day, count, unit);
    return unit === "week" && Math.abs(count) < 2 ? weekDays(there) : oneDay(there);
  }
  const from = told?.from ?? day;
  return from === null ? null : grainOf(moved(from, count, unit), unit);
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
