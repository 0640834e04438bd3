/** Whose a study is that a sentence names: "X's poll", "a poll by X", "its forecast", "the X poll". */

import type { Span } from "../../base/passage.ts";
import { OUTER } from "../../base/quotation-marks.ts";
import type { EntityType } from "../../base/vocabulary.ts";
import type { Entity } from "../analysis.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import { STUDIES, STUDY_ATTRIBUTES, STUDY_NOUNS } from "../data/study-words.ts";
import type { TokenRange } from "../document/sentences.ts";
import { lowerAt, type TextLine, wordAt } from "../document/text-line.ts";
import type { Draft } from "../statements/draft.ts";

/** Somebody at a place in the text. */
interface Placed extends Span {
  readonly id: string;
}

/** `owner`: theirs; `same`: the one told of before; `other`: one that nobody here is known for. */
export type Ownership = { readonly is: "owner"; readonly id: string } | { readonly is: "same" | "other" };

export interface Owners {
  /** Names of bodies and people, and the sources of statements, in order of their end. */
  readonly names: readonly Placed[];
  readonly sources: readonly Placed[];
  /** Those of the names that are bodies'. */
  readonly bodies: readonly Placed[];
  /** Those of the names that are a study's own: "the Beacon/Orvis poll". */
  readonly studies: readonly Placed[];
  /** The words of each such name that are nobody else's, in lower case. */
  readonly titles: readonly { readonly id: string; readonly words: ReadonlySet<string> }[];
  /** Those of the names that are people's. */
  readonly people: readonly Placed[];
  /** Ids of those that are no more than "a new poll" or "5 percent". */
  readonly vague: ReadonlySet<string>;
}

const MOST_BEFORE = 10;
const MOST_AFTER = 12;
const BREAKS = new RegExp(
  `^(?:[,.;:()${OUTER}]|in|to|that|than|by|from|on|with|according|a|an|the|this|its|their)$`,
);

export function ownersOf(
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
  entities: readonly Entity[],
): Owners {
  const vague = new Set(entities.filter(({ name }) => isVague(name)).map(({ id }) => id));
  const placesOf = (type: EntityType) =>
    entities
      .filter((entity) => entity.type === type && !vague.has(entity.id))
      .flatMap(({ id, mentions }) => mentions.map(({ start, end }) => ({ start, end, id })));
  const people = placesOf("person");
  const bodies = placesOf("organization");
  const names = [...bodies, ...people];
  const titles = entities
    .filter(({ id, name }) => isOfStudy(name) && !vague.has(id))
    .map(({ id, name }) => ({ id, words: ownWords(name) }));
  const named = new Set(titles.map(({ id }) => id));
  const studies = bodies.filter(({ id }) => named.has(id));
  const sources = drafts.flatMap(({ source }, i) => {
    const id = speakers[i];
    return id && !vague.has(id) ? source.map(({ start, end }) => ({ start, end, id })) : [];
  });
  const byEnd = (a: Span, b: Span) => a.end - b.end;
  return {
    names: names.sort(byEnd),
    bodies: bodies.sort(byEnd),
    studies: studies.sort(byEnd),
    titles,
    people: people.sort(byEnd),
    sources: sources.sort(byEnd),
    vague,
  };
}

function ownWords(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !STUDY_ATTRIBUTES.has(word) && !STUDY_NOUNS.has(word)));
}

function isOfStudy(name: string): boolean {
  const noun = name.toLowerCase().match(/\p{L}+$/u)?.[0] ?? "";
  return STUDY_NOUNS.has(noun);
}

function isVague(name: string): boolean {
  if (/^\p{N}/u.test(name)) return true;
  return name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => STUDY_ATTRIBUTES.has(word) || STUDY_NOUNS.has(word));
}

