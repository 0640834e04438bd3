/**
 * What somebody is told to do: "It advised people never to run a generator", "Maas pressed the mayor to resign". A tagger that
 * found who speaks, or the verb, may have missed the rest.
 */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { TELLING_VERBS } from "../data/telling-verbs.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { sentenceAt } from "./sentence-at.ts";

const BY_WORDS = 0.8;
/** Whoever is told is named in at most so many tokens. */
const LONGEST_TOLD = 7;
const PRONOUN = /^(?:he|she|they|it)$/i;
/** What no longer tells who is told. */
const STOPS = /^(?:that|and|but|or|if|how|whether|about|by|to|not|never|when|because|who|which)$/;

/** "Pressed for a way to sell", "warned of a plan to sell": nobody is told. */
const AIMED = /^(?:for|of|on|at|in|against|into|with|over|through)$/;

/** The tagged spans, with content, and source or cue, added where somebody is told to do something and only a part of it was tagged. */
export function withToldTo(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const held = new Int32Array(doc.tokens.words.length).fill(-1);
  tagged.forEach(({ first, last }, i) => {
    held.fill(i, first, last + 1);
  });
  const half = tagged.flatMap((span, i) => toldBy(doc, span, tagged[i + 1], held));
  const added = [...half, ...withoutTags(doc, held)];
  return added.length === 0 ? tagged : [...tagged, ...added].sort((a, b) => a.first - b.first);
}

const span = (field: TaggedSpan["field"], first: number, last: number): TaggedSpan => ({
  field,
  first,
  last,
  probability: BY_WORDS,
});

/** A subject at a sentence's start is no longer than this, in tokens. */
const LONGEST_SUBJECT = 5;
/** Verbs that tell of words wherever somebody is told to do something. */
const PLAIN = new Set(["advise", "urge", "warn", "implore", "exhort"]);

/** "The harbour master advised skippers to wait": a sentence of which nothing was tagged, where it begins so. */
function withoutTags(doc: Document, held: Int32Array): readonly TaggedSpan[] {
  const { words } = doc.tokens;
  return doc.paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ first, end }) => {
      const verb = subjectEnd(doc, first, end);
      const form = REPORTING_VERBS.get(words[verb] ?? "");
      if (verb === first || !form || !isTelling(words[verb]) || !PLAIN.has(form.lemma)) return [];
      const last = endOfTold(doc, verb);
      if (last === null || held.slice(first, end).some((i) => i >= 0)) return [];
      return [span("source", first, verb - 1), span("cue", verb, verb), span("content", verb + 1, last)];
    }),
  );
}

/** What opens a clause that hangs on another, and no subject. */
const HANGS = /^(?:when|while|as|after|before|if|because|in|on|at|for|with|and|but)$/i;

/** Where the words that may be a subject end, from a sentence's first on: at a verb of telling, a mark, or the limit. */
function subjectEnd({ tokens: { words }, quoted }: Document, first: number, limit: number): number {
  if (HANGS.test(words[first] ?? "")) return first;
  const isPlain = (i: number) => /^[\p{L}’'-]+$/u.test(words[i] ?? "") && quoted[i] === QUOTED.outside;
  let at = first;
  while (at < limit && at - first <= LONGEST_SUBJECT && isPlain(at) && !isTelling(words[at])) at++;
  return at;
}

function isTelling(word: string | undefined): boolean {
  const form = REPORTING_VERBS.get(word ?? "");
  return form !== undefined && TELLING_VERBS.has(form.lemma) && (form.form === "past" || form.form === "s");
}

function toldBy(
  doc: Document,
  one: TaggedSpan,
  next: TaggedSpan | undefined,
  held: Int32Array,
): readonly TaggedSpan[] {
  if (one.field === "content") return [];
  const { words } = doc.tokens;
  const verb = one.field === "cue" ? one.last : one.last + 1;
  if (!isTelling(words[verb])) return [];
  if (doc.quoted[verb] !== QUOTED.outside || (one.field === "source" && (held[verb] ?? -1) >= 0)) return [];
  const last = endOfTold(doc, verb);
  if (last === null || (next && next.first <= last && next.first > verb)) return [];
  const content = span("content", verb + 1, last);
  if (one.field === "source") return [span("cue", verb, verb), content];
  const subject = one.first - 1;
  const isOpen = (held[subject] ?? -1) < 0;
  if (isOpen && PRONOUN.test(words[subject] ?? "")) return [span("source", subject, subject), content];
  const first = sentenceAt(doc, verb)?.first ?? verb;
  const isSubject = isOpen && one.first > first && subjectEnd(doc, first, one.first) === one.first;
  return isSubject ? [span("source", first, subject), content] : [content];
}

/** The last token of "people never to run a generator" behind the verb; null where nobody is told to do anything. */
function endOfTold(doc: Document, verb: number): number | null {
  const { words } = doc.tokens;
  const sentence = sentenceAt(doc, verb);
  if (!sentence) return null;
  let at = verb + 1;
  while (at < sentence.end && at - verb <= LONGEST_TOLD && !STOPS.test(words[at] ?? "")) {
    if (doc.quoted[at] !== QUOTED.outside || !/^[\p{L}\p{N}’'-]+$/u.test(words[at] ?? "")) return null;
    at++;
  }
  if (at === verb + 1 || AIMED.test(words[verb + 1] ?? "")) return null;
  if (/^(?:not|never)$/.test(words[at] ?? "")) at++;
  const deed = words[at + 1] ?? "";
  if (words[at] !== "to" || !/^\p{Ll}{2,}$/u.test(deed) || (FUNCTION_WORDS.has(deed) && deed !== "be"))
    return null;
  let end = at + 1;
  while (end + 1 < sentence.end && !/^[.;:!?]$/.test(words[end + 1] ?? "")) end++;
  return end;
}
