/** The tokens of a report as figures are written: sums apart from the letters before them, digits together with their point and their unit's power. */
import { OPENING } from "../../base/quotation-marks.ts";
import {
  CURRENCY_CODES,
  DOLLAR_PREFIXES,
  DOUBTFUL_CODES,
  DOUBTFUL_PREFIXES,
  MONEY_PREFIXES,
  OTHER_CODES,
} from "../data/currencies.ts";
import { MEASURE_WORDS } from "../data/measures.ts";
import { COUNTED_AFTER_HYPHEN } from "../data/number-labels.ts";
import { FRACTION_PARTS, SCALE_WORDS, SMALL_NUMBERS } from "../data/number-words.ts";
import type { TextLine } from "../document/text-line.ts";
import type { Tokens } from "../document/tokens.ts";

/** The line, and for each token of the text (and for the end of the last) the first of the line's that comes of it. */
export interface FigureLine extends TextLine {
  readonly at: Int32Array;
}

/** Piece of a token: characters from `from` up to `to` of the text. */
type Cut = readonly [from: number, to: number];

/** Cost linear in the number of tokens. */
export function figureLineOf(tokens: Tokens): FigureLine {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const at = new Int32Array(tokens.words.length + 1);
  const add = ([from, to]: Cut): void => {
    words.push(tokens.text.slice(from, to));
    starts.push(from);
    ends.push(to);
  };
  for (let i = 0; i < tokens.words.length; ) {
    const { cuts, taken } = cutAt(tokens, i);
    for (let k = i; k < i + taken; k++) at[k] = words.length;
    if (cuts === null) {
      words.push(tokens.words[i] ?? "");
      starts.push(tokens.start[i] ?? 0);
      ends.push(tokens.end[i] ?? 0);
    } else cuts.forEach(add);
    i += taken;
  }
  at[tokens.words.length] = words.length;
  const line = { text: tokens.text, words, start: Int32Array.from(starts), end: Int32Array.from(ends) };
  return { tokens: line, at };
}

interface Cutting {
  /** Null: the token as it stands. */
  readonly cuts: readonly Cut[] | null;
  /** How many of the text's tokens they are made of. */
  readonly taken: number;
}

const AS_IT_IS: Cutting = { cuts: null, taken: 1 };
const MOST_CHARACTERS = 40;
const LETTERS_THEN_DIGITS = /^([A-Za-zčł]{1,4})(\d{1,15})(\p{L}{0,10})$/u;
const POWERED = /^\d[\d.,]*(?:m|km|cm|ft)$/;
const HYPHENED = /^\p{L}+(?:[-‐‑]\p{L}+){1,5}$/u;

/** What may stand tight before ".5". */
const BEFORE_POINT = new RegExp(`^[($£€¥${OPENING}–—−-]$`);

function cutAt(tokens: Tokens, i: number): Cutting {
  const word = tokens.words[i] ?? "";
  const start = tokens.start[i] ?? 0;
  const first = word.charCodeAt(0);
  if (word === ".") {
    const next = tokens.words[i + 1] ?? "";
    const opens = !isTightAt(tokens, i) || BEFORE_POINT.test(tokens.words[i - 1] ?? "");
    if (!opens || !isTightAt(tokens, i + 1) || !/^\d{1,9}(?:\p{L}{1,10})?$/u.test(next)) return AS_IT_IS;
    return { cuts: [[start, tokens.end[i + 1] ?? start]], taken: 2 };
  }
  if (word.length > MOST_CHARACTERS) return AS_IT_IS;
  if (isDigit(first)) {
    const power = isTightAt(tokens, i + 1) && /^[23²³]$/.test(tokens.words[i + 1] ?? "");
    return power && POWERED.test(word) ? { cuts: [[start, tokens.end[i + 1] ?? start]], taken: 2 } : AS_IT_IS;
  }
  if (isDigit(word.charCodeAt(word.length - 1)) || /\d/.test(word)) return sumAt(tokens, i);
  return HYPHENED.test(word) ? hyphened(word, start) : AS_IT_IS;
}

/** "USD2" "," "300" are "USD" and "2,300". */
function sumAt(tokens: Tokens, i: number): Cutting {
  const word = tokens.words[i] ?? "";
  const [, letters = "", digits = "", rest = ""] = LETTERS_THEN_DIGITS.exec(word) ?? [];
  if (!letters || !isPrefix(tokens, i, letters)) return AS_IT_IS;
  const start = tokens.start[i] ?? 0;
  let end = start + word.length;
  let taken = 1;
  if (rest === "" && /^[.,]$/.test(tokens.words[i + 1] ?? "") && isTightAt(tokens, i + 1)) {
    const isComma = tokens.words[i + 1] === ",";
    const more = tokens.words[i + 2] ?? "";
    if (isTightAt(tokens, i + 2) && (isComma ? /^\d{2,3}(?!\d)/ : /^\d/).test(more) && digits.length <= 15) {
      end = tokens.end[i + 2] ?? end;
      taken = 3;
    }
  }
  const middle = start + letters.length;
  return {
    cuts: [
      [start, middle],
      [middle, end],
    ],
    taken,
  };
}

function isPrefix(tokens: Tokens, i: number, letters: string): boolean {
  if (tokens.words[i - 1] === "$" && isTightAt(tokens, i)) return DOLLAR_PREFIXES.has(letters);
  return (
    CURRENCY_CODES.has(letters) ||
    OTHER_CODES.has(letters) ||
    MONEY_PREFIXES.has(letters) ||
    DOUBTFUL_CODES.has(letters) ||
    DOUBTFUL_PREFIXES.has(letters)
  );
}

/** "three-judge" is "three", "-" and "judge"; "twenty-three" and "two-thirds" stay. */
function hyphened(word: string, start: number): Cutting {
  const pieces = word.split(/[-‐‑]/);
  const lower = pieces.map((piece) => piece.toLowerCase());
  // "4 million-plus", "3 million-euro".
  let count = SCALE_WORDS.has(lower[0] ?? "") ? 1 : 0;
  for (let n = Math.min(2, pieces.length - 1); n > 0 && count === 0; n--)
    if (
      SMALL_NUMBERS.has(lower.slice(0, n).join("-")) ||
      (n === 1 && /^(?:half|quarter)$/.test(lower[0] ?? ""))
    )
      count = n;
  const next = lower[count] ?? "";
  const isScale = SCALE_WORDS.has(lower[0] ?? "");
  if (count === 0 || FRACTION_PARTS.has(next) || !(isScale || isAfterNumber(next))) return AS_IT_IS;
  const cuts: Cut[] = [];
  let from = start;
  pieces.forEach((piece, k) => {
    const joined = k > 0 && k < count;
    if (joined) {
      const last = cuts.pop();
      cuts.push([last?.[0] ?? from, from + 1 + piece.length]);
    } else {
      if (k > 0) cuts.push([from, from + 1]);
      cuts.push([k > 0 ? from + 1 : from, (k > 0 ? from + 1 : from) + piece.length]);
    }
    from = cuts.at(-1)?.[1] ?? from;
  });
  return { cuts, taken: 1 };
}

function isAfterNumber(word: string): boolean {
  return (
    MEASURE_WORDS.has(word) ||
    COUNTED_AFTER_HYPHEN.has(word) ||
    /^(?:and|hundred|thousand|million|billion|trillion|dozen|point|percent|percentage)$/.test(word)
  );
}

function isTightAt(tokens: Tokens, i: number): boolean {
  return i > 0 && tokens.end[i - 1] === tokens.start[i];
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
