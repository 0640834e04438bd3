/** Casts a report: finds its names and settles who and what each of them is. */
import { BODY_CLASS_OF_NAME } from "../data/body-classes.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { DEMONYMS, isPlace } from "../data/places.ts";
import { TITLES } from "../data/titles.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { Draft } from "../statements/draft.ts";
import { castBodies, initialsOf } from "./bodies.ts";
import type { Cast } from "./cast.ts";
import { headlineNames } from "./headline-names.ts";
import { type NameMention, piecesOf } from "./name-pieces.ts";
import {
  givenNamesOf,
  placesAmong,
  speakersAmong,
  speakingAmong,
  surnamesOf,
  titledAmong,
  type Usage,
} from "./name-usage.ts";
import { isCapital, nameRuns } from "./names.ts";
import { castPeople } from "./people.ts";
import { attachRoles } from "./roles.ts";
import { isOfClass, settle } from "./settle-name.ts";
import { tokensOf } from "./source.ts";
import { withSpelledOut } from "./spelled-out.ts";

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
  const openings = openingsOfBodies(doc, found, usage);
  const single = new Set(
    found.filter(({ first, end }) => end - first === 1).map((name) => textIn(doc, name)),
  );
  for (const name of found) {
    // "RENN" in capitals is the Renn named below, no acronym.
    const shouted = name.end - name.first === 1 && surnames.has(doc.lower[name.first] ?? "");
    if (isOneOfMany(doc, name, single)) continue;
    if (shouted && name.kind === "organization") people.push({ ...name, kind: "unknown" });
    else if (isGeneral(doc, name, surnames))
      people.push({
        ...name,
        first: name.first + 1,
        outer: name.first,
        kind: "unknown",
        title: TITLES.get("general") ?? null,
      });
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
    else if (name.kind === "unknown" && openings.has(textIn(doc, name)))
      bodies.push({ ...name, kind: "organization" });
    else if (name.kind === "unknown") {
      const kind = settle(doc, name, usage);
      // "Australian Wynford Pell", where Mr Pell is spoken of.
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

/** "General Pell", where somebody is called Pell: no company. */
const isGeneral = ({ lower }: Document, { first, end }: TokenRange, surnames: ReadonlySet<string>): boolean =>
  end - first === 2 && lower[first] === "general" && surnames.has(lower[end - 1] ?? "");

/** "Another senior Lantern", where the Lanterns are spoken of: one of them, and not called so. */
function isOneOfMany(
  { lower, words }: Document,
  { first, end, kind }: NameMention,
  single: ReadonlySet<string>,
): boolean {
  const before = words[first - 1] ?? "";
  const isOne = kind === "unknown" && end - first === 1 && single.has(`${lower[first]}s`);
  return isOne && /^\p{Ll}/u.test(before) && (before === "a" || !FUNCTION_WORDS.has(before));
}

const textIn = ({ lower }: Document, { first, end }: TokenRange): string => lower.slice(first, end).join(" ");

/** The beginnings of bodies' longer names, of two words and more: "Quay Point" of "Quay Point Computing". */
function openingsOfBodies(doc: Document, names: readonly NameMention[], usage: Usage): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    if (name.end - name.first < 3 || GIVEN_NAMES.has(doc.lower[name.first] ?? "")) continue;
    if (
      name.kind !== "organization" &&
      (name.kind !== "unknown" || settle(doc, name, usage) !== "organization")
    )
      continue;
    for (let end = name.first + 2; end < name.end; end++) found.add(textIn(doc, { first: name.first, end }));
  }
  return found;
}

/** What bodies go by in one word: the first of companies' and clubs' names ("Pell" of "Pell Aggregates", where nobody is called so), the letters of all words ("Qawa"), or the one word that a noun for a body stands before ("the union Cosa"). */
function firmsAmong(
  doc: Document,
  names: readonly NameMention[],
  usage: Usage,
  surnames: ReadonlySet<string>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of names) {
    const [word = "", last = ""] = [doc.lower[name.first], doc.lower[name.end - 1]];
    if (name.end - name.first < 2) {
      if (name.kind === "unknown" && isOfClass(doc, name.first) && !surnames.has(word)) found.add(word);
      continue;
    }
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

/** Last words of names that only their use tells to be people's: "Ysolde DuMarr said … DuMarr said". */
function surnamesByUse(doc: Document, names: readonly NameMention[], usage: Usage): ReadonlySet<string> {
  const people = names.filter(
    (name) => name.kind === "unknown" && name.end - name.first > 1 && settle(doc, name, usage) === "person",
  );
  return new Set(people.map(({ end }) => doc.lower[end - 1] ?? ""));
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
