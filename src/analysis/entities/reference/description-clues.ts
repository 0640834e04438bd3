/** How a description fits what is known of somebody: posts, kinds of bodies, words of the name, words used before. */
import { BODY_CLASS_OF_NAME, BODY_CLASSES, INSTITUTIONS } from "../../data/body-classes.ts";
import { OTHER_NOUNS } from "../../data/organization-words.ts";
import type { Document } from "../../document/document.ts";
import { isPossessiveMark, textOf } from "../../document/token-ranges.ts";
import type { CastMember, CastRole } from "../cast.ts";
import type { Phrase } from "../phrase.ts";
import { isOffice, isSpecified, nounsOfPost } from "../posts.ts";
import type { ReferenceContext } from "./context.ts";
import type { Reference, ReferenceCandidate, Trace } from "./reference.ts";

export function descriptionClues(
  doc: Document,
  phrase: Phrase,
  member: CastMember,
  traces: readonly Trace[],
  clues: Map<string, number>,
): void {
  clues.set(`${phrase.determiner}${phrase.possessor ? ", owned" : ""}`, 1);
  const text = plain(textOf(doc, phrase));
  const aliases = [...member.aliases].map(plain);
  if (aliases.includes(text)) clues.set("called so before", 1);
  else if (aliases.some((alias) => nounOf(alias) === phrase.head)) clues.set("noun used before", 1);
  if (member.type === "organization") bodyClues(phrase, member, clues);
  else personClues(doc, phrase, member, clues);
  if (traces.length === 0) clues.set("described, unspoken", 1);
  if (phrase.possessor !== null) {
    for (let i = phrase.first; i < phrase.headAt; i++)
      if (isPossessiveMark(doc, i) && traces.some(({ at }) => at < i && at >= phrase.first))
        clues.set("owns it", 1);
  }
}

function personClues(doc: Document, phrase: Phrase, member: CastMember, clues: Map<string, number>): void {
  const nouns = nounsOfPost(phrase.head);
  const held = member.roles.filter(({ head }) => nouns.has(head));
  const same = held.filter(({ head }) => head === phrase.head);
  if (same.length > 0)
    clues.set(same.every((role) => isOtherRank(role, phrase)) ? "post of another rank" : "post agrees", 1);
  else if (held.length > 0) clues.set("post akin", 1);
  else clues.set(member.roles.length > 0 ? "other post" : "no post known", 1);
  const about = new Set(member.roles.flatMap(({ modifiers }) => [...modifiers]));
  for (const body of member.memberOf) for (const word of body.words) about.add(word);
  const known = [...phrase.modifiers].filter((word) => about.has(word)).length;
  if (isOffice(phrase)) {
    if (held.length === 0) clues.set(member.roles.length > 0 ? "office, another post" : "office, no post", 1);
    if (known < phrase.modifiers.size) clues.set("office, new words", 1);
  }
  const named = namedModifiers(doc, phrase);
  if (named.length > 0) {
    const fits = named.some((word) => about.has(word));
    clues.set(
      fits
        ? "its name is known of them"
        : about.size > 0
          ? "another name is known of them"
          : "no name is known of them",
      1,
    );
  }
  if (phrase.modifiers.size === 0) clues.set("bare noun", 1);
  else
    clues.set(known === 0 ? "new words" : known === phrase.modifiers.size ? "known words" : "some known", 1);
}

/** "The French president", "the Vermont senator": words with capitals before the noun. */
function namedModifiers(doc: Document, { first, headAt, modifiers }: Phrase): readonly string[] {
  const found: string[] = [];
  for (let i = first + 1; i < headAt; i++) {
    const lower = doc.lower[i] ?? "";
    if (modifiers.has(lower) && /^\p{Lu}/u.test(doc.words[i] ?? "")) found.push(lower);
  }
  return found;
}

const RANKS = ["vice", "deputy", "assistant", "associate", "acting", "shadow", "junior"];

/** "The president" is no vice president. */
function isOtherRank({ modifiers }: CastRole, phrase: Phrase): boolean {
  return RANKS.some((rank) => modifiers.has(rank) !== phrase.modifiers.has(rank));
}

function bodyClues(phrase: Phrase, member: CastMember, clues: Map<string, number>): void {
  const name = new Set([...member.words, ...[...member.aliases].flatMap((alias) => plain(alias).split(" "))]);
  if (name.has(phrase.head)) clues.set("noun in name", 1);
  else if (member.words.some((word) => OTHER_NOUNS[word]?.includes(phrase.head))) clues.set("noun akin", 1);
  const wanted = BODY_CLASSES.get(phrase.head);
  const own = classOfName(member.words);
  clues.set(
    wanted === undefined
      ? "class unknown"
      : own === undefined
        ? `${wanted}: class open`
        : own === wanted
          ? "class agrees"
          : `${wanted}: another class`,
    1,
  );
  const others = [...phrase.modifiers].filter((word) => word !== phrase.head);
  const known = others.filter((word) => name.has(word)).length;
  if (others.length > 0)
    clues.set(known === 0 ? "new words" : known === others.length ? "known words" : "some known", 1);
  else clues.set("bare noun", 1);
}

