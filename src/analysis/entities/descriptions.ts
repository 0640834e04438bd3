/** Whom a description means: "the Kelmark leader", "the council", "a senior aide", "council members". */
import type { EntityType } from "../analysis.ts";
import type { Gender } from "../data/given-names.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { KIN_NOUNS } from "../data/role-nouns.ts";
import type { Antecedents } from "./antecedents.ts";
import { type Cast, type Member, memberOf } from "./cast.ts";
import { bodiesByNoun, fitsBody } from "./described-bodies.ts";
import { type Layout, textOf } from "./layout.ts";
import type { Phrase } from "./phrase.ts";
import { roleOf } from "./phrase.ts";
import { bodyIn, holdersOf, holdsOther, isSpecified } from "./posts.ts";

const OWNERS: Readonly<Record<string, Gender>> = { his: "male", her: "female" };

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
