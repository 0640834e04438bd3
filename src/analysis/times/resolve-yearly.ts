/** Which days are meant by what comes every year: seasons, quarters and halves, named days. */
import { type HolidayRule, US_ELECTION } from "../data/holidays.ts";
import { type DayRange, dayOf, oneDay, partsOf } from "./calendar.ts";
import { holidayOn } from "./holiday-on.ts";
import type { Meaning, Shift, View } from "./meaning.ts";
import { yearOf } from "./resolve-date.ts";
import type { Tense } from "./tense.ts";

/** Of `candidates` (in order of time) the one that makes sense from `now`. */
function nearest(candidates: readonly DayRange[], shift: Shift, now: number, tense: Tense): DayRange | null {
  const begun = candidates.filter(({ from }) => from <= now);
  const ended = candidates.filter(({ to }) => to < now);
  const ahead = candidates.filter(({ from }) => from > now);
  if (shift === -1) return ended.at(-1) ?? null;
  if (shift === 1) return ahead[0] ?? null;
  const current = candidates.find(({ from, to }) => from <= now && now <= to);
  if (current) return current;
  return (tense === "future" ? ahead[0] : begun.at(-1)) ?? null;
}

export function seasonDays(meaning: Extract<Meaning, { is: "season" }>, view: View): DayRange | null {
  const { now, tense, custom } = view;
  const first = 3 + 3 * meaning.season + (custom.isSouthern ? 6 : 0);
  const at = (year: number): DayRange => ({ from: dayOf(year, first, 1), to: dayOf(year, first + 3, 0) });
  // A season that runs over New Year is named for the year in which it begins.
  const told = meaning.year ?? (meaning.ofYear ? yearOf(meaning.ofYear, view) : null);
  if (told !== null) return at(first > 12 ? told - 1 : told);
  if (now === null || meaning.ofYear) return null;
  const { year } = partsOf(now);
  if (meaning.shift === 0) {
    const current = [year - 2, year - 1, year].map(at).find(({ from, to }) => from <= now && now <= to);
    return current ?? at(first > 12 ? year - 1 : year);
  }
  return nearest(
    [-2, -1, 0, 1].map((by) => at(year + by)),
    meaning.shift,
    now,
    tense,
  );
}

export function shareDays(meaning: Extract<Meaning, { is: "share" }>, view: View): DayRange | null {
  const { first, months, isResult } = meaning;
  const at = (year: number): DayRange => ({
    from: dayOf(year, first, 1),
    to: dayOf(year, first + months, 0),
  });
  const told = meaning.year ?? (meaning.ofYear ? yearOf(meaning.ofYear, view) : null);
  if (told !== null) return at(told);
  const { now } = view;
  if (now === null || meaning.ofYear) return null;
  const tense = isResult ? "past" : view.tense;
  const candidates = [-1, 0, 1].map((by) => at(partsOf(now).year + by));
  // Longer ones are told of when they are over.
  const ended = candidates.filter(({ to }) => to < now).at(-1);
  return months > 3 && tense !== "future" && ended ? ended : nearest(candidates, null, now, tense);
}

/** A named day so near is the one meant, whichever way; of an election much is told long before it. */
const NEAR = 60;
const ELECTION_NEAR = 180;

export function holidayDays(
  meaning: Extract<Meaning, { is: "holiday" }>,
  { now, tense }: View,
): DayRange | null {
  const at = (year: number, rule: HolidayRule = meaning.rule): DayRange => oneDay(holidayOn(rule, year));
  if (meaning.year !== null) return at(meaning.year);
  if (now === null) return null;
  const { year } = partsOf(now);
  if (meaning.shift === 0) return at(year);
  const candidates = [-1, 0, 1].map((by) => at(year + by));
  if (meaning.shift === null) {
    const reach = meaning.rule === US_ELECTION ? ELECTION_NEAR : NEAR;
    const near = candidates.find(({ from }) => Math.abs(from - now) <= reach);
    if (near) return near;
    if (tense === null || tense === "near")
      return candidates.reduce((a, b) => (Math.abs(b.from - now) < Math.abs(a.from - now) ? b : a));
  }
  return nearest(candidates, meaning.shift, now, tense);
}
