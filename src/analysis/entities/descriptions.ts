/** Whom a description means: "the Kelmark leader", "the council", "a senior aide", "council members". */
import { table } from "../../base/table.ts";
import type { EntityType } from "../../base/vocabulary.ts";
import type { Gender } from "../data/given-names.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { KIN_NOUNS } from "../data/role-nouns.ts";
import { STUDY_NOUNS } from "../data/study-words.ts";
import type { Document } from "../document/document.ts";
import { textOf } from "../document/token-ranges.ts";
import type { Antecedents } from "./antecedents.ts";
import { type Cast, type CastMember, memberOf } from "./cast.ts";
import { bodiesByNoun, fitsBody, justNamed } from "./described-bodies.ts";
import { documentsIn } from "./documents.ts";
import { namedStudiesOf } from "./named-studies.ts";
import type { Phrase } from "./phrase.ts";
import { readPhrase, roleOf } from "./phrase.ts";
import { bodyIn, holdersOf, holdsOther, isSpecified } from "./posts.ts";
import type { Refer } from "./reference/refer.ts";
import type { ReferenceChoice } from "./reference/reference.ts";
import { mostProminent } from "./reference/rule.ts";
import type { Names } from "./source.ts";

const OWNERS = table<Gender>({ his: "male", her: "female" });
/** Only from here on a description becomes another name, or a post, of whom it is taken to mean. */
const SURE = 0.8;
/** How sure one can be that a document speaks for its maker. */
const BY_OWNER = 0.85;
/** How sure one can be of the only body that "the company" can mean. */
const BY_PLACE = 0.75;
const NOBODY: ReferenceChoice = { member: null, probability: 0 };
const OF_KIND: Readonly<Record<"person" | "people" | "body", readonly EntityType[]>> = {
  person: ["person", "unnamed"],
  people: ["group"],
  body: ["organization"],
};

export interface Descriptions {
  /** Whom the description means, none of the `barred`; somebody is added for those without a name. Nobody where nothing decides. */
  resolve(phrase: Phrase, speaks: boolean, barred?: ReadonlySet<CastMember>): ReferenceChoice;
  /** Whose name is held back: somebody unnamed, whoever holds the post. `words`: how the report says so. */
  holdBack(phrase: Phrase, words: string): CastMember;
  /** The named member whose post the description is, or whose name has its noun; nobody is added or guessed. */
  recognize(phrase: Phrase): CastMember | null;
}

