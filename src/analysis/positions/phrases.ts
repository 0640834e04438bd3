/** Reads what follows a word of stance: where a phrase ends, and whether it is something to be done or a thing. */
import { ANY, TYPED } from "../../base/quotation-marks.ts";
import { PLAIN_VERBS } from "../data/plain-verbs.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import type { TokenRange } from "../document/sentences.ts";
import { type AnnotatedDocument, sentenceAround } from "./annotated-document.ts";
import { openerAt } from "./condition-openers.ts";

/** A proposal is told in at most so many words. */
const WIDEST = 22;

const BREAKS = /^(?:[.;:!?()[\]…]|--|---|–|—|―|\.\.\.)$/;
const CLOSERS = new Set(
  "because while although though but whereas unless if when after before until since despite amid following saying adding warning who whom whose which where whether so because than barely shortly during compared suggesting even amid".split(
    " ",
  ),
);
const SUBJECTS = new Set("i he she it they we you there".split(" "));
const MODALS = new Set(
  "is are was were has have had will would can could should must may might does did do says said".split(" "),
);
const SHORTENED = /^(?:sen|rep|gov|mr|mrs|ms|dr|gen|st|lt|sgt|sens|reps|govs|prof|rev|jr)$/;
/** A finite verb: the phrase was the subject of a clause of its own. */
const FINITE =
  /^(?:is|are|was|were|has|had|would|could|will|can|might|did|does|says?|said|isn't|wasn't|won't|doesn't|didn't)$/;
const QUOTE = new RegExp(`^(?:[${ANY}]|${TYPED})$`);

export function isQuote(word: string | undefined): boolean {
  return QUOTE.test(word ?? "");
}

/** Where the phrase that begins at `from` ends (exclusive): a mark, a new clause, or the end of what was said. */
export function phraseEnd(
  doc: AnnotatedDocument,
  from: number,
  limit = sentenceAround(doc, from).end,
): number {
  const { lower, contentOf } = doc;
  const inside = contentOf[from] ?? -1;
  const last = Math.min(limit, from + WIDEST);
  for (let i = from; i < last; i++) {
    const word = lower[i] ?? "";
    if (i > from && inside >= 0 && contentOf[i] === -1 && doc.sourceOf[i] !== -1) return i;
    if (word === "." && SHORTENED.test(lower[i - 1] ?? "") && i + 1 < last) continue;
    if (isInNumber(doc, i)) continue;
    if (BREAKS.test(word) || (word === "-" && isSpaced(doc, i))) return i;
    if (word === ",") return i;
    if (i === from) continue;
    if (i > from + 1 && FINITE.test(word)) return i;
    if (CLOSERS.has(word) && (word !== "than" || i > from + 8) && (word !== "so" || i > from + 2)) return i;
    if (word === "that" && !/^(?:to|of|for|on|in|ensure|so|with|by)$/.test(lower[i - 1] ?? "")) return i;
    if (openerAt(lower, i)) return i;
    if (word === "as" && i > from + 3 && lower[i - 1] !== "such") return i;
    if (/^(?:and|or)$/.test(word) && opensClause(doc, i + 1)) return i;
  }
  return last;
}

/** The mark in "520,000" and in "9.4": digits stand right before and right after it. */
export function isInNumber({ lower, tokens }: AnnotatedDocument, at: number): boolean {
  return (
    /^[.,]$/.test(lower[at] ?? "") &&
    /\d$/.test(lower[at - 1] ?? "") &&
    /^\d/.test(lower[at + 1] ?? "") &&
    tokens.end[at - 1] === tokens.start[at] &&
    tokens.end[at] === tokens.start[at + 1]
  );
}

/** A hyphen with room on both sides is a dash. */
function isSpaced({ tokens }: AnnotatedDocument, at: number): boolean {
  return (
    (tokens.end[at - 1] ?? 0) < (tokens.start[at] ?? 0) && (tokens.end[at] ?? 0) < (tokens.start[at + 1] ?? 0)
  );
}

/** Does a new clause, with a subject or verb of its own, begin at the token? */
function opensClause({ lower, mentionAt, words }: AnnotatedDocument, at: number): boolean {
  const word = lower[at] ?? "";
  if (SUBJECTS.has(word) || MODALS.has(word)) return true;
  const verb = REPORTING_VERBS.get(word);
  if (verb && verb.form !== "base" && /(?:ed|ing|s)$/.test(word)) return true;
  if (/^(?:has|is|was|said|also|then|that)$/.test(word)) return true;
  const mention = mentionAt.get(at);
  if (mention && (MODALS.has(lower[mention.end] ?? "") || REPORTING_VERBS.has(lower[mention.end] ?? "")))
    return true;
  return /^\p{Ll}+ed$/u.test(words[at] ?? "") && !/ed$/.test(lower[at - 2] ?? "");
}

/** Without quotation marks and function words at its edges. */
export function trimmed(doc: AnnotatedDocument, { first, end }: TokenRange): TokenRange {
  const { lower } = doc;
  let [from, to] = [first, end];
  while (to > from && isInNumber(doc, to)) to += 2;
  while (from < to && (isQuote(lower[from]) || lower[from] === ",")) from++;
  while (
    to > from &&
    (isQuote(lower[to - 1]) ||
      (lower[to - 1] === "for" && !/^(?:paid|pay|voted|cared|care)$/.test(lower[to - 2] ?? "")) ||
      /^(?:,|and|or|to|of|the|a|'s|only|too|also|either|simply|barely|just|over|about|with|by|from|at|as|than|early)$/.test(
        lower[to - 1] ?? "",
      ))
  )
    to--;
  return { first: from, end: to };
}

const NOT_VERBS = new Set(
  "the a an his her their its our my your this that these those it him them us me you what whom which who date some any all no more most one two three four five".split(
    " ",
  ),
);

/** May the word be a verb's base form? After "to" nearly every word in lower case is. */
export function mayBeVerb({ words, lower, mentionAt }: AnnotatedDocument, at: number): boolean {
  const word = words[at] ?? "";
  if (PLAIN_VERBS.has(lower[at] ?? "")) return true;
  return (
    /^\p{Ll}{2,}$/u.test(word) &&
    !NOT_VERBS.has(word) &&
    !/(?:ing|s)$/.test(word.replace(/(?:ss|discuss)$/, "")) &&
    !mentionAt.has(at)
  );
}

/** The infinitive at `at` ("to end …", with or without an adverb or a quotation mark before): the token of its verb; -1 for none. */
export function infinitiveAt(doc: AnnotatedDocument, at: number): number {
  let i = at;
  if (isQuote(doc.lower[i])) i++;
  if (doc.lower[i] !== "to") return -1;
  i++;
  if (isQuote(doc.lower[i])) i++;
  if (/ly$/.test(doc.lower[i] ?? "") && mayBeVerb(doc, i + 1)) i++;
  return mayBeVerb(doc, i) ? i : -1;
}

/** Places in a phrase at which another thing to be done is told: "cut taxes, end the ban and build a port". */
export function verbHeads(doc: AnnotatedDocument, verb: number, sentenceEnd: number): readonly TokenRange[] {
  const heads: TokenRange[] = [];
  let from = verb;
  for (let guard = 0; guard < 8; guard++) {
    const end = phraseEnd(doc, from, sentenceEnd);
    let cut = end;
    let next = -1;
    for (let i = from + 1; i <= end && i < sentenceEnd; i++) {
      const at = afterJoint(doc, i);
      if (at < 0 || at >= sentenceEnd) continue;
      const to = doc.lower[at] === "to" ? at + 1 : at;
      if (!PLAIN_VERBS.has(doc.lower[to] ?? "") || !opensObject(doc, to + 1)) continue;
      cut = i;
      next = to;
      break;
    }
    heads.push({ first: from, end: cut });
    if (next < 0) break;
    from = next;
  }
  return heads;
}

/** The token after ", ", "and" or ", and" at `at`; -1 where none of them stands there. */
function afterJoint({ lower }: AnnotatedDocument, at: number): number {
  if (lower[at] === ",") return lower[at + 1] === "and" || lower[at + 1] === "or" ? at + 2 : at + 1;
  return lower[at] === "and" || lower[at] === "or" ? at + 1 : -1;
}

function opensObject({ lower, words }: AnnotatedDocument, at: number): boolean {
  const word = lower[at] ?? "";
  return (
    /^(?:the|a|an|his|her|their|its|our|all|more|any|on|up|down|out|off|for|to|in|with|into|every|those|these|this|that|new|them|it)$/.test(
      word,
    ) ||
    (/^\p{L}/u.test(words[at] ?? "") && !/^(?:and|or|of|is|are|was|were)$/.test(word))
  );
}
