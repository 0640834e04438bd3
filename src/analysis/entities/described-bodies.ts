/** Which bodies of a report a description such as "the council" can mean. */
import { OTHER_NOUNS } from "../data/organization-words.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import type { Cast, Member } from "./cast.ts";
import type { Layout } from "./layout.ts";
import type { Phrase } from "./phrase.ts";

export function bodiesByNoun(cast: Cast): ReadonlyMap<string, Member[]> {
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
export function fitsBody(layout: Layout, member: Member, phrase: Phrase): boolean {
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
