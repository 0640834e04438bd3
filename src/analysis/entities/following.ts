/** Whom somebody's "own MPs" follow: they belong to the body that their leader belongs to. */
import type { Antecedents } from "./antecedents.ts";
import type { Member } from "./cast.ts";
import { isPossessiveMark, type Layout } from "./layout.ts";
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
  layout: Layout,
  names: Names,
  antecedents: Antecedents,
  phrase: Phrase,
  member: Member,
): void {
  const noun = phrase.head.replace(/s$/, "");
  if (member.type === "organization" || !(FOLLOWERS.has(phrase.head) || FOLLOWERS.has(noun))) return;
  const owner = ownerOf(layout, names, antecedents, phrase);
  if (!owner || owner === member) return;
  for (const body of owner.type === "organization" ? [owner] : owner.memberOf) {
    member.memberOf.add(body);
    member.follows.add(body);
  }
}

function ownerOf(layout: Layout, names: Names, antecedents: Antecedents, phrase: Phrase): Member | null {
  for (let at = phrase.first; at < phrase.headAt; at++) {
    const word = layout.lower[at] ?? "";
    if (isPossessiveMark(layout, at)) return names.byEnd.get(at)?.member ?? null;
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
