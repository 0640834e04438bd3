/**
 * Mends what a tagger cuts wrongly in ways that the words show: a title taken for a cue, a name cut at an abbreviation, a source
 * that runs on into what its bearer did next, a content that ends at a full stop that ends no sentence.
 */
import { PERSON_NOUNS, POST_NOUNS, singularOfPeople } from "../data/role-nouns.ts";
import { TITLES } from "../data/titles.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { withNamesWhole, withWholeClauses } from "./cut-edges.ts";
import { withoutDateline, withoutOpening } from "./cut-openings.ts";
import { sentenceAt } from "./sentence-at.ts";

const CAPITAL = /^\p{Lu}/u;
/** What begins to tell of something else that somebody did. */
const MEANWHILE = /^(?:before|after|while|when|as|upon|during)$/;
/** Nouns that end like adverbs. */
const NO_ADVERBS = new Set(["family", "ally", "assembly", "monopoly", "italy", "july", "bully"]);

export function withMendedSpans(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const cues = withoutDateline(doc, tagged).filter((span) => !(span.field === "cue" && isTitle(doc, span)));
  const whole = withAdverbs(doc, joinedSources(doc, joinedAtStops(doc, cues)));
  return withWholeClauses(doc, withNamesWhole(doc, whole))
    .map((span, i, all) => trimmed(doc, span, all[i - 1]))
    .map((span, i, all) => drawnOut(doc, span, all[i + 1]))
    .map((span, i, all) => wholeName(doc, span, all[i + 1]))
    .map((span) => withoutAfterwards(doc, withoutOpening(doc, span)))
    .flatMap((span, i, all) => apposedSource(doc, span, all[i + 1]))
    .map((span) => quotedSubject(doc, span));
}

/** "She was quoted as saying by the agency": it is she who said it. */
function quotedSubject(doc: Document, span: TaggedSpan): TaggedSpan {
  const { words } = doc.tokens;
  const by = span.first - 1;
  if (span.field !== "source" || lowerAt(doc, by) !== "by") return span;
  if (`${words[by - 3]} ${words[by - 2]} ${words[by - 1]}` !== "quoted as saying") return span;
  const last = /^(?:was|were|is|are|been)$/.test(words[by - 4] ?? "") ? by - 5 : -1;
  let first = last;
  while (first - 1 >= 0 && CAPITAL.test(words[first] ?? "") && CAPITAL.test(words[first - 1] ?? "")) first--;
  const isSomebody = /^(?:he|she|they)$/i.test(words[last] ?? "") || CAPITAL.test(words[last] ?? "");
  return isSomebody && sentenceAt(doc, first) === sentenceAt(doc, by) ? { ...span, first, last } : span;
}

const lowerAt = ({ tokens: { words } }: Document, i: number): string => (words[i] ?? "").toLowerCase();

/** "Leader", "chief": nothing but what somebody is, right before a name. */
function isTitle(doc: Document, { first, last }: TaggedSpan): boolean {
  const { words } = doc.tokens;
  for (let i = first; i <= last; i++) {
    const word = lowerAt(doc, i);
    if (!POST_NOUNS.has(word) && !TITLES.has(word) && singularOfPeople(word) === null) return false;
  }
  return CAPITAL.test(words[last + 1] ?? "");
}

/** Sources with nothing between them but an abbreviation's full stop, or a title before a name, are one; titles cut off are put back. */
function joinedSources(doc: Document, tagged: readonly TaggedSpan[]): TaggedSpan[] {
  const joined: TaggedSpan[] = [];
  for (const span of tagged) {
    const last = joined.at(-1);
    if (span.field !== "source") {
      joined.push(span);
      continue;
    }
    const first = withTitles(doc, span.first, (last?.last ?? -1) + 1);
    if (last?.field === "source" && isGap(doc, last.last + 1, first)) {
      const probability = Math.min(last.probability, span.probability);
      joined[joined.length - 1] = { ...last, last: span.last, probability };
    } else joined.push({ ...span, first });
  }
  return joined;
}

/** Where a name begins whose shortened title the tagger left out: "Supt. Ines", "Labour leader Cllr. Ines". */
function withTitles(doc: Document, first: number, from: number): number {
  const { words } = doc.tokens;
  if (words[first - 1] !== "." || first - 2 < from || !TITLES.has(lowerAt(doc, first - 2))) return first;
  if (sentenceAt(doc, first - 2) !== sentenceAt(doc, first)) return first;
  let at = first - 2;
  while (
    at - 1 >= from &&
    (POST_NOUNS.has(lowerAt(doc, at - 1)) || /^\p{Lu}\p{Ll}/u.test(words[at - 1] ?? ""))
  )
    at--;
  return at;
}

/** Is there between two sources of one sentence nothing but titles and the full stops of shortened ones? */
function isGap(doc: Document, first: number, end: number): boolean {
  if (end <= first || sentenceAt(doc, first - 1) !== sentenceAt(doc, end)) return false;
  for (let i = first; i < end; i++) {
    const word = lowerAt(doc, i);
    const isStop = word === "." && TITLES.has(lowerAt(doc, i - 1));
    if (!isStop && !TITLES.has(word) && !POST_NOUNS.has(word)) return false;
  }
  return true;
}

/** "The nominee drily | responded": the adverb belongs to the verb. */
function withAdverbs(doc: Document, tagged: readonly TaggedSpan[]): TaggedSpan[] {
  return tagged.map((span, i) => {
    const next = tagged[i + 1];
    const before = tagged[i - 1];
    if (span.field === "source" && next?.field === "cue" && isAdverbEnd(doc, span, next))
      return { ...span, last: span.last - 1 };
    if (span.field === "cue" && before?.field === "source" && isAdverbEnd(doc, before, span))
      return { ...span, first: span.first - 1 };
    return span;
  });
}

