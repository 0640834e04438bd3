/** Steps from one day to another in the calendar's units, and how exact a day is that was counted in one. */
import type { Unit } from "../data/calendar-words.ts";
import { addMonths, type DayRange, dayOf, monthDays, oneDay, partsOf, yearDays } from "./calendar.ts";

const MONTHS_IN: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_IN: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };

export function moved(day: number, count: number, unit: Unit): number {
  const months = MONTHS_IN[unit];
  return months === undefined ? day + count * (DAYS_IN[unit] ?? 1) : addMonths(day, count * months);
}

/** A day as exact as what it was counted in: "two years ago" is a year, "two weeks ago" a day. */
export function grainOf(day: number, unit: Unit): DayRange {
  const { year, month } = partsOf(day);
  if (unit === "quarter") return quarterDays(year, Math.ceil(month / 3));
  if (unit === "month") return monthDays(year, month);
  return unit === "year" || unit === "decade" || unit === "century" ? yearDays(year) : oneDay(day);
}

/** `quarter` may lie beyond 1 to 4: it runs on into other years. */
export function quarterDays(year: number, quarter: number): DayRange {
  return { from: dayOf(year, 3 * quarter - 2, 1), to: dayOf(year, 3 * quarter + 1, 0) };
}

/** The same months so many years on. */
export function monthsMoved({ from, to }: DayRange, years: number): DayRange {
  const [first, last] = [partsOf(from), partsOf(to)];
  return { from: dayOf(first.year + years, first.month, 1), to: dayOf(last.year + years, last.month + 1, 0) };
}
