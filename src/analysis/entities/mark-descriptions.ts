/** Marks descriptions outside sources, "the minister", "the church", as mentions of whom the report names so. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import type { Descriptions } from "./descriptions.ts";
import type { Layout } from "./layout.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import type { Names } from "./source.ts";

const OPENS = new Set(["the", "this", "that"]);
const WHOSE = new Set(["of", "for"]);
/** A description of more words than this says something new. */
const WIDEST = 5;

export function markDescriptions(layout: Layout, names: Names, descriptions: Descriptions): void {
  layout.lower.forEach((word, at) => {
    if (!OPENS.has(word)) return;
    const phrase = phraseAt(layout, names, at);
    if (phrase) descriptions.recognize(phrase);
  });
}

/** The words from the article to the noun, with "of" and a name after it; null where no noun for somebody follows. */
function phraseAt(layout: Layout, names: Names, first: number): Phrase | null {
  const limit = Math.min(first + WIDEST, layout.words.length);
  for (let at = first + 1; at < limit; at++) {
    if (!/^\p{L}/u.test(layout.words[at] ?? "") || FUNCTION_WORDS.has(layout.lower[at] ?? "")) return null;
    if (names.byStart.has(at) && (names.byStart.get(at)?.end ?? 0) > at + 1) return null;
    const phrase = readPhrase(layout, { first, end: at + 1 });
    if (!phrase || phrase.headAt !== at || (phrase.kind !== "person" && phrase.kind !== "body")) continue;
    const next = readPhrase(layout, { first, end: Math.min(at + 2, limit) });
    if (next && next.headAt === at + 1 && next.kind !== "other") continue;
    return WHOSE.has(layout.lower[at + 1] ?? "") ? withOwner(layout, names, first, at) : phrase;
  }
  return null;
}

function withOwner(layout: Layout, names: Names, first: number, headAt: number): Phrase | null {
  const from = layout.lower[headAt + 2] === "the" ? headAt + 3 : headAt + 2;
  const name = names.byStart.get(from);
  return name ? readPhrase(layout, { first, end: name.end }) : null;
}
