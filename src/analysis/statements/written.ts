/** Quotations that a board, a letter or a poster bears: `The board read, “…”`, `a note that read: “…”`, `a sign saying “…”`. What a tagger missed of them. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { READING_VERBS } from "../data/written-words.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { Quotation } from "../document/quotations.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { sentenceAt } from "./sentence-at.ts";

const BY_WORDS = 0.75;
/** What bears the words is told of in at most so many tokens. */
const LONGEST = 9;
const RELATIVE = /^(?:that|which)$/;
const DETERMINER = /^(?:the|a|an|one|another|his|her|its|their|this|that|each|every)$/i;
/** With these a noun phrase goes on behind its noun: "a board in the hall". */
const GOES_ON = /^(?:in|on|at|of|from|over|above|by|near|outside|inside|beside|for|to|with)$/;

/** The tagged spans, with source, cue and content added where a quotation stands behind a verb of reading and nothing there was tagged. */
export function withWrittenWords(doc: Document, tagged: readonly TaggedSpan[]): readonly TaggedSpan[] {
  const held = new Uint8Array(doc.tokens.words.length);
  // A quotation that was found alone is looked at; one that lies in longer words is told there already.
  const openings = new Set(doc.quotations.flat().map(({ open }) => open));
  for (const { field, first, last } of tagged)
    if (field !== "content" || !openings.has(first)) held.fill(1, first, last + 1);
  const contents = new Map(
    tagged.filter(({ field }) => field === "content").map((span) => [span.first, span]),
  );
  const added = doc.quotations.flat().flatMap((quotation) => writtenIn(doc, quotation, held, contents));
  return added.length === 0 ? tagged : [...tagged, ...added].sort((a, b) => a.first - b.first);
}

const span = (field: TaggedSpan["field"], first: number, last: number): TaggedSpan => ({
  field,
  first,
  last,
  probability: BY_WORDS,
});

function writtenIn(
  doc: Document,
  { open, close, closed }: Quotation,
  held: Uint8Array,
  contents: ReadonlyMap<number, TaggedSpan>,
): readonly TaggedSpan[] {
  const { words } = doc.tokens;
  const verb = /^[,:]$/.test(words[open - 1] ?? "") ? open - 2 : open - 1;
  if (!closed || !READING_VERBS.has(words[verb] ?? "") || doc.quoted[verb] !== QUOTED.outside) return [];
  const last = RELATIVE.test(words[verb - 1] ?? "") ? verb - 2 : verb - 1;
  const first = bearerFrom(doc, words[last] === "," ? last - 1 : last);
  if (first === null || held.slice(first, verb + 1).includes(1)) return [];
  const bearer = span("source", first, words[last] === "," ? last - 1 : last);
  const known = contents.get(open);
  return [bearer, span("cue", verb, verb), ...(known ? [] : [span("content", open, close)])];
}

/** Where the noun phrase that ends at a token begins, at its determiner; null where none stands there. */
function bearerFrom(doc: Document, last: number): number | null {
  const { words } = doc.tokens;
  const least = Math.max(sentenceAt(doc, last)?.first ?? 0, last - LONGEST);
  if (FUNCTION_WORDS.has((words[last] ?? "").toLowerCase())) return null;
  for (let at = last; at >= least; at--) {
    const word = words[at] ?? "";
    if (doc.quoted[at] !== QUOTED.outside || !/^[\p{L}\p{N}’'-]+$/u.test(word)) return null;
    if (!DETERMINER.test(word)) continue;
    // "A board in the hall": it is the board that bears them.
    if (!GOES_ON.test(words[at - 1] ?? "")) return at;
    const outer = bearerFrom(doc, at - 2);
    return outer ?? at;
  }
  return null;
}
