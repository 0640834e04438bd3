/** Which organization each name of one means: full names, short forms, acronyms; and which is part of which. */
import { BODY_CLASS_OF_NAME } from "../data/body-classes.ts";
import { SETS_OF_NAME } from "../data/organization-names.ts";
import { KNOWN_BODIES, NATIONAL_MODIFIERS, STANDS_FOR } from "../data/organization-words.ts";
import { PARTY_OF_LETTER, PARTY_OF_WORD } from "../data/parties.ts";
import { DEMONYMS, isPlace } from "../data/places.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { isPossessiveMark, textOf } from "../document/token-ranges.ts";
import { type Cast, type CastMember, type CastMention, memberOf } from "./cast.ts";
import { headOfBody, type NameMention } from "./name-pieces.ts";

/** Bodies of these kinds are few: "the Oversight Committee" is the House Oversight Committee. Of two parties one is not the other. */
const SHORTENED = new Set(
  "committee subcommittee court panel commission department agency office bureau institute ministry board times post news fund exchange administration survey department treasury center centre coalition".split(
    " ",
  ),
);
const CONNECTORS = new Set("of for on and the a an & / in to".split(" "));

interface Body {
  readonly range: TokenRange;
  /** The name's words without article, connectors and what every national body has. */
  readonly core: readonly string[];
  readonly head: string;
}

/** Adds the organizations named to the cast. Bodies called by a person's name ("the Holt campaign") are told from the person. */
export function castBodies(doc: Document, cast: Cast, names: readonly NameMention[]): void {
  const bodies = [...names.map(({ first, end }) => bodyOf(doc, { first, end })), ...campaigns(doc, cast)];
  const byCore = new Map<string, CastMember>();
  const byHead = new Map<string, CastMember[]>();
  const byFirst = new Map<string, Set<CastMember>>();
  const bySet = new Map<number, CastMember>();
  const meant = new Map<Body, CastMember>();
  const longestFirst = [...bodies].sort(
    (a, b) => b.core.length - a.core.length || a.range.first - b.range.first,
  );
  for (const body of longestFirst) {
    const key = body.core.join(" ");
    const text = textOf(doc, body.range);
    const sets = SETS_OF_NAME.get(text.toLowerCase()) ?? [];
    const known = sets.map((set) => bySet.get(set)).find((one) => one !== undefined);
    const member =
      byCore.get(key) ??
      known ??
      longerForm(byHead.get(body.head) ?? [], body) ??
      begunBy(byFirst, body) ??
      firmOf(doc, byFirst, body) ??
      enrol(doc, cast, body);
    for (const set of sets) if (!bySet.has(set)) bySet.set(set, member);
    // It is called by the longest of its well-known names that the report prints.
    if (known === member && text.length > member.name.length) member.name = text;
    const [first = ""] = body.core;
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(member));
    if (!byCore.has(key)) {
      byCore.set(key, member);
      for (const short of acronymsOf(doc, body)) if (!byCore.has(short)) byCore.set(short, member);
      if (!(byHead.get(body.head) ?? []).includes(member))
        byHead.set(body.head, [...(byHead.get(body.head) ?? []), member]);
    }
    meant.set(body, member);
  }
  const mentions = bodies.map((body) => mentionOf(doc, body, meant.get(body) as CastMember));
  cast.mentions.push(...mentions);
  cast.mentions.sort((a, b) => a.first - b.first || b.end - a.end);
  partyLetters(doc, cast, byCore);
  linkBranches(byCore);
}

function bodyOf(doc: Document, range: TokenRange): Body {
  const words = doc.lower.slice(range.first, range.end).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return { range, core: coreOf(words), head: headOfBody(words) };
}

function coreOf(words: readonly string[]): readonly string[] {
  let core = words.filter((word) => !CONNECTORS.has(word)).map((word) => word.replace(/\.$/, ""));
  while (core.length > 1 && NATIONAL_MODIFIERS.has(core[0] ?? "")) core = core.slice(1);
  if (core.length > 1 && ["party", "inc", "corp", "ltd", "plc", "co"].includes(core.at(-1) ?? ""))
    core = core.slice(0, -1);
  const party = core.length === 1 ? PARTY_OF_WORD.get(core[0] ?? "") : undefined;
  return party ? coreOfParty(party) : core;
}

function coreOfParty(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/ party$/, "")
    .split(" ");
}

