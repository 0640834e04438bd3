/** Amounts as questions write them, in one form: "£4bn", "4 billion pounds" and "four billion" are one number. */
import { table } from "../../base/table.ts";
import { NUMBER_WORDS } from "./data/plain-words.ts";

const TIMES = table<number>({
  hundred: 100,
  thousand: 1000,
  k: 1000,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
});
const UNITS = "pounds?|dollars?|euros?|per ?cent|percentage points?";
const MANY = Object.keys(TIMES).join("|");
const SPELLED = new RegExp(`\\b(one|${[...NUMBER_WORDS.keys()].join("|")})(?=[ -](?:${MANY})\\b)`, "gi");
const AMOUNT = new RegExp(`(\\d+(?:,\\d{3})*(?:\\.\\d+)?)[ -]?(${MANY})\\b`, "gi");
const UNIT_AFTER = new RegExp(`(\\d)[ -](?:${UNITS})\\b`, "gi");
const UNIT_BEFORE = new RegExp(`\\b(?:${UNITS}) (?=\\d)`, "gi");

/** The text with each amount as digits, without its currency. Pure. */
export function plainAmounts(text: string): string {
  if (!/\d|illion|thousand|hundred/i.test(text)) return text;
  return text
    .replace(SPELLED, (word) => NUMBER_WORDS.get(word.toLowerCase()) ?? "1")
    .replace(AMOUNT, (_, digits: string, many: string) =>
      String(Math.round(Number(digits.replaceAll(",", "")) * (TIMES[many.toLowerCase()] ?? 1))),
    )
    .replace(/(\d),(?=\d{3}\b)/g, "$1")
    .replace(UNIT_AFTER, "$1")
    .replace(UNIT_BEFORE, "");
}
