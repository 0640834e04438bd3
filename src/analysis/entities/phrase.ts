/** Reads a description: its determiner, whose it is, its head noun and what sort of thing that noun is for. */
import { BODY_CLASSES } from "../data/body-classes.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import type { Gender } from "../data/given-names.ts";
import { DOCUMENT_NOUNS, ORGANIZATION_NOUNS, STANDS_FOR } from "../data/organization-words.ts";
import { PEOPLE_WORDS } from "../data/people-words.ts";
import { DEMONYMS } from "../data/places.ts";
import { isPersonNoun, PERSON_NOUNS, singularOfPeople } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark, textOf } from "../document/token-ranges.ts";
import { isIrregularParticiple } from "../document/verb-forms.ts";
import type { CastRole } from "./cast.ts";

export type HeadKind = "person" | "people" | "body" | "document" | "other";

export interface Phrase extends TokenRange {
  /** "definite": "the", "this", or somebody's; "bare": no determiner at all. */
  readonly determiner: "definite" | "indefinite" | "bare";
  /** "his", "her", "their", "its" or "'s" where it says whose. */
  readonly possessor: string | null;
  /** The token of the head noun. */
  readonly headAt: number;
  /** Its noun, singular where it is one for people, in lower case. */
  readonly head: string;
  readonly kind: HeadKind;
  readonly gender: Gender;
  /** The other words in lower case, before and after the head, function words left out. */
  readonly modifiers: ReadonlySet<string>;
}

const POSSESSIVES = new Set("his her their its my our your".split(" "));
const INDEFINITE = new Set(
  "a an another one some any many several few most no each every both two three four five hundreds dozens thousands other others more".split(
    " ",
  ),
);
const CUTS = new Set(
  "of for at in on from with to by who whom whose which that about against under into over after before during since as than and or but when where while said says within inside among".split(
    " ",
  ),
);

/** A description after a name is no longer than this, in tokens. */
const APPOSED = 12;

/** What bodies have, and people do not: "Northwater, whose chief executive …". */
const BODY_HAS = new Set(
  "chief chairman chairwoman chair directors director board managing members shares shareholders customers subsidiary parent founder headquarters factory factories stores branches passengers".split(
    " ",
  ),
);

/** What the words after a name, between commas, say that its bearer is: "Okafor, a former pilot,", "Northwater, the group that …"; null where they do not say. */
export function introducedAs(doc: Document, end: number): "person" | "body" | null {
  if (doc.words[end] !== ",") return null;
  const next = doc.lower[end + 1] ?? "";
  if (next === "whose" && BODY_HAS.has(doc.lower[end + 2] ?? "")) return "body";
  if (/^(?:who|whose)$/.test(next)) return "person";
  if (/^\d{1,2}$/.test(next) && doc.words[end + 2] === ",") return "person";
  if (!/^(?:the|a|an)$/.test(next)) return null;
  let stop = end + 2;
  while (stop <= end + APPOSED && !/^[,.;:!?]$/.test(doc.words[stop] ?? ".")) stop++;
  const phrase = readPhrase(doc, { first: end + 1, end: stop });
  return phrase?.kind === "person" || phrase?.kind === "body" ? phrase.kind : null;
}

