/** Which tokens a quantity can begin with: asked of every token of a report, so it looks at one character or one table. */
import {
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  DOUBTFUL_CODES,
  DOUBTFUL_PREFIXES,
  MONEY_BEFORE,
  MONEY_PREFIXES,
  OTHER_CODES,
} from "../data/currencies.ts";
import { YEARS_IN } from "../data/measures.ts";
import { FRACTION_PARTS, MULTIPLES, SCALE_WORDS, SMALL_NUMBERS } from "../data/number-words.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import { isMinus } from "./read-quantity.ts";

/** Number words in the three ways that reports print them, and the codes of currencies. */
const OPENING_WORDS: ReadonlySet<string> = new Set([
  ...[...SMALL_NUMBERS.keys(), ...MULTIPLES.keys(), "half", "quarter"].flatMap((word) => [
    word,
    capitalised(word),
    word.toUpperCase(),
  ]),
  ...CURRENCY_CODES,
  ...OTHER_CODES.keys(),
]);

/** What opens a sum only before digits. */
const BEFORE_DIGITS: ReadonlySet<string> = new Set([
  ...MONEY_BEFORE.keys(),
  ...MONEY_PREFIXES.keys(),
  ...DOUBTFUL_CODES,
  ...DOUBTFUL_PREFIXES.keys(),
]);

const ARTICLES: ReadonlySet<string> = new Set(["a", "A", "an", "An"]);
const MINUS: ReadonlySet<string> = new Set(["minus", "Minus", "-", "−", "–", "‑"]);
const DIGIT = /^\p{N}/u;
const ASCII_ZERO = 48;
const ASCII_NINE = 57;
const ASCII_POINT = 46;
const ASCII_END = 128;

/** Can a quantity begin at token `i`? True of more tokens than begin one, of none fewer. */
export function mayOpen(line: TextLine, i: number): boolean {
  const word = wordAt(line, i);
  const first = word.charCodeAt(0);
  if (first >= ASCII_ZERO && first <= ASCII_NINE) return true;
  if (first === ASCII_POINT) return word.length > 1;
  if (MINUS.has(word)) return isMinus(line, i) && opensAmount(line, i + 1);
  if (first >= ASCII_END && (DIGIT.test(word) || CURRENCY_SIGNS.has(word))) return true;
  if (OPENING_WORDS.has(word) || CURRENCY_SIGNS.has(word)) return true;
  if (BEFORE_DIGITS.has(word) && /^[\d.]/.test(wordAt(line, i + 1))) return true;
  if (wordAt(line, i + 1) === "$") return DOLLAR_PREFIXES.has(word);
  if (ARTICLES.has(word)) return countsAfterArticle(lowerAt(line, i + 1));
  const hyphen = word.indexOf("-");
  return hyphen > 0 && OPENING_WORDS.has(word.slice(0, hyphen));
}

/** What may follow a minus: digits, a sign of money, a number word. */
function opensAmount(line: TextLine, i: number): boolean {
  const word = wordAt(line, i);
  return (
    /^[\p{N}.]/u.test(word) ||
    OPENING_WORDS.has(word) ||
    CURRENCY_SIGNS.has(word) ||
    BEFORE_DIGITS.has(word) ||
    DOLLAR_PREFIXES.has(word)
  );
}

function countsAfterArticle(word: string): boolean {
  return SCALE_WORDS.has(word) || FRACTION_PARTS.has(word) || YEARS_IN.has(word);
}

function capitalised(word: string): string {
  return word.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
