/** Casts a report: finds its names and settles who and what each of them is. */
import { isOuterOpening } from "../../base/quotation-marks.ts";
import { BODY_CLASS_OF_NAME, BODY_CLASSES } from "../data/body-classes.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { ORGANIZATION_NAME_HEADS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { PEOPLE_WORDS } from "../data/people-words.ts";
import { DEMONYMS, isPlace } from "../data/places.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import { baseOfPast } from "../document/verb-forms.ts";
import type { Draft } from "../statements/draft.ts";
import { castBodies, initialsOf } from "./bodies.ts";
import type { Cast } from "./cast.ts";
import { headlineNames } from "./headline-names.ts";
import { type NameMention, piecesOf } from "./name-pieces.ts";
import { isCapital, nameRuns } from "./names.ts";
import { castPeople } from "./people.ts";
import { introducedAs } from "./phrase.ts";
import { attachRoles } from "./roles.ts";
import { tokensOf } from "./source.ts";

/** The named people and organizations of a report, with their roles; `drafts` tell who is quoted. */
export function castOf(doc: Document, drafts: readonly Draft[]): Cast {
  const sources = drafts.flatMap(({ source }) => source.map((span) => tokensOf(doc, span)));
  const speaks = speakersAmong(doc, sources);
  const ends = new Map(
    sources.map(({ first, end }) => [/^the$/.test(doc.lower[first] ?? "") ? first + 1 : first, end]),
  );
  // A country that says something is its government: "Japan", "Japan, which pays most,".
  const isWholeSource = ({ first, end }: TokenRange) =>
    ends.get(first) === end ||
    (doc.words[end] === "," && doc.lower[end + 1] === "which" && (ends.get(first) ?? 0) > end);
  const running = nameRuns(doc).flatMap((run) => piecesOf(doc, run));
  const found = [...withSpelledOut(doc, running), ...headlineNames(doc, running)]
    .filter((name) => !isCredit(doc, name))
    .sort((a, b) => a.first - b.first);
  const titled = titledAmong(doc, found);
  const people: NameMention[] = [];
  const bodies: NameMention[] = [];
  const surnames = surnamesOf(doc, found);
  const givenNames = givenNamesOf(doc, found);
  const byForm: Usage = {
    speaks,
    places: placesAmong(doc, found),
    surnames,
    speaking: speakingAmong(doc, found, speaks),
  };
  const usage = { ...byForm, surnames: new Set([...surnames, ...surnamesByUse(doc, found, byForm)]) };
  const firms = firmsAmong(doc, found, usage, surnames);
  for (const name of found) {
    // "RENN" in capitals is the Renn named below, no acronym.
    const shouted = name.end - name.first === 1 && surnames.has(doc.lower[name.first] ?? "");
    if (shouted && name.kind === "organization") people.push({ ...name, kind: "unknown" });
    else if (name.kind === "person") people.push(name);
    // "Jordan said", where Jordan Steward is spoken of.
    else if (
      name.kind === "place" &&
      name.end - name.first === 1 &&
      givenNames.has(doc.lower[name.first] ?? "")
    )
      people.push({ ...name, kind: "unknown" });
    else if (name.kind === "organization" || (name.kind === "place" && isWholeSource(name)))
      bodies.push(name);
    else if (name.kind === "role" && isPartyByMembers(doc, name))
      bodies.push({ ...name, kind: "organization" });
    else if (name.kind === "role" && surnames.has(doc.lower[name.first] ?? "") && name.end - name.first === 1)
      people.push({ ...name, kind: "unknown" });
    else if (name.kind === "unknown" && name.end - name.first === 1 && firms.has(doc.lower[name.first] ?? ""))
      bodies.push({ ...name, kind: "organization" });
    else if (name.kind === "unknown") {
      const kind = settle(doc, name, usage);
      // "Australian Lynford Crosley", where Mr Crosley is spoken of.
      const ofCountry =
        DEMONYMS.has(doc.lower[name.first] ?? "") && titled.has(doc.lower[name.end - 1] ?? "");
      const first = ofCountry && name.end - name.first > 2 ? name.first + 1 : name.first;
      if (kind) (kind === "organization" ? bodies : people).push({ ...name, first, kind });
    }
  }
  const cast: Cast = { members: [], mentions: [], shared: [] };
  castPeople(doc, cast, people, speaks);
  castBodies(doc, cast, bodies);
  attachRoles(doc, cast);
  return cast;
}