/** The description that fills the tokens, or null where they hold no noun. Punctuation ends it. */
export function readPhrase(doc: Document, { first, end }: TokenRange): Phrase | null {
  const [start, determiner, possessor] = determinerOf(doc, first, end);
  const cut = cutOf(doc, start, end);
  const headAt = headOf(doc, start, cut);
  if (headAt < start) return null;
  const word = doc.lower[headAt] ?? "";
  const singular = PERSON_NOUNS.has(word) ? word : singularOfPeople(word);
  const own = kindOf(word);
  // "a majority of voters", "eight in ten members": those who are counted.
  const isOne = own === "people" && doc.lower[first] === "one" && doc.lower[first + 1] === "of";
  const counted = own === "other" && kindOf(doc.lower[lastWord(doc, end)] ?? "") === "people";
  const isOfAge =
    own !== "people" && doc.lower.slice(start, headAt).some((word) => word.endsWith("year-old"));
  const kind = isOne || isOfAge ? "person" : counted ? "people" : own;
  const owned = possessor ?? (hasPossessive(doc, start, headAt) ? "'s" : null);
  return {
    first,
    end,
    determiner: owned ? "definite" : determiner,
    possessor: owned,
    headAt,
    head: singular ?? word,
    kind,
    gender: (singular && PERSON_NOUNS.get(singular)) || "either",
    modifiers: modifiersOf(doc, { first: start, end }, headAt),
  };
}

function determinerOf(
  doc: Document,
  first: number,
  end: number,
): [number, Phrase["determiner"], string | null] {
  let at = first;
  const word = doc.lower[at] ?? "";
  if (doc.lower[at] === "one" && doc.lower[at + 1] === "of" && end - at > 2) {
    return [POSSESSIVES.has(doc.lower[at + 2] ?? "") ? at + 3 : at + 2, "indefinite", null];
  }
  if (word === "the" || word === "this" || word === "that" || word === "these" || word === "those")
    return [at + 1, "definite", null];
  if (POSSESSIVES.has(word)) {
    at++;
    if (doc.lower[at] === "own") at++;
    return [at, "definite", word];
  }
  if (INDEFINITE.has(word)) return [at + 1, "indefinite", null];
  return [at, "bare", null];
}

/** Where the words before a preposition, a relative clause or a mark end. */
function cutOf(doc: Document, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const lower = doc.lower[i] ?? "";
    if (isPossessiveMark(doc, i)) continue;
    if (i > start && (CUTS.has(lower) || isParticiple(doc, i)) && !joinsNames(doc, i, end)) return i;
    if (lower === "," && joinsAdjectives(doc, start, i, end)) continue;
    if (/^[,;:()[\]–—]$/.test(lower) || lower === "--") return i;
  }
  return end;
}

/** "The Kell and Outer Isles member", "a Department for Ports and Roads spokeswoman": of whom one noun tells, and that is for one person. */
function joinsNames({ lower, words }: Document, i: number, end: number): boolean {
  const isName = (at: number) => /^\p{Lu}/u.test(words[at] ?? "");
  if (!JOINS_NAMES.test(lower[i] ?? "") || !isName(i - 1) || !isName(i + 1)) return false;
  let at = i + 1;
  while (at < end && (isName(at) || (JOINS_NAMES.test(lower[at] ?? "") && isName(at + 1)))) at++;
  return at < end && PERSON_NOUNS.has(words[at] ?? "");
}

const JOINS_NAMES = /^(?:and|of|for)$/;

/** "The board's decision allowing his release": what a participle takes is no part of the description. */
function isParticiple({ lower, words }: Document, i: number): boolean {
  return /^\p{Ll}{2,}ing$/u.test(words[i] ?? "") && OBJECT_OPENS.test(lower[i + 1] ?? "");
}

const OBJECT_OPENS = /^(?:the|a|an|his|her|its|their|this|that|these|those|him|them|it)$/;

/** "The lanky, bespectacled professor": no noun before the comma, and one right after the next words. */
function joinsAdjectives(doc: Document, start: number, comma: number, end: number): boolean {
  if (comma === start || kindOf(doc.lower[comma - 1] ?? "") !== "other") return false;
  for (let i = comma + 1; i < Math.min(end, comma + 4); i++) {
    const lower = doc.lower[i] ?? "";
    if (lower !== doc.words[i] || FUNCTION_WORDS.has(lower) || !/^\p{L}/u.test(lower)) return false;
    if (kindOf(lower) !== "other") return true;
  }
  return false;
}

