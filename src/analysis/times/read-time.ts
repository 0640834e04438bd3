/** Reads the calendar expression that begins at a token: the longest of all forms, ranges and parts included. */
import { DAY_PARTS, UNITS_BY_WORD } from "../data/calendar-words.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import { type Custom, deeper } from "./custom.ts";
import type { TimeReading } from "./meaning.ts";
import { partly } from "./part-of.ts";
import { counted } from "./read-count.ts";
import { dayFirst, monthFirst, numeric } from "./read-date.ts";
import { namedDay, weekday } from "./read-day.ts";
import { atEdge, lastOf, yearsEnd } from "./read-edge.ts";
import { nthWeekday } from "./read-nth.ts";
import { share, shareOfYear } from "./read-quarter.ts";
import { daysOfMonth, rangeFrom } from "./read-range.ts";
import { holiday, season } from "./read-season.ts";
import { shifted } from "./read-shifted.ts";
import { afterThat, afterThe } from "./read-told.ts";
import { bareYear, century, decade } from "./read-year.ts";
import { spokenYear } from "./read-year-words.ts";

const DASH = /^[-–—‑]$/;
const DIGIT = /^\p{N}/u;

/** The expression at token `i`, or null. Looks at a bounded number of tokens. */
export function readTime(line: TextLine, i: number, custom: Custom): TimeReading | null {
  const opener = lowerAt(line, i);
  const inside = opener === "from" || opener === "between";
  const first = inside ? readOne(line, i + 1, custom) : readOne(line, i, custom);
  if (!first) return null;
  const range = rangeFrom(line, first, custom, readOne, opener === "between", inside);
  if (range) return range;
  return inside ? null : first;
}

const PARTS: ReadonlyMap<string, "early" | "mid" | "late"> = new Map([
  ["early", "early"],
  ["mid", "mid"],
  ["late", "late"],
]);

const EDGES: ReadonlyMap<string, "first" | "last"> = new Map([
  ["end", "last"],
  ["close", "last"],
  ["start", "first"],
  ["beginning", "first"],
]);

/** "The end of early next week" is as deep as sense goes. */
const DEEPEST = 4;

function readOne(line: TextLine, i: number, outer: Custom): TimeReading | null {
  if (outer.depth > DEEPEST) return null;
  const custom = deeper(outer);
  const word = lowerAt(line, i);
  if (DIGIT.test(word) || /^['’‘]$/.test(word)) return readDigits(line, i, custom);
  const special = SPECIAL.get(word);
  const found = special?.(line, i, custom);
  if (found) return found;
  return (
    namedDay(line, i) ??
    holiday(line, i, custom) ??
    weekday(line, i) ??
    monthFirst(line, i, custom.names) ??
    nthWeekday(line, i) ??
    shareOfYear(line, i) ??
    share(line, i) ??
    shifted(line, i, custom) ??
    season(line, i) ??
    counted(line, i, custom, readOne) ??
    spokenYear(line, i) ??
    yearsEnd(line, i) ??
    hyphened(line, i, custom)
  );
}

function readDigits(line: TextLine, i: number, custom: Custom): TimeReading | null {
  return (
    numeric(line, i, custom) ??
    daysOfMonth(line, i) ??
    holiday(line, i, custom) ??
    dayFirst(line, i) ??
    century(line, i) ??
    decade(line, i) ??
    shareOfYear(line, i) ??
    yearsEnd(line, i) ??
    bareYear(line, i) ??
    share(line, i) ??
    counted(line, i, custom, readOne)
  );
}

type Special = (line: TextLine, i: number, custom: Custom) => TimeReading | null;

/** Words that open longer expressions. */
const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  ["the", (line, i, custom) => theOne(line, i + 1, custom)],
  ["these", (line, i, custom) => afterThe(line, i + 1, custom, readOne)],
  ["those", (line, i, custom) => afterThe(line, i + 1, custom, readOne)],
  ["that", (line, i) => afterThat(line, i + 1, false)],
  ["earlier", (line, i, custom) => sooner(line, i + 1, custom)],
  ["later", (line, i, custom) => sooner(line, i + 1, custom)],
  ["all", (line, i) => wholeUnit(line, i + 1)],
  ["past", (line, i, custom) => afterThe(line, i, custom, readOne)],
  ["coming", (line, i, custom) => afterThe(line, i, custom, readOne)],
  ["following", (line, i, custom) => afterThe(line, i, custom, readOne)],
  ...[...PARTS].map(([word, part]): [string, Special] => [
    word,
    (line, i, custom) => inPart(line, i + 1, part, custom),
  ]),
  ...["year-earlier", "year-ago", "year-before", "prior-year", "previous-year"].map(
    (word): [string, Special] => [word, (line, i, custom) => afterThe(line, i, custom, readOne)],
  ),
  [
    "middle",
    (line, i, custom) => (lowerAt(line, i + 1) === "of" ? inPart(line, i + 2, "mid", custom) : null),
  ],
  ...[...EDGES].map(([word, edge]): [string, Special] => [
    word,
    (line, i, custom) => atEdge(line, i + 1, edge, custom, readOne),
  ]),
]);