/** Names of one word, in lower case, that stand behind a title. */
const titledAmong = (doc: Document, names: readonly NameMention[]): ReadonlySet<string> =>
  new Set(
    names
      .filter(({ title, first, end }) => title !== null && end - first === 1)
      .map(({ first }) => doc.lower[first] ?? ""),
  );

/** What bodies go by in one word: the first of companies' and clubs' names ("Pell" of "Pell Aggregates", where nobody is called so), the letters of all words ("Qawa"). */
function firmsAmong(
  doc: Document,
  names: readonly NameMention[],
  usage: Usage,
  surnames: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    const [word = "", last = ""] = [doc.lower[name.first], doc.lower[name.end - 1]];
    if (name.end - name.first < 2) continue;
    const isBody =
      name.kind === "organization" ||
      (name.kind === "unknown" && settle(doc, name, usage) === "organization");
    const letters = initialsOf(doc, name);
    if (isBody && letters.length >= 4 && !doc.common.has(letters)) found.add(letters);
    const isOwn = !surnames.has(word) && !GIVEN_NAMES.has(word) && !DEMONYMS.has(word) && !isPlace(word);
    const goesByFirst = GOES_BY_FIRST.has(BODY_CLASS_OF_NAME.get(last) ?? "");
    if (isBody && goesByFirst && isOwn && !doc.common.has(word)) found.add(word);
  }
  return found;
}

const GOES_BY_FIRST = new Set(["company", "team"]);

/** "Tories", "the Conservatives": a party that goes by its members; conservatives without an article are people. */
function isPartyByMembers({ lower }: Document, { first, end }: NameMention): boolean {
  const word = lower[first] ?? "";
  return end - first === 1 && (word === "tories" || (word === "conservatives" && lower[first - 1] === "the"));
}

function givenNamesOf(doc: Document, names: readonly NameMention[]): ReadonlySet<string> {
  const people = names.filter(({ kind, first, end }) => kind === "person" && end - first > 1);
  return new Set(people.map(({ first }) => doc.lower[first] ?? ""));
}

/** "(Karin Pell/Lowmoor News)": whose a picture is, at the end of a paragraph or in brackets. */
function isCredit(doc: Document, { first, end }: NameMention): boolean {
  const [slash, before] = [doc.words[end] === "/", doc.words[first - 1] === "/"];
  if (!slash && !before) return false;
  const paragraph = doc.paragraphs[doc.paragraphOf[first] ?? 0];
  const near = (paragraph?.end ?? 0) - end <= CREDIT;
  const brackets = doc.lower.slice(Math.max(0, first - CREDIT), first).includes("(");
  return near && isCapital(doc.words[slash ? end + 1 : first]) && (brackets || slash || before);
}

const CREDIT = 8;

/** The names, with those that an acronym spells taken whole: "Roads, Ferries and Harbours Orland (RFHO)". */
function withSpelledOut(doc: Document, names: readonly NameMention[]): readonly NameMention[] {
  const inBrackets = doc.words.flatMap((word, at) => spelledBefore(doc, word, at) ?? []);
  const spelled = inBrackets.length > 0 ? inBrackets : joinedByLetters(doc, names);
  if (spelled.length === 0) return names;
  const isApart = ({ first, end }: NameMention) =>
    spelled.every((one) => end <= one.first || first >= one.end);
  return [...names.filter(isApart), ...spelled];
}

