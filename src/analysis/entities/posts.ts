/** Who holds the post that a description names, and of which body it is one. */
import { PARTY_OF_WORD } from "../data/parties.ts";
import { OFFICE_FIELDS, OFFICES_WITH_FIELD, SOLE_OFFICES } from "../data/role-nouns.ts";
import { TITLES } from "../data/titles.ts";
import type { Document } from "../document/document.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import type { CastMember, CastRole } from "./cast.ts";
import type { Phrase } from "./phrase.ts";

/** Who is "the prime minister" is seldom called "the minister". */
const RANKS = ["prime", "vice", "deputy"];

/** Posts that go by several nouns. */
const SAME_POST = [
  "mp member backbencher lawmaker politician",
  "representative congressman congresswoman lawmaker member delegate",
  "senator lawmaker",
  "lawyer attorney solicitor barrister counsel",
  "candidate nominee contender hopeful",
  "chair chairman chairwoman chairperson head",
  "spokesman spokeswoman spokesperson",
  "leader head chief",
  "adviser advisor aide",
  "councillor councilman councilwoman",
  "general officer commander",
  "professor academic scholar",
].map((line) => new Set(line.split(" ")));

/** The nouns that a post goes by, the noun itself among them. */
export function nounsOfPost(noun: string): ReadonlySet<string> {
  return new Set([noun, ...SAME_POST.filter((nouns) => nouns.has(noun)).flatMap((nouns) => [...nouns])]);
}

/** "The education secretary": a post that one holds at a time, not what somebody is like. */
export function isOffice({ kind, head, modifiers }: Phrase): boolean {
  return (
    kind === "person" && (SOLE_OFFICES.has(head) || (OFFICES_WITH_FIELD.has(head) && modifiers.size > 0))
  );
}

/** "The Prime Minister" may be said of whom the report calls "Prime Minister Ida Holm" only later. */
function holdsThisOffice({ roles }: CastMember, phrase: Phrase): boolean {
  const { head, modifiers } = phrase;
  if (!isOffice(phrase)) return false;
  const says = (word: string) => word === head || modifiers.has(word);
  return roles.some(
    (role) =>
      role.head === head &&
      [...modifiers].every((word) => role.modifiers.has(word)) &&
      [...role.modifiers].every((word) => says(word) || TITLES.has(word)),
  );
}

/** Those whose post the description names and whose other words fit best: more than one where they fit alike. */
export function holdersOf(
  doc: Document,
  byPost: ReadonlyMap<string, Set<CastMember>>,
  bodies: ReadonlyMap<string, CastMember>,
  phrase: Phrase,
): readonly CastMember[] {
  const body = bodyIn(doc, phrase, bodies);
  const nouns = nounsOfPost(phrase.head);
  const scores: [CastMember, number][] = [];
  for (const noun of nouns) {
    for (const member of byPost.get(noun) ?? []) {
      const at = member.mentions[0]?.first ?? Number.POSITIVE_INFINITY;
      const later = at > phrase.first;
      const isHeadline = doc.headline[doc.sentenceOf[phrase.first] ?? 0];
      if (later && phrase.possessor === null && !isHeadline && !holdsThisOffice(member, phrase)) continue;
      if (phrase.determiner === "indefinite" || holdsOtherOffice(member, phrase)) continue;
      const fit = body && !isOf(member, body) ? 0 : fitOf(member, phrase, nouns);
      if (fit > 0)
        scores.push([member, fit + (noun === phrase.head ? 0.5 : 0) - (member.type === "unnamed" ? 0.3 : 0)]);
    }
  }
  const most = Math.max(...scores.map(([, score]) => score));
  return [...new Set(scores.filter(([, score]) => score === most).map(([member]) => member))];
}

/** The body whose post the description is: named right before the head noun, or after "of", "for", "in". */
export function bodyIn(
  doc: Document,
  { first, headAt, end }: Phrase,
  bodies: ReadonlyMap<string, CastMember>,
): CastMember | null {
  const core = (from: number, to: number) =>
    doc.lower
      .slice(from, to)
      .filter((word) => word !== "'s")
      .join(" ");
  for (let from = first; from < headAt; from++) {
    const member = bodies.get(core(from, headAt));
    if (member) return member;
  }
  if (!/^(?:of|for|in|at)$/.test(doc.lower[headAt + 1] ?? "")) return null;
  const from = doc.lower[headAt + 2] === "the" ? headAt + 3 : headAt + 2;
  for (let to = Math.min(end, from + 8); to > from; to--) {
    const member = bodies.get(core(from, to));
    // "Of China's delegation" is not of China.
    if (member) return isPossessiveMark(doc, to) || isPossessiveMark(doc, to - 1) ? null : member;
  }
  return null;
}

