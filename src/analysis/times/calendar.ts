/** Arithmetic of whole days in the Gregorian calendar. A day is the number of days since 1 January 1970. */
import type { IsoDate } from "../../base/passage.ts";

/** Days, both ends included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;

/** The day of a date; a month or day beyond its range runs on into the next. `month` is 1 to 12. */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

export function partsOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function dayOfIso(iso: IsoDate): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** Null where the year is not one of four digits. */
export function isoOf(day: number): IsoDate | null {
  const { year } = partsOf(day);
  return year >= 1 && year <= 9999 ? (new Date(day * DAY_MS).toISOString().slice(0, 10) as IsoDate) : null;
}

/** 0 for Monday. The first day of 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The date, or null where the month has no such day. */
export function dayIfAny(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const found = dayOf(year, month, day);
  return partsOf(found).month === month ? found : null;
}

export function oneDay(day: number): DayRange {
  return { from: day, to: day };
}

/** `month` may lie beyond 1 to 12: it runs on into other years. */
export function monthDays(year: number, month: number): DayRange {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) };
}

export function yearDays(year: number): DayRange {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** Monday to Sunday. */
export function weekDays(day: number): DayRange {
  const monday = day - weekdayOf(day);
  return { from: monday, to: monday + 6 };
}

/** The same day so many months later; the month's last where it has no such day. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: of } = partsOf(day);
  return Math.min(dayOf(year, month + months, of), dayOf(year, month + months + 1, 0));
}
