/** Casts a report: finds its names and settles who and what each of them is. */
import { BODY_CLASS_OF_NAME, BODY_CLASSES } from "../data/body-classes.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { ORGANIZATION_NAME_HEADS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { PEOPLE_WORDS } from "../data/people-words.ts";
import { DEMONYMS, isPlace } from "../data/places.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { Draft } from "../statements/draft.ts";
import { castBodies } from "./bodies.ts";
import type { Cast } from "./cast.ts";
import { headlineNames } from "./headline-names.ts";
import { isPossessiveMark, type Layout } from "./layout.ts";
import { type NameMention, piecesOf } from "./name-pieces.ts";
import { isCapital, nameRuns } from "./names.ts";
import { castPeople } from "./people.ts";
import { introducedAs } from "./phrase.ts";
import { attachRoles } from "./roles.ts";
import { tokensOf } from "./source.ts";

/** The named people and organizations of a report, with their roles; `drafts` tell who is quoted. */
export function castOf(layout: Layout, drafts: readonly Draft[]): Cast {
  const sources = drafts.flatMap(({ source }) => source.map((span) => tokensOf(layout, span)));
  const speaks = speakersAmong(layout, sources);
  const ends = new Map(
    sources.map(({ first, end }) => [/^the$/.test(layout.lower[first] ?? "") ? first + 1 : first, end]),
  );
  // A country that says something is its government.
  const isWholeSource = ({ first, end }: TokenRange) => ends.get(first) === end;
  const running = nameRuns(layout).flatMap((run) => piecesOf(layout, run));
  const found = [...withSpelledOut(layout, running), ...headlineNames(layout, running)]
    .filter((name) => !isCredit(layout, name))
    .sort((a, b) => a.first - b.first);
  const people: NameMention[] = [];
  const bodies: NameMention[] = [];
  const surnames = surnamesOf(layout, found);
  const givenNames = givenNamesOf(layout, found);
  const usage: Usage = { speaks, places: placesAmong(layout, found) };
  for (const name of found) {
    // "RENN" in capitals is the Renn named below, no acronym.
    const shouted = name.end - name.first === 1 && surnames.has(layout.lower[name.first] ?? "");
    if (shouted && name.kind === "organization") people.push({ ...name, kind: "unknown" });
    else if (name.kind === "person") people.push(name);
    // "Jordan said", where Jordan Steward is spoken of.
    else if (
      name.kind === "place" &&
      name.end - name.first === 1 &&
      givenNames.has(layout.lower[name.first] ?? "")
    )
      people.push({ ...name, kind: "unknown" });
    else if (name.kind === "organization" || (name.kind === "place" && isWholeSource(name)))
      bodies.push(name);
    else if (
      name.kind === "role" &&
      surnames.has(layout.lower[name.first] ?? "") &&
      name.end - name.first === 1
    )
      people.push({ ...name, kind: "unknown" });
    else if (name.kind === "unknown") {
      const kind = settle(layout, name, usage);
      if (kind) (kind === "organization" ? bodies : people).push({ ...name, kind });
    }
  }
  const cast: Cast = { members: [], mentions: [], shared: [] };
  castPeople(layout, cast, people, speaks);
  castBodies(layout, cast, bodies);
  attachRoles(layout, cast);
  return cast;
}

function givenNamesOf(layout: Layout, names: readonly NameMention[]): ReadonlySet<string> {
  const people = names.filter(({ kind, first, end }) => kind === "person" && end - first > 1);
  return new Set(people.map(({ first }) => layout.lower[first] ?? ""));
}

/** "(Karin Pell/Lowmoor News)": whose a picture is, at the end of a paragraph or in brackets. */
function isCredit(layout: Layout, { first, end }: NameMention): boolean {
  const [slash, before] = [layout.words[end] === "/", layout.words[first - 1] === "/"];
  if (!slash && !before) return false;
  const paragraph = layout.scene.paragraphs[layout.paragraphOf[first] ?? 0];
  const near = (paragraph?.end ?? 0) - end <= CREDIT;
  const brackets = layout.lower.slice(Math.max(0, first - CREDIT), first).includes("(");
  return near && isCapital(layout.words[slash ? end + 1 : first]) && (brackets || slash || before);
}

