/** Takes the words of a statement's source apart: which name, pronoun or description in them is the one who speaks. */

import type { Span } from "../../base/passage.ts";
import { isOuterOpening } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { STANDS_FOR } from "../data/organization-words.ts";
import { isPlace } from "../data/places.ts";
import { isPersonNoun, OFFICES_WITH_FIELD, PERSON_NOUNS } from "../data/role-nouns.ts";
import { TITLES } from "../data/titles.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark, tokenAt } from "../document/token-ranges.ts";
import type { Cast, CastMention } from "./cast.ts";
import { PASSED_ON } from "./documents.ts";
import { withoutLetters } from "./name-pieces.ts";
import { type Phrase, readPhrase } from "./phrase.ts";

export type SourceWords =
  | { readonly is: "mention"; readonly mention: CastMention }
  | { readonly is: "pronoun"; readonly word: string; readonly at: number }
  | { readonly is: "description"; readonly phrase: Phrase }
  | { readonly is: "several"; readonly range: TokenRange }
  | { readonly is: "unclear" };

const PRONOUNS = new Set(
  "he she it they we i you who that which him her them us me his its their my our himself herself themselves itself each both those these whom whose".split(
    " ",
  ),
);

export interface Names {
  readonly byStart: Map<number, CastMention>;
  readonly byEnd: Map<number, CastMention>;
}

/** The mentions by the tokens at which they begin (titles included) and end; the longest where several do. */
export function namesByPlace(doc: Document, cast: Cast): Names {
  const names: Names = { byStart: new Map(), byEnd: new Map() };
  for (const mention of cast.mentions) if (!isHalf(doc, mention)) addName(names, mention);
  return names;
}

/** One of two that a stroke joins, "Beacon" in "the Beacon/Orvis poll", is not who the whole is. */
function isHalf({ words }: Document, { first, end }: TokenRange): boolean {
  const isName = (at: number) => /^\p{Lu}/u.test(words[at] ?? "");
  return (words[end] === "/" && isName(end + 1)) || (words[first - 1] === "/" && isName(first - 2));
}

/** Adds a mention whose bearer was found later than those of the others. */
export function addName({ byStart, byEnd }: Names, mention: CastMention): void {
  for (const at of new Set([mention.outer, mention.first])) {
    const known = byStart.get(at);
    if (!known || known.end < mention.end) byStart.set(at, mention);
  }
  const known = byEnd.get(mention.end);
  if (!known || known.first > mention.first) byEnd.set(mention.end, mention);
}

/** The tokens of a span (UTF-16 offsets), without the marks about them. */
export function tokensOf(doc: Document, span: Span): TokenRange {
  let [first, end] = [tokenAt(doc, span.start), tokenAt(doc, span.end - 1) + 1];
  while (end > first && !/[\p{L}\p{N})%]/u.test(doc.words[end - 1] ?? "") && !isPossessiveMark(doc, end - 1))
    end--;
  while (first < end && !/[\p{L}\p{N}@]/u.test(doc.words[first] ?? "")) first++;
  return { first, end };
}

