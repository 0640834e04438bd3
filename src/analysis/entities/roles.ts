/** What the report says people are, beside their names: "the chair of the council, X", "X, a spokesman for Y", "Y's X". */
import { OUTER } from "../../base/quotation-marks.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { TokenRange } from "../document/sentences.ts";
import { baseOfPast, participleOf } from "../document/verb-forms.ts";
import type { Cast, Member, Mention } from "./cast.ts";
import { isPossessiveMark, type Layout } from "./layout.ts";
import { isCapital } from "./names.ts";
import { readPhrase, roleOf } from "./phrase.ts";

/** No longer than this is a description beside a name, in tokens. */
const LONGEST = 24;
/** What one is to somebody, not in something: a critic of a party is no member of it. */
const NO_MEMBERS = new Set(
  "critic rival opponent attorney lawyer donor voter supporter suspect victim father mother husband wife friend counterpart surrogate".split(
    " ",
  ),
);

/** Adds to people the roles and memberships that stand beside their names. */
export function attachRoles(layout: Layout, cast: Cast): void {
  const bodies = cast.mentions.filter(({ member }) => member.type === "organization");
  const nearby = bodiesWithin(bodies);
  const startingAt = new Map(bodies.map((mention) => [mention.first, mention]));
  const endingAt = new Map(bodies.map((mention) => [mention.end, mention]));
  for (const mention of cast.mentions) {
    if (mention.member.type !== "person") continue;
    const before = roleBefore(layout, mention);
    if (before) take(layout, mention.member, before, nearby);
    for (const range of [appositionAfter(layout, mention), appositionBefore(layout, mention)]) {
      if (range) take(layout, mention.member, range, nearby);
    }
    const own = startingAt.get(bodyAfterOf(layout, mention));
    if (own) mention.member.memberOf.add(own.member);
    const owner = possessorBefore(layout, mention, endingAt);
    if (owner) mention.member.memberOf.add(owner);
  }
}

/** "X of the National Alliance": where the body's name would begin, or -1. */
function bodyAfterOf(layout: Layout, { end }: Mention): number {
  if (layout.lower[end] !== "of") return -1;
  return layout.lower[end + 1] === "the" ? end + 2 : end + 1;
}

/** The bodies named within a range, found by bisection. */
function bodiesWithin(bodies: readonly Mention[]): (range: TokenRange) => readonly Mention[] {
  return ({ first, end }) => {
    let [low, high] = [0, bodies.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bodies[middle]?.first ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let i = low; i < bodies.length; i++) {
      const body = bodies[i] as Mention;
      if (body.end > end) break;
      found.push(body);
    }
    return found;
  };
}

function take(
  layout: Layout,
  member: Member,
  range: TokenRange,
  nearby: (range: TokenRange) => readonly Mention[],
): void {
  const phrase = readPhrase(layout, range);
  if (phrase?.kind !== "person") return;
  const role = roleOf(layout, phrase);
  if (!member.roles.some(({ text }) => text === role.text)) member.roles.push(role);
  if (member.gender === "either") member.gender = phrase.gender;
  if (NO_MEMBERS.has(role.head)) return;
  for (const body of nearby(range)) member.memberOf.add(body.member);
}

/** The post written before the name: "Labour leader Keir Starmer", "Ohio Governor John Kasich". */
function roleBefore(layout: Layout, { outer, first, member }: Mention): TokenRange | null {
  if (outer < first) {
    const start = walkBack(layout, outer, true);
    return PERSON_NOUNS.has(layout.lower[first - 1] ?? "") ? { first: start, end: first } : null;
  }
  const noun = layout.lower[first - 1] ?? "";
  if (!PERSON_NOUNS.has(noun) || (PARTY_OF_WORD.has(noun) && member.words.length === 1)) return null;
  return { first: walkBack(layout, first - 1), end: first };
}

