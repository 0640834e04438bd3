/** The words that a calendar expression can begin with: asked of every token, so it is one look into a table. */
import {
  CENTURIES,
  DAY_PARTS,
  MONTHS_BY_WORD,
  ORDINALS,
  SEASONS_BY_WORD,
  UNITS_BY_WORD,
  WEEKDAYS_BY_WORD,
} from "../data/calendar-words.ts";
import { HOLIDAYS } from "../data/holidays.ts";
import { SMALL_NUMBERS } from "../data/number-words.ts";
import { lowerAt, type TextLine } from "../document/text-line.ts";

const WORDS: ReadonlySet<string> = new Set([
  ...(
    "today tonight yesterday tomorrow last this next year past coming following the these those that earlier later all early mid late end close start beginning middle " +
    "from between a an couple half first-quarter second-quarter third-quarter fourth-quarter first-half second-half q1 q2 q3 q4 1q 2q 3q 4q h1 h2 final fiscal financial " +
    "current latest same corresponding comparable equivalent year-end yearend year-earlier year-ago year-before prior-year previous-year ' ’ ‘"
  ).split(" "),
  ...MONTHS_BY_WORD.keys(),
  ...WEEKDAYS_BY_WORD.keys(),
  ...SEASONS_BY_WORD.keys(),
  ...ORDINALS.keys(),
  ...HOLIDAYS.keys(),
  ...SMALL_NUMBERS.keys(),
]);

const PARTED = /^(?:early|mid|late|end|nineteen|eighteen|seventeen)[-‐‑]/;

/** Words too common to read on from, unless one of these follows. */
const AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...UNITS_BY_WORD.keys(),
  ...CENTURIES,
  ..."couple dozen full whole".split(" "),
]);
const AFTER_THE: ReadonlySet<string> = new Set([
  ...UNITS_BY_WORD.keys(),
  ...DAY_PARTS,
  ..."past last previous preceding prior next coming following same corresponding comparable equivalent".split(
    " ",
  ),
]);
const COMMON: ReadonlyMap<string, (next: string) => boolean> = new Map([
  ["a", (next) => AFTER_ARTICLE.has(next)],
  ["an", (next) => AFTER_ARTICLE.has(next)],
  ["the", (next) => AFTER_THE.has(next) || opens(next)],
  ["these", (next) => AFTER_THE.has(next)],
  ["those", (next) => AFTER_THE.has(next)],
  ["that", (next) => UNITS_BY_WORD.has(next) || DAY_PARTS.has(next) || WEEKDAYS_BY_WORD.has(next)],
  ...["'", "’", "‘"].map((mark) => [mark, isShortDecade] as const),
  ["from", opens],
  ["between", opens],
]);

/** "60s", after an apostrophe. */
function isShortDecade(next: string): boolean {
  return /^\d0s$/.test(next);
}

/** Can an expression begin with token `i`? True of more than begin one, of none fewer. */
export function mayOpenTime(line: TextLine, i: number): boolean {
  const word = lowerAt(line, i);
  if (!opens(word)) return false;
  const common = COMMON.get(word);
  return common === undefined || common(lowerAt(line, i + 1));
}

function opens(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= ZERO && first <= NINE) || WORDS.has(word) || (word.length > 4 && PARTED.test(word));
}

const ZERO = 0x30;
const NINE = 0x39;