export function descriptionsOf(
  doc: Document,
  cast: Cast,
  names: Names,
  antecedents: Antecedents,
  refer: Refer,
): Descriptions {
  const byPost = new Map<string, Set<CastMember>>();
  for (const member of cast.members) for (const { head } of member.roles) addTo(byPost, head, member);
  const bodies = bodiesByNoun(cast);
  const byCore = new Map(
    cast.members
      .filter(({ type }) => type === "organization")
      .map((member) => [member.words.join(" "), member]),
  );
  const unnamed = new Map<string, CastMember>();
  const documents = documentsIn(doc, cast);

  function nameless(type: EntityType, phrase: Phrase): CastMember {
    const text = textOf(doc, trimmed(doc, phrase));
    const key = `${type} ${text.toLowerCase().replace(/^(?:the|a|an) /, "")}`;
    const known = unnamed.get(key);
    const isDocument = phrase.kind === "document";
    const member = known ?? memberOf(type, text, [], { gender: phrase.gender, isDocument });
    if (!known) {
      unnamed.set(key, member);
      cast.members.push(member);
      if (phrase.kind === "person") addTo(byPost, phrase.head, member);
      const party = type === "group" ? partyOf(cast, phrase) : null;
      if (party) member.memberOf.add(party);
    }
    return called(member, phrase);
  }

  function called(member: CastMember, phrase: Phrase, probability = 1): CastMember {
    const range = trimmed(doc, phrase);
    if (probability >= SURE) member.aliases.add(textOf(doc, range));
    member.mentions.push({ first: range.first, end: range.end });
    return member;
  }

  /** The description is a post of the member's from now on. */
  function promoted(member: CastMember, phrase: Phrase): void {
    const role = roleOf(doc, phrase);
    const isNew = !member.roles.some(({ text }) => text.toLowerCase() === role.text.toLowerCase());
    if (member.type === "person" && phrase.possessor === null && role.modifiers.size > 0 && isNew) {
      member.roles.push(role);
      addTo(byPost, role.head, member);
    }
  }

  /** "The minister" goes back to the one who would not be named, where there is such a one. */
  const heldBack = new Map<string, CastMember>();
  function holdBack(phrase: Phrase, words: string): CastMember {
    const member = heldBack.get(phrase.head) ?? nameless("unnamed", phrase);
    heldBack.set(phrase.head, member);
    member.aliases.add(words);
    return called(member, phrase);
  }

  /** Those whose post the description is, wherever they are named. */
  const holders = (phrase: Phrase): readonly CastMember[] => holdersOf(doc, byPost, byCore, phrase);

  /** "His spokesman" is anybody but him. */
  function withOwner(phrase: Phrase, barred: ReadonlySet<CastMember> | undefined): ReadonlySet<CastMember> {
    const owner = OWNERS[phrase.possessor ?? ""];
    const whose = owner ? mostProminent(antecedents, phrase.first, OF_KIND.person, owner) : null;
    return new Set([...(barred ?? []), ...(whose ? [whose] : [])]);
  }

  function person(phrase: Phrase, speaks: boolean, told?: ReadonlySet<CastMember>): ReferenceChoice {
    const hidden = phrase.modifiers.size === 0 ? heldBack.get(phrase.head) : undefined;
    if (hidden && phrase.determiner === "definite" && phrase.possessor === null)
      return { member: called(hidden, phrase), probability: 1 };
    if (phrase.determiner !== "definite" && phrase.determiner !== "bare")
      return { member: nameless("unnamed", phrase), probability: 1 };
    const held = holders(phrase);
    const body = bodyIn(doc, phrase, byCore);
    const barred = withOwner(phrase, told);
    return described("person", phrase, speaks, {
      barred,
      fitting: held.length > 0 ? held : body ? ofBody(body, phrase) : [],
      rule: personByRule(phrase, held, body, barred),
    });
  }

  /** Those of the body whose post is not known to be another. */
  function ofBody(body: CastMember, phrase: Phrase): readonly CastMember[] {
    return cast.members.filter(
      (member) =>
        member.type === "person" &&
        member.memberOf.has(body) &&
        !member.follows.has(body) &&
        !holdsOther(member, phrase),
    );
  }

  function personByRule(
    phrase: Phrase,
    held: readonly CastMember[],
    body: CastMember | null,
    barred?: ReadonlySet<CastMember>,
  ): CastMember | null {
    if (held.length === 1) return held[0] ?? null;
    if (held.length > 1) {
      const others = new Set(cast.members.filter((member) => !held.includes(member)));
      return mostProminent(antecedents, phrase.first, OF_KIND.person, phrase.gender, others);
    }
    if (phrase.possessor !== null || KIN_NOUNS.has(phrase.head)) return null;
    if (!body && isSpecified(doc, phrase)) return null;
    const own = body ? ofBody(body, phrase) : [];
    if (own.length === 1) return own[0] ?? null;
    const meant = mostProminent(antecedents, phrase.first, OF_KIND.person, phrase.gender, barred);
    if (!meant || !body) return meant;
    return own.length > 0 || meant.memberOf.size > 0 || holdsOther(meant, phrase) ? null : meant;
  }

  /** "Varga's lawyer", "a spokesman for Varga": anybody but Varga. */
  function namedWithin({ first, end }: Phrase): readonly CastMember[] {
    const found: CastMember[] = [];
    for (let at = first; at < end; at++) {
      const named = names.byStart.get(at);
      if (named && named.end <= end) found.push(named.member);
    }
    return found;
  }

  interface Known {
    readonly barred?: ReadonlySet<CastMember> | undefined;
    readonly fitting: readonly CastMember[];
    readonly rule: CastMember | null;
  }

  /** The choice, and what follows from it for whoever is chosen. */
  function described(
    kind: "person" | "people" | "body",
    phrase: Phrase,
    speaks: boolean,
    { barred, fitting, rule }: Known,
  ): ReferenceChoice {
    const types = OF_KIND[kind];
    const choice = refer(
      {
        kind,
        at: phrase.first,
        word: phrase.head,
        gender: phrase.gender,
        types,
        phrase,
        speaks,
        barred: new Set([...(barred ?? []), ...namedWithin(phrase)]),
      },
      { rule, fitting },
    );
    if (choice.member) {
      called(choice.member, phrase, choice.probability);
      if (choice.probability >= SURE && fitting.includes(choice.member)) promoted(choice.member, phrase);
      return choice;
    }
    const just = speaks && kind === "body" ? justNamed(antecedents, phrase, barred) : null;
    if (just) return { member: called(just, phrase, BY_PLACE), probability: BY_PLACE };
    // "The company", of nobody in sight, may well be one whom a name stands for: it starts nothing of its own.
    const isBare = kind === "body" && phrase.determiner === "definite" && phrase.modifiers.size === 0;
    if (choice.probability === 0 || (isBare && !speaks)) return NOBODY;
    return { member: nameless(types.at(-1) ?? "unnamed", phrase), probability: choice.probability };
  }

  function body(phrase: Phrase, speaks: boolean): ReferenceChoice {
    if (phrase.determiner === "indefinite")
      return { member: nameless("organization", phrase), probability: 1 };
    const wanted = bodiesWanted(phrase);
    return described("body", phrase, speaks, { fitting: wanted, rule: bodyByRule(phrase, wanted) });
  }

  function bodiesWanted(phrase: Phrase): readonly CastMember[] {
    const owner = OWNERS[phrase.possessor ?? ""];
    const whose = owner ? mostProminent(antecedents, phrase.first, ["person"], owner) : null;
    return (bodies.get(phrase.head) ?? []).filter(
      (member) => fitsBody(doc, member, phrase) && (!owner || member.words[0] === whose?.words.at(-1)),
    );
  }

  function bodyByRule(phrase: Phrase, wanted: readonly CastMember[]): CastMember | null {
    const before = wanted.filter((member) => (member.mentions[0]?.first ?? 0) < phrase.first);
    const [only] = wanted;
    if (wanted.length === 1 && only) return only;
    const latest = mostProminent(antecedents, phrase.first, ["organization"], "either");
    if (latest && before.includes(latest)) return latest;
    return before.length === 1 ? (before[0] ?? null) : null;
  }

  function people(phrase: Phrase, speaks: boolean): ReferenceChoice {
    const same = [...unnamed.values()].filter(
      ({ type, aliases }) =>
        type === "group" && [...aliases].some((alias) => alias.toLowerCase().endsWith(` ${phrase.head}s`)),
    );
    if (phrase.determiner !== "definite") return { member: nameless("group", phrase), probability: 1 };
    return described("people", phrase, speaks, { fitting: [], rule: same.at(-1) ?? null });
  }

  function recognize(phrase: Phrase): CastMember | null {
    if (phrase.determiner !== "definite") return null;
    const meant =
      phrase.kind === "person"
        ? onlyOne(holders(phrase))
        : phrase.kind === "body" && phrase.possessor === null
          ? bodyByRule(phrase, bodiesWanted(phrase))
          : null;
    return meant?.named && firstAt(meant) < phrase.first ? meant : null;
  }

  const studies = namedStudiesOf(doc);

  /** "The ruling": whose it is, where the report says so of the one meant, else nobody's; a poll speaks for itself. */
  function document(phrase: Phrase): ReferenceChoice {
    const owner = documents.ownerOf(phrase);
    if (owner) return { member: called(owner, phrase, 0), probability: BY_OWNER };
    const sent = documents.senderOf(phrase);
    const sender = sent && readPhrase(doc, sent);
    if (sender && /^(?:person|people|body)$/.test(sender.kind)) {
      const choice = resolve(sender, true);
      if (choice.member) return { ...choice, probability: Math.min(choice.probability, BY_OWNER) };
    }
    if (!STUDY_NOUNS.has(phrase.head)) return NOBODY;
    const known = studies.meant(phrase);
    const study = known ? called(known, phrase) : nameless("organization", phrase);
    studies.told(phrase, study);
    return { member: study, probability: BY_OWNER };
  }

  function resolve(phrase: Phrase, speaks: boolean, barred?: ReadonlySet<CastMember>): ReferenceChoice {
    const owner = OWNERS[phrase.possessor ?? ""];
    // "In his eyes", "her letter says": it is the owner who thinks and says so.
    if (owner && (phrase.kind === "document" || phrase.kind === "other")) {
      const rule = mostProminent(antecedents, phrase.first, OF_KIND.person, owner);
      return refer(
        {
          kind: "he",
          at: phrase.first,
          word: phrase.possessor ?? "",
          gender: owner,
          types: OF_KIND.person,
          phrase: null,
          speaks,
          barred: new Set(),
        },
        { rule, fitting: [] },
      );
    }
    if (phrase.kind === "person") return person(phrase, speaks, barred);
    if (phrase.kind === "people") return people(phrase, speaks);
    if (phrase.kind === "body") return body(phrase, speaks);
    return phrase.kind === "document" ? document(phrase) : NOBODY;
  }

  return { holdBack, recognize, resolve };
}

const firstAt = ({ mentions }: CastMember): number => Math.min(...mentions.map(({ first }) => first));

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  map.set(key, (map.get(key) ?? new Set<V>()).add(value));
}

/** The description without the marks and brackets at its end. */
function trimmed(doc: Document, { first, end }: Phrase): { first: number; end: number } {
  let stop = end;
  while (stop - 1 > first && /^(?:[,;:.–—-]|['’]s?)$/.test(doc.words[stop - 1] ?? "")) stop--;
  return { first, end: stop };
}

/** The one, null where there is none or several. */
function onlyOne(members: readonly CastMember[]): CastMember | null {
  return members.length === 1 ? (members[0] ?? null) : null;
}

function partyOf(cast: Cast, phrase: Phrase): CastMember | null {
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
