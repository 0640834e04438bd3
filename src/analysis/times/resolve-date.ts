/** Which days a date means of which a part may be told, and what is early, mid and late of a month or year. */
import type { Unit } from "../data/calendar-words.ts";
import { type DayRange, dayIfAny, dayOf, monthDays, oneDay, partsOf, yearDays } from "./calendar.ts";
import type { Meaning, OfYear, Part, Shift, View } from "./meaning.ts";

export function dateDays(date: Extract<Meaning, { is: "date" }>, view: View): DayRange | null {
  const { month, day, part, shift } = date;
  const year =
    date.year ?? (date.ofYear ? yearOf(date.ofYear, view) : yearNear(month ?? 1, day, shift, view));
  if (year === null) return null;
  if (month === null) return inPart(yearDays(year), part, "year");
  if (day === null) return inPart(monthDays(year, month), part, "month");
  const found = dayIfAny(year, month, day);
  return found === null ? null : oneDay(found);
}

/** The year that "last year" and "that year" are; null where none is told. */
export function yearOf({ from, by }: OfYear, { now, told }: View): number | null {
  const base = from === "now" ? now : (told?.from ?? null);
  return base === null ? null : partsOf(base).year + by;
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
  if (shift === -1 && day !== null) return dayOf(year, month, day) < now ? year : year - 1;
  if (shift === -1) return month < thisMonth ? year : year - 1;
  if (shift === 1) return month > thisMonth ? year : year + 1;
  const start = dayOf(year, month, day ?? 1);
  const end = day === null ? dayOf(year, month + 1, 0) : start;
  const [past, next] = [start <= now ? year : year - 1, end >= now ? year : year + 1];
  const behind = now - dayOf(past, month, day ?? 28);
  const ahead = dayOf(next, month, day ?? 1) - now;
  if (tense === "near" || tense === "asked") return behind <= ahead ? past : next;
  if (day === null) return tense === "future" && ahead <= FAR_MONTH ? next : past;
  // So far off a date has its year told: that the verb says so is a misreading.
  if (tense === "future") return ahead > FAR && behind < ahead ? past : next;
  return behind > FAR || (tense === null && ahead <= NEAR_AHEAD) ? next : past;
}

/** A third of a month or of a year; other spans are too short to be parted. */
export function inPart(days: DayRange, part: Part, unit: Unit): DayRange {
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

export function partOfYears(from: number, to: number, part: Part): DayRange {
  const third = Math.floor((to - from + 1) / 3);
  if (part === null || third < 1) return { from: dayOf(from, 1, 1), to: dayOf(to, 12, 31) };
  const first = part === "early" ? from : part === "mid" ? from + third + 1 : to - third + 1;
  const last = part === "early" ? from + third : part === "mid" ? to - third : to;
  return { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) };
}