export function readSource(doc: Document, names: Names, range: TokenRange): SourceWords {
  const { first, end } = range;
  if (first >= end) return { is: "unclear" };
  const word = doc.lower[first] ?? "";
  const alone =
    end - first === 1 ||
    (end - first === 2 && (isPossessiveMark(doc, end - 1) || doc.lower[end - 1] === "all"));
  if (PRONOUNS.has(word) && alone) return { is: "pronoun", word, at: first };
  // "The Mail on Sunday", of which the source may have but the beginning or the end.
  const begun = startingName(doc, names, range);
  const own = begun && begun.end >= end ? begun : names.byEnd.get(end);
  if (own?.member.type === "organization" && (own === begun || own.first <= first))
    return { is: "mention", mention: own };
  const clauses = clausesOf(doc, range);
  const [whole, next] = clauses;
  // "The Kelmark North MP" is a description: what is behind an article's words is their noun.
  const head = whole && (ARTICLE.test(word) ? whole : withoutLetters(doc, whole));
  if (!head) return { is: "unclear" };
  // "On Sunday, the member for Brannoch East, Ilse Varga,": when it was is no part of who it was.
  if (next && PLACED.test(word) && !names.byEnd.has(head.end))
    return readSource(doc, names, { first: next.first, end });
  // "Roads, Ferries and Harbours Orland": a comma within the name parts nothing.
  const apposed = apposedTo(doc, names, range);
  if (apposed) return { is: "mention", mention: apposed };
  const opening = startingName(doc, names, range);
  if (opening && opening.end > head.end && next) return { is: "mention", mention: opening };
  // "The committee wrote, and its chair, Ada Brandt,": only the last of two, where more is said of that one.
  const joined = clauses[1];
  if (
    joined &&
    clauses.length > 2 &&
    doc.lower[joined.first] === "and" &&
    POSSESSED_OR_THE.test(doc.lower[joined.first + 1] ?? "")
  )
    return readSource(doc, names, { first: joined.first + 1, end });
  const titled = titledBehind(doc, names, clauses);
  if (titled) return { is: "mention", mention: titled };
  // "From the back of a lorry Sunniva Okafor": where she stood is no part of who she is.
  const placed = PLACED.test(word) ? names.byEnd.get(head.end) : undefined;
  if (placed && placed.first > first + 1) return { is: "mention", mention: placed };
  if (MANY.has(word) && STOPS.has(doc.lower[first + 1] ?? ""))
    return { is: "description", phrase: manyOf(doc, head) };
  const oneOf = word === "one" && next ? names.byEnd.get(next.end) : undefined;
  // "One of them, retired miller Ada Brandt".
  if (oneOf?.member.type === "person" && OF_THEM.test(doc.lower.slice(first + 1, head.end).join(" ")))
    return { is: "mention", mention: oneOf };
  if (word === "one" && OF_THEM.test(doc.lower.slice(first + 1, end).join(" ")))
    return { is: "description", phrase: { ...manyOf(doc, head), kind: "person" } };
  const posted = postedName(doc, names, head) ?? goingBy(doc, names, head);
  if (posted) return { is: "mention", mention: posted };
  // "The Harbour Union (HU) general secretary Ida Holm", "Another, Senator Ida Holm".
  const behind = next && names.byStart.get(next.first);
  const isPosted = behind?.member.type === "person" && behind.end === next?.end;
  if (
    isPosted &&
    (doc.words[head.end] === "(" ? behind.outer < behind.first : ONE.has(word) && head.end === first + 1)
  )
    return { is: "mention", mention: behind };
  const writer = clauses.length > 1 && POSSESSED.test(word) ? writerBehind(doc, names, clauses) : null;
  if (writer) return { is: "mention", mention: writer };
  const named = headName(doc, names, head);
  if (named === "several") return { is: "several", range };
  if (named) return { is: "mention", mention: named };
  const phrase = readPhrase(doc, head);
  if (next && phrase && phrase.kind === "person" && !endsInAnother(doc, head, phrase)) {
    const apposed = startingName(doc, names, next);
    if (apposed?.member.type === "person") return { is: "mention", mention: apposed };
    // "The host, River Watch board member Ada Brandt", "fellow marcher, retired miller Ada Brandt".
    const last = names.byEnd.get(next.end);
    const isLast = last?.member.type === "person" && last.outer > next.first;
    // "The president, Orland’s Ada Brandt".
    if (isLast && (describes(doc, last.outer - 1) || isPossessiveMark(doc, last.outer - 1)))
      return { is: "mention", mention: last };
    // "The developer, Quay Homes Ltd": a body may be what a person is.
    if (apposed && apposed.end === next.end && phrase.determiner === "definite")
      return { is: "mention", mention: apposed };
  } else if (next && phrase && phrase.kind !== "document" && phrase.kind !== "person") {
    const apposed = startingName(doc, names, next);
    if (apposed && apposed.end === next.end) return { is: "mention", mention: apposed };
  }
  const owner = ownerName(doc, names, head, phrase);
  if (owner) return { is: "mention", mention: owner };
  const some = MANY.has(word) && (!phrase || phrase.kind === "other") ? manyOf(doc, head) : null;
  if (some) return { is: "description", phrase: some };
  if (!phrase) return { is: "unclear" };
  return {
    is: "description",
    phrase: clauses.length === 1 ? phrase : { ...phrase, first: head.first, end: head.end },
  };
}

