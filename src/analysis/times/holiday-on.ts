/** On which day a named day falls in a year. */
import type { HolidayRule } from "../data/holidays.ts";
import { dayOf, weekdayOf } from "./calendar.ts";

export function holidayOn(rule: HolidayRule, year: number): number {
  switch (rule.is) {
    case "fixed":
      return dayOf(year, rule.month, rule.day);
    case "easter":
      return easterSunday(year) + rule.plus;
    case "nth": {
      const from = rule.nth > 0 ? dayOf(year, rule.month, 1) : dayOf(year, rule.month + 1, 0);
      const away =
        rule.nth > 0 ? (rule.weekday - weekdayOf(from) + 7) % 7 : -((weekdayOf(from) - rule.weekday + 7) % 7);
      return from + away + 7 * (rule.nth > 0 ? rule.nth - 1 : rule.nth + 1) + (rule.plus ?? 0);
    }
  }
}

/** The Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}
