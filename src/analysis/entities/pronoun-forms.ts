/** Which pronouns there are, and whom each can stand for. */
import type { EntityType } from "../../base/vocabulary.ts";
import type { Gender } from "../data/given-names.ts";
import type { ReferenceKind } from "./reference/reference.ts";

export interface Pronoun {
  readonly kind: ReferenceKind;
  readonly types: readonly EntityType[];
  readonly gender: Gender;
}

function forms(
  words: string,
  kind: ReferenceKind,
  types: readonly EntityType[],
  gender: Gender,
): [string, Pronoun][] {
  return words.split(" ").map((word) => [word, { kind, types, gender }]);
}

/** Of the third person, in lower case. */
export const THIRD_PERSON: ReadonlyMap<string, Pronoun> = new Map([
  ...forms("he him his himself", "he", ["person", "unnamed"], "male"),
  ...forms("she her hers herself", "he", ["person", "unnamed"], "female"),
  ...forms("it its itself which", "it", ["organization"], "either"),
  ...forms(
    "they them their themselves each both",
    "they",
    ["group", "organization", "person", "unnamed"],
    "either",
  ),
]);

export const FIRST_PERSON: ReadonlySet<string> = new Set(["i", "me", "my", "we", "us", "our"]);
/** Of one person alone. */
export const SINGULAR_FIRST: ReadonlySet<string> = new Set(["i", "me", "my", "myself", "mine"]);