function isAdverbEnd(doc: Document, source: TaggedSpan, cue: TaggedSpan): boolean {
  if (cue.first !== source.last + 1 || source.last === source.first) return false;
  const word = lowerAt(doc, source.last);
  const before = doc.tokens.words[source.last - 1] ?? "";
  const isWhole = CAPITAL.test(before) || PERSON_NOUNS.has(before.toLowerCase());
  return isWhole && /^\p{Ll}{3,}ly$/u.test(doc.tokens.words[source.last] ?? "") && !NO_ADVERBS.has(word);
}

/** Of "said Bo Harland before turning to …" the name. */
function trimmed(doc: Document, span: TaggedSpan, before: TaggedSpan | undefined): TaggedSpan {
  if (span.field !== "source" || before?.field !== "cue" || before.last + 1 !== span.first) return span;
  const { words } = doc.tokens;
  for (let i = span.first + 1; i <= span.last; i++) {
    if (!MEANWHILE.test(words[i] ?? "") || !CAPITAL.test(words[i - 1] ?? "")) continue;
    return { ...span, last: i - 1 };
  }
  return span;
}

/** Contents of one sentence with an abbreviation's full stop and a comma behind the first are one: "<Wick, Okla>., keeper of <the lock>". */
function joinedAtStops(doc: Document, tagged: readonly TaggedSpan[]): TaggedSpan[] {
  const { words } = doc.tokens;
  const joined: TaggedSpan[] = [];
  for (const span of tagged) {
    const last = joined.at(-1);
    const isStopped = last && words[last.last + 1] === "." && /^[,;]$/.test(words[last.last + 2] ?? "");
    const areContents = last?.field === "content" && span.field === "content";
    if (isStopped && areContents && sentenceAt(doc, last.last + 2) === sentenceAt(doc, span.first))
      joined[joined.length - 1] = { ...last, last: span.last };
    else joined.push(span);
  }
  return joined;
}

/** A content that stops at the full stop of an abbreviation goes on to the end of its sentence. */
function drawnOut(doc: Document, span: TaggedSpan, next: TaggedSpan | undefined): TaggedSpan {
  const { words } = doc.tokens;
  if (span.field !== "content" || words[span.last + 1] !== "." || doc.quoted[span.last] !== QUOTED.outside)
    return span;
  // "Tulsa, Okla., police": no sentence ends before a comma.
  if (!/^[\p{Ll}\p{N},;]/u.test(words[span.last + 2] ?? "")) return span;
  const sentence = sentenceAt(doc, span.last + 2);
  const end = sentence ? sentence.end : span.last + 1;
  if (end <= span.last + 2 || (next && next.first < end)) return span;
  return { ...span, last: /^[.!?]$/.test(words[end - 1] ?? "") ? end - 2 : end - 1 };
}

/** "Labour leader Cllr | . Ines Falk told": a source that stops at a shortened title goes on to the name's end. */
function wholeName(doc: Document, span: TaggedSpan, next: TaggedSpan | undefined): TaggedSpan {
  const { words } = doc.tokens;
  if (span.field !== "source" || next?.field !== "cue" || words[span.last + 1] !== ".") return span;
  if (!TITLES.has(lowerAt(doc, span.last)) || next.first <= span.last + 2) return span;
  for (let i = span.last + 2; i < next.first; i++) if (!CAPITAL.test(words[i] ?? "")) return span;
  return { ...span, last: next.first - 1 };
}

/** "… that “we must wait.” Rep. Falk is a Green": words that are told of ended with the sentence that their marks close. */
function withoutAfterwards(doc: Document, span: TaggedSpan): TaggedSpan {
  const { words } = doc.tokens;
  if (span.field !== "content" || doc.quoted[span.first] !== QUOTED.outside) return span;
  for (let i = span.first + 2; i < span.last; i++) {
    const closes = doc.quoted[i] !== QUOTED.outside && doc.quoted[i + 1] === QUOTED.outside;
    if (!closes || !/^[.!?]$/.test(words[i - 1] ?? "") || !CAPITAL.test(words[i + 1] ?? "")) continue;
    for (let k = i + 1; k <= span.last; k++) if (doc.quoted[k] !== QUOTED.outside) return span;
    return { ...span, last: i };
  }
  return span;
}

/** An apposition and the name that it goes with are no longer than this, in tokens. */
const APPOSED = 12;

/** "… to close the quay, its chair, Hedda Lund, said": who says so, taken out of the words said. */
function apposedSource(doc: Document, span: TaggedSpan, next: TaggedSpan | undefined): TaggedSpan[] {
  const { words } = doc.tokens;
  if (span.field !== "content" || next?.field !== "cue" || next.first - span.last > 2) return [span];
  const name = words[next.first - 1] === "," ? next.first - 2 : next.first - 1;
  let first = name;
  while (CAPITAL.test(words[first - 1] ?? "")) first--;
  if (name - first < 1 || !CAPITAL.test(words[name] ?? "") || words[first - 1] !== ",") return [span];
  let opens = first - 2;
  while (opens > span.first && first - opens < APPOSED && /^[\p{L}’'-]+$/u.test(words[opens] ?? "")) opens--;
  const post = lowerAt(doc, first - 2);
  const isPost = PERSON_NOUNS.has(post) && /^(?:its|his|her|their|the|a|an)$/.test(words[opens + 1] ?? "");
  if (words[opens] !== "," || !isPost || opens - 1 <= span.first) return [span];
  return [
    { ...span, last: opens - 1 },
    { field: "source", first: opens + 1, last: name, probability: span.probability },
  ];
}
