/** Reads shares in words or as one of so many, in percent to one decimal, and multiples: "two thirds", "one in five", "sixfold", "twice". */

import { MEASURE_WORDS } from "../data/measures.ts";
import { FRACTION_PARTS, MULTIPLES, SCALE_WORDS, SMALL_NUMBERS } from "../data/number-words.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import { type ReadNumber, scaled, slashed } from "./number-parts.ts";

/** A share or multiple at token `i`, or null. */
export function readShare(line: TextLine, i: number): ReadNumber | null {
  const word = lowerAt(line, i);
  const multiple = multipleAt(line, i);
  if (multiple) return multiple;
  const digits = slashedShare(line, i);
  if (digits) return digits;
  const hyphened = /^([a-z]+)-([a-z]+)$/.exec(word);
  if (hyphened) {
    const [top, parts] = [numerator(hyphened[1] ?? ""), FRACTION_PARTS.get(hyphened[2] ?? "")];
    return partOf(line, i, i + 1, top, parts) ?? share(i, i + 1, top, parts);
  }
  const top = numerator(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined);
  if (/^(?:half|quarter)$/.test(word))
    return partOf(line, i, i + 1, 1, FRACTION_PARTS.get(word)) ?? half(line, i);
  if (top === undefined) return null;
  const parts = FRACTION_PARTS.get(lowerAt(line, i + 1));
  if (parts) {
    const part = partOf(line, i, i + 2, top, parts);
    if (part) return part;
    if (isShare(line, i + 2, word)) return share(i, i + 2, top, parts);
  }
  return word === "a" ? null : oneIn(line, i, top);
}

function half(line: TextLine, i: number): ReadNumber | null {
  // "Cut by half".
  const isBy =
    lowerAt(line, i - 1) === "by" &&
    /^(?:[.,;)]|in|since|to|from|over|and|by|as|at)$/.test(lowerAt(line, i + 1));
  if (lowerAt(line, i) === "half" && isBy) return share(i, i + 1, 1, 2);
  return lowerAt(line, i) === "half" && lowerAt(line, i + 1) === "of" ? share(i, i + 1, 1, 2) : null;
}

/** "One in five", "eight out of 10". */
function oneIn(line: TextLine, i: number, top: number): ReadNumber | null {
  const link = lowerAt(line, i + 1);
  const at =
    link === "out" && lowerAt(line, i + 2) === "of" ? i + 3 : link === "in" || link === "of" ? i + 2 : 0;
  const whole = at ? wholeAt(line, at) : undefined;
  if (whole === undefined || whole <= top || (link === "of" && whole !== 10 && whole !== 100)) return null;
  return share(i, at + 1, top, whole);
}

/** "A quarter of a million", "three quarters of a mile", "a quarter point": so much of one, and no share. */
function partOf(
  line: TextLine,
  first: number,
  end: number,
  top: number | undefined,
  parts: number | undefined,
): ReadNumber | null {
  if (top === undefined || parts === undefined || top >= parts || opensLine(line, end)) return null;
  const hyphen = /^[-‑]$/.test(wordAt(line, end)) && isTight(line, end) ? 1 : 0;
  const isOf = lowerAt(line, end) === "of" && /^(?:an?|one|1)$/.test(lowerAt(line, end + 1));
  const at = isOf ? end + 2 : end + hyphen;
  const word = lowerAt(line, at);
  const value = top / parts;
  const factor = SCALE_WORDS.get(word);
  if (factor)
    return { first, end: at + 1, value: scaled(value, factor), scale: factor, written: "words", suffix: "" };
  const isPoint = /^(?:percentage|percent|point)$/.test(word);
  const isMeasured = isOf && MEASURE_WORDS.has(word);
  return isPoint || isMeasured ? { first, end: at, value, scale: 1, written: "words", suffix: "" } : null;
}

/** "3/4 of voters" is a share, "1/2 pound" half of one; bare it may be anything. */
function slashedShare(line: TextLine, i: number): ReadNumber | null {
  const part = slashed(line, i);
  if (!part || (isTight(line, i) && /^[\p{L}\p{N}/.,:-]/u.test(wordAt(line, i - 1)))) return null;
  const next = lowerAt(line, part.end);
  const number = { first: i, end: part.end, scale: 1, suffix: "" };
  const isOfOne = next === "of" && /^(?:an?|one|1)$/.test(lowerAt(line, part.end + 1));
  if (isOfOne && isUnit(lowerAt(line, part.end + 2)))
    return { ...number, end: part.end + 2, value: part.value, written: "digits" };
  if (next === "of" || next === "majority")
    return { ...number, value: Math.round(1000 * part.value) / 10, written: "share" };
  const after = /^[-‑]$/.test(next) && isTight(line, part.end) ? lowerAt(line, part.end + 1) : next;
  return isUnit(after) || /^cups?$/.test(after) ? { ...number, value: part.value, written: "digits" } : null;
}

function isUnit(word: string): boolean {
  return MEASURE_WORDS.has(word) || /^(?:%|percent|per|points?|percentage|pounds?)$/.test(word);
}

/** "Sixfold", "10-fold", "twice the rate", "has doubled". */
function multipleAt(line: TextLine, i: number): ReadNumber | null {
  const found = { first: i, scale: 1, written: "multiple", suffix: "" } as const;
  const word = lowerAt(line, i);
  const value = MULTIPLES.get(word);
  const next = lowerAt(line, i + 1);
  if (value === undefined) {
    const number = numerator(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : undefined);
    const joined = /^(\d{1,4})fold$/.exec(word);
    if (joined) return { ...found, end: i + 1, value: Number(joined[1]) };
    const isFold = /^[-‑]$/.test(next) && isTight(line, i + 1) && lowerAt(line, i + 2) === "fold";
    return number !== undefined && word !== "a" && isFold ? { ...found, end: i + 3, value: number } : null;
  }
  if (word.endsWith("ce") && !/^(?:the|as|its|their|his|her|that|what|those|more)$/.test(next)) return null;
  // "Doubled down", "doubled over" and "tripled to left" say nothing of how much.
  if (word.endsWith("ed") && /^(?:down|over|back|up|as|for|off|-)$/.test(next)) return null;
  return { ...found, end: i + 1, value };
}

function numerator(word: string): number | undefined {
  return word === "a" ? 1 : SMALL_NUMBERS.get(word);
}

/** What a share of those asked does: "a third say". */
const SHARE_VERBS =
  /^(?:say|said|think|believe|agree|want|support|oppose|favor|favour|back|would|were|are|have|had)$/;

/** "a third of", "two thirds"; "a quarter" alone may be three months, "a third party" a thing in a row. */
function isShare(line: TextLine, after: number, top: string): boolean {
  const part = lowerAt(line, after - 1);
  const next = lowerAt(line, after);
  if (top !== "a" && top !== "one") return part.endsWith("s");
  if (next === "of" || SHARE_VERBS.test(next)) return true;
  return part === "third" && /^(?:from|in|since|to|\.|,|by|more|less)$/.test(next);
}

function wholeAt(line: TextLine, at: number): number | undefined {
  const word = lowerAt(line, at);
  const whole = SMALL_NUMBERS.get(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : undefined);
  return whole !== undefined && whole >= 2 && whole <= 1000 ? whole : undefined;
}

function share(
  first: number,
  end: number,
  top: number | undefined,
  parts: number | undefined,
): ReadNumber | null {
  if (top === undefined || parts === undefined || top > parts || top === 0) return null;
  return {
    first,
    end,
    value: Math.round((1000 * top) / parts) / 10,
    scale: 1,
    written: "share",
    suffix: "",
  };
}
