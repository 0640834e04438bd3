/** Reads the second end of a range of days: "from March to June", "Sept. 19 to 22", "3-5 March". */
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import type { Custom } from "./custom.ts";
import type { Meaning, TimeReading } from "./meaning.ts";
import type { ReadAt } from "./read-count.ts";
import { dateMeaning, dayFirst, dayNumber, monthFirst } from "./read-date.ts";

const DASH = /^[-–—‑]$/;

/** What begins with `low` and goes on to another of its kind; null where it does not. */
export function rangeFrom(
  line: TextLine,
  low: TimeReading,
  custom: Custom,
  readAt: ReadAt,
  isBetween: boolean,
  isOpened: boolean,
): TimeReading | null {
  const at = low.end;
  const link = lowerAt(line, at);
  const dash = DASH.test(link);
  if (
    !(dash || /^(?:to|through|until|till)$/.test(link) || (link === "and" && isBetween)) ||
    opensLine(line, at + 1)
  )
    return null;
  if (dash && isTight(line, at) !== isTight(line, at + 1)) return null;
  if (!isOpened && /^(?:until|till)$/.test(link)) return null;
  const high = bareDay(line, at + 1, low.meaning) ?? readAt(line, at + 1, custom);
  if (!high || !isPair(low.meaning, high.meaning)) return null;
  return { meaning: { is: "range", from: low.meaning, to: high.meaning }, end: high.end };
}

/** "Sept. 19 to 22": the month is told once. */
function bareDay(line: TextLine, i: number, low: Meaning): TimeReading | null {
  if (low.is !== "date" || low.day === null || low.month === null || low.year !== null) return null;
  const day = dayNumber(line, i);
  if (day === null || day <= low.day) return null;
  const comma = wordAt(line, i + 1) === "," ? i + 2 : i + 1;
  const isYear = /^[12]\d{3}$/.test(wordAt(line, comma));
  if (readMonthAfter(line, i + 1)) return null;
  return {
    meaning: dateMeaning(isYear ? Number(wordAt(line, comma)) : null, low.month, day),
    end: isYear ? comma + 1 : i + 1,
  };
}

function readMonthAfter(line: TextLine, i: number): boolean {
  return monthFirst(line, i) !== null && dayFirst(line, i - 1) !== null;
}

function isPair(low: Meaning, high: Meaning): boolean {
  if (low.is === "date" && high.is === "date")
    return (low.day === null) === (high.day === null) || low.month !== null;
  if (low.is === "years" && high.is === "years") return true;
  if (low.is === "date" && low.day !== null && high.is === "weekday") return true;
  return low.is === high.is && (low.is === "weekday" || low.is === "season" || low.is === "share");
}

/** "3-5 March", "3 to 5 March 2025", "3 and 5" no. */
export function daysOfMonth(line: TextLine, i: number): TimeReading | null {
  const low = dayNumber(line, i);
  const link = lowerAt(line, i + 1);
  if (low === null || !(DASH.test(link) || link === "to")) return null;
  const high = dayFirst(line, i + 2);
  if (high?.meaning.is !== "date" || high.meaning.day === null || high.meaning.day <= low) return null;
  return { meaning: { is: "range", from: { ...high.meaning, day: low }, to: high.meaning }, end: high.end };
}
