/**
 * Attributions that a content has swallowed: `if it included a boat owner Orme said, “All.”`, `but they said the quota was
 * open`. What the words show is taken out of the content and made an attribution of its own.
 */
import { isOuterOpening } from "../../base/quotation-marks.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { handsOn, nameEnd } from "./attributed.ts";
import { sentenceAt } from "./sentence-at.ts";

const BY_WORDS = 0.85;
const PRONOUN = /^(?:he|she|they|it)$/i;
const CAPITAL = /^\p{Lu}[\p{L}’'-]*$/u;
const LONGEST_NAME = 6;

/** The tagged spans, with swallowed attributions parted from the contents that held them. */
export function withToldWithin(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  return withoutRecollections(doc, tagged).flatMap((span, i, tagged) => {
    if (span.field !== "content" || doc.quoted[span.first] !== QUOTED.outside) return [span];
    return (
      perceived(doc, span, tagged[i - 1], tagged[i + 1]) ??
      (isReported(doc, span, tagged[i - 1], tagged[i + 1]) ? null : opened(doc, span)) ??
      coordinated(doc, span) ??
      continued(doc, span, tagged[i - 1]) ??
      parted(doc, span) ??
      (isAccording(doc, tagged.slice(Math.max(0, i - 2), i)) ? contrasted(doc, span) : null) ??
      quotedAtEnd(doc, span) ??
      handedOn(doc, span, tagged[i + 1]) ?? [span]
    );
  });
}

const span = (field: TaggedSpan["field"], first: number, last: number): TaggedSpan => ({
  field,
  first,
  last,
  probability: BY_WORDS,
});

/** A verb of saying in a finite form, at token i. */
function says({ tokens: { words } }: Document, i: number): boolean {
  const verb = REPORTING_VERBS.get(words[i] ?? "");
  return verb !== undefined && verb.verbClass === "say" && (verb.form === "past" || verb.form === "s");
}

/** "Maas remembers him weeping, saying …", "Maas heard Piet Oord shouting, saying …": it is he who says it. */
function perceived(
  doc: Document,
  content: TaggedSpan,
  before: TaggedSpan | undefined,
  after: TaggedSpan | undefined,
): TaggedSpan[] | null {
  const { words } = doc.tokens;
  const { first, last } = content;
  if (before?.field !== "cue" || after?.field !== "cue" || after.first > last + 2) return null;
  const isPerceived = PERCEIVING.has(words[before.last] ?? "") && before.last === first - 1;
  const isSaying =
    REPORTING_VERBS.get(words[after.first] ?? "")?.form === "ing" && words[after.first - 1] === ",";
  if (!isPerceived || !isSaying) return null;
  let deed = /^(?:him|her|them)$/.test(words[first] ?? "") ? first + 1 : first;
  while (deed < last && deed - first < LONGEST_NAME && CAPITAL.test(words[deed] ?? "")) deed++;
  if (deed === first || !/ing$/.test(words[deed] ?? "")) return null;
  return [span("source", first, deed - 1), { ...content, first: deed }];
}

/** “Mind the gate,” Maas recalls her aunt telling her: the words are the aunt's. */
function withoutRecollections(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const found: TaggedSpan[] = [];
  for (const one of tagged) {
    const [quotation, source, cue] = found.slice(-3);
    const isQuoted = quotation?.field === "content" && doc.quoted[quotation.first] !== QUOTED.outside;
    const isRecalled = isQuoted && cue?.field === "cue" && PERCEIVING.has(doc.tokens.words[cue.last] ?? "");
    const told = isRecalled && source?.first === quotation.last + 1 ? sayingIn(doc, one) : null;
    if (told === null || cue?.last !== one.first - 1) found.push(one);
    else found.splice(-2, 2, span("source", one.first, told - 1), span("cue", told, told));
  }
  return found;
}

/** The verb in "her aunt telling her", "Piet Oord saying", at the beginning of a content; null where there is none. */
function sayingIn({ tokens: { words } }: Document, { field, first, last }: TaggedSpan): number | null {
  if (field !== "content") return null;
  for (let at = first + 1; at <= Math.min(last, first + LONGEST_NAME); at++) {
    const verb = REPORTING_VERBS.get(words[at] ?? "");
    if (verb?.form === "ing" && verb.verbClass === "say") return at;
    if (!/^[\p{L}’'-]+$/u.test(words[at] ?? "")) return null;
  }
  return null;
}

/** Does a cue in the same sentence report the content, or hand on to it? */
function isReported(
  doc: Document,
  { first }: TaggedSpan,
  before: TaggedSpan | undefined,
  after: TaggedSpan | undefined,
): boolean {
  const own = sentenceAt(doc, first);
  const isNear = (one: TaggedSpan | undefined) => one !== undefined && sentenceAt(doc, one.first) === own;
  return isNear(before) || isNear(after);
}

/** "Ann Were said the hall stays": a whole sentence that begins with who says it. */
function opened(doc: Document, content: TaggedSpan): TaggedSpan[] | null {
  const { words } = doc.tokens;
  const { first, last } = content;
  if (sentenceAt(doc, first)?.first !== first) return null;
  let verb = first;
  if (PRONOUN.test(words[first] ?? "")) verb++;
  else while (verb - first <= LONGEST_NAME && CAPITAL.test(words[verb] ?? "")) verb++;
  // "Port reports were late": a noun's plural, where no "that" follows.
  const isNoun = /[^y]s$/.test(words[verb] ?? "") && words[verb] !== "says" && words[verb + 1] !== "that";
  if (verb === first || isNoun || !says(doc, verb) || last < verb + 2) return null;
  return [span("source", first, verb - 1), span("cue", verb, verb), { ...content, first: verb + 1 }];
}

const PERCEIVING = new Set(
  "remembers remembered recalls recalled hears heard sees saw watched describes described".split(" "),
);

/** "But they said …": a content that begins with a second clause that reports. */
function coordinated(doc: Document, content: TaggedSpan): TaggedSpan[] | null {
  const { words } = doc.tokens;
  const { first, last } = content;
  const subject = first + 1;
  if (!/^(?:but|and|yet)$/.test(words[first] ?? "") || !PRONOUN.test(words[subject] ?? "")) return null;
  if (!says(doc, subject + 1) || last < subject + 3) return null;
  return [
    span("source", subject, subject),
    span("cue", subject + 1, subject + 1),
    { ...content, first: subject + 2 },
  ];
}

/** "Said that it leaks and suggested that it be shut": a second verb that takes "that", in the form of the first, is the same one's. */
function continued(doc: Document, content: TaggedSpan, before: TaggedSpan | undefined): TaggedSpan[] | null {
  const { words } = doc.tokens;
  const { first, last } = content;
  const form = before?.field === "cue" ? REPORTING_VERBS.get(words[before.last] ?? "")?.form : undefined;
  // "Said this week that": a day may stand between.
  if (!before || first - before.last > 4 || sentenceAt(doc, before.last) !== sentenceAt(doc, first))
    return null;
  if (form !== "past" && form !== "s") return null;
  for (let at = first + 3; at + 3 < last; at++) {
    if (!/^(?:and|but)$/.test(words[at] ?? "") || doc.quoted[at] !== QUOTED.outside) continue;
    const verb = /^(?:also|later|then)$/.test(words[at + 1] ?? "") ? at + 2 : at + 1;
    if (REPORTING_VERBS.get(words[verb] ?? "")?.form !== form || words[verb + 1] !== "that") continue;
    return [
      { ...content, last: words[at - 1] === "," ? at - 2 : at - 1 },
      span("cue", verb, verb),
      span("content", verb + 1, last),
    ];
  }
  return null;
}

/** "Meddling the keeper said is meant to sow discord": who says so stands between what it is about and what is said of it. */
function parted(doc: Document, content: TaggedSpan): TaggedSpan[] | null {
  const { words } = doc.tokens;
  const { first, last } = content;
  for (let verb = first + 2; verb < Math.min(last - 1, first + LONGEST_NAME + 3); verb++) {
    if (doc.quoted[verb] !== QUOTED.outside || !/^[\p{L}’'-]+$/u.test(words[verb] ?? "")) return null;
    if (!/^(?:said|says)$/.test(words[verb] ?? "") || !FINITE.test(words[verb + 1] ?? "")) continue;
    const subject = subjectStart(words, verb, first) ?? describedStart(words, verb, first);
    if (subject === null || subject === first) return null;
    return [
      { ...content, last: subject - 1 },
      span("source", subject, verb - 1),
      span("cue", verb, verb),
      { ...content, first: verb + 1 },
    ];
  }
  return null;
}

const FINITE = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should)$/;

/** Where "the keeper" before a verb begins, at its article; null where there is none. */
function describedStart(words: readonly string[], verb: number, least: number): number | null {
  for (let at = verb - 1; at > least && verb - at < LONGEST_NAME; at--)
    if (/^(?:the|a|an|his|her|their|its)$/.test(words[at] ?? "")) return at;
  return null;
}

/** Do the spans before a content say "According to X," of it? */
function isAccording({ tokens: { words } }: Document, before: readonly TaggedSpan[]): boolean {
  const [cue, source] = before;
  return (
    cue?.field === "cue" &&
    source?.field === "source" &&
    /^according$/i.test(words[cue.first] ?? "") &&
    cue.last < source.first
  );
}

/** "According to the port, it holds, but Maas says it does not": what one says against the other. */
function contrasted(doc: Document, content: TaggedSpan): TaggedSpan[] | null {
  const { words } = doc.tokens;
  const { first, last } = content;
  for (let but = first + 2; but < last - 3; but++) {
    if (words[but] !== "but" || doc.quoted[but] !== QUOTED.outside) continue;
    let verb = but + 1;
    while (verb - but <= LONGEST_NAME && CAPITAL.test(words[verb] ?? "")) verb++;
    if (verb === but + 1 || !says(doc, verb) || verb + 2 > last) continue;
    return [
      { ...content, last: words[but - 1] === "," ? but - 2 : but - 1 },
      span("source", but + 1, verb - 1),
      span("cue", verb, verb),
      span("content", verb + 1, last),
    ];
  }
  return null;
}

/** "… Orme said, “All.”": unquoted words at whose end somebody is quoted by name. */
function quotedAtEnd(doc: Document, content: TaggedSpan): TaggedSpan[] | null {
  const { words } = doc.tokens;
  const { first, last } = content;
  for (let open = first + 3; open <= last; open++) {
    if (!isOuterOpening(words[open]) || doc.quoted[open - 1] !== QUOTED.outside) continue;
    const verb = /^[,:]$/.test(words[open - 1] ?? "") ? open - 2 : open - 1;
    if (!says(doc, verb)) continue;
    const from = subjectStart(words, verb, first);
    if (from === null || from < first + 2) return null;
    const before = /^[,;:–—]$/u.test(words[from - 1] ?? "") ? from - 2 : from - 1;
    return [
      { ...content, last: before },
      span("source", from, verb - 1),
      span("cue", verb, verb),
      span("content", open, last),
    ];
  }
  return null;
}

/** "… was afraid: “It is hard,” Falk told": a quotation at whose end somebody else's name and verb follow is not the first one's. */
function handedOn(doc: Document, content: TaggedSpan, next: TaggedSpan | undefined): TaggedSpan[] | null {
  const { words } = doc.tokens;
  const { first, last } = content;
  const name = handsOn(doc, last) ? nameEnd(doc, last + 1, words.length) : -1;
  // Where a tagger found who says the whole of it, it is one statement.
  if (name < 0 || (next && next.first <= name + 2)) return null;
  let open = last;
  while (open > first && doc.quoted[open - 1] !== QUOTED.outside) open--;
  const before = /^[,:;]$/.test(words[open - 1] ?? "") ? open - 2 : open - 1;
  if (!isOuterOpening(words[open]) || before < first) return null;
  return [
    { ...content, last: before },
    { ...content, first: open },
  ];
}

/** Where the pronoun or the name before a verb begins; null where neither stands there. */
function subjectStart(words: readonly string[], verb: number, least: number): number | null {
  if (PRONOUN.test(words[verb - 1] ?? "")) return verb - 1;
  let at = verb;
  while (at - 1 > least && verb - at < LONGEST_NAME && CAPITAL.test(words[at - 1] ?? "")) at--;
  return at < verb ? at : null;
}
