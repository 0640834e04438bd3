/** Quotations that end in a comma and hand on to a name and a verb: “…,” Sunniva Okafor shot back. What the marks show, where a tagger missed it. */
import { OUTER } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { POST_NOUNS } from "../data/role-nouns.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { Quotation } from "../document/quotations.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { sentenceAt } from "./sentence-at.ts";

/** How sure one can be of it. */
const BY_MARKS = 0.6;
const LONGEST_NAME = 8;
const PRONOUN = /^(?:he|she|they)$/;
const WITHIN_NAMES = /^(?:of|the|de|van|von|der|and)$/;
const PARTICLES = /^(?:back|out|on|in|up|off|down|away)$/;

/** Does the quotation that closes at token `close` end in a comma, so that its sentence goes on outside it? */
export function handsOn({ tokens: { words } }: Document, close: number): boolean {
  return words[close - 1] === ",";
}

/** The tagged spans, with source, cue and content added where a quotation hands on to a name and a verb that were not tagged. */
export function withAttributedQuotations(
  doc: Document,
  tagged: readonly TaggedSpan[],
): readonly TaggedSpan[] {
  const added = doc.quotations.flatMap((quotations, p) => {
    const end = doc.paragraphs[p]?.end ?? 0;
    return quotations.flatMap((quotation) => spansAfter(doc, quotation, end, tagged));
  });
  return added.length === 0 ? tagged : [...tagged, ...added].sort((a, b) => a.first - b.first);
}

function spansAfter(
  doc: Document,
  { open, close, closed }: Quotation,
  end: number,
  tagged: readonly TaggedSpan[],
): readonly TaggedSpan[] {
  if (!closed || !handsOn(doc, close)) return [];
  const { words } = doc.tokens;
  const name = nameEnd(doc, close + 1, end);
  const last = name < 0 ? appositionEnd(doc, close + 1, end) : name;
  if (last < 0) return [];
  const verb = last + 1;
  const cueLast = PARTICLES.test(words[verb + 1] ?? "") ? verb + 1 : verb;
  if (isTagged(tagged, close + 1, cueLast, ["cue", "content"])) return [];
  // “…,” Oord recalls [her aunt] telling: it is the aunt who says it.
  if (name >= 0 && isTagged(tagged, verb + 1, verb + 1, ["source"])) return [];
  const span = (field: TaggedSpan["field"], first: number, to: number): TaggedSpan => ({
    field,
    first,
    last: to,
    probability: BY_MARKS,
  });
  const content = isTagged(tagged, open, close, ["content"]) ? [] : [span("content", open, close)];
  const source = isTagged(tagged, close + 1, last, ["source"]) ? [] : [span("source", close + 1, last)];
  return [...content, ...source, span("cue", verb, cueLast)];
}

/** The last token of the name or pronoun at `from`, with what somebody is before it, if a verb follows it; else -1. */
export function nameEnd({ tokens: { words } }: Document, from: number, end: number): number {
  let at = from;
  if (PRONOUN.test(words[at] ?? "")) at++;
  else {
    while (at < end && at - from < LONGEST_NAME) {
      const word = words[at] ?? "";
      const isWithin = POST_NOUNS.has(word) || (at > from && (WITHIN_NAMES.test(word) || word === "."));
      if (!/^\p{Lu}[\p{L}’'-]*$/u.test(word) && !isWithin) break;
      at++;
    }
    const isOpen = (word: string) => WITHIN_NAMES.test(word) || word === ".";
    while (at > from && isOpen(words[at - 1] ?? "")) at--;
    if (!words.slice(from, at).some((word) => /^\p{Lu}/u.test(word))) return -1;
  }
  const next = words[at] ?? "";
  const isVerb = /^\p{Ll}{3,}$/u.test(next) && !FUNCTION_WORDS.has(next) && !/ly$/.test(next);
  return at > from && at < end && isVerb ? at - 1 : -1;
}

/** The comma that closes what the bearer of the name at `from` is, if a verb of saying follows: "Ida Holm, a miller from Wick, said"; else -1. */
function appositionEnd({ tokens: { words }, quoted }: Document, from: number, end: number): number {
  let comma = from;
  while (comma < end && /^\p{Lu}[\p{L}’'-]*$/u.test(words[comma] ?? "")) comma++;
  if (comma - from < 2 || words[comma] !== ",") return -1;
  for (let at = comma + 1; at < Math.min(end - 1, from + LONGEST_SOURCE); at++) {
    if (quoted[at] !== QUOTED.outside || /^[.;:!?()–—]$/.test(words[at] ?? "")) return -1;
    const verb = words[at] === "," ? REPORTING_VERBS.get(words[at + 1] ?? "") : undefined;
    if (verb?.verbClass === "say" && (verb.form === "past" || verb.form === "s")) return at;
  }
  return -1;
}

/** So many words may stand between a quotation and its cue: a name, and what its bearer is. */
const LONGEST_SOURCE = 20;
const PARTS = new RegExp(`^[;:!?${OUTER}]$`);

/** The tagged spans, with what stands between a quotation that hands on and its cue as the source, where none was tagged. */
export function withSourcesBetween(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const { words } = doc.tokens;
  return tagged.flatMap((span, i) => {
    const [before, after] = [tagged[i - 1], tagged[i + 1]];
    if (span.field !== "cue" || before?.field !== "content" || !handsOn(doc, before.last)) return [span];
    const [first, last] = [before.last + 1, span.first - 1];
    const isFollowed = after?.field === "source" && after.first === span.last + 1;
    if (isFollowed || last < first || last - first > LONGEST_SOURCE) return [span];
    const between = words.slice(first, last + 1);
    const isSomebody = between.some((word) => /^\p{Lu}\p{Ll}/u.test(word)) || PRONOUN.test(between.join(" "));
    if (!isSomebody || between.some((word) => PARTS.test(word))) return [span];
    if (sentenceAt(doc, first) !== sentenceAt(doc, span.first)) return [span];
    return [{ field: "source", first, last, probability: BY_MARKS }, span];
  });
}

/** Both in order and apart, the spans about a place are found by bisection. */
function isTagged(
  tagged: readonly TaggedSpan[],
  first: number,
  last: number,
  fields: readonly TaggedSpan["field"][],
): boolean {
  let [low, high] = [0, tagged.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tagged[middle]?.last ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < tagged.length; i++) {
    const span = tagged[i];
    if (!span || span.first > last) return false;
    if (fields.includes(span.field)) return true;
  }
  return false;
}
