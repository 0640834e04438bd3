/** Whom somebody's "own MPs" follow: they belong to the body that their leader belongs to. */

import type { Document } from "../document/document.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import type { Antecedents } from "./antecedents.ts";
import type { CastMember } from "./cast.ts";
import type { Phrase } from "./phrase.ts";
import { THIRD_PERSON } from "./pronoun-forms.ts";
import { mostProminent } from "./reference/rule.ts";
import type { Names } from "./source.ts";

/** Nouns, singular, for those who sit for a party. */
const FOLLOWERS = new Set(
  "mp msp mep member backbencher senator councillor lawmaker deputy minister colleague candidate lieutenant frontbencher".split(
    " ",
  ),
);
const WHOSE = new Set(["his", "her", "their", "its"]);

/** Notes the membership that a description such as "one of her own senators" states of `member`. */
export function noteFollowing(
  doc: Document,
  names: Names,
  antecedents: Antecedents,
  phrase: Phrase,
  member: CastMember,
): void {
  const noun = phrase.head.replace(/s$/, "");
  if (member.type === "organization" || !(FOLLOWERS.has(phrase.head) || FOLLOWERS.has(noun))) return;
  const owner = ownerOf(doc, names, antecedents, phrase);
  if (!owner || owner === member) return;
  for (const body of owner.type === "organization" ? [owner] : owner.memberOf) {
    member.memberOf.add(body);
    member.follows.add(body);
  }
}

function ownerOf(doc: Document, names: Names, antecedents: Antecedents, phrase: Phrase): CastMember | null {
  for (let at = phrase.first; at < phrase.headAt; at++) {
    const word = doc.lower[at] ?? "";
    if (isPossessiveMark(doc, at)) return names.byEnd.get(at)?.member ?? null;
    const sort = WHOSE.has(word) ? THIRD_PERSON.get(word) : undefined;
    if (sort)
      return mostProminent(
        antecedents,
        at,
        sort.types.filter((type) => type !== "unnamed" && (type !== "person" || sort.kind === "he")),
        sort.gender,
      );
  }
  return null;
}
