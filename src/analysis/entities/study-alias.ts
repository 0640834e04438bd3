/** The name that a study goes by: "the Brannoch Institute tracking poll" is another name of whoever's poll it is. */
import { STUDY_NOUNS } from "../data/study-words.ts";
import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";

/** Between the name and the word for the study: "opinion", "tracking". */
const MOST_BETWEEN = 3;

/** The words from the name at `mention` to the word for a study that follows it within `source`; null where none does. */
export function studyAlias(doc: Document, mention: TokenRange, source: TokenRange): string | null {
  const last = Math.min(source.end, mention.end + MOST_BETWEEN + 1);
  for (let i = mention.end; i < last; i++) {
    const word = doc.lower[i] ?? "";
    if (STUDY_NOUNS.has(word)) {
      const { text, start, end } = doc.tokens;
      return text.slice(start[mention.first], end[i]);
    }
    if (!/^\p{Ll}[\p{Ll}-]+$/u.test(doc.words[i] ?? "") || /^(?:of|in|by|and|for|who|said|says)$/.test(word))
      return null;
  }
  return null;
}