/** Whose the study is that the word at token `at` of `sentence` names. Looks at a bounded number of tokens. */
export function ownershipOf(line: TextLine, owners: Owners, sentence: TokenRange, at: number): Ownership {
  const first = openingOf(line, sentence, at);
  const { start, end } = line.tokens;
  const phrase = { start: start[first] ?? 0, end: end[at] ?? 0 };
  const title = titleIn(line, owners, { first, end: at });
  if (title) return { is: "owner", id: title };
  const named =
    lastOverlapping(owners.studies, phrase) ??
    lastOverlapping(owners.names, phrase) ??
    authorAfter(line, owners, sentence, at) ??
    lastOverlapping(owners.sources, phrase);
  if (named) return isHalf(line, named) ? { is: "other" } : { is: "owner", id: named.id };
  if (/^(?:its|their)$/.test(lowerAt(line, first - 1))) {
    const before = lastBefore(owners.sources, start[first] ?? 0);
    return before ? { is: "owner", id: before.id } : { is: "same" };
  }
  for (let i = first; i < at; i++) {
    const word = wordAt(line, i);
    if (/^\p{Lu}/u.test(word) && !STUDY_ATTRIBUTES.has(word.toLowerCase())) return { is: "other" };
  }
  const several = /s$/.test(lowerAt(line, at)) && STUDIES.has(lowerAt(line, at).replace(/s$/, ""));
  const another = /^(?:another|other|previous|separate)$/.test(lowerAt(line, first - 1));
  return { is: several || another ? "other" : "same" };
}

/** The study of the name that stands before the noun: "the latest Beacon/Orvis opinion poll" is "the Beacon/Orvis poll". */
function titleIn(line: TextLine, { titles }: Owners, { first, end }: TokenRange): string | null {
  const words = new Set<string>();
  for (let i = first; i < end; i++)
    if (/^\p{Lu}/u.test(wordAt(line, i)) && !STUDY_ATTRIBUTES.has(lowerAt(line, i)))
      words.add(lowerAt(line, i));
  if (words.size === 0) return null;
  const isIt = (own: ReadonlySet<string>) =>
    own.size === words.size && [...words].every((word) => own.has(word));
  return titles.findLast((title) => isIt(title.words))?.id ?? null;
}

/** "Beacon" in "the Beacon/Orvis poll": the poll is not its own alone. */
function isHalf({ tokens: { text } }: TextLine, { start, end }: Span): boolean {
  return text[end] === "/" || text[start - 1] === "/";
}

function openingOf(line: TextLine, sentence: TokenRange, at: number): number {
  let first = at;
  while (
    first > Math.max(sentence.first, at - MOST_BEFORE) &&
    !BREAKS.test(lowerAt(line, first - 1)) &&
    !/^\p{Ll}+(?:ed|ly)$/u.test(wordAt(line, first - 1))
  )
    first--;
  return first;
}

/** "A study by Harbour School professor Petra Lindqvist": the person, where one is named with the body. */
function authorAfter(line: TextLine, owners: Owners, sentence: TokenRange, at: number): Placed | null {
  for (let i = at + 1; i < Math.min(sentence.end, at + MOST_AFTER); i++) {
    if (/^[.;:]$/.test(wordAt(line, i))) return null;
    if (!/^(?:by|from)$/.test(lowerAt(line, i))) continue;
    const last = Math.min(sentence.end - 1, endOfName(line, i + 1));
    const reach = { start: line.tokens.end[i] ?? 0, end: line.tokens.end[last] ?? 0 };
    const found = lastOverlapping(owners.people, reach) ?? lastOverlapping(owners.names, reach);
    if (found) return found;
  }
  return null;
}

/** How many tokens a name with its titles takes at the most, and how many are looked at whatever they are. */
const LONGEST_NAME = 9;
const SURE = 2;

/** The last token of a name that begins about token `i`: capitals, with titles and articles between. */
function endOfName(line: TextLine, i: number): number {
  let at = i;
  while (at < i + LONGEST_NAME && (at < i + SURE || isOfName(line, at + 1))) at++;
  return at;
}

function isOfName(line: TextLine, at: number): boolean {
  return /^\p{Lu}|^(?:the|of|and|&)$/u.test(wordAt(line, at)) || PERSON_NOUNS.has(lowerAt(line, at));
}

function lastOverlapping(places: readonly Placed[], span: Span): Placed | null {
  const found = lastBefore(places, span.end) ?? null;
  if (found && found.end > span.start) return found;
  const next = places[firstEndingAfter(places, span.end)];
  return next && next.start < span.end ? next : null;
}

function lastBefore(places: readonly Placed[], at: number): Placed | undefined {
  return places[firstEndingAfter(places, at) - 1];
}

/** The number of the first of `places` (in order of their end) that ends after `at`. */
export function firstEndingAfter(places: readonly Placed[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
