/** Whose people are by what stands beside their names: "its leader, X", "the council's chair, X", "her trade spokesman, X", "X, who leads Y". */
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { Antecedents } from "./antecedents.ts";
import type { Cast, Member, Mention } from "./cast.ts";
import type { Descriptions } from "./descriptions.ts";
import { isPossessiveMark, type Layout } from "./layout.ts";
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
  layout: Layout,
  cast: Cast,
  names: Names,
  antecedents: Antecedents,
  descriptions: Descriptions,
): void {
  for (const mention of cast.mentions) {
    const { member } = mention;
    if (member.type !== "person") continue;
    const led = ledBy(layout, names, mention);
    if (led) member.memberOf.add(led);
    const post = postBefore(layout, mention);
    if (!post) continue;
    for (const body of bodiesOf(layout, names, antecedents, descriptions, post, member))
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
function ledBy(layout: Layout, names: Names, { end }: Mention): Member | null {
  const { lower, words } = layout;
  if (words[end] !== "," || lower[end + 1] !== "who" || !LEADS.has(lower[end + 2] ?? "")) return null;
  const at = lower[end + 3] === "the" ? end + 4 : end + 3;
  const body = names.byStart.get(at)?.member ?? names.byStart.get(end + 3)?.member;
  return body?.type === "organization" ? body : null;
}

function postBefore(layout: Layout, { outer }: Mention): Post | null {
  const { lower, words } = layout;
  const nounAt = words[outer - 1] === "," ? outer - 2 : outer - 1;
  if (nounAt < 1 || !PERSON_NOUNS.has(lower[nounAt] ?? "")) return null;
  const sentence = layout.sentenceOf[nounAt];
  for (let at = nounAt - 1; at >= nounAt - WIDEST && layout.sentenceOf[at] === sentence; at--) {
    if (isPossessiveMark(layout, at) || /^(?:its|his|her|their)$/.test(lower[at] ?? ""))
      return { whoseAt: at, nounAt };
    if (!/^[\p{L}-]+$/u.test(words[at] ?? "") || /^(?:the|a|an|of|for|and|or|to|in)$/.test(lower[at] ?? ""))
      return null;
  }
  return null;
}

/** The bodies that whoever's the post is stands for, or is in. */
function bodiesOf(
  layout: Layout,
  names: Names,
  antecedents: Antecedents,
  descriptions: Descriptions,
  { whoseAt, nounAt }: Post,
  barred: Member,
): readonly Member[] {
  const owner = isPossessiveMark(layout, whoseAt)
    ? (names.byEnd.get(whoseAt)?.member ?? describedBefore(layout, descriptions, whoseAt))
    : pronounAt(layout, antecedents, whoseAt, barred);
  if (!owner || owner === barred) return [];
  if (owner.type === "organization") return [owner];
  const noun = layout.lower[nounAt] ?? "";
  return owner.type === "person" && FELLOWS.has(noun) && !NO_FELLOWS.has(noun) ? [...owner.memberOf] : [];
}

function pronounAt(layout: Layout, antecedents: Antecedents, at: number, barred: Member): Member | null {
  const sort = THIRD_PERSON.get(layout.lower[at] ?? "");
  if (!sort) return null;
  const types = sort.types.filter(
    (type) => type === "organization" || (type === "person" && sort.kind === "he"),
  );
  return mostProminent(antecedents, at, types, sort.gender, new Set([barred]));
}

/** "The council's": the body that the words mean. */
function describedBefore(layout: Layout, descriptions: Descriptions, mark: number): Member | null {
  for (let first = mark - 1; first >= mark - WIDEST; first--) {
    if (layout.lower[first] !== "the") continue;
    const phrase = readPhrase(layout, { first, end: mark });
    return phrase?.kind === "body" ? descriptions.recognize(phrase) : null;
  }
  return null;
}
