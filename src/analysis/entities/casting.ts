/** Casts a report: finds its names and settles who and what each of them is. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { ORGANIZATION_NAME_HEADS } from "../data/organization-words.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { TokenRange } from "../sentences.ts";
import type { Draft } from "../statements/draft.ts";
import { castBodies } from "./bodies.ts";
import type { Cast } from "./cast.ts";
import { headlineNames } from "./headline-names.ts";
import type { Layout } from "./layout.ts";
import { type NameMention, piecesOf } from "./name-pieces.ts";
import { isCapital, nameRuns } from "./names.ts";
import { castPeople } from "./people.ts";
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
  const found = [...running, ...headlineNames(layout, running)].sort((a, b) => a.first - b.first);
  const people: NameMention[] = [];
  const bodies: NameMention[] = [];
  const surnames = surnamesOf(layout, found);
  for (const name of found) {
    // "RENN" in capitals is the Renn named below, no acronym.
    const shouted = name.end - name.first === 1 && surnames.has(layout.lower[name.first] ?? "");
    if (shouted && name.kind === "organization") people.push({ ...name, kind: "unknown" });
    else if (name.kind === "person") people.push(name);
    else if (name.kind === "organization" || (name.kind === "place" && isWholeSource(name)))
      bodies.push(name);
    else if (name.kind === "unknown") {
      const kind = settle(layout, name, speaks);
      if (kind) (kind === "organization" ? bodies : people).push({ ...name, kind });
    }
  }
  const cast: Cast = { members: [], mentions: [] };
  castPeople(layout, cast, people, speaks);
  castBodies(layout, cast, bodies);
  attachRoles(layout, cast);
  return cast;
}

function surnamesOf(layout: Layout, names: readonly NameMention[]): ReadonlySet<string> {
  const people = names.filter(({ kind, first, end }) => kind === "person" && end - first > 1);
  return new Set(people.map(({ end }) => layout.lower[end - 1] ?? ""));
}

/** Tells whether a name lies within the words of a source, near its beginning or at its end. */
function speakersAmong(layout: Layout, sources: readonly TokenRange[]): (range: TokenRange) => boolean {
  const covered = new Uint8Array(layout.words.length);
  for (const { first, end } of sources) covered.fill(1, first, Math.min(end, first + 12));
  return ({ first, end }) => {
    const before = layout.lower[first - 1] ?? "";
    const within = covered[first - 1] === 1 && NOT_BEFORE_SPEAKERS.has(before);
    // "The Kelmark leader": whose leader it is, not who speaks.
    const modifies = before === "the" && PERSON_NOUNS.has(layout.lower[end] ?? "");
    return covered[first] === 1 && !within && !modifies;
  };
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
  speaks: (range: TokenRange) => boolean,
): NameMention["kind"] | null {
  const before = layout.lower[first - 1] ?? "";
  const next = layout.lower[end] ?? "";
  const words = layout.lower.slice(first, end);
  const says = speaks({ first, end }) || REPORTING_VERBS.has(next) || next === "who";
  const modifies =
    /^\p{Ll}/u.test(layout.words[end] ?? "") &&
    !FUNCTION_WORDS.has(next) &&
    !REPORTING_VERBS.has(next) &&
    !/(?:ed|ly|s)$/.test(next);
  if (before === "the" && !modifies) return says && end - first <= 4 ? "organization" : null;
  if (end - first === 1) return says || isCapital(layout.words[first]) ? "unknown" : null;
  if (end - first > 4 || words.some((word) => ["of", "for", "on", "&", "/", "and"].includes(word)))
    return says ? "organization" : null;
  const last = words.at(-1) ?? "";
  if (PLACE_HEADS.has(last) || /(?:ers|ans|ists)$/.test(last) || !hasLowerCase(layout, first, end))
    return null;
  if (modifies && before !== "") return null;
  const isBody = words.some((word) => layout.common.has(word)) || ORGANIZATION_NAME_HEADS.has(words[0] ?? "");
  if (says) return isBody ? "organization" : "person";
  if (BEFORE_PLACES.has(before) || words.some((word) => layout.common.has(word))) return null;
  return "person";
}