const CREDIT = 8;

/** The names, with those that an acronym in brackets spells taken whole: "Roads, Ferries and Harbours Orland (RFHO)". */
function withSpelledOut(layout: Layout, names: readonly NameMention[]): readonly NameMention[] {
  const spelled = layout.words.flatMap((word, at) => spelledBefore(layout, word, at) ?? []);
  if (spelled.length === 0) return names;
  const isApart = ({ first, end }: NameMention) =>
    spelled.every((one) => end <= one.first || first >= one.end);
  return [...names.filter(isApart), ...spelled];
}

function spelledBefore(layout: Layout, acronym: string, at: number): NameMention | null {
  if (!/^\p{Lu}{3,8}$/u.test(acronym) || layout.words[at - 1] !== "(" || layout.words[at + 1] !== ")")
    return null;
  let i = at - 2;
  for (let letter = acronym.length - 1; letter >= 0; letter--) {
    while (/^(?:,|and|of|for|the|&|-)$/.test(layout.lower[i] ?? "")) i--;
    if (i < 0 || layout.words[i]?.[0] !== acronym[letter]) return null;
    i--;
  }
  const first = i + 1;
  return { first, end: at - 1, outer: first, title: null, kind: "organization" };
}

function surnamesOf(layout: Layout, names: readonly NameMention[]): ReadonlySet<string> {
  const people = names.filter(({ kind, first, end }) => kind === "person" && end - first > 1);
  return new Set(people.map(({ end }) => layout.lower[end - 1] ?? ""));
}

/** How the report uses its names. */
interface Usage {
  /** Is somebody quoted by these very tokens? */
  readonly speaks: (range: TokenRange) => boolean;
  /** Names, in lower case, that somewhere stand after "in" or "near", and speak nowhere. */
  readonly places: ReadonlySet<string>;
}

function placesAmong(layout: Layout, names: readonly NameMention[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { first, end, kind } of names)
    if (kind === "unknown" && WITHIN.has(layout.lower[first - 1] ?? ""))
      found.add(layout.lower.slice(first, end).join(" "));
  for (const { first, end } of names)
    if (REPORTING_VERBS.has(layout.lower[end] ?? "")) found.delete(layout.lower.slice(first, end).join(" "));
  return found;
}

const WITHIN = new Set(["in", "near", "across", "outside", "around", "throughout"]);

/** Tells whether a name lies within the words of a source, near its beginning or at its end. */
function speakersAmong(layout: Layout, sources: readonly TokenRange[]): (range: TokenRange) => boolean {
  const covered = new Uint8Array(layout.words.length);
  for (const { first, end } of sources) covered.fill(1, first, Math.min(end, first + 12));
  return ({ first, end }) => {
    const before = layout.lower[first - 1] ?? "";
    const within = covered[first - 1] === 1 && NOT_BEFORE_SPEAKERS.has(before);
    return covered[first] === 1 && !within && !saysWhose(layout, end, covered);
  };
}

