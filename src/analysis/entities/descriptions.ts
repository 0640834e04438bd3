/** Whom a description means: "the Kelmark leader", "the council", "a senior aide", "council members". */
import type { EntityType } from "../analysis.ts";
import type { Gender } from "../data/given-names.ts";
import { OTHER_NOUNS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { KIN_NOUNS } from "../data/role-nouns.ts";
import type { Antecedents } from "./antecedents.ts";
import { type Cast, type Member, memberOf } from "./cast.ts";
import { isPossessiveMark, type Layout, textOf } from "./layout.ts";
import type { Phrase } from "./phrase.ts";
import { roleOf } from "./phrase.ts";

/** Who is "the prime minister" is seldom called "the minister". */
const RANKS = ["prime", "vice", "deputy"];

const OWNERS: Readonly<Record<string, Gender>> = { his: "male", her: "female" };

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

export interface Descriptions {
  /** The member that the description means, none of the `barred`; one is added for those without a name. Null where nothing decides. */
  resolve(phrase: Phrase, barred?: ReadonlySet<Member>): Member | null;
  /** Whose name is held back: somebody unnamed, whoever holds the post. `words`: how the report says so. */
  holdBack(phrase: Phrase, words: string): Member;
  /** The named member whose post the description is, or whose name has its noun; nobody is added or guessed. */
  recognize(phrase: Phrase): Member | null;
}

export function descriptionsOf(layout: Layout, cast: Cast, antecedents: Antecedents): Descriptions {
  const byPost = new Map<string, Set<Member>>();
  for (const member of cast.members) for (const { head } of member.roles) addTo(byPost, head, member);
  const bodies = bodiesByNoun(cast);
  const byCore = new Map(
    cast.members
      .filter(({ type }) => type === "organization")
      .map((member) => [member.words.join(" "), member]),
  );
  const unnamed = new Map<string, Member>();
  const documents = new Map<string, Member>();

  function nameless(type: EntityType, phrase: Phrase): Member {
    const text = textOf(layout, trimmed(layout, phrase));
    const key = `${type} ${text.toLowerCase().replace(/^(?:the|a|an) /, "")}`;
    const known = unnamed.get(key);
    const member = known ?? memberOf(type, text, [], { gender: phrase.gender });
    if (!known) {
      unnamed.set(key, member);
      cast.members.push(member);
      if (phrase.kind === "document") documents.set(phrase.head, member);
      if (phrase.kind === "person") addTo(byPost, phrase.head, member);
      const party = type === "group" ? partyOf(cast, phrase) : null;
      if (party) member.memberOf.add(party);
    }
    return called(member, phrase);
  }

  function called(member: Member, phrase: Phrase): Member {
    const range = trimmed(layout, phrase);
    member.aliases.add(textOf(layout, range));
    member.mentions.push({ first: range.first, end: range.end });
    return member;
  }

  /** The description is a post of the member's from now on. */
  function promoted(member: Member, phrase: Phrase): Member {
    const role = roleOf(layout, phrase);
    const isNew = !member.roles.some(({ text }) => text.toLowerCase() === role.text.toLowerCase());
    if (member.type === "person" && phrase.possessor === null && role.modifiers.size > 0 && isNew) {
      member.roles.push(role);
      addTo(byPost, role.head, member);
    }
    return called(member, phrase);
  }

  /** "The minister" goes back to the one who would not be named, where there is such a one. */
  const heldBack = new Map<string, Member>();
  function holdBack(phrase: Phrase, words: string): Member {
    const member = heldBack.get(phrase.head) ?? nameless("unnamed", phrase);
    heldBack.set(phrase.head, member);
    member.aliases.add(words);
    return called(member, phrase);
  }

  function person(phrase: Phrase, barred?: ReadonlySet<Member>): Member | null {
    const hidden = phrase.modifiers.size === 0 ? heldBack.get(phrase.head) : undefined;
    if (hidden && phrase.determiner === "definite" && phrase.possessor === null)
      return called(hidden, phrase);
    const held = holdersOf(layout, byPost, byCore, phrase);
    const [holder] = held.length > 1 ? [spokenOf(phrase, held)] : held;
    if (holder) return promoted(holder, phrase);
    if (held.length > 1) return null;
    if (phrase.determiner !== "definite" || phrase.possessor !== null || KIN_NOUNS.has(phrase.head))
      return nameless("unnamed", phrase);
    const body = bodyIn(layout, phrase, byCore);
    // "The deputy head of China's delegation": told apart by what the report has said of nobody.
    if (!body && isSpecified(layout, phrase)) return nameless("unnamed", phrase);
    const own = body
      ? cast.members.filter(
          (member) =>
            member.type === "person" &&
            member.memberOf.has(body) &&
            !member.follows.has(body) &&
            !holdsOther(member, phrase),
        )
      : [];
    if (own.length === 1 && own[0]) return promoted(own[0], phrase);
    const meant = antecedents.find(phrase.first, ["person", "unnamed"], phrase.gender, barred);
    if (!meant || !body) return meant ? called(meant, phrase) : null;
    // The report has not said whose the person is: now it does.
    if (own.length > 0 || meant.memberOf.size > 0 || holdsOther(meant, phrase)) return null;
    meant.memberOf.add(body);
    return promoted(meant, phrase);
  }

  /** Of two whom the words fit alike the one whom the report speaks of there. */
  function spokenOf(phrase: Phrase, fitting: readonly Member[]): Member | null {
    const others = new Set(cast.members.filter((member) => !fitting.includes(member)));
    return antecedents.find(phrase.first, ["person", "unnamed"], phrase.gender, others);
  }

  function body(phrase: Phrase): Member | null {
    if (phrase.determiner === "indefinite") return nameless("organization", phrase);
    const meant = bodyMeant(phrase);
    if (meant === "several") return null;
    return meant ? called(meant, phrase) : nameless("organization", phrase);
  }

  function bodyMeant(phrase: Phrase): Member | "several" | null {
    const owner = OWNERS[phrase.possessor ?? ""];
    const whose = owner ? antecedents.find(phrase.first, ["person"], owner) : null;
    const wanted = (bodies.get(phrase.head) ?? []).filter(
      (member) => fitsBody(layout, member, phrase) && (!owner || member.words[0] === whose?.words.at(-1)),
    );
    const before = wanted.filter((member) => (member.mentions[0]?.first ?? 0) < phrase.first);
    const [only] = wanted;
    if (wanted.length === 1 && only) return only;
    const latest = antecedents.find(phrase.first, ["organization"], "either");
    if (latest && before.includes(latest)) return latest;
    if (before.length === 1 && before[0]) return before[0];
    return wanted.length > 1 ? "several" : null;
  }

  function recognize(phrase: Phrase): Member | null {
    if (phrase.determiner !== "definite") return null;
    const meant =
      phrase.kind === "person"
        ? onlyOne(holdersOf(layout, byPost, byCore, phrase))
        : phrase.kind === "body" && phrase.possessor === null
          ? bodyMeant(phrase)
          : null;
    if (meant === null || meant === "several" || !meant.named) return null;
    return firstAt(meant) < phrase.first ? called(meant, phrase) : null;
  }

  /** "The ruling", "the poll": the one spoken of before, or else that of the body spoken of last. */
  function document(phrase: Phrase): Member | null {
    if (phrase.determiner !== "definite") return nameless("organization", phrase);
    const before = documents.get(phrase.head) ?? antecedents.find(phrase.first, ["organization"], "either");
    return before ? called(before, phrase) : nameless("organization", phrase);
  }

  return {
    holdBack,
    recognize,
    resolve(phrase, barred) {
      const owner = OWNERS[phrase.possessor ?? ""];
      // "In his eyes", "her letter says": it is the owner who thinks and says so.
      if (owner && (phrase.kind === "document" || phrase.kind === "other"))
        return antecedents.find(phrase.first, ["person", "unnamed"], owner);
      if (phrase.kind === "person") return person(phrase, barred);
      if (phrase.kind === "people") return nameless("group", phrase);
      if (phrase.kind === "body") return body(phrase);
      return phrase.kind === "document" ? document(phrase) : null;
    },
  };
}

const firstAt = ({ mentions }: Member): number => Math.min(...mentions.map(({ first }) => first));

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  map.set(key, (map.get(key) ?? new Set<V>()).add(value));
}