/** "The Baale, Chief Ada Brandt", "addressing them, the chair, Comrade Ada Brandt": with a title, behind whatever else is said of whoever it is. */
function titledBehind(doc: Document, names: Names, clauses: readonly TokenRange[]): CastMention | null {
  const [head, last] = [clauses[0], clauses.at(-1)];
  if (!head || !last || head === last) return null;
  const named = names.byEnd.get(last.end);
  if (named?.member.type !== "person" || named.outer !== last.first) return null;
  const isRanked = doc.words[last.first - 1] === ")" && names.byEnd.get(last.end)?.full === true;
  if (named.outer === named.first && !isRanked) return null;
  // "Mr Holm, Ms Brandt": two, one of whom may speak for both.
  const opens = startingName(doc, names, head);
  return opens?.member.type === "person" && opens.full ? null : named;
}

const ARTICLE = /^(?:the|a|an|another|one)$/;
const POSSESSED_OR_THE = /^(?:his|her|their|its|the)$/;
const POSSESSED = /^(?:his|her|their|its)$/;

/** "Piet Holm, his transport spokesman, said": where the source has the description alone, and commas stand about it. */
function apposedTo(doc: Document, names: Names, { first, end }: TokenRange): CastMention | null {
  const closes = doc.words[end] === "," || doc.words[end - 1] === ",";
  if (!closes || doc.words[first - 1] !== "," || !POSSESSED.test(doc.lower[first] ?? "")) return null;
  const named = names.byEnd.get(first - 1);
  return named?.member.type === "person" && readPhrase(doc, { first, end })?.kind === "person" ? named : null;
}

/** "His new book, Lawless Seas, Ida Holm": a document, and behind it who wrote it. */
function writerBehind(
  doc: Document,
  names: Names,
  [head, ...others]: readonly TokenRange[],
): CastMention | null {
  const phrase = head && readPhrase(doc, head);
  if (phrase?.kind !== "document") return null;
  const named = others.map((clause) => ({ clause, name: startingName(doc, names, clause) }));
  const writer = named.findLast(
    ({ clause, name }) => name?.member.type === "person" && name.end === clause.end,
  );
  return writer?.name ?? null;
}

/** "A spokesman for the fisheries minister, Ida Holm": it may well be the minister who is named. */
function endsInAnother({ lower }: Document, { end }: TokenRange, { headAt }: Phrase): boolean {
  return end - 1 > headAt && lower[headAt + 1] !== "and" && PERSON_NOUNS.has(lower[end - 1] ?? "");
}

/** "Some in the congregation", "all those involved": a number of people without a noun for them. */
const MANY = new Set(
  "some many several most few all both those others half dozens hundreds thousands".split(" "),
);

/** Words for one more, before the comma and the name. */
const ONE = new Set(["another", "one"]);

/** "One of them", "one of the two": somebody of those who were spoken of. */
const OF_THEM = /^of (?:them|these|those|us|the (?:two|three|four|others))$/;

function manyOf(doc: Document, { first, end }: TokenRange): Phrase {
  return {
    first,
    end,
    determiner: "indefinite",
    possessor: null,
    headAt: first,
    head: doc.lower[first] ?? "",
    kind: "people",
    gender: "either",
    modifiers: new Set(),
  };
}

/** Is the word before a name a noun for what its bearer is, as far as its form shows? */
function describes(doc: Document, at: number): boolean {
  const lower = doc.lower[at] ?? "";
  if (PERSON_NOUNS.has(lower)) return true;
  return (
    /^\p{Ll}{3,}$/u.test(doc.words[at] ?? "") && !FUNCTION_WORDS.has(lower) && !/(?:ly|ing)$/.test(lower)
  );
}

const PLACED = /^(?:from|at|in|on|outside|inside|beside|near|before|behind|aboard)$/;