/** "The Kelmark leader", "Gulls head coach Ivo Renn": the name says whose or of what somebody is, not who. */
function saysWhose(layout: Layout, end: number, covered: Uint8Array): boolean {
  const lower = layout.lower[end] ?? "";
  if (isPossessiveMark(layout, end) && covered[end + 1] === 1) return true;
  return (
    covered[end] === 1 && /^\p{Ll}[\p{L}-]+$/u.test(layout.words[end] ?? "") && !FUNCTION_WORDS.has(lower)
  );
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

function hasLowerCase(layout: Layout, first: number, end: number): boolean {
  return layout.words.slice(first, end).some((word) => /\p{Ll}/u.test(word));
}

/** What a name without any known word in it is, by how it is used; null where nothing tells. */
function settle(
  layout: Layout,
  { first, end }: NameMention,
  { speaks, places }: Usage,
): NameMention["kind"] | null {
  const before = layout.lower[first - 1] ?? "";
  const next = layout.lower[end] ?? "";
  const words = layout.lower.slice(first, end);
  const says = speaks({ first, end }) || REPORTING_VERBS.has(next) || next === "who";
  const last = words.at(-1) ?? "";
  if (isLabel(layout, first, end)) return null;
  if (isBodyByForm(layout, first, end) || introducedAs(layout, end) === "body") return "organization";
  // "Farmer Ivo Renn", "its chair, Ivo Renn,".
  const post = before === "," ? (layout.lower[first - 2] ?? "") : before;
  const titled = PERSON_NOUNS.has(post) && !PARTY_OF_WORD.has(post);
  if (places.has(words.join(" ")) && !titled) return null;
  const modifies =
    /^\p{Ll}/u.test(layout.words[end] ?? "") &&
    !FUNCTION_WORDS.has(next) &&
    !REPORTING_VERBS.has(next) &&
    !/(?:ed|ly|s)$/.test(next);
  // "the Gulls": a team, a band; "Gulls coach" likewise.
  const many =
    /[^siu]s$/.test(last) &&
    hasLowerCase(layout, first, end) &&
    end - first <= 2 &&
    (before === "the" || isPost(layout, end));
  if (many && !titled) return DEMONYMS.has(last) ? null : "organization";
  if (before === "the" && !modifies) return says && end - first <= 4 ? "organization" : null;
  if (end - first === 1) return says || isCapital(layout.words[first]) ? "unknown" : null;
  if (end - first > 4 || words.some((word) => ["of", "for", "on", "&", "/", "and"].includes(word)))
    return says ? "organization" : null;
  if (titled) return "person";
  // "Skate Norland", "Northern Norland": a country's body of some sort.
  if (isPlace(last) && !GIVEN_NAMES.has(words[0] ?? "")) return says ? "organization" : null;
  if (PLACE_HEADS.has(last) || /(?:ers|ans|ists)$/.test(last) || !hasLowerCase(layout, first, end))
    return null;
  if (modifies && before !== "") return null;
  const isBody = words.some((word) => layout.common.has(word)) || ORGANIZATION_NAME_HEADS.has(words[0] ?? "");
  if (says) return isBody ? "organization" : "person";
  if (BEFORE_PLACES.has(before) || words.some((word) => layout.common.has(word))) return null;
  return "person";
}

/** "the brewer Tarvo", "MetroWest", "Holm & Sons": a body by the noun before it or by how it is written. */
function isBodyByForm(layout: Layout, first: number, end: number): boolean {
  const words = layout.words.slice(first, end);
  if (words.includes("&") && end - first <= 5) return true;
  if (BODY_CLASSES.get(layout.lower[first - 1] ?? "") === "company") return end - first <= 3;
  const firm = end - first >= 2 && BODY_CLASS_OF_NAME.get(layout.lower[end - 1] ?? "") === "company";
  if (firm && !GIVEN_NAMES.has(layout.lower[first] ?? "")) return true;
  return (
    end - first <= 2 && /^(?!Mc|Mac|De|Di|Van|La|Le|Fitz|O[’'])\p{Lu}\p{Ll}+\p{Lu}/u.test(words[0] ?? "")
  );
}

/** "WATCH:", "ENERGY:": capitals and a colon at a paragraph's start. */
function isLabel(layout: Layout, first: number, end: number): boolean {
  const opens = first === 0 || layout.paragraphOf[first - 1] !== layout.paragraphOf[first];
  return opens && layout.words[end] === ":" && !hasLowerCase(layout, first, end);
}

function isPost(layout: Layout, at: number): boolean {
  const lower = layout.lower[at] ?? "";
  const word = /^(?:head|assistant|general|deputy)$/.test(lower) ? (layout.lower[at + 1] ?? "") : lower;
  return PERSON_NOUNS.has(word) || PEOPLE_WORDS.has(word);
}
