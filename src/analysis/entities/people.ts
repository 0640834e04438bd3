/** Which person each name of a person means: full names first, then surnames and given names alone. */
import { inSmallLetters } from "../../base/small-letters.ts";
import { type Gender, GIVEN_NAMES } from "../data/given-names.ts";
import { areFormsOfOneName } from "../data/nicknames.ts";
import { DEMONYMS, isPlace } from "../data/places.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { textOf } from "../document/token-ranges.ts";
import { agrees, type Cast, type CastMember, type CastMention, memberOf } from "./cast.ts";
import type { NameMention } from "./name-pieces.ts";
import { startsSentence } from "./names.ts";
import { introducedAs } from "./phrase.ts";

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;

interface Named {
  readonly mention: NameMention;
  /** The words of the name in lower case, without suffix and full stops. */
  readonly words: readonly string[];
  readonly suffix: string | null;
  readonly gender: Gender;
}

/** The people met so far, by the words of their names, and how each was named in full. */
interface Register {
  readonly bySurname: Map<string, CastMember[]>;
  readonly byGivenName: Map<string, CastMember[]>;
  readonly byMiddleName: Map<string, CastMember[]>;
  readonly introductions: Map<CastMember, Introduction>;
  /** Who was called by the surname alone while there was no other of that surname. */
  readonly owners: Map<string, CastMember>;
}

interface Introduction {
  readonly first: number;
  times: number;
  speaks: boolean;
}

/** So many times is nobody called by a given name who is not somebody of the report's. */
const OFTEN = 3;
const BEFORE_TITLE = /^(?:vice|deputy|former|acting|ex|lieutenant|assistant)$/;

/**
 * Adds the people whom `names` mean to the cast. A surname that fits two, where nothing decides, is given to neither.
 * `speaks` tells whether somebody is quoted by these very tokens.
 */
export function castPeople(
  doc: Document,
  cast: Cast,
  names: readonly NameMention[],
  speaks: (range: TokenRange) => boolean,
): void {
  const named = names.map((mention) => namedOf(doc, mention));
  const register: Register = {
    bySurname: new Map(),
    byGivenName: new Map(),
    byMiddleName: new Map(),
    introductions: new Map(),
    owners: new Map(),
  };
  const mentions: CastMention[] = [];
  const put = (name: Named, member: CastMember) => mentions.push(mentionOf(doc, name, member));
  for (const name of named.filter(isFull)) {
    const fitting = (register.bySurname.get(surnameOf(name)) ?? []).filter((member) => isSame(member, name));
    if (fitting.length > 1) continue;
    const member = fitting[0] ?? enrol(doc, cast, register, name);
    introduce(register, member, name, speaks(name.mention));
    put(name, member);
  }
  const single = named.filter((name) => !isFull(name));
  const within = new Map<string, number>();
  for (const name of single) {
    if (startsSentence(doc, name.mention.first, sentenceAt(doc, name.mention.first))) continue;
    within.set(surnameOf(name), (within.get(surnameOf(name)) ?? 0) + 1);
  }
  const returning = (name: Named) => (within.get(surnameOf(name)) ?? 0) > 0;
  const times = new Map<string, number>();
  for (const name of single) times.set(surnameOf(name), (times.get(surnameOf(name)) ?? 0) + 1);
  // "Odile", time and again: somebody whom the report calls by the given name.
  const goesByFirst = (name: Named) =>
    GIVEN_NAMES.has(surnameOf(name)) && (times.get(surnameOf(name)) ?? 0) >= OFTEN;
  for (const name of single) {
    if (
      register.bySurname.has(surnameOf(name)) ||
      (goesByGivenName(doc, name) && isGivenName(register, name)) ||
      ofFamily(register, name).length > 0 ||
      byMiddleName(register, name) !== null
    )
      continue;
    const isNamed = name.mention.title !== null || speaks(name.mention) || isIntroduced(doc, name);
    // One who is named again and again is somebody, though nothing says who: none of the others.
    if (isNamed || (returning(name) && isSubject(doc, name)))
      enrol(doc, cast, register, name, isNamed || goesByFirst(name));
  }
  const open: Named[] = [];
  for (const name of single) {
    const member =
      bearerOf(register, name) ??
      (goesByGivenName(doc, name) ? byGivenName(register, name) : null) ??
      byFamilyNameFirst(register, name) ??
      byMiddleName(register, name);
    if (member) put(name, member);
    else open.push(name);
  }
  // A headline names whom only the report below it introduces.
  for (const name of open) {
    const member = bearerOf(register, name);
    const fitting = register.bySurname.get(surnameOf(name)) ?? ofFamily(register, name);
    if (member) put(name, member);
    else if (fitting.length > 1) cast.shared.push({ ...name.mention, fitting });
  }
  mentions.sort((a, b) => a.first - b.first);
  for (const mention of mentions) {
    cast.mentions.push(mention);
    mention.member.mentions.push({ first: mention.first, end: mention.end });
  }
}

function isFull({ words, mention }: Named): boolean {
  return words.length >= 2 && mention.kind === "person";
}

