/** Stretches of days, and steps between days. Pure. */
import type { IsoDate } from "../../base/passage.ts";

/** Both ends included; null: without an end on that side. */
export interface Days {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const DAY = 86_400_000;

export function daysLater(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10) as IsoDate;
}

/** Asked very often, and within a month no matter of calendars. */
export function dayBefore(day: IsoDate): IsoDate {
  const ofMonth = Number(day.slice(8));
  if (ofMonth > 1) return `${day.slice(0, 8)}${ofMonth > 10 ? "" : "0"}${ofMonth - 1}` as IsoDate;
  return daysLater(day, -1);
}

/** Of a partial date the first or the last day that it may mean: `2024` begins on 1 January and ends on 31 December. */
export function firstDay(date: string): IsoDate {
  return `${date}${"-01".repeat((10 - date.length) / 3)}` as IsoDate;
}

export function lastDay(date: string): IsoDate {
  if (date.length === 10) return date as IsoDate;
  const [year = "", month = "12"] = date.split("-");
  return dayBefore(daysLater(`${year}-${month}-28` as IsoDate, 4).replace(/-\d\d$/, "-01") as IsoDate);
}

/** The days that are in one of each, in order and disjoint. */
export function shared(a: readonly Days[], b: readonly Days[]): readonly Days[] {
  if (isAlways(a)) return b;
  if (isAlways(b)) return a;
  const found: Days[] = [];
  for (const one of a) {
    for (const two of b) {
      const from = one.from === null || (two.from !== null && two.from > one.from) ? two.from : one.from;
      const to = one.to === null || (two.to !== null && two.to < one.to) ? two.to : one.to;
      if (from === null || to === null || from <= to) found.push({ from, to });
    }
  }
  return joined(found);
}

const isAlways = ([only, ...rest]: readonly Days[]) =>
  only !== undefined && rest.length === 0 && only.from === null && only.to === null;

/** The same days, in order, disjoint and without stretches that touch. */
export function joined(days: readonly Days[]): readonly Days[] {
  if (days.length < 2) return days;
  const sorted = [...days].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  const found: Days[] = [];
  for (const next of sorted) {
    const open = found.at(-1);
    const touches = open && (open.to === null || next.from === null || next.from <= daysLater(open.to, 1));
    if (!open || !touches) found.push(next);
    else if (open.to !== null && (next.to === null || next.to > open.to)) {
      found[found.length - 1] = { from: open.from, to: next.to };
    }
  }
  return found;
}

export function covers(days: readonly Days[], day: IsoDate): boolean {
  return days.some(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
}