/** "Orland Customs and Coast Protection", where "OCCP" is spoken of: names on both sides of an "and" that are one. */
function joinedByLetters(doc: Document, names: readonly NameMention[]): readonly NameMention[] {
  const isLetters = ({ first, end }: NameMention) =>
    end - first === 1 && /^\p{Lu}{3,6}$/u.test(doc.words[first] ?? "");
  const acronyms = new Set(names.filter(isLetters).map(({ first }) => doc.words[first] ?? ""));
  if (acronyms.size === 0) return [];
  return names.flatMap((name, i) => {
    const next = names[i + 1];
    if (!next || next.first !== name.end + 1 || doc.lower[name.end] !== "and") return [];
    const letters = doc.words
      .slice(name.first, next.end)
      .flatMap((word) => (isCapital(word) ? [word[0] ?? ""] : []))
      .join("");
    // Letters may leave out where a body is: "CCP" of "Orland Customs and Coast Protection".
    const skipped = [0, 1].find((from) => acronyms.has(letters.slice(from)));
    if (skipped === undefined) return [];
    return {
      first: name.first,
      end: next.end,
      outer: name.first,
      title: null,
      kind: "organization" as const,
    };
  });
}

function spelledBefore(doc: Document, acronym: string, at: number): NameMention | null {
  if (!/^\p{Lu}{3,8}$/u.test(acronym) || doc.words[at - 1] !== "(" || doc.words[at + 1] !== ")") return null;
  let i = at - 2;
  for (let letter = acronym.length - 1; letter >= 0; letter--) {
    while (/^(?:,|and|of|for|the|&|-)$/.test(doc.lower[i] ?? "")) i--;
    if (i < 0 || doc.words[i]?.[0] !== acronym[letter]) return null;
    i--;
  }
  const first = i + 1;
  return { first, end: at - 1, outer: first, title: null, kind: "organization" };
}

function surnamesOf(doc: Document, names: readonly NameMention[]): ReadonlySet<string> {
  const people = names.filter(({ kind, first, end }) => kind === "person" && end - first > 1);
  return new Set(people.map(({ end }) => doc.lower[end - 1] ?? ""));
}

/** Last words of names that only their use tells to be people's: "Ysolde DuMarr said … DuMarr said". */
function surnamesByUse(doc: Document, names: readonly NameMention[], usage: Usage): ReadonlySet<string> {
  const people = names.filter(
    (name) => name.kind === "unknown" && name.end - name.first > 1 && settle(doc, name, usage) === "person",
  );
  return new Set(people.map(({ end }) => doc.lower[end - 1] ?? ""));
}

/** How the report uses its names. */
interface Usage {
  /** Is somebody quoted by these very tokens? */
  readonly speaks: (range: TokenRange) => boolean;
  /** Names, in lower case, that somewhere stand after "in" or "near", and speak nowhere. */
  readonly places: ReadonlySet<string>;
  /** In lower case. */
  readonly surnames: ReadonlySet<string>;
  /** Names of one word, in lower case, that say something. */
  readonly speaking: ReadonlySet<string>;
}

function speakingAmong(
  doc: Document,
  names: readonly NameMention[],
  speaks: Usage["speaks"],
): ReadonlySet<string> {
  const single = names.filter(({ first, end, kind }) => kind === "unknown" && end - first === 1);
  const says = ({ first, end }: NameMention) =>
    REPORTING_VERBS.has(doc.lower[end] ?? "") ||
    REPORTING_VERBS.has(doc.lower[first - 1] ?? "") ||
    speaks({ first, end });
  return new Set(single.filter(says).map(({ first }) => doc.lower[first] ?? ""));
}

function placesAmong(doc: Document, names: readonly NameMention[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { first, end, kind } of names)
    if (kind === "unknown" && WITHIN.has(doc.lower[first - 1] ?? ""))
      found.add(doc.lower.slice(first, end).join(" "));
  for (const { first, end } of names)
    if (REPORTING_VERBS.has(doc.lower[end] ?? "")) found.delete(doc.lower.slice(first, end).join(" "));
  return found;
}

