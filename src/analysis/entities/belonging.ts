/** Whose people are by what stands beside their names: "its leader, X", "the council's chair, X", "her trade spokesman, X", "X, who leads Y". */
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import { isPossessiveMark } from "../document/token-ranges.ts";
import type { Antecedents } from "./antecedents.ts";
import type { Cast, CastMember, CastMention } from "./cast.ts";
import type { Descriptions } from "./descriptions.ts";
import { readPhrase } from "./phrase.ts";
import { THIRD_PERSON } from "./pronoun-forms.ts";
import { mostProminent } from "./reference/rule.ts";
import type { Names } from "./source.ts";

/** Most tokens between whose somebody is and the noun that says what. */
const WIDEST = 5;
/** What one is in the party or body that the other is in too. */
const FELLOWS = new Set(
  "colleague leader deputy spokesman spokeswoman spokesperson whip backbencher mp member frontbencher predecessor successor boss chairman chairwoman chair treasurer secretary minister counterpart".split(
    " ",
  ),
);
/** These may sit for another party, or in another country. */
const NO_FELLOWS = new Set(["counterpart", "secretary", "minister", "successor", "predecessor"]);
const LEADS = new Set("leads heads chairs runs led headed chaired ran represents".split(" "));

/** Adds the memberships; `antecedents` must know of who speaks. */
export function attachBelonging(
  doc: Document,
  cast: Cast,
  names: Names,
  antecedents: Antecedents,
  descriptions: Descriptions,
): void {
  for (const mention of cast.mentions) {
    const { member } = mention;
    if (member.type !== "person") continue;
    const led = ledBy(doc, names, mention);
    if (led) member.memberOf.add(led);
    const post = postBefore(doc, mention);
    if (!post) continue;
    for (const body of bodiesOf(doc, names, antecedents, descriptions, post, member))
      if (body !== member) member.memberOf.add(body);
  }
}

interface Post {
  /** The token of "its", "her" or of the "'s". */
  readonly whoseAt: number;
  /** The token of the noun that says what somebody is. */
  readonly nounAt: number;
}

/** "X, who leads Y". */
function ledBy(doc: Document, names: Names, { end }: CastMention): CastMember | null {
  const { lower, words } = doc;
  if (words[end] !== "," || lower[end + 1] !== "who" || !LEADS.has(lower[end + 2] ?? "")) return null;
  const at = lower[end + 3] === "the" ? end + 4 : end + 3;
  const body = names.byStart.get(at)?.member ?? names.byStart.get(end + 3)?.member;
  return body?.type === "organization" ? body : null;
}

function postBefore(doc: Document, { outer }: CastMention): Post | null {
  const { lower, words } = doc;
  const nounAt = words[outer - 1] === "," ? outer - 2 : outer - 1;
  if (nounAt < 1 || !PERSON_NOUNS.has(lower[nounAt] ?? "")) return null;
  const sentence = doc.sentenceOf[nounAt];
  for (let at = nounAt - 1; at >= nounAt - WIDEST && doc.sentenceOf[at] === sentence; at--) {
    if (isPossessiveMark(doc, at) || /^(?:its|his|her|their)$/.test(lower[at] ?? ""))
      return { whoseAt: at, nounAt };
    if (!/^[\p{L}-]+$/u.test(words[at] ?? "") || /^(?:the|a|an|of|for|and|or|to|in)$/.test(lower[at] ?? ""))
      return null;
  }
  return null;
}

/** The bodies that whoever's the post is stands for, or is in. */
function bodiesOf(
  doc: Document,
  names: Names,
  antecedents: Antecedents,
  descriptions: Descriptions,
  { whoseAt, nounAt }: Post,
  barred: CastMember,
): readonly CastMember[] {
  const owner = isPossessiveMark(doc, whoseAt)
    ? (names.byEnd.get(whoseAt)?.member ?? describedBefore(doc, descriptions, whoseAt))
    : pronounAt(doc, antecedents, whoseAt, barred);
  if (!owner || owner === barred) return [];
  if (owner.type === "organization") return [owner];
  const noun = doc.lower[nounAt] ?? "";
  return owner.type === "person" && FELLOWS.has(noun) && !NO_FELLOWS.has(noun) ? [...owner.memberOf] : [];
}

function pronounAt(
  doc: Document,
  antecedents: Antecedents,
  at: number,
  barred: CastMember,
): CastMember | null {
  const sort = THIRD_PERSON.get(doc.lower[at] ?? "");
  if (!sort) return null;
  const types = sort.types.filter(
    (type) => type === "organization" || (type === "person" && sort.kind === "he"),
  );
  return mostProminent(antecedents, at, types, sort.gender, new Set([barred]));
}

/** "The council's": the body that the words mean. */
function describedBefore(doc: Document, descriptions: Descriptions, mark: number): CastMember | null {
  for (let first = mark - 1; first >= mark - WIDEST; first--) {
    if (doc.lower[first] !== "the") continue;
    const phrase = readPhrase(doc, { first, end: mark });
    return phrase?.kind === "body" ? descriptions.recognize(phrase) : null;
  }
  return null;
}
