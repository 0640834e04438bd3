/** What a figure counts, in the report's own words: the head noun after it with its modifiers. */
import { OUTER } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { OUTCOME_VERBS } from "../data/number-labels.ts";
import { PAST } from "../data/tense-words.ts";
import { lowerAt, opensLine, type TextLine, wordAt } from "../document/text-line.ts";
import type { Bounded } from "./bounds.ts";

/** What was counted: the noun phrase, and the verb of what happened to it where that stands right before the number. */
export interface Counted {
  readonly noun: string | null;
  readonly verb: string | null;
}

const MOST_TOKENS = 10;
const LINKS: ReadonlySet<string> = new Set(["of", "in"]);
const ARTICLES = /^(?:the|a|an|his|her|its|their|our|your|all|those|these|new|other)$/;
const ENDS = /^[^\p{L}\p{N}'’-]/u;

/** What `bounded` counts. `before` is what the figure before it in the same sentence counted, for "and wounded over 76,200". */
export function countedAt(line: TextLine, bounded: Bounded, before: Counted | null): Counted {
  const verbBefore = lowerAt(line, bounded.first - 1);
  const verb = OUTCOME_VERBS.has(verbBefore) ? verbBefore : outcomeAfter(line, bounded.end);
  const noun = nounAfter(line, bounded.end, bounded.quantity.unit !== null);
  if (noun) return { noun, verb };
  const shared = before?.noun && isCoordinated(line, bounded.first) ? before.noun : null;
  return { noun: shared, verb };
}

/** The words for the record: "Palestinians killed" where the report has "killed 30 Palestinians". */
export function countedWords({ noun, verb }: Counted): string | null {
  if (noun === null) return verb;
  return verb && !noun.toLowerCase().includes(verb) ? `${noun} ${verb}` : noun;
}

/** How far after the number what was done may stand. */
const OUTCOME_REACH = 7;
const BREAKS_OFF = new RegExp(`^(?:[,.;:!?()${OUTER}]|and|or|but|that|who|which)$`);

/** "40 islanders were killed", "300 have been stranded". */
function outcomeAfter(line: TextLine, end: number): string | null {
  for (let at = end; at < end + OUTCOME_REACH && !opensLine(line, at); at++) {
    const word = lowerAt(line, at);
    if (BREAKS_OFF.test(word)) return null;
    if (!/^(?:was|were|are|is|been)$/.test(word)) continue;
    const done = lowerAt(line, at + 1) === "been" ? at + 2 : at + 1;
    return OUTCOME_VERBS.has(lowerAt(line, done)) ? lowerAt(line, done) : null;
  }
  return null;
}

function isCoordinated(line: TextLine, first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    if (/^(?:and|or|but|,)$/.test(lowerAt(line, at))) return true;
  }
  return false;
}

function nounAfter(line: TextLine, from: number, hasUnit: boolean): string | null {
  let at = from;
  if (/^[-‑–]$/.test(lowerAt(line, at))) at++;
  if (hasUnit || lowerAt(line, at) === "of") {
    if (!LINKS.has(lowerAt(line, at)) && hasUnit) return phrase(line, at);
    at++;
    while (ARTICLES.test(lowerAt(line, at))) at++;
  }
  return phrase(line, at);
}

function phrase(line: TextLine, from: number): string | null {
  let end = from;
  while (end < from + MOST_TOKENS && isPhraseWord(line, end, from)) {
    end++;
    if (lowerAt(line, end) === "of" && end > from && /^\p{L}/u.test(wordAt(line, end + 1))) {
      end++;
      while (ARTICLES.test(lowerAt(line, end))) end++;
    }
  }
  while (end > from && FUNCTION_WORDS.has(lowerAt(line, end - 1))) end--;
  return end > from
    ? line.tokens.text.slice(line.tokens.start[from], line.tokens.end[end - 1]).replace(/\s+/g, " ")
    : null;
}

function isPhraseWord(line: TextLine, at: number, from: number): boolean {
  const word = lowerAt(line, at);
  if (!word || opensLine(line, at) || ENDS.test(word) || FUNCTION_WORDS.has(word)) return false;
  if (/^-+$/.test(word)) return false;
  if (at === from) return !opensClause(line, at);
  const follows = lowerAt(line, at - 1);
  return !(
    /(?:s|people|men|women|children)$/.test(follows) &&
    /^(?:say|said|says|told|support|back|think|believe|want|\p{Ll}+(?:ed|ing|ly))$/u.test(word)
  );
}

/** Is the first word after the number no part of what is counted, but what those counted did? */
function opensClause(line: TextLine, at: number): boolean {
  const word = lowerAt(line, at);
  if (/^(?:said|say|says)$|^\d/.test(word)) return true;
  const next = lowerAt(line, at + 1);
  const isPast = PAST.has(word) || /\p{Ll}{2}ed$/u.test(word);
  return isPast && (FUNCTION_WORDS.has(next) || ENDS.test(next) || next === "");
}
