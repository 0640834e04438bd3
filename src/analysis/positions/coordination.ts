/** Those who are named in one list, "Renn, Holm and several teachers": what one of them holds by it they all hold. */
import type { Entity } from "../analysis.ts";
import { PLACES } from "../data/places.ts";
import { isPluralOfPeople } from "../data/role-nouns.ts";
import type { TokenRange } from "../document/sentences.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { type AnnotatedDocument, type Mention, sentenceAround } from "./annotated-document.ts";
import { longestByToken, made } from "./named-holder.ts";

/** So many words may stand before a name: "the former Harbour Court judge". */
const BEFORE_NAME = 6;
/** A longer list is no list of holders; keeps the cost linear. */
const MOST_CONJUNCTS = 20;
/** The longest "(R-Tex.)" or ", 41," that is passed over, in tokens. */
const ASIDE = 8;

interface Lists {
  readonly covers: readonly (Mention | undefined)[];
  readonly bySentence: Map<number, readonly (readonly TokenRange[])[]>;
}

const known = new WeakMap<AnnotatedDocument, Lists>();

function listsOf(doc: AnnotatedDocument): Lists {
  const found = known.get(doc) ?? { covers: singleMentions(doc), bySentence: new Map() };
  known.set(doc, found);
  return found;
}

/** The conjuncts of the list in which the words of `range` stand, its own among them, in tokens; empty where they stand in none. Cost linear in the sentence, once each. */
export function conjunctsAround(doc: AnnotatedDocument, range: TokenRange): readonly TokenRange[] {
  const { covers, bySentence } = listsOf(doc);
  const around = sentenceAround(doc, range.first);
  const lists = bySentence.get(around.first) ?? listsIn(doc, covers, around);
  bySentence.set(around.first, lists);
  return lists.find((list) => list.some((one) => touch(one, range))) ?? [];
}

/** Mentions of an entity that are looked at. */
const MOST = 5;

/** The conjuncts, in tokens, of a list that the report takes for one entity; empty for one who is one. */
export function conjunctsOf(doc: AnnotatedDocument, entity: Entity): readonly TokenRange[] {
  const { covers } = listsOf(doc);
  for (const span of entity.mentions.slice(0, MOST)) {
    const range = tokensIn(doc, span);
    if (covers[range.end - 1]?.entity === entity) continue;
    const conjuncts = conjunctsAround(doc, range).filter((conjunct) => touch(conjunct, range));
    if (conjuncts.length > 1) return conjuncts;
  }
  return [];
}

/** The entity that a conjunct stands for; one is made of words that name none. */
export function conjunctEntity(doc: AnnotatedDocument, { first, end }: TokenRange): Entity {
  const mention = listsOf(doc).covers[end - 1];
  return mention && mention.end === end ? mention.entity : made(doc, { first, end }, end - 1);
}

function touch(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.end && b.first < a.end;
}

/** For each token the longest mention that covers it, those left out that name several in one. */
function singleMentions(doc: AnnotatedDocument): readonly (Mention | undefined)[] {
  const all = [...doc.entities.values()].flatMap((entity) =>
    entity.mentions.map((span): Mention => ({ entity, ...tokensIn(doc, span) })),
  );
  /** Where "and" stands within it; -1 for nowhere. */
  const joinerIn = ({ first, end }: Mention) => {
    const at = doc.lower.slice(first + 1, end - 1).indexOf("and");
    return at < 0 ? -1 : first + 1 + at;
  };
  const plain = all.filter((mention) => joinerIn(mention) < 0);
  const covers = longestByToken(plain);
  const isOne = (mention: Mention) => {
    const ends = [joinerIn(mention), mention.end];
    if (ends.every((end) => PLACES.has(doc.lower[end - 1] ?? ""))) return false;
    return !ends.some((end) => {
      const last = covers[end - 1];
      return (
        (last !== undefined && last.end === end && last.entity !== mention.entity) || isManyAt(doc, end - 1)
      );
    });
  };
  return longestByToken([...plain, ...all.filter((mention) => joinerIn(mention) >= 0 && isOne(mention))]);
}

function listsIn(
  doc: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  { first, end }: TokenRange,
): readonly (readonly TokenRange[])[] {
  const found: (readonly TokenRange[])[] = [];
  for (let i = first; i < end; i++) {
    const list = listAt(doc, covers, i, end);
    const last = list?.at(-1);
    if (!list || !last) continue;
    found.push(list);
    i = last.end - 1;
  }
  return found;
}

