/** Marks the pronouns of a report as mentions of those whom they stand for, whether they are anybody's source or not. */
import type { Draft } from "../statements/draft.ts";
import type { Antecedents } from "./antecedents.ts";
import type { Member } from "./cast.ts";
import type { Layout } from "./layout.ts";
import { THIRD_PERSON } from "./pronoun-forms.ts";
import { tokensOf } from "./source.ts";

const SINGULAR_FIRST = new Set(["i", "me", "my", "myself", "mine"]);
const SUBJECTS = new Set(["he", "she", "they"]);
/** "It" is mostly nobody, and "which" and "both" are told by their place. */
const PASSED_OVER = new Set(["it", "itself", "which", "each", "both"]);

/** Goes once through the report, in order: each pronoun found is one that the next can go back to. */
export function markPronouns(
  layout: Layout,
  antecedents: Antecedents,
  drafts: readonly Draft[],
  speakers: readonly (Member | null)[],
): void {
  const { sources, quotedBy } = saidAt(layout, drafts, speakers);
  layout.lower.forEach((word, at) => {
    const member = sources.get(at) ?? memberMeant(layout, antecedents, word, at, quotedBy[at] ?? null);
    if (!member) return;
    member.mentions.push({ first: at, end: at + 1 });
    if (!sources.has(at)) antecedents.note(member, at, SUBJECTS.has(word) ? "subject" : "object");
  });
}

function memberMeant(
  layout: Layout,
  antecedents: Antecedents,
  word: string,
  at: number,
  speaker: Member | null,
): Member | null {
  const quoted = layout.scene.quoted[at] !== 0;
  if (SINGULAR_FIRST.has(word)) return quoted && speaker?.type !== "group" ? speaker : null;
  const sort = PASSED_OVER.has(word) ? undefined : THIRD_PERSON.get(word);
  // Who is quoted does not say "he" of himself.
  return sort ? antecedents.find(at, sort.types, sort.gender, quoted ? speaker : null) : null;
}

/** Who speaks through a pronoun at each token, and whose words each token is among. */
function saidAt(layout: Layout, drafts: readonly Draft[], speakers: readonly (Member | null)[]) {
  const sources = new Map<number, Member>();
  const quotedBy: (Member | null)[] = [];
  drafts.forEach(({ source, content }, i) => {
    const speaker = speakers[i] ?? null;
    const [span] = source;
    const range = span ? tokensOf(layout, span) : null;
    if (speaker && range && range.end - range.first === 1 && isPronoun(layout.lower[range.first] ?? ""))
      sources.set(range.first, speaker);
    for (const piece of content) {
      const { first, end } = tokensOf(layout, piece);
      for (let at = first; at < end; at++) quotedBy[at] = speaker;
    }
  });
  return { sources, quotedBy };
}

const isPronoun = (word: string): boolean => THIRD_PERSON.has(word) || SINGULAR_FIRST.has(word);
