/** The number that has been read, and what may follow one: scale words, "and a half", a fraction in digits. */
import { DENOMINATORS, SCALE_LETTERS, SCALE_WORDS, SPACED_SCALES } from "../data/number-words.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";

export interface ReadNumber {
  /** Tokens: first inclusive, end exclusive. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** What the last scale word multiplied by; 1 without one. */
  readonly scale: number;
  /** A share is in percent, a multiple says how many times as much. */
  readonly written: "digits" | "words" | "share" | "multiple";
  /** Letters tight after the digits that are no scale or may be none ("km", "th", "m"), as written. */
  readonly suffix: string;
}

/** Number words in a row that one number may have. */
export const MOST_WORDS = 12;

/** "3/8" as three tokens without a space; null where it may be a date or a name. */
export function slashed(line: TextLine, i: number): { readonly value: number; readonly end: number } | null {
  if (wordAt(line, i + 1) !== "/" || !isTight(line, i + 1) || !isTight(line, i + 2)) return null;
  const [top, parts] = [Number(wordAt(line, i)), Number(wordAt(line, i + 2))];
  if (!/^\d{1,2}$/.test(wordAt(line, i)) || !DENOMINATORS.has(parts) || top < 1 || top >= parts) return null;
  const goesOn = isTight(line, i + 3) && /^[\p{L}\p{N}/.:-]/u.test(wordAt(line, i + 3));
  return goesOn && !/^[-‑]$|^\.$/.test(wordAt(line, i + 3)) ? null : { value: top / parts, end: i + 3 };
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
  ["third", 1 / 3],
]);

/** "and a half", "and three quarters", with hyphens too: what stands after whole numbers. */
export function andHalf(line: TextLine, i: number): { readonly value: number; readonly end: number } | null {
  let at = skipHyphen(line, i);
  if (lowerAt(line, at) !== "and" || opensLine(line, at)) return null;
  at = skipHyphen(line, at + 1);
  const top = lowerAt(line, at);
  const value = PARTS.get(lowerAt(line, skipHyphen(line, at + 1)).replace(/s$/, ""));
  if (value === undefined || !/^(?:a|one|three)$/.test(top)) return null;
  return { value: top === "three" ? 3 * value : value, end: skipHyphen(line, at + 1) + 1 };
}

function skipHyphen(line: TextLine, i: number): number {
  return /^[-‐‑]$/.test(lowerAt(line, i)) && isTight(line, i) && isTight(line, i + 1) ? i + 1 : i;
}

export function withScaleWords(line: TextLine, number: ReadNumber): ReadNumber {
  let { end, value, scale } = number;
  const hyphen =
    lowerAt(line, end) === "-" && isTight(line, end) && SCALE_WORDS.has(lowerAt(line, end + 1)) ? 1 : 0;
  let factor = scaleAt(line, end + hyphen);
  end += factor ? hyphen : 0;
  while (factor && end - number.first < MOST_WORDS && !opensLine(line, end)) {
    value = scaled(value, factor);
    scale *= factor;
    end++;
    factor = scaleAt(line, end);
  }
  return { ...number, end, value, scale };
}

function scaleAt(line: TextLine, at: number): number | undefined {
  const word = lowerAt(line, at);
  return SCALE_WORDS.get(word) ?? (SPACED_SCALES.has(word) ? SCALE_LETTERS.get(word) : undefined);
}

/** 1.2 times a billion without the last digit's error. */
export function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
