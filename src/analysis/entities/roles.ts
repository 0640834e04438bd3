/** What the report says people are, beside their names: "the chair of the council, X", "X, a spokesman for Y", "Y's X". */
import { OUTER } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import { baseOfPast, participleOf } from "../document/verb-forms.ts";
import type { Cast, CastMember, CastMention } from "./cast.ts";
import { isCapital } from "./names.ts";
import { type Phrase, readPhrase, roleOf } from "./phrase.ts";

/** No longer than this is a description beside a name, in tokens. */
const LONGEST = 24;
/** What one is to somebody, not in something: a critic of a party is no member of it. */
const NO_MEMBERS = new Set(
  "critic rival opponent attorney lawyer donor voter supporter suspect victim father mother husband wife friend counterpart surrogate".split(
    " ",
  ),
);

/** Adds to people the roles and memberships that stand beside their names. */
export function attachRoles(doc: Document, cast: Cast): void {
  const bodies = cast.mentions.filter(({ member }) => member.type === "organization");
  const nearby = bodiesWithin(bodies);
  const startingAt = new Map(bodies.map((mention) => [mention.first, mention]));
  const endingAt = new Map(bodies.map((mention) => [mention.end, mention]));
  for (const mention of cast.mentions) {
    if (mention.member.type !== "person") continue;
    const before = roleBefore(doc, mention);
    if (before) take(doc, mention.member, before, nearby);
    for (const range of [appositionAfter(doc, mention), appositionBefore(doc, mention)]) {
      const phrase = range && take(doc, mention.member, range, nearby);
      // The words are a mention too: "curator of the show" after a name and its comma.
      if (phrase) mention.member.mentions.push({ first: phrase.first, end: phrase.headAt + 1 });
    }
    const own = startingAt.get(bodyAfterOf(doc, mention));
    if (own) mention.member.memberOf.add(own.member);
    const owner = possessorBefore(doc, mention, endingAt);
    if (owner) mention.member.memberOf.add(owner);
  }
}

/** "X of the National Alliance": where the body's name would begin, or -1. */
function bodyAfterOf(doc: Document, { end }: CastMention): number {
  if (doc.lower[end] !== "of") return -1;
  return doc.lower[end + 1] === "the" ? end + 2 : end + 1;
}