function theOne(line: TextLine, i: number, custom: Custom): TimeReading | null {
  const word = lowerAt(line, i);
  const months = word === "last" || word === "final" ? (nthWeekday(line, i) ?? share(line, i)) : null;
  const told = months ?? afterThe(line, i, custom, readOne);
  if (told) return told;
  if (
    word === "last" ||
    word === "next" ||
    word === "this" ||
    word === "the" ||
    word === "today" ||
    word === "yesterday"
  )
    return null;
  // "The Monday after the vote" is any Monday; "the Friday deadline" is one.
  return readOne(line, i, custom);
}

/** "Earlier this week", "earlier Wednesday", "earlier in the day", "later that month". */
function sooner(line: TextLine, i: number, custom: Custom): TimeReading | null {
  const word = lowerAt(line, i);
  if (word === "that" || (word === "the" && lowerAt(line, i + 1) === "same"))
    return afterThat(line, word === "the" ? i + 2 : i + 1, true);
  if ((word === "in" || word === "on") && lowerAt(line, i + 1) === "the") {
    const unit = UNITS_BY_WORD.get(lowerAt(line, i + 2));
    if (unit === "day" || DAY_PARTS.has(lowerAt(line, i + 2)))
      return { meaning: { is: "told", count: 0, unit: "day" }, end: i + 3 };
    if (unit && !lowerAt(line, i + 2).endsWith("s"))
      return { meaning: { is: "unit", unit, shift: 0, part: null }, end: i + 3 };
    return null;
  }
  const at = word === "on" || word === "in" ? i + 1 : i;
  const found = readOne(line, at, custom);
  return found && /^(?:unit|weekday|day|date|season)$/.test(found.meaning.is) ? found : null;
}

function wholeUnit(line: TextLine, i: number): TimeReading | null {
  const unit = UNITS_BY_WORD.get(lowerAt(line, i));
  return unit && /^(?:week|month|year|weekend)$/.test(lowerAt(line, i))
    ? { meaning: { is: "unit", unit, shift: 0, part: null }, end: i + 1 }
    : null;
}

function inPart(
  line: TextLine,
  i: number,
  part: "early" | "mid" | "late",
  custom: Custom,
): TimeReading | null {
  let at = i;
  if (DASH.test(wordAt(line, at))) at++;
  if (/^(?:in|on)$/.test(lowerAt(line, at))) at++;
  if (lowerAt(line, at) === "the") at++;
  if (UNITS_BY_WORD.has(lowerAt(line, at)) || DAY_PARTS.has(lowerAt(line, at))) return null;
  const found = readOne(line, at, custom);
  const meaning = found && partly(found.meaning, part);
  return found && meaning ? { meaning, end: found.end } : null;
}

/** "mid-September", "two-day", which the text's tokens keep whole. */
function hyphened(line: TextLine, i: number, custom: Custom): TimeReading | null {
  const [, part = "", rest = ""] = /^(early|mid|late|end)[-‐‑](\p{L}+)$/iu.exec(wordAt(line, i)) ?? [];
  if (!part || rest.toLowerCase() === "of") return null;
  const which = PARTS.get(part.toLowerCase());
  const words = [...line.tokens.words.slice(i, i + 4)];
  words[0] = rest;
  const alone: TextLine = {
    tokens: {
      text: line.tokens.text,
      words: ["in", ...words],
      start: line.tokens.start.subarray(i - 1),
      end: line.tokens.end.subarray(i - 1),
    },
  };
  const found = i > 0 ? readOne(alone, 1, custom) : null;
  const meaning = found && (which ? partly(found.meaning, which) : lastOf(found.meaning));
  return found && meaning ? { meaning, end: i + found.end - 1 } : null;
}
