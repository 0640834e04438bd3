/** Labels in capitals at the head of a paragraph (`STOCKS:`, `WATCH:`): they name a section, and nobody who speaks. */

import type { Span } from "../../base/passage.ts";
import { FIRM_CLOSING, OUTER } from "../../base/quotation-marks.ts";

/** One to five words in capitals before a colon and a blank, at the start of a line. */
const LABEL =
  /^[^\S\n]*((?:\p{Lu}[\p{Lu}\p{N}'’&-]+[^\S\n]+){0,4}\p{Lu}[\p{Lu}\p{N}'’&-]+):(?=[^\S\n]+\S)/gmu;

/**
 * The labels of `text` with their colons, in order and disjoint. Names of speakers are none: one that comes back, one whose
 * turn asks what the next answers, and one that the text writes elsewhere as a name.
 */
export function labelsIn(text: string): Span[] {
  const found = [...text.matchAll(LABEL)].map((match) => {
    const name = match[1] ?? "";
    const end = match.index + match[0].length;
    return { name, start: end - name.length - 1, end };
  });
  if (found.length === 0) return [];
  const times = new Map<string, number>();
  for (const { name } of found) times.set(name, (times.get(name) ?? 0) + 1);
  const isTranscript = [...times.values()].some((n) => n > 1) || asksAndAnswers(text, found);
  return isTranscript
    ? []
    : found.filter(({ name }) => !isName(text, name)).map(({ start, end }) => ({ start, end }));
}

const ASKS = new RegExp(String.raw`\?[${FIRM_CLOSING}]?\s*$`);
const BEGINS = new RegExp(String.raw`[.!?:${OUTER}\n]`);

/** Does one of the turns end in a question mark, with another turn after it? */
function asksAndAnswers(text: string, turns: readonly Span[]): boolean {
  return turns.some((turn, i) => {
    const next = turns[i + 1];
    return next !== undefined && ASKS.test(text.slice(turn.end, next.start));
  });
}

/** Does the text write the last of these capitals as a name's word: `RENN` as "Renn"? */
function isName(text: string, name: string): boolean {
  const last = name.split(/\s+/).at(-1) ?? "";
  const written = last.charAt(0) + last.slice(1).toLowerCase();
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    // A word that begins a sentence is written like a name.
    const before = text.slice(0, at).trimEnd().at(-1) ?? ".";
    if (!BEGINS.test(before) && !/\p{L}/u.test(text[at + written.length] ?? "")) return true;
  }
  return false;
}