/** "Union of Orland leader Ada Brandt", "minister of transport Ada Brandt": whose post it is, at the words' end. */
function postedName(doc: Document, names: Names, { first, end }: TokenRange): CastMention | null {
  const last = names.byEnd.get(end);
  if (last?.member.type !== "person") return null;
  // "Second Minister for Manpower Ada Brandt": behind what the post is for.
  const { outer } = last;
  // "Shadow leader of the Assembly Ada Brandt".
  const preposition = doc.lower[outer - 1] === "the" ? outer - 2 : outer - 1;
  const isFor = outer < last.first && preposition - 1 >= first && OF_POSTS.test(doc.lower[preposition] ?? "");
  const isField = doc.lower
    .slice(outer, last.first)
    .every((word) => !TITLES.has(word) && !isPersonNoun(word));
  const post = doc.lower[preposition - 1] ?? "";
  if (isFor && isField && (preposition === outer - 1 ? OFFICES_WITH_FIELD.has(post) : isPersonNoun(post)))
    return last;
  // "The ambassador to Orland Ada Brandt": behind a place, too.
  const isPlaced = last.first > first && isPlace(doc.lower[last.first - 1] ?? "");
  const at = isPlaced ? last.first : last.outer;
  if (at <= first + 1) return null;
  const before = doc.lower[at - 1] ?? "";
  if (!isPlaced && (!/^\p{Ll}/u.test(doc.words[at - 1] ?? "") || FUNCTION_WORDS.has(before))) return null;
  // "A spokesman for former President Ada Brandt": no field of a spokesman's.
  if (TIMES_OF_POST.has(before)) return null;
  let stop = first;
  while (stop < at && !OF_POSTS.test(doc.lower[stop] ?? "")) stop++;
  if (stop >= at) return null;
  const head = doc.lower[doc.lower[stop - 1] === "state" ? stop - 3 : stop - 1] ?? "";
  return isPersonNoun(head) !== isPersonNoun(before) ? last : null;
}

const TIMES_OF_POST = new Set(
  "former ex late then acting current outgoing incoming retired fellow".split(" "),
);
const OF_POSTS = /^(?:of|for|to)$/;

/** "A man who goes by the name “Sparrow”". */
function goingBy(doc: Document, names: Names, { first, end }: TokenRange): CastMention | null {
  for (let i = first + 1; i < end; i++) {
    if (!/^(?:name|named|nicknamed|called)$/.test(doc.lower[i - 1] ?? "")) continue;
    const at = isOuterOpening(doc.words[i]) ? i + 1 : i;
    const mention = names.byStart.get(at);
    if (mention?.member.type === "person" && mention.end <= end) return mention;
  }
  return null;
}