/** A single longer name that the shorter one can stand for. */
function longerForm(members: readonly CastMember[], { core, head }: Body): CastMember | null {
  if (core.length < 2 || !SHORTENED.has(head)) return null;
  // Of very many bodies of one kind a short form says nothing; looking at the last few keeps the cost linear.
  const fitting = members.slice(-20).filter((member) => core.every((word) => member.words.includes(word)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** The only body whose name begins with these words, of which there are two or more: "Quay Point" is Quay Point Computing. */
function begunBy(byFirst: ReadonlyMap<string, ReadonlySet<CastMember>>, { core }: Body): CastMember | null {
  if (core.length < 2) return null;
  const fitting = [...(byFirst.get(core[0] ?? "") ?? [])].filter(({ words }) =>
    core.every((word, i) => words[i] === word),
  );
  const [only] = fitting;

  return fitting.length === 1 && only ? only : null;
}

/** "Pell", where Pell Aggregates is the only body whose name begins so. */
function firmOf(
  doc: Document,
  byFirst: ReadonlyMap<string, ReadonlySet<CastMember>>,
  { core, range }: Body,
): CastMember | null {
  const [first = ""] = core;
  if (range.end - range.first > 1 || KNOWN_BODIES.has(first) || !/\p{Ll}/u.test(doc.words[range.first] ?? ""))
    return null;
  const [only, ...others] = byFirst.get(first) ?? [];
  return only &&
    others.length === 0 &&
    only.words.length > 1 &&
    BODY_CLASS_OF_NAME.has(only.words.at(-1) ?? "") &&
    doc.lower[range.first] === first
    ? only
    : null;
}

function enrol(doc: Document, cast: Cast, { range, core }: Body): CastMember {
  const member = memberOf("organization", textOf(doc, range), core, { named: true });
  cast.members.push(member);
  return member;
}

/** The first letters of all a name's words, in lower case: "qawa" of "Quay and Water Alliance". */
export const initialsOf = ({ lower }: Document, { first, end }: TokenRange): string =>
  lower
    .slice(first, end)
    .map((word) => word[0] ?? "")
    .join("");

/** The initials of a name with and without its first words, and the acronym given in brackets after it. */
function acronymsOf(doc: Document, { range }: Body): readonly string[] {
  const words = doc.words.slice(range.first, range.end).filter((word) => /^\p{Lu}/u.test(word));
  const found: string[] = [];
  if (words.length >= 3) {
    const initials = words
      .map((word) => word[0] ?? "")
      .join("")
      .toLowerCase();
    found.push(initials);
    if (words[0]?.includes("."))
      found.push(`${words[0].replace(/\./g, "").toLowerCase()}${initials.slice(1)}`, initials.slice(1));
  }
  found.push(initialsOf(doc, range));
  const inBrackets = doc.words[range.end] === "(" && doc.words[range.end + 2] === ")";
  const given = doc.words[range.end + 1] ?? "";
  if (inBrackets && /^\p{Lu}{2,}$/u.test(given)) found.push(given.toLowerCase());
  return found;
}

/** "Holt campaign", "Trump administration": a person's name and a noun for the people about them. */
function campaigns(doc: Document, cast: Cast): readonly Body[] {
  const found: Body[] = [];
  for (const { member, first, end } of cast.mentions) {
    if (member.type !== "person") continue;
    const at = isPossessiveMark(doc, end) ? end + 1 : end;
    const noun = doc.lower[at] ?? "";
    if (!STANDS_FOR.has(noun) && !["office", "government"].includes(noun)) continue;
    found.push({
      range: { first, end: at + 1 },
      core: [member.words.at(-1) ?? "", noun === "camp" || noun === "team" ? "campaign" : noun],
      head: noun,
    });
  }
  return found;
}
function mentionOf(doc: Document, { range, core }: Body, member: CastMember): CastMention {
  const written = textOf(doc, range);
  const longer = range.end - range.first > member.name.split(" ").length;
  const shouted =
    !/\p{Ll}/u.test(member.name.split(" ")[0] ?? "") && /\p{Ll}/u.test(written.split(" ")[0] ?? "");
  if ((longer || (shouted && written.length === member.name.length)) && !isPossessiveInside(doc, range))
    member.name = written;
  member.aliases.add(written);
  member.mentions.push(range);
  return { member, first: range.first, end: range.end, outer: range.first, full: core.length > 1 };
}

function isPossessiveInside(doc: Document, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (isPossessiveMark(doc, i)) return true;
  return false;
}

/** "(R-Ohio)" after a name: the person's party, and the words that say so are a mention of it. */
function partyLetters(doc: Document, cast: Cast, byCore: Map<string, CastMember>): void {
  for (const mention of cast.mentions) {
    if (mention.member.type !== "person" || doc.words[mention.end] !== "(") continue;
    const letter = /^([A-Z])(?:-|$)/.exec(doc.words[mention.end + 1] ?? "")?.[1] ?? "";
    const name = PARTY_OF_LETTER.get(letter);
    if (name)
      mention.member.memberOf.add(
        partyNamed(cast, byCore, name, { first: mention.end + 1, end: mention.end + 2 }),
      );
  }
}

function partyNamed(
  cast: Cast,
  byCore: Map<string, CastMember>,
  name: string,
  range: TokenRange,
): CastMember {
  const core = coreOfParty(name);
  const known = byCore.get(core.join(" "));
  if (known) return known;
  const member = memberOf("organization", name, core, { named: true });
  byCore.set(core.join(" "), member);
  cast.members.push(member);
  member.mentions.push(range);
  return member;
}

/** "Kelmark Civic Union" is a branch of "Civic Union": the same name with a region before it. */
function linkBranches(byCore: ReadonlyMap<string, CastMember>): void {
  for (const [core, member] of byCore) {
    const words = core.split(" ");
    if (words.length < 2 || words.length > 6) continue;
    for (let from = 1; from < words.length; from++) {
      const parent = byCore.get(words.slice(from).join(" "));
      if (!parent || parent === member || parent.type !== "organization") continue;
      const region = words.slice(0, from).join(" ");
      if (words.length - from === 1 && !DEMONYMS.has(region) && !isPlace(region)) continue;
      member.memberOf.add(parent);
      break;
    }
  }
}
