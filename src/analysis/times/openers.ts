/** The words that a calendar expression can begin with: asked of every token, so it is one look into a table. */
import { MONTHS_BY_WORD, ORDINALS, SEASONS_BY_WORD, WEEKDAYS_BY_WORD } from "../data/calendar-words.ts";
import { HOLIDAYS } from "../data/holidays.ts";
import { SMALL_NUMBERS } from "../data/number-words.ts";

const WORDS: ReadonlySet<string> = new Set([
  ...(
    "today tonight yesterday tomorrow last this next past coming following the these those that earlier later all early mid late end close start beginning middle " +
    "from between a an couple half first-quarter second-quarter third-quarter fourth-quarter first-half second-half q1 q2 q3 q4 ' ’ ‘"
  ).split(" "),
  ...MONTHS_BY_WORD.keys(),
  ...WEEKDAYS_BY_WORD.keys(),
  ...SEASONS_BY_WORD.keys(),
  ...ORDINALS.keys(),
  ...HOLIDAYS.keys(),
  ...SMALL_NUMBERS.keys(),
]);

const PARTED = /^(?:early|mid|late)[-‐‑]/;

/** Can an expression begin with the token `lower`? True of more than begin one, of none fewer. */
export function mayOpenTime(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || WORDS.has(lower) || PARTED.test(lower);
}
