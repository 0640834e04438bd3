/** Reads years as they are spoken: "nineteen ninety-four", "two thousand and seven", "twenty twelve". */
import { SMALL_NUMBERS } from "../data/number-words.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { TimeReading } from "./meaning.ts";
import { dateMeaning } from "./read-date.ts";
import { yearInWords } from "./year-words.ts";

/** Words before a spoken year that leave no doubt that it is one. */
const OPENERS =
  /^(?:in|since|by|until|till|of|from|during|year|through|early|late|mid|around|before|after|and|to)$/;

/** A spoken year that stands alone after a preposition. */
export function spokenYear(line: TextLine, i: number): TimeReading | null {
  if (!SMALL_NUMBERS.has(lowerAt(line, i).split("-")[0] ?? "") || !OPENERS.test(lowerAt(line, i - 1)))
    return null;
  const found = yearInWords(line, i);
  if (!found || found.year % 100 === 0) return null;
  // "Of two thousand and seven boats" is a count.
  const next = wordAt(line, found.end);
  if (/^\p{Ll}{3,}s$|^(?:people|men|women|children|percent|per|of|other|more)$/u.test(next)) return null;
  return { meaning: dateMeaning(found.year, null, null), end: found.end };
}