function surnameOf({ words }: Named): string {
  return words.at(-1) ?? "";
}

function introduce(register: Register, member: CastMember, { mention }: Named, speaks: boolean): void {
  const known = register.introductions.get(member);
  if (known) {
    known.times++;
    known.speaks ||= speaks;
  } else register.introductions.set(member, { first: mention.first, times: 1, speaks });
}

function namedOf(doc: Document, mention: NameMention): Named {
  const all = doc.lower.slice(mention.first, mention.end).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = all.at(-1) ?? "";
  const suffix = all.length > 1 && SUFFIX.test(last) ? last : null;
  const own = suffix ? all.slice(0, -1) : all;
  const words = isDoubleGivenName(doc.words[mention.end - 1]) && own.length > 2 ? familyLast(own) : own;
  return { mention, words, suffix, gender: genderOf(mention, words) };
}

/** By its form: "Dae-sun", whose second part has no capital, is a given name, and stands behind the family's. */
const isDoubleGivenName = (word: string | undefined): boolean => /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(word ?? "");

/** "Joyce Mok Pui-yan" goes by "Mok". */
const familyLast = (words: readonly string[]): readonly string[] => [
  ...words.slice(0, -2),
  ...words.slice(-1),
  ...words.slice(-2, -1),
];

function genderOf({ title }: NameMention, words: readonly string[]): Gender {
  if (title && title.gender !== "either") return title.gender;
  return (words.length > 1 ? GIVEN_NAMES.get(words[0] ?? "") : undefined) ?? "either";
}

function sentenceAt({ sentences, sentenceOf }: Document, at: number): TokenRange {
  return sentences[sentenceOf[at] ?? 0] ?? { first: at, end: at };
}

/** "Okafor hesitated": a word with a capital that stands nowhere in lower case, before a verb's past form. */
function isSubject(doc: Document, { mention: { first, end } }: Named): boolean {
  const [word = "", next = ""] = [doc.lower[first], doc.lower[end]];
  return (
    !doc.common.has(word) &&
    !isPlace(word) &&
    !DEMONYMS.has(word) &&
    /\p{Ll}/u.test(doc.words[first] ?? "") &&
    (/^(?:was|is|had|has|did|didn't|does|doesn't|will|would|can|could|also|who)$/.test(next) ||
      (/(?:ed|s)$/.test(next) && /^\p{Ll}/u.test(doc.words[end] ?? "")))
  );
}

const WHENCE = new Set("from in at near outside".split(" "));

/** "Okafor, a former pilot,": a name alone that the report says is somebody's. */
function isIntroduced(doc: Document, { mention: { first, end } }: Named): boolean {
  const word = doc.lower[first] ?? "";
  // "A father from Brigthorne, who": what is said behind a place is of the father.
  const isWhence = WHENCE.has(doc.lower[first - 1] ?? "");
  return !isWhence && !doc.common.has(word) && !isPlace(word) && introducedAs(doc, end) === "person";
}

function enrol(doc: Document, cast: Cast, register: Register, name: Named, isNamed = true): CastMember {
  const surname = name.words.at(-1) ?? "";
  const member = memberOf("person", calm(textOf(doc, name.mention)), name.words, {
    suffix: name.suffix,
    gender: name.gender,
    named: isNamed,
  });
  cast.members.push(member);
  register.bySurname.set(surname, [...(register.bySurname.get(surname) ?? []), member]);
  if (name.words.length > 1) {
    const given = name.words[0] ?? "";
    register.byGivenName.set(given, [...(register.byGivenName.get(given) ?? []), member]);
    for (const middle of name.words.slice(1, -1))
      if (middle.length > 2)
        register.byMiddleName.set(middle, [...(register.byMiddleName.get(middle) ?? []), member]);
  }
  return member;
}

/** Is the full name another form of the member's? */
function isSame(member: CastMember, { words, suffix, gender }: Named): boolean {
  if (!agrees(member.gender, gender)) return false;
  // "Jr." after a name that stood without it is the son; the name without it after "Jr." is short for it.
  if (suffix !== member.suffix && suffix !== null) return false;
  const [mine, theirs] = [member.words, words];
  const [a = "", b = ""] = [mine[0], theirs[0]];
  if (a === b || areFormsOfOneName(a, b)) return middleNamesAgree(mine, theirs);
  const initial = (one: string, other: string) =>
    one.replace(/\./g, "").length === 1 && other.startsWith(one[0] ?? "?");
  return initial(a, b) || initial(b, a) || (mine.slice(1).includes(b) && mine.length > theirs.length);
}

function middleNamesAgree(mine: readonly string[], theirs: readonly string[]): boolean {
  const [a, b] = [mine.slice(1, -1), theirs.slice(1, -1)];
  if (a.length === 0 || b.length === 0) return true;
  return a[0]?.[0] === b[0]?.[0];
}

