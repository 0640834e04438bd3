/** Dates of which only the year or the month may be known, as files of people have them. */
import { isoDate } from "../../base/passage.ts";
import { dayWords } from "./dates.ts";

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** `2019`, `March 2019` or `4 March 2019`; what is no such date is given back as it is. */
export function partialDateWords(date: string): string {
  const day = isoDate(date);
  if (day) return dayWords(day);
  const month = /^\d{4}-\d{2}$/.test(date) ? isoDate(`${date}-01`) : null;
  return month ? MONTH.format(new Date(`${month}T00:00:00Z`)) : date;
}

/** `2019 to March 2021`, `since 2019`, `until 2021`; the empty string where neither end is known. */
export function periodWords(from: string | null, to: string | null): string {
  if (from && to)
    return from === to ? partialDateWords(from) : `${partialDateWords(from)} to ${partialDateWords(to)}`;
  if (from) return `since ${partialDateWords(from)}`;
  return to ? `until ${partialDateWords(to)}` : "";
}