/** Does the description say of what or of whom somebody is that, by a name? */
export function isSpecified(doc: Document, { headAt, end }: Phrase): boolean {
  if (!/^(?:of|for|at|from)$/.test(doc.lower[headAt + 1] ?? "")) return false;
  return doc.words.slice(headAt + 2, end).some((word) => /^\p{Lu}\p{Ll}/u.test(word));
}

function isOf(member: CastMember, body: CastMember): boolean {
  return (
    member.memberOf.has(body) ||
    member.roles.some(({ modifiers }) => body.words.every((word) => modifiers.has(word)))
  );
}

/** Is somebody known by the same post of another body? */
export function holdsOther(member: CastMember, phrase: Phrase): boolean {
  return member.roles.some(({ head, modifiers }) => head === phrase.head && modifiers.size > 0);
}

/** Offices that one holds for one field, as their words say. */
export const PORTFOLIOS: ReadonlySet<string> = new Set(
  "minister secretary commissioner ombudsman envoy ambassador treasurer".split(" "),
);

/** "The transport minister", "the deputy minister" of whom the report calls health minister, or Prime Minister, alone: the offices are two. */
export function holdsOtherOffice(member: CastMember, phrase: Phrase): boolean {
  const held = member.roles.filter(({ head }) => head === phrase.head);
  const isOfRank = ({ modifiers }: CastRole) =>
    UNDER.every((rank) => modifiers.has(rank) === phrase.modifiers.has(rank));
  const isOfOne = OFFICES_WITH_FIELD.has(phrase.head) || SOLE_OFFICES.has(phrase.head);
  if (held.length > 0 && isOfOne && !held.some(isOfRank)) return true;
  if (!PORTFOLIOS.has(phrase.head)) return false;
  const wanted = fieldsOf(phrase.modifiers);
  const known = held.map(fieldsIn);
  return (
    wanted.length > 0 &&
    known.length > 0 &&
    known.every((fields) => fields.length > 0 && !fields.some((field) => wanted.includes(field)))
  );
}

/** Who is under another is not that other. */
const UNDER = ["deputy", "vice", "assistant", "shadow"];

const fieldsIn = ({ modifiers }: { readonly modifiers: ReadonlySet<string> }) => fieldsOf(modifiers);
const fieldsOf = (words: ReadonlySet<string>) => [...words].filter((word) => OFFICE_FIELDS.has(word));

/** How well the description's words fit what is known of the member; nought or less if they speak against it. */
function fitOf(member: CastMember, phrase: Phrase, nouns: ReadonlySet<string>): number {
  const held = member.roles.filter(({ head }) => nouns.has(head));
  const [mine, told] = [
    partyIn(member.roles.flatMap(({ modifiers }) => [...modifiers])),
    partyIn(phrase.modifiers),
  ];
  // "The Republican candidate" is no Democratic one.
  if (mine && told && mine !== told) return 0;
  const about = new Set(
    [...member.memberOf].flatMap((body) => [...body.words, ...body.name.toLowerCase().split(" ")]),
  );
  for (const role of member.roles) for (const word of role.modifiers) about.add(word);
  let [fits, misses] = [0, 0];
  for (const word of phrase.modifiers) {
    if (about.has(word) || [...about].some((other) => other.length > 3 && word.startsWith(other.slice(0, 5))))
      fits++;
    else misses++;
  }
  if (phrase.modifiers.size === 0)
    return held.length === 0 || held.some((role) => !RANKS.some((rank) => role.modifiers.has(rank)))
      ? 1
      : 0.5;
  const bare = held.every(({ modifiers }) => modifiers.size === 0);
  // A post without further words ("Sen.") can be anybody's of that post; one with other words is another post.
  return fits > 0 ? 1 + fits - 0.5 * misses : bare ? 0.6 : 0;
}

function partyIn(words: Iterable<string>): string | undefined {
  for (const word of words) {
    const party = PARTY_OF_WORD.get(word);
    if (party) return party;
  }
  return undefined;
}