/** Verbs that tell that the last of them alone does something: "Renn left, and Holm says". */
const ONE_DOES = /^(?:is|was|has|does|says|wants|'s)$/;
const SAID = /^(?:said|says|told|added|asked|argued|according)$/;

function listAt(
  doc: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  start: number,
  end: number,
): readonly TokenRange[] | null {
  const { lower } = doc;
  // "Between Renn and Holm" lies what both share or fight over.
  if (lower[start] === "both" || /^(?:between|unlike)$/.test(lower[start - 1] ?? "")) return null;
  const first = conjunctAt(doc, covers, start, end);
  if (!first) return null;
  const list = [first];
  let at = pastAside(doc, first.end, end);
  let commas = 0;
  for (;;) {
    const isComma = lower[at] === ",";
    const joiner = isComma ? at + 1 : at;
    const isAsWell = lower[joiner] === "as" && lower[joiner + 1] === "well" && lower[joiner + 2] === "as";
    const joins = isAsWell || /^(?:and|&)$/.test(lower[joiner] ?? "");
    if (!isComma && !joins) return null;
    if (isComma) commas++;
    const from = joins ? joiner + (isAsWell ? 3 : 1) : at + 1;
    const next = conjunctAt(
      doc,
      covers,
      /^(?:both|even|also)$/.test(lower[from] ?? "") ? from + 1 : from,
      end,
    );
    if (!next) return null;
    // "Renn, the harbour master, and Holm": the same man under another name.
    if (!list.some((one) => isSame(covers, one, next))) list.push(next);
    if (list.length > MOST_CONJUNCTS) return null;
    at = pastAside(doc, next.end, end);
    if (!joins) continue;
    // ", and" after a single one begins another clause.
    if (list.length < 2 || (isComma && commas < 2)) return null;
    // "European and Gulf allies": words that say which.
    if (ONE_DOES.test(lower[at] ?? "") || lower[next.end] === "'s" || isPluralOfPeople(lower[next.end] ?? ""))
      return null;
    if (SAID.test(lower[start - 1] ?? "") && SAID.test(lower[at] ?? "")) return null;
    // "The two leaders, Renn and Holm": the first words are no third.
    const isTold =
      commas > 0 &&
      isPluralOfPeople(lower[first.end - 1] ?? "") &&
      !isPluralOfPeople(lower[next.end - 1] ?? "");
    const members = isTold ? list.slice(1) : list;
    const isSomebody = ({ end: last }: TokenRange) =>
      covers[last - 1] !== undefined ||
      PLACES.has(lower[last - 1] ?? "") ||
      isPluralOfPeople(lower[last - 1] ?? "");
    return members.length > 1 && members.some(isSomebody) ? members : null;
  }
}

function isSame(covers: readonly (Mention | undefined)[], a: TokenRange, b: TokenRange): boolean {
  const [one, other] = [covers[a.end - 1], covers[b.end - 1]];
  return one !== undefined && one.entity === other?.entity;
}

/** A name with what stands before it, "he" or "she", or words for several people. */
function conjunctAt(
  { lower, words }: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  first: number,
  end: number,
): TokenRange | null {
  if (/^(?:he|she)$/.test(lower[first] ?? "")) return { first, end: first + 1 };
  for (let i = first; i < Math.min(end, first + BEFORE_NAME); i++) {
    const word = lower[i] ?? "";
    const mention = covers[i];
    if (mention?.first === i && isNameEnd(words[mention.end - 1]) && mention.entity.type !== "unnamed")
      return mention.end <= end ? { first, end: mention.end } : null;
    if (!mention && i <= first + 1 && isNameEnd(words[i]) && (i > first || !isNameEnd(words[i + 1]))) {
      const to = nameEnd(words, covers, i, end);
      return to !== null && GOES_ON.test(lower[to] ?? "") && lower[first - 1] !== "of"
        ? { first, end: to }
        : null;
    }
    if (isPluralOfPeople(word) && !/^(?:of|in|from|who|that|'s)$/.test(lower[i + 1] ?? ""))
      return { first, end: i + 1 };
    if (!/^\p{L}[\p{L}.’'-]*$/u.test(word) || ENDS.test(word)) return null;
  }
  return null;
}

/** What may follow a name that the report has nobody for: a title or an adjective is followed by its noun. */
const GOES_ON =
  /^(?:,|and|\(|have|had|will|would|are|were|both|all|want|say|said|back|oppose|support|agree|\p{Ll}+ed)$/u;

/** Where a name ends that is no entity's: null if it is the beginning of one's. */
function nameEnd(
  words: readonly string[],
  covers: readonly (Mention | undefined)[],
  first: number,
  end: number,
): number | null {
  let to = first + 1;
  while (to < end && isNameEnd(words[to]) && !covers[to]) to++;
  return covers[to] && isNameEnd(words[to]) ? null : to;
}

const ENDS =
  /^(?:and|or|but|that|which|who|because|while|if|when|as|by|from|with|about|than|whether|after|before|for|to|of|in|on|at|is|are|was|were|has|have|had|will|would|said|says|not|he|she|they|it|we|i|you|his|her|their|its|including|like|unlike|such|between|among)$/;

const isNameEnd = (word = "") => /^\p{Lu}[\p{L}’'.]*\p{L}\.?$/u.test(word);

/** In small letters: "Engineers" ends a name. */
function isManyAt({ words }: AnnotatedDocument, at: number): boolean {
  return isPluralOfPeople(words[at] ?? "");
}

/** Past "of Ohio" and what stands in brackets behind a name. */
function pastAside({ lower, words }: AnnotatedDocument, at: number, end: number): number {
  let i = at;
  if (lower[i] === "of" && /^\p{Lu}/u.test(words[i + 1] ?? "")) {
    i += 2;
    while (/^\p{Lu}\p{L}+$/u.test(words[i] ?? "")) i++;
  }
  if (lower[i] === "," && /^[RDI]-\p{Lu}/u.test(words[i + 1] ?? "")) {
    i += 2;
    while (lower[i] === ".") i++;
  }
  if (lower[i] !== "(") return i;
  for (let k = i + 1; k < Math.min(end, i + ASIDE); k++) if (lower[k] === ")") return k + 1;
  return i;
}
