/** Days and moments as a reader in English reads them. Nothing depends on the machine's clock or time zone. */
import type { IsoDate } from "../../base/passage.ts";

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const SHORT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** `3 March 2025`. */
export function dayWords(day: IsoDate): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}

/** `3 Mar 2025`, for rows and plots. */
export function shortDay(day: IsoDate): string {
  return SHORT.format(new Date(`${day}T00:00:00Z`));
}

/** `3 March 2025 at 09:30 UTC`; what is not a moment in ISO 8601 is given back as it is. */
export function momentWords(moment: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? moment : `${MOMENT.format(at)} UTC`;
}

/** The day of a moment in ISO 8601: `3 March 2025`. */
export function momentDay(moment: string): string {
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) ? moment : DAY.format(at);
}