const WITHIN = new Set(["in", "near", "across", "outside", "around", "throughout"]);

/** Tells whether a name lies within the words of a source, near its beginning or at its end. */
function speakersAmong(doc: Document, sources: readonly TokenRange[]): (range: TokenRange) => boolean {
  const covered = new Uint8Array(doc.words.length);
  for (const { first, end } of sources) covered.fill(1, first, Math.min(end, first + 12));
  return ({ first, end }) => {
    const before = doc.lower[first - 1] ?? "";
    const within = covered[first - 1] === 1 && NOT_BEFORE_SPEAKERS.has(before);
    return covered[first] === 1 && !within && !saysWhose(doc, end, covered);
  };
}

/** "The Kelmark leader", "Gulls head coach Ivo Renn": the name says whose or of what somebody is, not who. */
function saysWhose(doc: Document, end: number, covered: Uint8Array): boolean {
  let at = end;
  if (doc.lower[at] === "and")
    do at++;
    while (isCapital(doc.words[at]));
  if (at === end + 1) return false;
  const lower = doc.lower[at] ?? "";
  if (isPossessiveMark(doc, end) && covered[end + 1] === 1) return true;
  return covered[at] === 1 && /^\p{Ll}[\p{L}-]+$/u.test(doc.words[at] ?? "") && !FUNCTION_WORDS.has(lower);
}

/** A name after one of these belongs to somebody else's description. */
const NOT_BEFORE_SPEAKERS = new Set(["in", "at", "near", "of", "for", "from", "by", "with", "to", "on"]);

const BEFORE_PLACES = new Set(["in", "at", "near", "from", "to", "across", "outside", "around"]);

/** Last words of names that are places'. */
const PLACE_HEADS = new Set(
  "tower island islands street avenue road river lake park beach hill hills county valley harbour harbor square airport bridge bay city town coast isles skerries station building plaza quay wharf pier sound strait bight east west north south hotel stadium".split(
    " ",
  ),
);

function hasLowerCase(doc: Document, first: number, end: number): boolean {
  return doc.words.slice(first, end).some((word) => /\p{Ll}/u.test(word));
}

/** What a name without any known word in it is, by how it is used; null where nothing tells. */
function settle(
  doc: Document,
  { first, end }: NameMention,
  { speaks, places, surnames, speaking }: Usage,
): NameMention["kind"] | null {
  const before = doc.lower[first - 1] ?? "";
  const next = doc.lower[end] ?? "";
  const words = doc.lower.slice(first, end);
  const says = speaks({ first, end }) || REPORTING_VERBS.has(next) || next === "who";
  const last = words.at(-1) ?? "";
  if (isLabel(doc, first, end) || isOfBill(doc, first, end) || areOfPlace(doc, first, end)) return null;
  // Nestor “Big Net” Balag: people have names in marks amid their own.
  if (doc.words.slice(first + 1, end - 1).some((word) => isOuterOpening(word))) return "person";
  const isSurname = end - first === 1 && surnames.has(last);
  if ((!isSurname && isBodyByForm(doc, first, end)) || introducedAs(doc, end) === "body")
    return "organization";
  // "Orvaqua, which …": no person, and whatever else where it says nothing.
  if (next === "," && doc.lower[end + 1] === "which") return says ? "organization" : null;
  // "Farmer Ivo Renn", "its chair, Ivo Renn,".
  const post = before === "," ? (doc.lower[first - 2] ?? "") : before;
  const titled = PERSON_NOUNS.has(post) && !PARTY_OF_WORD.has(post);
  if (places.has(words.join(" ")) && !titled) return null;
  const modifies =
    /^\p{Ll}/u.test(doc.words[end] ?? "") &&
    !FUNCTION_WORDS.has(next) &&
    !REPORTING_VERBS.has(next) &&
    baseOfPast(next) === null &&
    !/(?:ed|ly|s)$/.test(next);
  // "the Gulls": a team, a band; "Gulls coach" likewise.
  const many =
    /[^siu]s$/.test(last) &&
    hasLowerCase(doc, first, end) &&
    end - first <= 2 &&
    (before === "the" || isPost(doc, end));
  if (many && !titled) return DEMONYMS.has(last) ? null : "organization";
  if (before === "the" && !modifies) return says && end - first <= 4 ? "organization" : null;
  if (end - first === 1) return says || isCapital(doc.words[first]) ? "unknown" : null;
  if (end - first > 4 || words.some((word) => ["of", "for", "on", "&", "/", "and"].includes(word)))
    return says ? "organization" : null;
  if (titled) return "person";
  // "Skate Norland", "Northern Norland": a country's body of some sort.
  if (isPlace(last) && !GIVEN_NAMES.has(words[0] ?? "")) return says ? "organization" : null;
  if (PLACE_HEADS.has(last) || /(?:ers|ans|ists)$/.test(last) || !hasLowerCase(doc, first, end)) return null;
  if (modifies && before !== "") return null;
  const isBody = words.some((word) => doc.common.has(word)) || ORGANIZATION_NAME_HEADS.has(words[0] ?? "");
  if (says) return isBody ? "organization" : "person";
  // "To Gráinne Holm, the leader of …", "from Tomás Renn’s parlour", where Renn speaks.
  if (introducedAs(doc, end) === "person" || speaking.has(last)) return "person";
  if (BEFORE_PLACES.has(before) || words.some((word) => doc.common.has(word))) return null;
  return "person";
}