/** The description without the marks and brackets at its end. */
function trimmed(layout: Layout, { first, end }: Phrase): { first: number; end: number } {
  let stop = end;
  while (stop - 1 > first && /^[,;:.–—-]$/.test(layout.words[stop - 1] ?? "")) stop--;
  return { first, end: stop };
}

/** The one, null where there is none or several. */
function onlyOne(members: readonly Member[]): Member | null {
  return members.length === 1 ? (members[0] ?? null) : null;
}

/** Those whose post the description names and whose other words fit best: more than one where they fit alike. */
function holdersOf(
  layout: Layout,
  byPost: ReadonlyMap<string, Set<Member>>,
  bodies: ReadonlyMap<string, Member>,
  phrase: Phrase,
): readonly Member[] {
  const body = bodyIn(layout, phrase, bodies);
  const nouns = new Set([
    phrase.head,
    ...SAME_POST.filter((nouns) => nouns.has(phrase.head)).flatMap((nouns) => [...nouns]),
  ]);
  const scores: [Member, number][] = [];
  for (const noun of nouns) {
    for (const member of byPost.get(noun) ?? []) {
      const at = member.mentions[0]?.first ?? Number.POSITIVE_INFINITY;
      const later = at > phrase.first;
      if (later && phrase.possessor === null && !layout.headline[layout.sentenceOf[phrase.first] ?? 0])
        continue;
      if (phrase.determiner === "indefinite") continue;
      const fit = body && !isOf(member, body) ? 0 : fitOf(member, phrase, nouns);
      if (fit > 0)
        scores.push([member, fit + (noun === phrase.head ? 0.5 : 0) - (member.type === "unnamed" ? 0.3 : 0)]);
    }
  }
  const most = Math.max(...scores.map(([, score]) => score));
  return [...new Set(scores.filter(([, score]) => score === most).map(([member]) => member))];
}

