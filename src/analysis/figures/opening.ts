/** Which tokens a quantity can begin with: asked of every token of a report, so it looks at one character or one table. */
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLAR_PREFIXES, MONEY_BEFORE } from "../data/currencies.ts";
import { YEARS_IN } from "../data/measures.ts";
import { FRACTION_PARTS, SCALE_WORDS, SMALL_NUMBERS } from "../data/number-words.ts";
import { lowerAt, type TextLine, wordAt } from "./text-line.ts";

/** Number words in the three ways that reports print them, and the codes of currencies. */
const OPENING_WORDS: ReadonlySet<string> = new Set([
  ...[...SMALL_NUMBERS.keys(), "half"].flatMap((word) => [word, capitalised(word), word.toUpperCase()]),
  ...CURRENCY_CODES,
]);

const ARTICLES: ReadonlySet<string> = new Set(["a", "A", "an", "An"]);
const DIGIT = /^\p{N}/u;
const ASCII_ZERO = 48;
const ASCII_NINE = 57;
const ASCII_END = 128;

/** Can a quantity begin at token `i`? True of more tokens than begin one, of none fewer. */
export function mayOpen(line: TextLine, i: number): boolean {
  const word = wordAt(line, i);
  const first = word.charCodeAt(0);
  if (first >= ASCII_ZERO && first <= ASCII_NINE) return true;
  if (first >= ASCII_END) return DIGIT.test(word) || CURRENCY_SIGNS.has(word);
  if (OPENING_WORDS.has(word) || CURRENCY_SIGNS.has(word)) return true;
  if (MONEY_BEFORE.has(word)) return DIGIT.test(wordAt(line, i + 1));
  if (ARTICLES.has(word)) return countsAfterArticle(lowerAt(line, i + 1));
  const hyphen = word.indexOf("-");
  if (hyphen > 0) return OPENING_WORDS.has(word.slice(0, hyphen));
  return wordAt(line, i + 1) === "$" && DOLLAR_PREFIXES.has(word);
}

function countsAfterArticle(word: string): boolean {
  return SCALE_WORDS.has(word) || FRACTION_PARTS.has(word) || YEARS_IN.has(word);
}

function capitalised(word: string): string {
  return word.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
