/** Finds whose name a report holds back on purpose: "the minister, who insisted on anonymity", is nobody whom it names. */
import { ANONYMITY } from "../data/anonymity.ts";
import { PERSON_NOUNS } from "../data/role-nouns.ts";
import type { Document } from "../document/document.ts";
import { textOf, tokenAt } from "../document/token-ranges.ts";
import type { Phrase } from "./phrase.ts";

interface Clause {
  readonly sentence: number;
  /** The token after the last word that says so. */
  readonly end: number;
  /** Nouns for people before it in its sentence. */
  readonly heads: ReadonlySet<string>;
  /** Its sentence begins with a pronoun, which goes back to the sentence before. */
  readonly ofPronoun: boolean;
}

export interface HeldBack {
  /** The words from the description to those that hold the name back, or null where nothing holds it back. */
  description(phrase: Phrase): string | null;
  /** Is who speaks by the pronoun at this token said to be held back, in its own sentence? */
  pronoun(at: number): boolean;
}

const NEAR = 3;
const PRONOUN = /^(?:he|she|they|who)$/;

export function heldBackIn(doc: Document): HeldBack {
  const { text } = doc.tokens;
  const clauses = ANONYMITY.test(text) ? clausesOf(doc, text) : [];
  return {
    description({ first, head }) {
      const sentence = doc.sentenceOf[first] ?? 0;
      const clause = clauses.find(
        (one) =>
          (one.sentence === sentence && first < one.end && !namedBetween(doc, first, one.end)) ||
          (one.heads.has(head) && Math.abs(one.sentence - sentence) <= NEAR) ||
          (one.ofPronoun && one.sentence === sentence + 1),
      );
      if (!clause) return null;
      const from = clause.sentence === sentence ? first : (doc.sentences[clause.sentence]?.first ?? first);
      return textOf(doc, { first: from, end: clause.end });
    },
    pronoun: (at) => clauses.some((one) => one.sentence === doc.sentenceOf[at] && at < one.end),
  };
}

function clausesOf(doc: Document, text: string): Clause[] {
  return [...text.matchAll(new RegExp(ANONYMITY, "giu"))].flatMap((match) => {
    const at = tokenAt(doc, match.index);
    const sentence = doc.sentenceOf[at] ?? 0;
    const opening = doc.sentences[sentence]?.first ?? at;
    if (doc.quoted[at] !== 0) return [];
    const before = doc.lower.slice(opening, at);
    return {
      sentence,
      end: tokenAt(doc, match.index + match[0].length - 1) + 1,
      heads: new Set(before.filter((word) => PERSON_NOUNS.has(word))),
      ofPronoun: PRONOUN.test(before[0] ?? ""),
    };
  });
}

/** "The minister told Ada Brandt, who would not be named, …": another has come between. */
function namedBetween(doc: Document, first: number, end: number): boolean {
  for (let i = first + 1; i < end - 1; i++) {
    if (/^\p{Lu}\p{Ll}/u.test(doc.words[i] ?? "") && /^(?:,|who)$/.test(doc.lower[i + 1] ?? "")) return true;
  }
  return false;
}