/** Of the bodies that a description may mean, those whose names say that they are of its kind, and those whose names say of none. */
interface OfClass {
  readonly of: readonly CastMember[];
  readonly open: readonly CastMember[];
}

export function membersOfClass({ phrase, kind }: Reference, members: readonly CastMember[]): OfClass {
  const wanted = kind === "body" && phrase ? BODY_CLASSES.get(phrase.head) : undefined;
  if (wanted === undefined) return { of: [], open: [] };
  const bodies = members.filter(({ type, named }) => named && type === "organization");
  return {
    of: bodies.filter(({ words }) => classOfName(words) === wanted),
    open: bodies.filter(({ words }) => classOfName(words) === undefined),
  };
}

/** "The company", where one company has been named; or one body that may be a company. */
export function classClues(
  { of, open }: OfClass,
  { phrase }: Reference,
  member: CastMember,
  clues: Map<string, number>,
): void {
  const sort = INSTITUTIONS.has(phrase?.head ?? "") ? "institution" : "any";
  const bare = phrase?.modifiers.size === 0 ? `${sort}, bare` : "described";
  const subject = clues.has("the subject ahead") || clues.has("subject in paragraph");
  const tell = (what: string) => {
    clues.set(`${bare}, ${what}`, 1);
    if (subject) clues.set(`${bare}, subject, ${what}`, 1);
  };
  if (of.includes(member)) tell(of.length === 1 ? "alone of the class" : "of the class");
  else if (of.length === 0 && open.includes(member)) tell(open.length === 1 ? "alone open" : "open");
}

/** What kind of body a name says that it names: "company", "public", "party", "team" …; undefined where it does not say. */
export function classOfName(words: readonly string[]): string | undefined {
  for (let i = words.length - 1; i >= 0; i--) {
    const found = BODY_CLASS_OF_NAME.get(words[i] ?? "");
    if (found) return found;
  }
  return undefined;
}

/** The clues for nobody who was spoken of. */
export function noneClues(
  { doc, rule, quotedBy, next, fitting }: ReferenceContext,
  { at, kind, phrase, word, speaks }: Reference,
  candidates: readonly ReferenceCandidate[],
  best: number,
): Map<string, number> {
  const count = candidates.length;
  const clues = new Map<string, number>([["none", 1]]);
  clues.set(`none: ${word}`, 1);
  if (speaks) clues.set("none: speaks", 1);
  if (count === 0) clues.set("none: no candidate", 1);
  if (count === 1) clues.set("none: one candidate", 1);
  if (fitting.length > 0) clues.set("none: some fit", 1);
  if (rule === null) clues.set("none: rule", 1);
  if (Number.isFinite(best)) clues.set("none: best", Math.max(-5, Math.min(5, best)) / 2);
  if (quotedBy) clues.set("none: quoted", 1);
  if (kind === "quotation") {
    clues.set(next ? "none: speaker next" : "none: no speaker next", 1);
    if (handsOn(doc, at)) clues.set("none: told in its own sentence", 1);
    if (doc.quoted[at] === 0) clues.set(`none: no marks${opensSentence(doc, at) ? ", opens" : ""}`, 1);
    else if (isShort(doc, at)) clues.set("none: a few words in marks", 1);
  }
  if (!phrase) return clues;
  clues.set(`none: ${phrase.determiner}${phrase.possessor ? ", owned" : ""}`, 1);
  clues.set(`none: words ${Math.min(3, phrase.modifiers.size)}`, 1);
  if (isOffice(phrase)) clues.set("none: an office", 1);
  if (fitting.length === 0 && isSpecified(doc, phrase)) clues.set("none: specified", 1);
  if (phrase.end > phrase.headAt + 1) clues.set("none: more after the noun", 1);
  const wanted = BODY_CLASSES.get(phrase.head);
  if (wanted) clues.set(`none: ${wanted}`, 1);
  if (candidates.some(({ clues: own }) => own.has("class agrees") && !own.has("nameless") && isNear(own)))
    clues.set("none: one of the class is near", 1);
  return clues;
}

function isNear(clues: ReadonlyMap<string, number>): boolean {
  return [0, 1, 2].some((n) => clues.has(`sentences ${n}`));
}

/** Does the quotation at the token end in a comma, so that who says it should follow? */
function handsOn({ quotations, words, paragraphOf }: Document, at: number): boolean {
  const own = quotations[paragraphOf[at] ?? 0]?.find(({ open, close }) => open <= at && at <= close);
  return own !== undefined && words[own.close - 1] === ",";
}

const opensSentence = ({ sentences, sentenceOf }: Document, at: number) =>
  sentences[sentenceOf[at] ?? 0]?.first === at;

/** Words in marks that are no sentence, mostly. */
const FEW = 6;

function isShort({ quotations, paragraphOf }: Document, at: number): boolean {
  const own = quotations[paragraphOf[at] ?? 0]?.find(({ open, close }) => open <= at && at <= close);
  return own !== undefined && own.close - own.open - 1 < FEW;
}

/** The noun that a description turns on: "spokesman" of "spokesman for the minister". */
export const nounOf = (description: string): string =>
  (description.split(/ (?:of|for|in|at|to|from|with|on|against|who) /)[0] ?? "").split(" ").at(-1) ?? "";

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^(?:the|a|an|this|that) /, "")
    .replace(/[.,]/g, "");