/** The pieces between commas; what stands in brackets is left out. */
function clausesOf(doc: Document, { first, end }: TokenRange): readonly TokenRange[] {
  const found: TokenRange[] = [];
  let from = first;
  for (let i = first; i <= end; i++) {
    const word = doc.words[i] ?? "";
    if (i < end && (!/^[,(;–—]$/.test(word) || isBetweenAdjectives(doc, from, i, end))) continue;
    if (i > from) found.push({ first: from, end: i });
    from = i + 1;
    if (word === "(") while (from < end && doc.words[from - 1] !== ")") from++;
    i = from - 1;
  }
  return found;
}

/** "The lanky, bespectacled professor": no noun before the comma, and none but the noun to come after it. */
function isBetweenAdjectives(doc: Document, first: number, comma: number, end: number): boolean {
  if (doc.words[comma] !== "," || !/^(?:the|a|an|his|her|its|their)$/.test(doc.lower[first] ?? ""))
    return false;
  const phrase = readPhrase(doc, { first, end: comma });
  if (phrase && phrase.kind !== "other") return false;
  for (let i = first + 1; i < end; i++) {
    if (i === comma) continue;
    if (!/^\p{Ll}/u.test(doc.words[i] ?? "") || FUNCTION_WORDS.has(doc.lower[i] ?? "")) return i > comma + 1;
  }
  return true;
}

const STOPS = new Set(
  "of for at in on from with to by who whom whose which that before after while during when as under against within inside among close".split(
    " ",
  ),
);

/** The name that is the head of the words: it stands at their end, before a preposition, or opens them. */
function headName(doc: Document, names: Names, { first, end }: TokenRange): CastMention | "several" | null {
  let cut = end;
  const opening = startingName(doc, names, { first, end });
  for (let i = Math.max(first + 1, opening?.end ?? 0); i < end; i++) {
    if (!STOPS.has(doc.lower[i] ?? "") || insideName(names, first, i)) continue;
    cut = i;
    break;
  }
  const bare = isPossessiveMark(doc, cut - 1) ? cut - 1 : cut;
  const last = names.byEnd.get(bare) ?? names.byEnd.get(doc.words[bare - 1] === "." ? bare - 1 : -1);
  if (!last || last.first < first) {
    if (opening && /^(?:and|himself|herself|itself)$/.test(doc.lower[opening.end] ?? ""))
      return isJoined(doc, names, opening) ? "several" : opening;
    return null;
  }
  return joins(doc, names, first, last) ? "several" : last;
}

function isJoined(doc: Document, names: Names, { end }: CastMention): boolean {
  return doc.lower[end] === "and" && startingName(doc, names, { first: end + 1, end: end + 3 }) !== null;
}

/** "X and Y", "neither X nor Y": a name, "and", and the last name. */
function joins(doc: Document, names: Names, first: number, last: CastMention): boolean {
  for (let i = last.outer - 1; i > first; i--) {
    if (!/^(?:and|nor)$/.test(doc.lower[i] ?? "")) continue;
    const before = names.byEnd.get(i);
    return (
      before !== undefined &&
      before.first >= first &&
      before.member.type === last.member.type &&
      before.member !== last.member
    );
  }
  return false;
}

function insideName(names: Names, first: number, at: number): boolean {
  for (let i = at; i >= Math.max(first, at - 12); i--) {
    const mention = names.byStart.get(i);
    if (mention && mention.first <= at && mention.end > at) return true;
  }
  return false;
}

function startingName(doc: Document, names: Names, { first, end }: TokenRange): CastMention | null {
  const at = /^(?:the|a|an)$/.test(doc.lower[first] ?? "") ? first + 1 : first;
  const mention = names.byStart.get(at);
  return mention && mention.first < end ? mention : null;
}

/** Whose document, leadership or panel it is: "Holt's letter", "the Audit Court report", "a report by the council". */
function ownerName(
  doc: Document,
  names: Names,
  range: TokenRange,
  phrase: Phrase | null,
): CastMention | null {
  if (!phrase || (phrase.kind !== "document" && phrase.kind !== "body")) return null;
  // "Her Courier column", "his Postbox account": of hers, not of the Courier.
  if (phrase.kind === "document" && POSSESSED.test(phrase.possessor ?? "")) return null;
  for (let i = phrase.headAt; i > range.first; i--) {
    const mention = names.byEnd.get(i);
    if (!mention || mention.first < range.first) continue;
    const speaksFor = mention.member.type === "organization" && STANDS_FOR.has(phrase.head);
    if (phrase.kind === "document" || speaksFor) return mention;
  }
  for (let i = phrase.headAt + 1; i < range.end; i++) {
    const mention = names.byStart.get(i);
    if (!mention) continue;
    const before = doc.lower.slice(phrase.headAt + 1, i).filter((word) => word !== "the");
    // "A memo obtained by the Courier": who has it is not who wrote it; but "a memo sent to the Courier from the council".
    const passedOn = before.at(-1) !== "from" && before.some((word) => PASSED_ON.has(word));
    const maker = !passedOn && before.some((word) => ["by", "from", "of", "on"].includes(word));
    if (phrase.kind === "document" ? maker : before.includes("of")) return posted(doc, names, mention);
  }
  return null;
}

/** "Harbour College professor Ada Brandt": not the college, but who has a post there. */
function posted(doc: Document, names: Names, mention: CastMention): CastMention {
  if (mention.member.type !== "organization") return mention;
  let at = mention.end;
  while (at < mention.end + WIDEST_POST && /^\p{Ll}/u.test(doc.words[at] ?? "") && !names.byStart.has(at))
    at++;
  const next = names.byStart.get(at);
  const post = at > mention.end && PERSON_NOUNS.has(doc.lower[at - 1] ?? "");
  const titled = next !== undefined && next.outer < next.first;
  return next && next.member.type === "person" && (post || titled) ? next : mention;
}

const WIDEST_POST = 4;
