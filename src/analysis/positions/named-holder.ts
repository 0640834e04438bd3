/** Whom words that stand for a holder mean: an entity of the report, or a group that only holds a position. */
import type { Span } from "../../base/passage.ts";
import type { EntityType } from "../../base/vocabulary.ts";
import type { Entity } from "../analysis.ts";
import { GIVEN_NAMES } from "../data/given-names.ts";
import { JUDGING_WORDS } from "../data/judging-words.ts";
import { SMALL_NUMBERS } from "../data/number-words.ts";
import { ORGANIZATION_NAME_HEADS, ORGANIZATION_NOUNS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import { isPersonNoun, isPluralOfPeople } from "../data/role-nouns.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import { speakerAt } from "./holder.ts";
import { isOnlyParty, partyBehind, partyOfWord } from "./party-meant.ts";
import { isInNumber, isQuote } from "./phrases.ts";
import { endOfMany, unnamedGroup } from "./unnamed-groups.ts";

/** How a holder was found: by a name, a pronoun, the source of a statement, or as a group that says nothing. */
export type FoundBy = "name" | "pronoun" | "source" | "newcomer";

export interface NamedHolder {
  readonly entity: Entity;
  readonly by: FoundBy;
}

const FIRST_PERSON = new Set("i me my we us our i'm i've i'll i'd we're we've we'll we'd".split(" "));
const PRONOUNS = new Set(
  "he him his she her they them their it its who whom whose himself herself themselves that which those these one some many most others all you your there here what".split(
    " ",
  ),
);
const ARTICLES = new Set(["the", "a", "an"]);
/** What tells more of a holder begins with one of these: the noun before it is who holds. */
const AFTER_HEAD = new Set(
  "of for in from who which that to at on with by and or , ( -- – — including such like as among against".split(
    " ",
  ),
);
const SPEAKS_FOR = new Set(
  "spokesman spokeswoman spokesperson spokesmen spokespeople campaign aide aides".split(" "),
);
const MOST_WORDS = 10;
/** "Controversial government plans" are the government's. */
const JUDGES: ReadonlySet<string> = new Set(JUDGING_WORDS);

/** For each token the longest mention of the report's entities that covers it. */
export function mentionsByToken(doc: AnnotatedDocument): readonly (Mention | undefined)[] {
  return longestByToken(doc.mentionAt.values());
}

/** For each token the longest of the mentions that covers it; of two as long the first. */
export function longestByToken(mentions: Iterable<Mention>): readonly (Mention | undefined)[] {
  const covers: (Mention | undefined)[] = [];
  for (const mention of mentions) {
    for (let i = mention.first; i < mention.end; i++) {
      const known = covers[i];
      if (!known || known.end - known.first < mention.end - mention.first) covers[i] = mention;
    }
  }
  return covers;
}

/**
 * The entity that the words of `span` stand for; `at` is a token of the words of stance. Null where nobody can be told: a
 * pronoun that the report does not resolve. Words that name nobody known become an entity of their own.
 */
export function namedHolder(
  doc: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  span: Span,
): NamedHolder | null {
  const range = bare(doc, tokensIn(doc, span));
  if (range.first >= range.end || isOnlyArticle(doc, range) || isStateOfTown(doc, range)) return null;
  const word = doc.lower[range.first] ?? "";
  if (range.end - range.first === 1 || FIRST_PERSON.has(word)) {
    if (FIRST_PERSON.has(word)) return found(speakerAt(doc, range.first), "pronoun");
    if (PRONOUNS.has(word)) {
      const mention = covers[range.first];
      if (mention && mention.end - mention.first === 1) return { entity: mention.entity, by: "pronoun" };
      return found(sourceSpeaker(doc, range.first), "pronoun");
    }
  }
  const head = headOf(doc, range);
  const mention = covers[head];
  if (doc.words[head] === "party" && (!mention || isOnlyParty(mention.entity))) {
    const party = partyBehind(doc, covers, head);
    // Nobody knows which party holds what "the party" holds.
    if (party || !mention) return found(party, "name");
  }
  const owned = mention !== undefined && doc.lower[mention.end] === "'s" && mention.end < range.end - 1;
  if (mention && !owned && mention.first >= range.first - 3) return { entity: mention.entity, by: "name" };
  const principal = SPEAKS_FOR.has(doc.lower[head] ?? "") ? spokenFor(covers, range) : null;
  if (principal) return { entity: principal, by: "name" };
  const speaker = sourceSpeaker(doc, head);
  if (speaker) return { entity: speaker, by: "source" };
  if (PRONOUNS.has(word) && range.end - range.first === 1) return null;
  const party = partyOfWord(doc, head);
  if (party) return { entity: party, by: "name" };
  return { entity: made(doc, range, head), by: "newcomer" };
}

function found(entity: Entity | null, by: FoundBy): NamedHolder | null {
  return entity && { entity, by };
}

/** "Harlow, Calif.": where a town is. */
function isStateOfTown({ words, tokens }: AnnotatedDocument, { first, end }: TokenRange): boolean {
  const isShort = end === first + 1 && words[end] === "." && tokens.end[first] === tokens.start[end];
  return (
    isShort &&
    words[first - 1] === "," &&
    /^\p{Lu}\p{Ll}+$/u.test(words[first - 2] ?? "") &&
    /^\p{Lu}\p{Ll}{1,4}$/u.test(words[first] ?? "") &&
    /^[,)\p{Ll}]/u.test(words[end + 1] ?? "")
  );
}

