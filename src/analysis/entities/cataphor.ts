/** Somebody held back in the opening words ("one of her own members") whom the next paragraph names. */
import { PARTY_OF_WORD } from "../data/parties.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { POST_NOUNS } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import { textOf } from "../document/token-ranges.ts";
import type { Draft } from "../statements/draft.ts";
import { agrees, type CastMember, type CastMention } from "./cast.ts";
import type { Phrase } from "./phrase.ts";
import type { ReferenceChoice } from "./reference/reference.ts";
import { type Names, readSource, type SourceWords, tokensOf } from "./source.ts";

/** A report holds names back in its headline and its first paragraphs only. */
const OPENING = 3;

/** How sure one can be that whoever does the same is meant, and of the one with whom the report goes on. */
const SAME_DEED = 0.99;
const GOES_ON = 0.8;
/** Tokens that may stand before a name with which a paragraph begins: "However, the island's police chief". */
const BEFORE_NAME = 8;

/**
 * The named member that draft `i`'s description stands for: the first whom the next paragraphs name, where they do the
 * same thing (both decline, or the same verb reports it), where the description stands in the headline, or where the report's first
 * sentence says that somebody says something and the next paragraph begins with a name that was not met before. Else nobody.
 */
export function personAhead(
  doc: Document,
  names: Names,
  drafts: readonly Draft[],
  i: number,
  source: SourceWords,
): ReferenceChoice | null {
  if (source.is !== "description") return null;
  const { phrase } = source;
  if (phrase.kind !== "person" && phrase.kind !== "body") {
    if (!startsWithOneOf(doc, phrase.first)) return null;
  }
  const sure = (member: CastMember) => ({ member, probability: SAME_DEED });
  const paragraph = doc.paragraphOf[phrase.first] ?? 0;
  const inHeadline = paragraph <= 1;
  if (paragraph > OPENING) return null;
  for (let k = i + 1; k < Math.min(drafts.length, i + 8); k++) {
    const [span] = drafts[k]?.source ?? [];
    if (!span) continue;
    const range = tokensOf(doc, span);
    const later = doc.paragraphOf[range.first] ?? 0;
    if (later <= paragraph || later > paragraph + 2) continue;
    const named = readSource(doc, names, range);
    if (named.is !== "mention") continue;
    const { member } = named.mention;
    const introduced = (member.mentions[0]?.first ?? 0) >= phrase.first;
    const wanted = phrase.kind === "body" ? "organization" : "person";
    if (!introduced || member.type !== wanted) continue;
    if (phrase.kind === "body") return fitsBody(doc, member, phrase.head) ? sure(member) : null;
    if (inHeadline && phrase.determiner === "bare") return sure(member);
    // "A federal judge ruled … Judge Ida Holm wrote": the first of that post to be named.
    if (inHeadline && phrase.determiner === "indefinite" && holds(member, phrase.head)) return sure(member);
    if (doesTheSame(doc, drafts[i], drafts[k])) return sure(member);
    return inHeadline && goesOnWith(doc, names, phrase, named.mention)
      ? { member, probability: GOES_ON }
      : null;
  }
  return null;
}

/** "A council member has backed the lock.\n\nIda Holm said …": the first whom the report names, whose name begins the next paragraph, and whose posts are not others. */
function goesOnWith(
  doc: Document,
  names: Names,
  phrase: Phrase,
  { member, first, outer, full }: CastMention,
): boolean {
  const isSomebody = phrase.determiner === "indefinite" || startsWithOneOf(doc, phrase.first);
  const here = doc.paragraphOf[outer] ?? 0;
  const start = doc.paragraphs[here]?.first ?? 0;
  const isNext = here === (doc.paragraphOf[phrase.first] ?? 0) + 1 && outer - start <= BEFORE_NAME;
  const isNew = member.mentions[0]?.first === first;
  const isFirst = ![...names.byStart.values()].some(
    (other) => other.first < first && other.member.type === "person",
  );
  const isOther = POST_NOUNS.has(phrase.head) && member.roles.length > 0;
  return isSomebody && isNext && isNew && isFirst && full && !isOther && agrees(phrase.gender, member.gender);
}

const holds = ({ roles }: CastMember, post: string) =>
  POST_NOUNS.has(post) && roles.some(({ head }) => head === post);

function startsWithOneOf(doc: Document, at: number): boolean {
  return doc.lower[at] === "one" && doc.lower[at + 1] === "of";
}

function fitsBody(doc: Document, member: CastMember, head: string): boolean {
  const name = member.name.toLowerCase().split(" ");
  return (
    name.includes(head) ||
    (head === "panel" && name.includes("committee")) ||
    (PARTY_OF_WORD.has(head) && doc.common.has(head))
  );
}

function doesTheSame(doc: Document, a: Draft | undefined, b: Draft | undefined): boolean {
  if (!a || !b) return false;
  if (a.kind === "declined" && b.kind === "declined") return true;
  const verbs = (draft: Draft) =>
    draft.cue.flatMap((span) =>
      textOf(doc, tokensOf(doc, span))
        .toLowerCase()
        .split(" ")
        .map((word) => REPORTING_VERBS.get(word)?.lemma ?? ""),
    );
  const said = new Set(verbs(a).filter((verb) => verb !== "" && verb !== "say"));
  return verbs(b).some((verb) => said.has(verb));
}
