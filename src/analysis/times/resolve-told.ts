/** Which days are meant by what hangs on something told before: "two days later", "a year earlier", "the day after the attack". */
import type { Unit } from "../data/calendar-words.ts";
import { type DayRange, oneDay, partsOf, weekDays, weekdayOf } from "./calendar.ts";
import { grainOf, monthsMoved, moved, quarterDays } from "./calendar-steps.ts";
import type { Meaning, View } from "./meaning.ts";

/** "Two days later" 2, "the day before" −1, "that year" 0, each counted in its unit. */
export function toldDays(count: number, unit: Unit, view: View): DayRange | null {
  const { now, toldDay, told, toldPeriod, toldQuarter } = view;
  // "A year earlier" is a year before the report's where no other is told of; what is later hangs on something told.
  const day = toldDay ?? (count < 0 || (count === 0 && unit === "day") ? now : null);
  if (unit === "day" || unit === "week" || unit === "weekend" || unit === "fortnight") {
    if (day === null) return null;
    const there = moved(day, count, unit);
    return unit === "week" && Math.abs(count) < 2 ? weekDays(there) : oneDay(there);
  }
  if (unit === "quarter" && count === 0) return toldQuarter;
  // Beside a quarter's figures "a year earlier" is the quarter of the year before.
  if (unit === "year" && count < 0 && toldPeriod) return monthsMoved(toldPeriod, count);
  const from = told?.from ?? day;
  return from === null ? null : grainOf(moved(from, count, unit), unit);
}

/** The same months of the year before; where none were told of, of the quarter that was over last. */
export function yearBeforeDays(
  { unit }: Extract<Meaning, { is: "yearBefore" }>,
  view: View,
): DayRange | null {
  const { now, toldPeriod, toldQuarter } = view;
  if (unit === "month") return toldPeriod ? monthsMoved(toldPeriod, -1) : monthAYearAgo(now);
  const told = toldPeriod ?? toldQuarter;
  if (told && unit !== "week") return monthsMoved(told, -1);
  if (now === null) return null;
  const { year, month } = partsOf(now);
  if (unit === "week") return weekDays(now - 364);
  return unit === "quarter" ? quarterDays(year - 1, Math.ceil(month / 3) - 1) : null;
}

function monthAYearAgo(now: number | null): DayRange | null {
  return now === null ? null : grainOf(moved(now, -13, "month"), "month");
}

type Beside = Extract<Meaning, { is: "beside" }>;

/** So much before or after what happened on a day that is told; without one the day that the sentence is about, which is after it. */
export function besideDays({ count, unit, event }: Beside, view: View): DayRange | null {
  const day = event === null ? null : view.eventDay(event);
  if (day !== null) return grainOf(moved(day, count, unit), unit);
  if (count > 0 || view.isHereTold) return view.here;
  return view.toldDay === null ? null : grainOf(moved(view.toldDay, count, unit), unit);
}

/** "The previous Friday", "that Monday", "this past Friday". */
export function steppedWeekday(weekday: number, step: number, view: View): DayRange | null {
  const base = view.toldDay ?? (step === 0 ? null : view.now);
  if (base === null) return null;
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  if (step > 0) return oneDay(base + (ahead || 7));
  if (step < 0) return oneDay(base + ahead - 7);
  return oneDay(ahead <= 3 ? base + ahead : base + ahead - 7);
}