/** The body whose post the description is: named right before the head noun, or after "of", "for", "in". */
function bodyIn(
  layout: Layout,
  { first, headAt, end }: Phrase,
  bodies: ReadonlyMap<string, Member>,
): Member | null {
  const core = (from: number, to: number) =>
    layout.lower
      .slice(from, to)
      .filter((word) => word !== "'s")
      .join(" ");
  for (let from = first; from < headAt; from++) {
    const member = bodies.get(core(from, headAt));
    if (member) return member;
  }
  if (!/^(?:of|for|in|at)$/.test(layout.lower[headAt + 1] ?? "")) return null;
  const from = layout.lower[headAt + 2] === "the" ? headAt + 3 : headAt + 2;
  for (let to = Math.min(end, from + 8); to > from; to--) {
    const member = bodies.get(core(from, to));
    // "Of China's delegation" is not of China.
    if (member) return isPossessiveMark(layout, to) || isPossessiveMark(layout, to - 1) ? null : member;
  }
  return null;
}

/** Does the description say of what or of whom somebody is that, by a name? */
function isSpecified(layout: Layout, { headAt, end }: Phrase): boolean {
  if (!/^(?:of|for|at|from)$/.test(layout.lower[headAt + 1] ?? "")) return false;
  return layout.words.slice(headAt + 2, end).some((word) => /^\p{Lu}\p{Ll}/u.test(word));
}

function isOf(member: Member, body: Member): boolean {
  return (
    member.memberOf.has(body) ||
    member.roles.some(({ modifiers }) => body.words.every((word) => modifiers.has(word)))
  );
}

/** Is somebody known by the same post of another body? */
function holdsOther(member: Member, phrase: Phrase): boolean {
  return member.roles.some(({ head, modifiers }) => head === phrase.head && modifiers.size > 0);
}

/** How well the description's words fit what is known of the member; nought or less if they speak against it. */
function fitOf(member: Member, phrase: Phrase, nouns: ReadonlySet<string>): number {
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

function bodiesByNoun(cast: Cast): ReadonlyMap<string, Member[]> {
  const found = new Map<string, Member[]>();
  for (const member of cast.members) {
    if (member.type !== "organization") continue;
    const nouns = new Set<string>();
    for (const word of [...member.words, ...member.name.toLowerCase().split(" ")]) {
      nouns.add(word);
      for (const other of OTHER_NOUNS[word] ?? []) nouns.add(other);
      if (PARTY_OF_WORD.has(word)) nouns.add("party");
    }
    if (/^\p{Lu}{2,}$/u.test(member.name))
      for (const noun of ["agency", "group", "organization", "network"]) nouns.add(noun);
    for (const noun of nouns) found.set(noun, [...(found.get(noun) ?? []), member]);
  }
  return found;
}

/** Do the description's other words occur in the body's name, or have none to occur? */
function fitsBody(layout: Layout, member: Member, phrase: Phrase): boolean {
  const name = new Set([
    ...member.words,
    ...[...member.aliases].flatMap((alias) => alias.toLowerCase().split(" ")),
  ]);
  const [start, cut] = [phrase.first, phrase.headAt];
  for (let i = start; i < cut; i++) {
    const word = layout.lower[i] ?? "";
    if (phrase.modifiers.has(word) && !name.has(word) && !name.has(word.replace(/s$/, ""))) return false;
  }
  return true;
}

function partyIn(words: Iterable<string>): string | undefined {
  for (const word of words) {
    const party = PARTY_OF_WORD.get(word);
    if (party) return party;
  }
  return undefined;
}

function partyOf(cast: Cast, phrase: Phrase): Member | null {
  const words = [phrase.head, `${phrase.head}s`, ...phrase.modifiers];
  const names = new Set(
    words.map((word) =>
      PARTY_OF_WORD.get(word)
        ?.toLowerCase()
        .replace(/ party$/, ""),
    ),
  );
  return (
    cast.members.find((member) => member.type === "organization" && names.has(member.words.join(" "))) ?? null
  );
}