const isOnlyArticle = ({ lower }: AnnotatedDocument, { first, end }: TokenRange): boolean =>
  end === first + 1 && ARTICLES.has(lower[first] ?? "");

/** Without quotation marks, commas and possessive endings at its edges. */
function bare({ lower }: AnnotatedDocument, { first, end }: TokenRange): TokenRange {
  let [from, to] = [first, end];
  const isEdge = (word: string | undefined) =>
    (isQuote(word) && word !== "'s") || /^[,.:;()–—-]$/.test(word ?? "");
  while (from < to && isEdge(lower[from])) from++;
  while (to > from && (isEdge(lower[to - 1]) || /^(?:'s|')$/.test(lower[to - 1] ?? ""))) to--;
  return { first: from, end: to };
}

/** The token of the noun that a phrase turns on: the last before what tells more of it. */
function headOf({ lower }: AnnotatedDocument, { first, end }: TokenRange): number {
  for (let i = first + 1; i < end; i++) if (AFTER_HEAD.has(lower[i] ?? "")) return i - 1;
  return end - 1;
}

/** Who speaks the statement in whose source the token stands. */
function sourceSpeaker(doc: AnnotatedDocument, at: number): Entity | null {
  const statement = doc.statements[doc.sourceOf[at] ?? -1];
  return statement?.speaker ? (doc.entities.get(statement.speaker) ?? null) : null;
}

/** "A spokesman for Renn", "a Labour spokesman": for whom they speak. */
function spokenFor(covers: readonly (Mention | undefined)[], { first, end }: TokenRange): Entity | null {
  for (let i = end - 1; i >= first; i--) {
    const mention = covers[i];
    if (mention && mention.entity.type !== "unnamed") return mention.entity;
  }
  return null;
}

/** A new entity of the words of `range`, which turn on the noun at `head`. */
export function made(doc: AnnotatedDocument, range: TokenRange, head: number): Entity {
  let { first } = range;
  const opens = (at: number) => ARTICLES.has(doc.lower[at] ?? "") || JUDGES.has(doc.lower[at] ?? "");
  while (opens(first) && first < head) first++;
  const end = Math.min(range.end, first + MOST_WORDS);
  const share = shareOf(doc, { first, end });
  if (share) return unnamedGroup(doc, share.first, share.end, "group");
  // "The Tory plans", where the party is named nowhere: its plans all the same.
  const party = end === first + 1 ? PARTY_OF_WORD.get(doc.lower[first] ?? "") : undefined;
  if (party && !doc.lower[first]?.endsWith("s")) return unnamedGroup(doc, first, end, "organization", party);
  return unnamedGroup(doc, first, end, typeOf(doc, { first, end }, head));
}

const ASKED_IN_POLLS = /^(?:polled|surveyed|questioned|asked|interviewed|sampled|voting)$/;

/** A share of many with its number before it and what it is a share of behind: "44 percent of likely voters". */
function shareOf(doc: AnnotatedDocument, { first, end }: TokenRange): TokenRange | null {
  const { lower } = doc;
  if (!/^(?:percent|cent|%)$/.test(lower[end - 1] ?? "")) return null;
  const isNumber = (at: number) =>
    /^\d/.test(lower[at] ?? "") || SMALL_NUMBERS.has(lower[at] ?? "") || isInNumber(doc, at);
  let from = lower[end - 2] === "per" ? end - 2 : end - 1;
  while (isNumber(from - 1)) from--;
  const many =
    lower[end] !== "of"
      ? null
      : lower[end + 1] === "those" && ASKED_IN_POLLS.test(lower[end + 2] ?? "")
        ? end + 3
        : endOfMany(doc, lower[end + 1] === "the" ? end + 2 : end + 1);
  return { first: Math.min(first, from), end: many ?? end };
}

function typeOf({ lower, words }: AnnotatedDocument, { first, end }: TokenRange, head: number): EntityType {
  const noun = lower[head] ?? "";
  if (ORGANIZATION_NOUNS.has(noun) || ORGANIZATION_NAME_HEADS.has(noun)) return "organization";
  if (isPluralOfPeople(noun)) return "group";
  const isName = words.slice(first, head + 1).every((word) => /^\p{Lu}/u.test(word));
  if (isName && GIVEN_NAMES.has(lower[first] ?? "") && end - first > 1) return "person";
  // "Conservative MP": somebody, and no body of that name.
  if (isPersonNoun(noun) && !PARTY_OF_WORD.has(noun)) return "unnamed";
  return isName ? "organization" : "group";
}