function headOf(doc: Document, start: number, cut: number): number {
  let at = cut - 1;
  while (at >= start && (isPossessiveMark(doc, at) || !/\p{L}/u.test(doc.words[at] ?? ""))) at--;
  const known = (i: number) => kindOf(doc.lower[i] ?? "") !== "other";
  if (at >= start && !known(at)) {
    // "a survey released Friday": the head stands before words that say more of it.
    for (let i = start; i <= at; i++) {
      const next = doc.lower[i + 1] ?? "";
      if (known(i) && (/ed$|ing$/.test(next) || isIrregularParticiple(next))) return i;
    }
    // "one person close to her": nobody is a "close".
    for (let i = at - 1; i >= start && i >= at - 2; i--) {
      const kind = kindOf(doc.lower[i] ?? "");
      if ((kind === "person" || kind === "people") && doc.words[at] === doc.lower[at]) return i;
    }
  }
  return at;
}

function kindOf(word: string): HeadKind {
  if (isPersonNoun(word)) return "person";
  if (singularOfPeople(word) !== null || PEOPLE_AS_ONE.has(word)) return "people";
  if (ORGANIZATION_NOUNS.has(word) || STANDS_FOR.has(word) || BODY_CLASSES.has(word)) return "body";
  if (DOCUMENT_NOUNS.has(word)) return "document";
  if (PLURAL_OF_MANY.test(word) || (DEMONYMS.has(word) && word.endsWith("s"))) return "people";
  if (PEOPLE_WORDS.has(word) || word.endsWith("-year-old")) return "person";
  return pluralOf(word) ? "people" : "other";
}

/** Words without a plural form for many together. */
const PEOPLE_AS_ONE = new Set(
  "staff personnel crew clergy folk youth management critics medics sources".split(" "),
);

/** Is the word the plural of one for a person, or of one for a body? */
function pluralOf(word: string): boolean {
  if (!word.endsWith("s") || word.endsWith("ss")) return false;
  const forms = [word.slice(0, -1), word.replace(/ies$/, "y"), word.replace(/es$/, "")];
  return forms.some(
    (form) =>
      form !== word && (PEOPLE_WORDS.has(form) || ORGANIZATION_NOUNS.has(form) || BODY_CLASSES.has(form)),
  );
}

/** Does a word in lower case mean several people or bodies: "groups", "progressives"? */
export function isPluralNoun(word: string): boolean {
  return word.endsWith("s") && kindOf(word) !== "other" && kindOf(word) !== "person";
}

const PLURAL_OF_MANY =
  /^(?:people|progressives|moderates|executives|relatives|representatives|detectives|operatives|voters|experts|opponents|proponents|backers|percent|officials|authorities|police|families|women|groups|others|states|countries|democrats|republicans|conservatives|liberals|americans|campaigns|sides|parties|companies|media|public|crowd|audience|businesses|unions|ministers|\p{L}+(?:ers|ists|ians|crats|ents|ants|ors|ees))$/u;

function lastWord(doc: Document, end: number): number {
  let at = end - 1;
  while (at > 0 && !/\p{L}/u.test(doc.words[at] ?? "")) at--;
  return at;
}

function hasPossessive(doc: Document, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isPossessiveMark(doc, i)) return true;
  return false;
}

function modifiersOf(doc: Document, { first, end }: TokenRange, headAt: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = first; i < end; i++) {
    const word = doc.lower[i] ?? "";
    if (i === headAt || !/\p{L}/u.test(word) || FUNCTION_WORDS.has(word) || word === "'s") continue;
    for (const part of word.split("-")) found.add(part);
    found.add(word);
  }
  return found;
}

/** The description as a role: its words without determiner. */
export function roleOf(doc: Document, phrase: Phrase): CastRole {
  const [start] = determinerOf(doc, phrase.first, phrase.end);
  return {
    text: textOf(doc, { first: start, end: phrase.end }),
    head: phrase.head,
    modifiers: phrase.modifiers,
  };
}
