/** Figures that a sentence on polls gives by pollster: "with PollWatch showing her 3 points ahead, Surveyor 4 points". */
import { SHOWING_VERBS } from "../data/study-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import { firstEndingAfter, type Owners } from "./study-owners.ts";

/** From `start` on figures are the body's of this id. */
export interface Showing {
  readonly start: number;
  readonly id: string;
}

/** Each body that the sentence names with a figure of its own, in order of the text. Cost linear in the sentence. */
export function showingsIn(line: TextLine, owners: Owners, sentence: TokenRange): readonly Showing[] {
  const { start, end } = line.tokens;
  const found: Showing[] = [];
  const last = end[sentence.end - 1] ?? 0;
  let n = firstEndingAfter(owners.bodies, start[sentence.first] ?? 0);
  for (let i = sentence.first + 1; i < sentence.end; i++) {
    while ((owners.bodies[n]?.end ?? last + 1) < (end[i - 1] ?? 0)) n++;
    const named = owners.bodies[n];
    if (!named || named.end !== end[i - 1]) continue;
    const isNext = found.length > 0 && /^\p{N}/u.test(wordAt(line, i));
    if (isNext || SHOWING_VERBS.has(lowerAt(line, i))) found.push({ start: named.end, id: named.id });
  }
  return found;
}
