/** Somebody held back in the opening words ("one of her own members") whom the next paragraph names. */
import { PARTY_OF_WORD } from "../data/parties.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { POST_NOUNS } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import { textOf } from "../document/token-ranges.ts";
import type { Draft } from "../statements/draft.ts";
import type { CastMember } from "./cast.ts";
import { type Names, readSource, type SourceWords, tokensOf } from "./source.ts";

/** A report holds names back in its headline and its first paragraphs only. */
const OPENING = 3;

/**
 * The named member that draft `i`'s description stands for: the first whom the next paragraphs name, where they do the
 * same thing (both decline, or the same verb reports it), or where the description stands in the headline. Else null.
 */
export function personAhead(
  doc: Document,
  names: Names,
  drafts: readonly Draft[],
  i: number,
  source: SourceWords,
): CastMember | null {
  if (source.is !== "description") return null;
  const { phrase } = source;
  if (phrase.kind !== "person" && phrase.kind !== "body") {
    if (!startsWithOneOf(doc, phrase.first)) return null;
  }
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
    if (phrase.kind === "body") return fitsBody(doc, member, phrase.head) ? member : null;
    if (inHeadline && phrase.determiner === "bare") return member;
    // "A federal judge ruled … Judge Ida Holm wrote": the first of that post to be named.
    if (inHeadline && phrase.determiner === "indefinite" && holds(member, phrase.head)) return member;
    return doesTheSame(doc, drafts[i], drafts[k]) ? member : null;
  }
  return null;
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
