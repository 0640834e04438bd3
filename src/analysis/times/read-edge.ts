/** Reads the first or last day of something: "the end of March", "end-June", "at year-end", "the start of next week". */
import { UNITS_BY_WORD } from "../data/calendar-words.ts";
import { isTight, lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { Custom } from "./custom.ts";
import type { Meaning, TimeReading } from "./meaning.ts";
import type { ReadAt } from "./read-count.ts";
import { dateMeaning } from "./read-date.ts";
import { yearAfter } from "./year-after.ts";

const DASH = /^[-–—‑]$/;

/** "By year's end", "at year-end", "year-end 2024", "the 2024 year-end". */
export function yearsEnd(line: TextLine, i: number): TimeReading | null {
  const isDigits = /^[12]\d{3}$/.test(wordAt(line, i));
  const at = isDigits ? i + 1 : i;
  const word = lowerAt(line, at);
  const isShort = /^(?:year-end|yearend|year-ends)$/.test(word);
  const isLong =
    word === "year" &&
    (/^['’]s$/.test(lowerAt(line, at + 1))
      ? lowerAt(line, at + 2) === "end"
      : lowerAt(line, at + 1) === "end");
  if (!isShort && !isLong) return null;
  const end = isShort ? at + 1 : lowerAt(line, at + 1) === "end" ? at + 2 : at + 3;
  const after = isDigits ? null : yearAfter(line, end);
  const year = isDigits ? Number(wordAt(line, i)) : (after?.year ?? null);
  if (year !== null) return { meaning: lastOf(dateMeaning(year, null, null)), end: after?.end ?? end };
  const before = lowerAt(line, i - 1) === "the" ? lowerAt(line, i - 2) : lowerAt(line, i - 1);
  // "Year-end bonuses" come at any; a preposition tells which.
  return /^(?:at|by|before|until|till|since|through|after|to|from|ahead|for)$/.test(before)
    ? { meaning: lastOf({ is: "unit", unit: "year", shift: null, part: null }), end }
    : null;
}

export function lastOf(of: Meaning): Meaning {
  return { is: "edge", edge: "last", of };
}

/** "End of March", "start of the year", "beginning of next week". */
export function atEdge(
  line: TextLine,
  i: number,
  edge: "first" | "last",
  custom: Custom,
  readAt: ReadAt,
): TimeReading | null {
  const hyphen = DASH.test(wordAt(line, i)) && isTight(line, i) && edge === "last";
  if (hyphen) return edgeOf(line, i + 1, edge, custom, readAt);
  if (lowerAt(line, i) !== "of") return null;
  const isThe = lowerAt(line, i + 1) === "the";
  const at = isThe ? i + 2 : i + 1;
  const unit = UNITS_BY_WORD.get(lowerAt(line, at));
  if ((isThe || unit === "year") && unit && /^(?:week|month|year|quarter|decade)$/.test(lowerAt(line, at)))
    return { meaning: { is: "edge", edge, of: { is: "unit", unit, shift: 0, part: null } }, end: at + 1 };
  if (!isThe) return edgeOf(line, at, edge, custom, readAt);
  const found = readAt(line, at, custom);
  // "The start of the 2014 games" is in that year and not its first day.
  if (isThe && found?.meaning.is === "date" && found.meaning.month === null) return found;
  return edgeOf(line, at, edge, custom, readAt);
}

function edgeOf(
  line: TextLine,
  at: number,
  edge: "first" | "last",
  custom: Custom,
  readAt: ReadAt,
): TimeReading | null {
  const found = readAt(line, at, custom);
  return found && /^(?:date|unit|season|share|years)$/.test(found.meaning.is)
    ? { meaning: { is: "edge", edge, of: found.meaning }, end: found.end }
    : null;
}
