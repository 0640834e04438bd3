/** Which party words mean that do not name it: "the Tory plans", "his party", "the party". */
import type { Entity } from "../analysis.ts";
import { PARTY_OF_WORD } from "../data/parties.ts";
import type { AnnotatedDocument, Mention } from "./annotated-document.ts";
import { unnamedGroup } from "./unnamed-groups.ts";

const PARTY_NAMES: ReadonlySet<string> = new Set(PARTY_OF_WORD.values());

const isParty = ({ type, name }: Entity): boolean =>
  type === "organization" && (PARTY_NAMES.has(name) || /\p{Lu}.*(?:\bParty\b|Democrats$)/u.test(name));

/** So many tokens before "the party" are looked at: a report may be one paragraph. */
const FAR = 200;

/** Is it called by nothing but what it is? */
export const isOnlyParty = ({ name }: Entity): boolean =>
  /^(?:(?:the|a|his|her|their|its|own) )*party$/i.test(name);

/** "The Tory plans": a party that the report names elsewhere; `at`: the token of the adjective. */
export function partyOfWord({ entities, lower }: AnnotatedDocument, at: number): Entity | null {
  const name = PARTY_OF_WORD.get(lower[at] ?? "");
  if (!name) return null;
  const isMeant = (one: string) => {
    const own = one.replace(/^the /i, "");
    return own === name || PARTY_OF_WORD.get(own.toLowerCase()) === name;
  };
  return (
    [...entities.values()].find(
      (one) => one.type === "organization" && [one.name, ...one.aliases].some(isMeant),
    ) ?? null
  );
}

/**
 * The party meant by "party" at token `at`: that of whoever's it is said to be, else the one told of last in its paragraph or the one before.
 * Null where neither tells. Looks at FAR tokens at most.
 */
export function partyBehind(
  doc: AnnotatedDocument,
  covers: readonly (Mention | undefined)[],
  at: number,
): Entity | null {
  const { lower, entities, paragraphOf } = doc;
  const before = lower[at - 1] ?? "";
  if (/^(?:his|her|their|'s)$/.test(before)) {
    const owner = covers[before === "'s" ? at - 2 : at - 1]?.entity;
    const bodies = (owner?.memberOf ?? []).map((id) => entities.get(id));
    return bodies.find((body) => body !== undefined && isParty(body)) ?? null;
  }
  if (before !== "the") return null;
  const here = paragraphOf[at] ?? 0;
  for (let i = at - 2; i >= Math.max(0, at - FAR) && (paragraphOf[i] ?? 0) >= here - 1; i--) {
    const told = covers[i]?.entity;
    if (told && isParty(told)) return told;
    const named = partyOfWord(doc, i);
    if (named) return named;
    const party = PARTY_OF_WORD.get(lower[i] ?? "");
    if (party) return unnamedGroup(doc, i, i + 1, "organization", party);
  }
  return null;
}