/** The bodies named within a range, found by bisection. */
function bodiesWithin(bodies: readonly CastMention[]): (range: TokenRange) => readonly CastMention[] {
  return ({ first, end }) => {
    let [low, high] = [0, bodies.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bodies[middle]?.first ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    const found: CastMention[] = [];
    for (let i = low; i < bodies.length; i++) {
      const body = bodies[i] as CastMention;
      if (body.end > end) break;
      found.push(body);
    }
    return found;
  };
}

function take(
  doc: Document,
  member: CastMember,
  range: TokenRange,
  nearby: (range: TokenRange) => readonly CastMention[],
): Phrase | null {
  const phrase = readPhrase(doc, range);
  if (phrase?.kind !== "person") return null;
  const role = roleOf(doc, phrase);
  if (!member.roles.some(({ text }) => text === role.text)) member.roles.push(role);
  if (member.gender === "either") member.gender = phrase.gender;
  if (NO_MEMBERS.has(role.head)) return phrase;
  for (const body of nearby(range)) member.memberOf.add(body.member);
  return phrase;
}

/** The post written before the name: "Labour leader Keir Starmer", "Ohio Governor John Kasich". */
function roleBefore(doc: Document, { outer, first, member }: CastMention): TokenRange | null {
  if (outer < first) {
    const start = walkBack(doc, outer, true);
    return PERSON_NOUNS.has(doc.lower[first - 1] ?? "") ? { first: start, end: first } : null;
  }
  const noun = doc.lower[first - 1] ?? "";
  if (!PERSON_NOUNS.has(noun) || (PARTY_OF_WORD.has(noun) && member.words.length === 1)) return null;
  return { first: walkBack(doc, first - 1), end: first };
}

/** Back from the noun over the words that describe it. */
function walkBack(doc: Document, from: number, capitalsOnly = false): number {
  let at = from;
  while (at > 0 && from - at < LONGEST && doc.sentenceOf[at - 1] === doc.sentenceOf[from]) {
    const lower = doc.lower[at - 1] ?? "";
    const joins =
      lower === "-" ||
      lower === "/" ||
      (lower === "." && isCapital(doc.words[at - 2]) && isCapital(doc.words[at]));
    if (!joins && (FUNCTION_WORDS.has(lower) || !/^[\p{L}\p{N}]/u.test(lower))) break;
    const isLower = !joins && !isCapital(doc.words[at - 1]);
    if (isLower && (capitalsOnly || isVerb(lower)) && !BEFORE_TITLES.has(lower)) break;
    at--;
  }
  return at;
}

const BEFORE_TITLES = new Set(
  "former acting shadow deputy retired then-president ex outgoing incoming elected newly appointed united".split(
    " ",
  ),
);

/** A past form, or a verb that reports: no part of a description before a name. */
function isVerb(lower: string): boolean {
  return (
    REPORTING_VERBS.has(lower) ||
    /(?:ed|ly)$/.test(lower) ||
    /^(?:gave|met|saw|won|beat|took|made|wrote|led|held)$/.test(lower)
  );
}

/** "X, director of the institute, said": from after the comma to the next mark. */
function appositionAfter(doc: Document, { end }: CastMention): TokenRange | null {
  let at = end;
  if (doc.words[at] === "(") at = after(doc, at, ")");
  if (doc.words[at] !== ",") {
    const copula = /^(?:is|was)$/.test(doc.lower[at] ?? "") && /^(?:the|a|an)$/.test(doc.lower[at + 1] ?? "");
    if (!copula) return null;
  }
  at++;
  if (/^\p{N}{1,2}$/u.test(doc.words[at] ?? "") && doc.words[at + 1] === ",") at += 2;
  const stop = stopAfter(doc, at);
  const range = { first: at, end: stop };
  const phrase = stop > at ? readPhrase(doc, range) : null;
  if (phrase?.kind !== "person" || phrase.headAt - at > 8) return null;
  for (let i = at; i <= phrase.headAt; i++) {
    const lower = doc.lower[i] ?? "";
    if (i > at && (FINITE.test(lower) || /^(?:to|he|she|they|we|i)$/.test(lower))) return null;
  }
  // "Echoing X, the leader said …": a clause of its own, as no comma closes the description.
  const next = phrase.headAt + 1;
  const goesOn =
    doesSomething(doc, next) || REPORTING_VERBS.has(doc.lower[next] ?? "") || SAYS.has(doc.lower[stop] ?? "");
  if (phrase.determiner === "definite" && goesOn) return null;
  // A name that follows at once begins a list ("X, leader Y and Z"), no apposition.
  return isCapital(doc.words[phrase.headAt + 1]) ? null : range;
}

/** With one of these the words are a clause, and describe nobody beside them. */
const FINITE = /^(?:has|had|have|was|is|were|are|would|will|can|could|may|might|should|must)$/;

function after(doc: Document, open: number, mark: string): number {
  for (let i = open + 1; i < open + 8; i++) if (doc.words[i] === mark) return i + 1;
  return open;
}

const SAYS = new Set("said says told added has had is was will would".split(" "));
const ENDS = new Set([...SAYS, ..."who whose whom which that".split(" ")]);

function stopAfter(doc: Document, from: number): number {
  let at = from;
  while (at < doc.words.length && at - from < LONGEST && doc.sentenceOf[at] === doc.sentenceOf[from]) {
    const lower = doc.lower[at] ?? "";
    if (BREAKS.test(lower) || (ENDS.has(lower) && !isPossessiveMark(doc, at))) break;
    if (lower === "." && doc.sentenceOf[at + 1] !== doc.sentenceOf[at]) break;
    at++;
  }
  return at;
}

const BREAKS = new RegExp(`^[,;:()${OUTER}–—]$`);

/** "The chair of the council, X, said": a description that opens the clause, then a comma, then the name. */
function appositionBefore(doc: Document, { outer }: CastMention): TokenRange | null {
  if (doc.words[outer - 1] !== ",") return null;
  let at = outer - 1;
  const sentence = doc.sentenceOf[outer];
  while (
    at > 0 &&
    outer - at < LONGEST &&
    doc.sentenceOf[at - 1] === sentence &&
    !BREAKS.test(doc.words[at - 1] ?? "")
  )
    at--;
  for (let first = at; first < outer - 1; first++) {
    const lower = doc.lower[first] ?? "";
    const opens =
      /^(?:the|a|an|his|her|its|their)$/.test(lower) ||
      (first === at && PERSON_NOUNS.has(lower)) ||
      (first === at && isCapital(doc.words[first]));
    if (!opens) continue;
    const phrase = readPhrase(doc, { first, end: outer - 1 });
    if (phrase?.kind !== "person" || phrase.headAt - first > 6) {
      if (first === at) continue;
      return null;
    }
    if (holdsVerb(doc, first, phrase.headAt) || doesSomething(doc, phrase.headAt + 1)) return null;
    const inFront = doc.lower[first - 1] ?? "";
    if (first > at && !REPORTING_VERBS.has(inFront) && !/^(?:and|as|by|but|that|while)$/.test(inFront))
      return null;
    return { first, end: outer - 1 };
  }
  return null;
}

function holdsVerb(doc: Document, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) {
    const lower = doc.lower[i] ?? "";
    if (FINITE.test(lower)) return true;
    if (lower === doc.words[i] && isVerb(lower) && !BEFORE_TITLES.has(lower)) return true;
  }
  return false;
}

/** "Her brother sold the boat", "her brother went", as against "her brother sold to the club": a clause, and no description. */
function doesSomething({ lower }: Document, at: number): boolean {
  const verb = lower[at] ?? "";
  const base = FINITE.test(verb) ? verb : baseOfPast(verb);
  if (base === null) return false;
  return participleOf(base) !== verb || OBJECT_OPENS.test(lower[at + 1] ?? "");
}

const OBJECT_OPENS =
  /^(?:a|an|the|his|her|their|its|my|our|it|him|them|me|us|no|this|that|these|those|up|out)$/;

/** "Scottish Labour's X": the body whose the person is. */
function possessorBefore(
  doc: Document,
  { outer }: CastMention,
  endingAt: ReadonlyMap<number, CastMention>,
): CastMember | null {
  if (!isPossessiveMark(doc, outer - 1)) return null;
  return endingAt.get(outer - 1)?.member ?? null;
}
