/** Dates of which the month or the day may not be known, as Popolo writes them: `2025`, `2025-03`, `2025-03-04`. */
import { isoDate } from "../../base/passage.ts";

/** Kept as it was written. */
export type PartialDate = string & { readonly __partialDate: unique symbol };

export function partialDate(value: string): PartialDate | null {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return null;
  return isoDate(`${value}${"-01".repeat((10 - value.length) / 3)}`) ? (value as PartialDate) : null;
}

export interface PartialPeriod {
  readonly from: string | null;
  readonly to: string | null;
}

/** Does the day lie in the period, both ends included? What is not known of a date may be so: 2024 lasts to its end. */
export function covers({ from, to }: PartialPeriod, day: string): boolean {
  return (
    !(from !== null && day.slice(0, from.length) < from) && !(to !== null && day.slice(0, to.length) > to)
  );
}

/** Is every day that `a` may mean after every day that `b` may mean? */
export function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
