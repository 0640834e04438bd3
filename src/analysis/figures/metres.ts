/** Whether "m" after a number is metres or millions: the words around it tell. */

import {
  AMOUNT_HEADS,
  DIMENSION_WORDS,
  MEASURED_HEADS,
  MEASURING_WORDS,
  MOST_METRES,
} from "../data/metre-words.ts";
import { COUNTED_HEADS } from "../data/number-labels.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import type { ReadNumber } from "./number-parts.ts";

/** How far before the number a word may stand that tells of a distance. */
const REACH = 5;

/** Are the digits of `number`, with "m" after them, a length? */
export function isMetres(line: TextLine, number: ReadNumber): boolean {
  if (number.value > MOST_METRES) return false;
  if (wordAt(line, number.first).includes(",") || isSecondSide(line, number.first)) return true;
  const at =
    isTight(line, number.end) && /^[-‑/]$/.test(wordAt(line, number.end)) ? number.end + 1 : number.end;
  if (opensLine(line, at)) return isMeasuring(line, number.first);
  const next = lowerAt(line, at);
  if (DIMENSION_WORDS.has(next) || /^(?:x|by|s)$/.test(next)) return isSize(line, at, next);
  if (isInBrackets(line, at)) return true;
  if (isMeasured(line, at)) return true;
  if (AMOUNT_HEADS.has(next) || COUNTED_HEADS.has(next)) return false;
  // "A 30m vessel", "the 52m frigate": one thing, and so long.
  const isOne = /^(?:a|an|this|each|another)$/.test(lowerAt(line, number.first - 1));
  if (isOne && /^\p{Ll}{3,}$/u.test(wordAt(line, at)) && !/s$/.test(next)) return true;
  return !/^\p{Ll}{3,}s$/u.test(wordAt(line, at)) && isMeasuring(line, number.first);
}

/** "Fell by 5m" is no fall from a height. */
function isSize(line: TextLine, at: number, next: string): boolean {
  return next !== "by" || /^\d/.test(wordAt(line, at + 1));
}

/** "37m (121ft)", "52m (170 feet)". */
function isInBrackets(line: TextLine, at: number): boolean {
  if (wordAt(line, at) !== "(") return false;
  const near = [1, 2, 3].map((k) => lowerAt(line, at + k));
  return near.some((word) => /^(?:[\d.,]+)?(?:ft|feet|foot|yards?|yds?|inches|in)$/.test(word));
}

/** "A 10m drop" from a cliff, but "a 10m drop in sales". */
function isMeasured(line: TextLine, at: number): boolean {
  for (const k of [at, at + 1]) {
    const word = lowerAt(line, k);
    if (MEASURED_HEADS.has(word))
      return lowerAt(line, k + 1) !== "in" || !/^(?:drop|fall|gap|jump|height)$/.test(word);
    if (!/^\p{Ll}+$/u.test(wordAt(line, k))) return false;
  }
  return false;
}

function isMeasuring(line: TextLine, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const word = lowerAt(line, i);
    if (/^(?:by|from|to|costs?|worth|profits?|sales|revenues?|shares|population)$/.test(word)) return false;
    if (MEASURING_WORDS.has(word)) return true;
  }
  return false;
}

/** "3m by 2m": the second as the first. */
function isSecondSide(line: TextLine, first: number): boolean {
  return /^(?:by|x)$/.test(lowerAt(line, first - 1)) && /^\d[\d.]*m$/.test(wordAt(line, first - 2));
}
