/** How a report uses its names: who speaks, what stands where places do, whom a title tells. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import type { NameMention } from "./name-pieces.ts";
import { isCapital } from "./names.ts";

/** How the report uses its names. */
export interface Usage {
  /** Is somebody quoted by these very tokens? */
  readonly speaks: (range: TokenRange) => boolean;
  /** Names, in lower case, that somewhere stand after "in" or "near", and speak nowhere. */
  readonly places: ReadonlySet<string>;
  /** In lower case. */
  readonly surnames: ReadonlySet<string>;
  /** Names of one word, in lower case, that say something. */
  readonly speaking: ReadonlySet<string>;
}

export function speakingAmong(
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

export function placesAmong(doc: Document, names: readonly NameMention[]): ReadonlySet<string> {
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
export function speakersAmong(doc: Document, sources: readonly TokenRange[]): (range: TokenRange) => boolean {
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

/** Names of one word, in lower case, that stand behind a title. */
export const titledAmong = (doc: Document, names: readonly NameMention[]): ReadonlySet<string> =>
  new Set(
    names
      .filter(({ title, first, end }) => title !== null && end - first === 1)
      .map(({ first }) => doc.lower[first] ?? ""),
  );

export function surnamesOf(doc: Document, names: readonly NameMention[]): ReadonlySet<string> {
  const people = names.filter(({ kind, first, end }) => kind === "person" && end - first > 1);
  return new Set(people.map(({ end }) => doc.lower[end - 1] ?? ""));
}

export function givenNamesOf(doc: Document, names: readonly NameMention[]): ReadonlySet<string> {
  const people = names.filter(({ kind, first, end }) => kind === "person" && end - first > 1);
  return new Set(people.map(({ first }) => doc.lower[first] ?? ""));
}