/** "Succession" of the "Succession to the Crown Bill": a word that what follows makes a law or a report of. */
function isOfBill(doc: Document, first: number, end: number): boolean {
  if (end - first !== 1 || !/^(?:of|to|for|against)$/.test(doc.lower[end] ?? "")) return false;
  let at = doc.lower[end + 1] === "the" ? end + 2 : end + 1;
  while (isCapital(doc.words[at])) at++;
  return /^(?:bill|act|order|directive|regulations|treaty|report)$/.test(doc.lower[at - 1] ?? "");
}

/** "Most Gibrovians": people by where they come from. */
function areOfPlace(doc: Document, first: number, end: number): boolean {
  return end - first === 1 && /^\p{Lu}\p{Ll}+(?:ians|eans)$/u.test(doc.words[first] ?? "");
}

/** "the brewer Tarvo", "MetroWest", "Holm & Sons": a body by the noun before it or by how it is written. */
function isBodyByForm(doc: Document, first: number, end: number): boolean {
  const words = doc.words.slice(first, end);
  if (words.includes("&") && end - first <= 5) return true;
  if (BODY_CLASSES.get(doc.lower[first - 1] ?? "") === "company") return end - first <= 3;
  const firm = end - first >= 2 && BODY_CLASS_OF_NAME.get(doc.lower[end - 1] ?? "") === "company";
  if (firm && !GIVEN_NAMES.has(doc.lower[first] ?? "")) return true;
  return (
    end - first <= 2 && /^(?!Mc|Mac|De|Di|Van|La|Le|Fitz|O[’'])\p{Lu}\p{Ll}+\p{Lu}/u.test(words[0] ?? "")
  );
}

/** "WATCH:", "ENERGY:": capitals and a colon at a paragraph's start. */
function isLabel(doc: Document, first: number, end: number): boolean {
  const opens = first === 0 || doc.paragraphOf[first - 1] !== doc.paragraphOf[first];
  return opens && doc.words[end] === ":" && !hasLowerCase(doc, first, end);
}

function isPost(doc: Document, at: number): boolean {
  const lower = doc.lower[at] ?? "";
  const word = /^(?:head|assistant|general|deputy)$/.test(lower) ? (doc.lower[at + 1] ?? "") : lower;
  return PERSON_NOUNS.has(word) || PEOPLE_WORDS.has(word);
}