/** The person whom a surname alone means at this place, or null if it may be more than one. */
function bearerOf(register: Register, name: Named): CastMember | null {
  const { title, first } = name.mention;
  const surname = surnameOf(name);
  let fitting = (register.bySurname.get(surname) ?? []).filter((member) => {
    const tail = member.words.slice(-name.words.length).join(" ");
    return tail === name.words.join(" ") && agrees(member.gender, name.gender);
  });
  if (fitting.length > 1 && title?.post) {
    const holders = fitting.filter((member) => member.roles.some(({ head }) => head === title.post));
    if (holders.length > 0) fitting = holders;
  }
  if (fitting.length <= 1) return fitting[0] ?? null;
  const introduced = fitting.filter((member) => (register.introductions.get(member)?.first ?? 0) < first);
  if (introduced.length === 1) {
    const [member] = introduced;
    if (member && !register.owners.has(surname)) register.owners.set(surname, member);
    return member ?? null;
  }
  const owner = register.owners.get(surname);
  const others = fitting.filter((member) => member !== owner);
  if (owner && fitting.includes(owner))
    return others.every((other) => isBackground(register, other)) ? owner : null;
  const foreground = fitting.filter((member) => !isBackground(register, member));
  return foreground.length === 1 ? (foreground[0] ?? null) : null;
}

/** One who is named in full again and again is not the one whom the surname alone means; nor one named once in passing. */
function isBackground(register: Register, member: CastMember): boolean {
  const known = register.introductions.get(member);
  return known !== undefined && (known.times > 1 || !known.speaks);
}

function isGivenName(register: Register, { words }: Named): boolean {
  return register.byGivenName.has(words[0] ?? "");
}

/** With these before it a single name is the given name. */
const BEFORE_GIVEN = new Set("sir dame prince princess king queen pope datuk dato seri sheikh".split(" "));

function goesByGivenName(doc: Document, { mention: { title, first } }: Named): boolean {
  return title === null || BEFORE_GIVEN.has(doc.lower[first - 1] ?? "");
}

function byGivenName(register: Register, { words }: Named): CastMember | null {
  if (words.length !== 1) return null;
  const fitting = register.byGivenName.get(words[0] ?? "") ?? [];
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** "Mohd Fauzan Karim … Fauzan": a name amid one person's only, and nobody's first or last. */
function byMiddleName(register: Register, { words }: Named): CastMember | null {
  const [word = ""] = words;
  const isOther = register.bySurname.has(word) || register.byGivenName.has(word);
  return words.length === 1 && !isOther ? onlyOne(register.byMiddleName.get(word) ?? []) : null;
}

/** "Kim Dae-sun … President Kim": where the family's name comes first it is what somebody goes by; of several, who is in the foreground. */
function byFamilyNameFirst(register: Register, name: Named): CastMember | null {
  const fitting = ofFamily(register, name);
  const foreground = fitting.filter((member) => !isBackground(register, member));
  return onlyOne(fitting) ?? onlyOne(foreground);
}

/** Those who are called by a single name first, if that is their family's. */
function ofFamily(register: Register, { words }: Named): readonly CastMember[] {
  if (words.length !== 1) return [];
  return (register.byGivenName.get(words[0] ?? "") ?? []).filter(hasFamilyNameFirst);
}

/** "Kim Dae-sun", and "Tan Boon Teck": three short words that open with no given name. */
function hasFamilyNameFirst({ words, name }: CastMember): boolean {
  if (words.length === 2) return isDoubleGivenName(name.split(" ")[1]);
  return (
    words.length === 3 &&
    !GIVEN_NAMES.has(words[0] ?? "") &&
    words.every((word) => word.length <= LONGEST_SYLLABLE)
  );
}

const LONGEST_SYLLABLE = 5;

const onlyOne = (members: readonly CastMember[]): CastMember | null =>
  members.length === 1 ? (members[0] ?? null) : null;

function mentionOf(doc: Document, name: Named, member: CastMember): CastMention {
  const { mention } = name;
  const written = textOf(doc, mention);
  if (name.words.length > member.words.length || (isShouted(member.name) && !isShouted(written))) {
    if (name.words.length >= member.words.length) member.name = written;
  }
  member.aliases.add(written);
  if (mention.outer < mention.first)
    member.aliases.add(textOf(doc, { first: mention.outer, end: mention.end }));
  if (member.gender === "either") member.gender = name.gender;
  if (mention.title?.post && !member.roles.some(({ head }) => head === mention.title?.post)) {
    // "Vice President Brandt" is no president.
    const first = BEFORE_TITLE.test(doc.lower[mention.outer - 1] ?? "") ? mention.outer - 1 : mention.outer;
    const text = textOf(doc, { first, end: mention.first });
    const modifiers = new Set(doc.lower.slice(first, mention.first).filter((word) => /\p{L}/u.test(word)));
    if (modifiers.size === 1) modifiers.clear();
    member.roles.push({ text, head: mention.title.post, modifiers });
  }
  return {
    member,
    first: mention.first,
    end: mention.end,
    outer: mention.outer,
    full: name.words.length > 1,
  };
}

/** "TOBIAS Renn", as a report's first words are set, is Tobias Renn. */
function calm(name: string): string {
  return isShouted(name) ? name : inSmallLetters(name);
}

function isShouted(name: string): boolean {
  return !/\p{Ll}/u.test(name);
}
