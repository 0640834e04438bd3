/** Reads the number that begins at a token: digits, words, scale words and fractions. */
import {
  FRACTION_PARTS,
  FRACTION_SIGNS,
  SCALE_LETTERS,
  SCALE_WORDS,
  SMALL_NUMBERS,
} from "../data/number-words.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "./text-line.ts";

export interface ReadNumber {
  /** Tokens: first inclusive, end exclusive. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** What the last scale word multiplied by; 1 without one. */
  readonly scale: number;
  readonly written: "digits" | "words" | "fraction";
  /** Letters tight after the digits that are no scale ("km", "th"), lower case. */
  readonly suffix: string;
}

/** Longer runs of digits are identifiers, and no double holds them. */
const MOST_DIGITS = 15;
const DIGITS = /^(\d{1,15}(?:\.\d{1,9})?|\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?)([½⅓⅔¼¾⅕⅛]?)(\p{L}{0,12})$/u;
const MOST_CHARACTERS = 40;
/** Number words in a row that one number may have. */
const MOST_WORDS = 12;

/** The number whose first token is `i`, or null. Looks at a bounded number of tokens. */
export function readNumber(line: TextLine, i: number): ReadNumber | null {
  const word = wordAt(line, i);
  if (word.length > MOST_CHARACTERS) return null;
  return readFraction(line, i) ?? (/^\p{N}/u.test(word) ? readDigits(line, i) : readWords(line, i));
}

function readDigits(line: TextLine, i: number): ReadNumber | null {
  const match = DIGITS.exec(wordAt(line, i)) ?? signAlone(wordAt(line, i));
  if (!match) return null;
  const [, digits = "", sign = "", letters = ""] = match;
  let written = digits.replaceAll(",", "");
  let end = i + 1;
  if (!letters && !sign && /^\d{1,3}$/.test(digits)) {
    while (isGroup(line, end) && written.length < MOST_DIGITS) written += wordAt(line, end++);
  }
  const letterScale = SCALE_LETTERS.get(letters.toLowerCase());
  const value = Number(written) + (FRACTION_SIGNS.get(sign) ?? 0);
  const number = {
    first: i,
    end,
    value: scaled(value, letterScale ?? 1),
    scale: letterScale ?? 1,
    written: "digits" as const,
    suffix: letterScale ? "" : letters.toLowerCase(),
  };
  return letters ? number : withScaleWords(line, number);
}

function signAlone(word: string): readonly string[] | null {
  return FRACTION_SIGNS.has(word) ? [word, "0", word, ""] : null;
}

/** Three digits after a space: "1 200", as is printed in parts of Europe. */
function isGroup(line: TextLine, i: number): boolean {
  if (!/^\d{3}$/.test(wordAt(line, i)) || isTight(line, i) || opensLine(line, i)) return false;
  const gap = (line.tokens.start[i] ?? 0) - (line.tokens.end[i - 1] ?? 0);
  return gap === 1 && wordAt(line, i + 1) !== "-";
}

function withScaleWords(line: TextLine, number: ReadNumber): ReadNumber {
  let { end, value, scale } = number;
  const hyphen =
    lowerAt(line, end) === "-" && isTight(line, end) && SCALE_WORDS.has(lowerAt(line, end + 1)) ? 1 : 0;
  let factor = SCALE_WORDS.get(lowerAt(line, end + hyphen));
  end += factor ? hyphen : 0;
  while (factor && end - number.first < MOST_WORDS && !opensLine(line, end)) {
    value = scaled(value, factor);
    scale *= factor;
    end++;
    factor = SCALE_WORDS.get(lowerAt(line, end));
  }
  return { ...number, end, value, scale };
}

/** 1.2 times a billion without the last digit's error. */
function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

function readWords(line: TextLine, i: number): ReadNumber | null {
  const opensWithArticle =
    (lowerAt(line, i) === "a" || lowerAt(line, i) === "half") && scaleAfterArticle(line, i);
  if (opensWithArticle) return { ...opensWithArticle, first: i };
  let total = 0;
  let group: number | null = null;
  let scale = 1;
  let end = i;
  for (let at = i; at < i + MOST_WORDS; at++) {
    if (at > i && opensLine(line, at)) break;
    const word = lowerAt(line, at);
    const small: number | undefined = SMALL_NUMBERS.get(word);
    const factor = SCALE_WORDS.get(word);
    if (small !== undefined && (group === null || (group % 100 === 0 && group > 0 && small > 0))) {
      group = (group ?? 0) + small;
    } else if (factor && group !== null && factor <= 100) {
      group *= factor;
    } else if (factor && group !== null) {
      total += group * factor;
      group = 0;
      scale = factor;
    } else if (
      word === "and" &&
      group !== null &&
      total + group >= 100 &&
      SMALL_NUMBERS.has(lowerAt(line, at + 1))
    ) {
      continue;
    } else break;
    end = at + 1;
  }
  return group === null ? null : { first: i, end, value: total + group, scale, written: "words", suffix: "" };
}

const HALVED = /^(?:percentage|percent|point|mile|acre|ton|tonne|degree|inch|pound)$/;

/** "a dozen", "a hundred thousand", "half a million". */
function scaleAfterArticle(line: TextLine, i: number): ReadNumber | null {
  const half = lowerAt(line, i) === "half";
  const at = half && lowerAt(line, i + 1) === "a" ? i + 2 : i + 1;
  const factor = SCALE_WORDS.get(lowerAt(line, at));
  if (half && HALVED.test(lowerAt(line, at)))
    return { first: i, end: at, value: 0.5, scale: 1, written: "words", suffix: "" };
  if (!factor) return null;
  const value = half ? factor / 2 : factor;
  return withScaleWords(line, { first: i, end: at + 1, value, scale: factor, written: "words", suffix: "" });
}

/** A share in words or as one of so many, in percent to one decimal: "two thirds", "one in five", "eight of 10". */
function readFraction(line: TextLine, i: number): ReadNumber | null {
  const word = lowerAt(line, i);
  const hyphened = /^([a-z]+)-([a-z]+)$/.exec(word);
  if (hyphened)
    return fraction(i, i + 1, numerator(hyphened[1] ?? ""), FRACTION_PARTS.get(hyphened[2] ?? ""));
  const top = numerator(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined);
  if (word === "half" && lowerAt(line, i + 1) === "of") return fraction(i, i + 1, 1, 2);
  if (top === undefined) return null;
  const parts = FRACTION_PARTS.get(lowerAt(line, i + 1));
  if (parts && isShare(line, i + 2, word)) return fraction(i, i + 2, top, parts);
  if (word === "a") return null;
  const link = lowerAt(line, i + 1);
  const at =
    link === "out" && lowerAt(line, i + 2) === "of" ? i + 3 : link === "in" || link === "of" ? i + 2 : 0;
  const whole = at ? wholeAt(line, at) : undefined;
  if (whole === undefined || whole <= top || (link === "of" && whole !== 10 && whole !== 100)) return null;
  return fraction(i, at + 1, top, whole);
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

function fraction(
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
    written: "fraction",
    suffix: "",
  };
}
