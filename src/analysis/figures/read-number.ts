/** Reads the number that begins at a token: digits, words, scale words and fractions. */
import { FRACTION_SIGNS, SCALE_LETTERS } from "../data/number-words.ts";
import { isTight, lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import { andHalf, type ReadNumber, scaled, slashed, withScaleWords } from "./number-parts.ts";
import { readShare } from "./read-share.ts";
import { readWords } from "./read-words.ts";

/** Longer runs of digits are identifiers, and no double holds them. */
const MOST_DIGITS = 15;
const DIGITS =
  /^(\d{1,15}(?:\.\d{1,9})?|\.\d{1,9}|\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,9})?)([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]?)(\p{L}{0,12}[23²³]?)$/u;
const MOST_CHARACTERS = 40;

/** The number whose first token is `i`, or null. Looks at a bounded number of tokens. */
export function readNumber(line: TextLine, i: number): ReadNumber | null {
  const word = wordAt(line, i);
  if (word.length > MOST_CHARACTERS) return null;
  return readShare(line, i) ?? (/^[\p{N}.]/u.test(word) ? readDigits(line, i) : readWords(line, i));
}

function readDigits(line: TextLine, i: number): ReadNumber | null {
  const match = DIGITS.exec(wordAt(line, i)) ?? signAlone(wordAt(line, i));
  if (!match) return null;
  const [, digits = "", sign = "", letters = ""] = match;
  // "0800" and "007" are no amounts.
  if (/^0\d/.test(digits)) return null;
  let written = digits.replaceAll(",", "");
  let end = i + 1;
  if (!letters && !sign && /^[1-9]\d{0,2}$/.test(digits)) {
    while (isGroup(line, end) && written.length < MOST_DIGITS) written += wordAt(line, end++);
  }
  const letterScale = SURE_LETTERS.test(letters) ? SCALE_LETTERS.get(letters.toLowerCase()) : undefined;
  const number: ReadNumber = {
    first: i,
    end,
    value: scaled(Number(written) + (FRACTION_SIGNS.get(sign) ?? 0), letterScale ?? 1),
    scale: letterScale ?? 1,
    written: "digits",
    suffix: letterScale ? "" : letters,
  };
  return letters ? number : withScaleWords(line, withFraction(line, number));
}

/** The other letters that multiply stand for units too: "m", "t". */
const SURE_LETTERS = /^(?:k|K|M|mn|mln|million|b|B|bn|Bn|BN|bln|billion|tn|trn)$/;

function signAlone(word: string): readonly string[] | null {
  return FRACTION_SIGNS.has(word) ? [word, "0", word, ""] : null;
}

/** Three digits after a space: "1 200", as is printed in parts of Europe. */
function isGroup(line: TextLine, i: number): boolean {
  if (!/^\d{3}$/.test(wordAt(line, i)) || isTight(line, i) || opensLine(line, i)) return false;
  const gap = (line.tokens.start[i] ?? 0) - (line.tokens.end[i - 1] ?? 0);
  return gap === 1 && wordAt(line, i + 1) !== "-";
}

/** "5 3/8", "2-1/2", "2 and a half". */
function withFraction(line: TextLine, number: ReadNumber): ReadNumber {
  if (!Number.isInteger(number.value)) return number;
  const hyphen = /^[-‑]$/.test(lowerAt(line, number.end)) && isTight(line, number.end) ? 1 : 0;
  const at = number.end + hyphen;
  const part = opensLine(line, at) ? null : slashed(line, at);
  if (part) return { ...number, value: number.value + part.value, end: part.end };
  const half = andHalf(line, number.end);
  return half ? { ...number, value: number.value + half.value, end: half.end } : number;
}