/** Back from the noun over the words that describe it. */
function walkBack(layout: Layout, from: number, capitalsOnly = false): number {
  let at = from;
  while (at > 0 && from - at < LONGEST && layout.sentenceOf[at - 1] === layout.sentenceOf[from]) {
    const lower = layout.lower[at - 1] ?? "";
    const joins =
      lower === "-" ||
      lower === "/" ||
      (lower === "." && isCapital(layout.words[at - 2]) && isCapital(layout.words[at]));
    if (!joins && (FUNCTION_WORDS.has(lower) || !/^[\p{L}\p{N}]/u.test(lower))) break;
    const isLower = !joins && !isCapital(layout.words[at - 1]);
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
function appositionAfter(layout: Layout, { end }: Mention): TokenRange | null {
  let at = end;
  if (layout.words[at] === "(") at = after(layout, at, ")");
  if (layout.words[at] !== ",") {
    const copula =
      /^(?:is|was)$/.test(layout.lower[at] ?? "") && /^(?:the|a|an)$/.test(layout.lower[at + 1] ?? "");
    if (!copula) return null;
  }
  at++;
  if (/^\p{N}{1,2}$/u.test(layout.words[at] ?? "") && layout.words[at + 1] === ",") at += 2;
  const stop = stopAfter(layout, at);
  const range = { first: at, end: stop };
  const phrase = stop > at ? readPhrase(layout, range) : null;
  if (phrase?.kind !== "person" || phrase.headAt - at > 8) return null;
  for (let i = at; i <= phrase.headAt; i++) {
    const lower = layout.lower[i] ?? "";
    if (i > at && (FINITE.test(lower) || /^(?:to|he|she|they|we|i)$/.test(lower))) return null;
  }
  // A name that follows at once begins a list ("X, leader Y and Z"), no apposition.
  return isCapital(layout.words[phrase.headAt + 1]) ? null : range;
}

/** With one of these the words are a clause, and describe nobody beside them. */
const FINITE = /^(?:has|had|have|was|is|were|are|would|will|can|could|may|might|should|must)$/;

function after(layout: Layout, open: number, mark: string): number {
  for (let i = open + 1; i < open + 8; i++) if (layout.words[i] === mark) return i + 1;
  return open;
}

const ENDS = new Set("who whose whom which said says told added that has had is was will would".split(" "));

function stopAfter(layout: Layout, from: number): number {
  let at = from;
  while (
    at < layout.words.length &&
    at - from < LONGEST &&
    layout.sentenceOf[at] === layout.sentenceOf[from]
  ) {
    const lower = layout.lower[at] ?? "";
    if (BREAKS.test(lower) || (ENDS.has(lower) && !isPossessiveMark(layout, at))) break;
    if (lower === "." && layout.sentenceOf[at + 1] !== layout.sentenceOf[at]) break;
    at++;
  }
  return at;
}

const BREAKS = new RegExp(`^[,;:()${OUTER}–—]$`);

/** "The chair of the council, X, said": a description that opens the clause, then a comma, then the name. */
function appositionBefore(layout: Layout, { outer }: Mention): TokenRange | null {
  if (layout.words[outer - 1] !== ",") return null;
  let at = outer - 1;
  const sentence = layout.sentenceOf[outer];
  while (
    at > 0 &&
    outer - at < LONGEST &&
    layout.sentenceOf[at - 1] === sentence &&
    !BREAKS.test(layout.words[at - 1] ?? "")
  )
    at--;
  for (let first = at; first < outer - 1; first++) {
    const lower = layout.lower[first] ?? "";
    const opens =
      /^(?:the|a|an|his|her|its|their)$/.test(lower) ||
      (first === at && PERSON_NOUNS.has(lower)) ||
      (first === at && isCapital(layout.words[first]));
    if (!opens) continue;
    const phrase = readPhrase(layout, { first, end: outer - 1 });
    if (phrase?.kind !== "person" || phrase.headAt - first > 6) {
      if (first === at) continue;
      return null;
    }
    if (holdsVerb(layout, first, phrase.headAt) || doesSomething(layout, phrase.headAt + 1)) return null;
    const inFront = layout.lower[first - 1] ?? "";
    if (first > at && !REPORTING_VERBS.has(inFront) && !/^(?:and|as|by|but|that|while)$/.test(inFront))
      return null;
    return { first, end: outer - 1 };
  }
  return null;
}

function holdsVerb(layout: Layout, first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) {
    const lower = layout.lower[i] ?? "";
    if (FINITE.test(lower)) return true;
    if (lower === layout.words[i] && isVerb(lower) && !BEFORE_TITLES.has(lower)) return true;
  }
  return false;
}

/** "Her brother sold the boat", "her brother went", as against "her brother sold to the club": a clause, and no description. */
function doesSomething({ lower }: Layout, at: number): boolean {
  const verb = lower[at] ?? "";
  const base = FINITE.test(verb) ? verb : baseOfPast(verb);
  if (base === null) return false;
  return participleOf(base) !== verb || OBJECT_OPENS.test(lower[at + 1] ?? "");
}

const OBJECT_OPENS =
  /^(?:a|an|the|his|her|their|its|my|our|it|him|them|me|us|no|this|that|these|those|up|out)$/;

/** "Scottish Labour's X": the body whose the person is. */
function possessorBefore(
  layout: Layout,
  { outer }: Mention,
  endingAt: ReadonlyMap<number, Mention>,
): Member | null {
  if (!isPossessiveMark(layout, outer - 1)) return null;
  return endingAt.get(outer - 1)?.member ?? null;
}
