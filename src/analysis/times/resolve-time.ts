/** Which days a calendar expression means, as seen from the report's day. */

import type { Unit } from "../data/calendar-words.ts";
import {
  addMonths,
  type DayRange,
  dayOf,
  monthDays,
  oneDay,
  partsOf,
  weekDays,
  weekdayOf,
  yearDays,
} from "./calendar.ts";
import { grainOf, moved, quarterDays } from "./calendar-steps.ts";
import { holidayOn } from "./holiday-on.ts";
import type { Meaning, Shift, View } from "./meaning.ts";
import { dateDays, inPart, partOfYears } from "./resolve-date.ts";
import { besideDays, steppedWeekday, toldDays, yearBeforeDays } from "./resolve-told.ts";
import { holidayDays, seasonDays, shareDays } from "./resolve-yearly.ts";
import type { Tense } from "./tense.ts";

/** The days, or null where they cannot be told. */
export function resolveTime(meaning: Meaning, view: View): DayRange | null {
  switch (meaning.is) {
    case "date":
      return dateDays(meaning, view);
    case "years":
      return partOfYears(meaning.from, meaning.to, meaning.part);
    case "told":
      return toldDays(meaning.count, meaning.unit, view);
    case "beside":
      return besideAny(meaning, view);
    case "yearBefore":
      return yearBeforeDays(meaning, view);
    case "nth":
      return nthDays(meaning, view);
    case "weekday":
      return weekdayDays(meaning, view);
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

type Deictic = Extract<Meaning, { is: "unit" | "day" | "span" | "away" }>;

function deicticDays(meaning: Deictic, now: number, tense: Tense): DayRange | null {
  switch (meaning.is) {
    case "day":
      return oneDay(now + meaning.shift);
    case "unit":
      return inPart(unitDays(meaning.unit, meaning.shift, now, tense), meaning.part, meaning.unit);
    case "span": {
      const other = moved(now, meaning.count * meaning.towards, meaning.unit);
      return meaning.towards < 0 ? { from: other, to: now } : { from: now, to: other };
    }
    case "away": {
      const day = moved(now, meaning.count * meaning.towards, meaning.unit);
      return meaning.grain === "week" ? weekDays(day) : grainOf(day, meaning.grain ?? meaning.unit);
    }
  }
}

function weekdayDays(meaning: Extract<Meaning, { is: "weekday" }>, view: View): DayRange | null {
  const { weekday, shift, step, way } = meaning;
  const { now, tense } = view;
  if (step !== undefined) return steppedWeekday(weekday, step, view);
  if (now === null) return null;
  if (way !== undefined) return steppedWeekday(weekday, way, { ...view, toldDay: now });
  return oneDay(weekdayNear(weekday, shift, now, tense));
}

function weekdayNear(weekday: number, shift: Shift, now: number, tense: Tense): number {
  const there = now - weekdayOf(now) + weekday;
  // "This Friday", said on a Sunday, is to come where the verb says so.
  if (shift === 0 && tense === "future") return there < now ? there + 7 : there;
  if (shift === 0 && tense === "past") return there > now ? there - 7 : there;
  if (shift !== null) return there + 7 * shift;
  const back = (weekdayOf(now) - weekday + 7) % 7;
  if (tense === "near") return back <= 3 ? now - back : now + 7 - back;
  return (tense === "future" || tense === "asked") && back !== 0 ? now + 7 - back : now - back;
}

/** "The first Monday in May": the year is that which fits the day itself. */
function nthDays({ nth, weekday, of }: Extract<Meaning, { is: "nth" }>, view: View): DayRange | null {
  const whole = resolveTime(of, view);
  if (!whole) return null;
  const { year, month } = partsOf(whole.from);
  const at = (in_: number): number => holidayOn({ is: "nth", month, weekday, nth }, in_);
  if (of.is !== "date" || of.year !== null || of.ofYear || of.shift !== null) return oneDay(at(year));
  const day = resolveTime({ ...of, day: partsOf(at(year)).day }, view);
  return day && oneDay(at(partsOf(day.from).year));
}

function unitDays(unit: Unit, shift: Shift, now: number, tense: Tense): DayRange {
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
      // The end of a year that is told of as past, with no word for which, is that of the last one.
      return yearDays(shift === null && tense === "past" && month < 12 ? year - 1 : year + by);
    case "decade":
      return yearsDays(year - (year % 10) + 10 * by, 10);
    case "century":
      return yearsDays(year - ((year - 1) % 100) + 100 * by, 100);
  }
}

function yearsDays(from: number, count: number): DayRange {
  return { from: dayOf(from, 1, 1), to: dayOf(from + count - 1, 12, 31) };
}

function besideAny(meaning: Extract<Meaning, { is: "beside" }>, view: View): DayRange | null {
  const { count, unit, of } = meaning;
  if (of === null) return besideDays(meaning, view);
  const anchor = resolveTime(of, { ...view, tense: of.is === "holiday" ? "future" : view.tense });
  if (!anchor) return null;
  if (count === 0) return weekDays(anchor.from);
  return grainOf(moved(count < 0 ? anchor.from : anchor.to, count, unit), unit);
}

function rangeDays(low: Meaning, high: Meaning, view: View): DayRange | null {
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
