/** Which bodies of a report a description such as "the council" can mean. */
import { BODY_CLASSES, INSTITUTIONS, UNTOLD_NOUNS } from "../data/body-classes.ts";
import { OTHER_NOUNS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import type { Document } from "../document/document.ts";
import type { Antecedents } from "./antecedents.ts";
import type { Cast, CastMember } from "./cast.ts";
import type { Phrase } from "./phrase.ts";
import { classOfName } from "./reference/description-clues.ts";

export function bodiesByNoun(cast: Cast): ReadonlyMap<string, CastMember[]> {
  const found = new Map<string, CastMember[]>();
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
export function fitsBody(doc: Document, member: CastMember, phrase: Phrase): boolean {
  const name = new Set([
    ...member.words,
    ...[...member.aliases].flatMap((alias) => alias.toLowerCase().split(" ")),
  ]);
  const [start, cut] = [phrase.first, phrase.headAt];
  for (let i = start; i < cut; i++) {
    const word = doc.lower[i] ?? "";
    if (phrase.modifiers.has(word) && !name.has(word) && !name.has(word.replace(/s$/, ""))) return false;
  }
  return true;
}

/** "The company" is looked for in its own paragraph and so many before. */
const PARAGRAPHS = 2;

/** "Tarvo Mills cut jobs. The company said": the only body named right before, if its name does not say that it is another kind of body. */
export function justNamed(
  antecedents: Antecedents,
  phrase: Phrase,
  barred: ReadonlySet<CastMember> = new Set(),
): CastMember | null {
  const wanted = BODY_CLASSES.get(phrase.head);
  const isBare = phrase.determiner === "definite" && phrase.possessor === null && phrase.modifiers.size === 0;
  if (!isBare || wanted === undefined || INSTITUTIONS.has(phrase.head)) return null;
  const near: CastMember[] = [];
  for (const [member, traces] of antecedents.before(phrase.first, ["organization"], "either")) {
    const own = classOfName(member.words);
    const fits = own === wanted || (own === undefined && UNTOLD_NOUNS.has(phrase.head));
    if (!member.named || barred.has(member) || !fits) continue;
    const isNear = traces.some(
      ({ at, part }) => part !== "quoted" && antecedents.distance(at, phrase.first).paragraphs <= PARAGRAPHS,
    );
    if (isNear) near.push(member);
  }
  return near.length === 1 ? (near[0] ?? null) : null;
}
