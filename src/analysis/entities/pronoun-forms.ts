/** Which pronouns there are, and whom each can stand for. */
import type { EntityType } from "../analysis.ts";
import type { Gender } from "../data/given-names.ts";

export interface Pronoun {
  readonly types: readonly EntityType[];
  readonly gender: Gender;
}

function forms(words: string, types: readonly EntityType[], gender: Gender): [string, Pronoun][] {
  return words.split(" ").map((word) => [word, { types, gender }]);
}

/** Of the third person, in lower case. */
export const THIRD_PERSON: ReadonlyMap<string, Pronoun> = new Map([
  ...forms("he him his himself", ["person", "unnamed"], "male"),
  ...forms("she her hers herself", ["person", "unnamed"], "female"),
  ...forms("it its itself which", ["organization"], "either"),
  ...forms("they them their themselves each both", ["group", "organization"], "either"),
]);

export const FIRST_PERSON: ReadonlySet<string> = new Set(["i", "me", "my", "we", "us", "our"]);
