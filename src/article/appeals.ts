/** Tells lines that ask something of the reader (consent, a subscription, a gift, a purchase, a comment) from the report. */
import { OUTER } from "../base/quotation-marks.ts";
import { ADDRESS, APPEALS, ASKING, IMPERATIVES, TELLING } from "./appeal-words.ts";

/** Lengths in characters. A line that is longer than this is running text; */
const LONGEST = 900;
const FEW = 90;
/** above this it must ask for one thing more each so many. */
const LONG = 300;
const EACH = 100;
const MOST_WORDS = Math.max(...[...APPEALS.keys()].map((words) => words.split(" ").length));

const MARKS = new RegExp(`[${OUTER}]`);

/** How much `line` asks of the reader, 0 for a line that tells something: one with quotation marks, or of somebody else. */
export function askingIn(line: string): number {
  if (line.length > LONGEST || MARKS.test(line)) return 0;
  // Most lines are done with here, at little cost.
  if (!ADDRESS.test(line) && !IMPERATIVES.has(/\p{L}+/u.exec(line)?.[0].toLowerCase() ?? "")) return 0;
  const words = wordsOf(line);
  if (words.some((word) => TELLING.has(word))) return 0;
  return weightOf(words);
}

/** Does `line`, one line of a text, ask something of the reader? */
export function isAppeal(line: string): boolean {
  const { length } = line;
  const enough = length <= FEW ? ASKING.few : ASKING.usual + Math.max(0, Math.ceil((length - LONG) / EACH));
  return askingIn(line) >= enough;
}

const wordsOf = (line: string): string[] =>
  line
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];

/** What the words weigh together; of words within longer ones only the longer count, each once. */
function weightOf(words: readonly string[]): number {
  const seen = new Set<string>();
  let sum = 0;
  for (let at = 0; at < words.length; ) {
    let length = Math.min(MOST_WORDS, words.length - at);
    while (length > 0 && !APPEALS.has(words.slice(at, at + length).join(" "))) length--;
    const found = words.slice(at, at + length).join(" ");
    if (length > 0 && !seen.has(found)) sum += APPEALS.get(found) ?? 0;
    seen.add(found);
    at += Math.max(1, length);
  }
  return sum;
}
