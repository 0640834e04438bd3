/** Finds where a report says it was written: `DUNMORE, Norland (Agency) — The council …`, `Dunmore: The council …`. */
import type { Paragraph, TokenRange } from "./sentences.ts";

/** Title and byline may stand above it. */
const PARAGRAPHS = 4;
/** A dateline has at most so many tokens, its mark included. */
const LONGEST = 12;
/** Behind a colon a sentence of so many tokens goes on. */
const SENTENCE = 12;
const DASH = /^(?:[–—-]|--)$/u;
const SHOUTED = /^\p{Lu}[\p{Lu}’'.-]{2,}$/u;
const CAPITAL = /^\p{Lu}/u;
const WITHIN = /^(?:[,./()]|[a-z]{2,3}|\d{1,2})$/u;
const OPENS_SENTENCE = /^(?:The|A|An|In|At|On|It|There|Two|Three|Four|Five|More|Hundreds|Thousands)$/;
const FIRST_PERSON = /^(?:I|me|my|we|We|us|our|Our|My)$/;

/** As much of a report as is laid out by then. */
interface Words {
  readonly words: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

/** The tokens of the dateline, with the mark that ends it, or null. */
export function datelineIn(doc: Words): TokenRange | null {
  for (const paragraph of doc.paragraphs.slice(0, PARAGRAPHS)) {
    const end = endBeforeDash(doc, paragraph) ?? endBeforeSentence(doc, paragraph);
    if (end !== null) return { first: paragraph.first, end };
  }
  return null;
}

/** The first word in capitals throughout, or an agency in brackets, and a dash that parts more than two names. */
function endBeforeDash({ words }: Words, { first, end }: Paragraph): number | null {
  if (!CAPITAL.test(words[first] ?? "")) return null;
  let at = first + 1;
  while (at < end && at - first < LONGEST && !DASH.test(words[at] ?? "")) {
    const word = words[at] ?? "";
    if (!CAPITAL.test(word) && !WITHIN.test(word)) return null;
    at++;
  }
  if (!DASH.test(words[at] ?? "") || end - at < SENTENCE) return null;
  return SHOUTED.test(words[first] ?? "") || words[at - 1] === ")" ? at + 1 : null;
}

/** "Dunmore: The council on Tuesday …": the only such label, before a whole sentence in nobody's own voice. */
function endBeforeSentence({ words, paragraphs }: Words, { first, end }: Paragraph): number | null {
  const colon = colonOf(words, first, end);
  if (colon === null || !OPENS_SENTENCE.test(words[colon + 1] ?? "")) return null;
  if (end - colon < SENTENCE || words[end - 1] !== "." || words.slice(colon, end).some(isOwnVoice))
    return null;
  const labels = paragraphs.filter((paragraph) => colonOf(words, paragraph.first, paragraph.end) !== null);
  return labels.length === 1 ? colon + 1 : null;
}

const isOwnVoice = (word: string) => FIRST_PERSON.test(word);

function colonOf(words: readonly string[], first: number, end: number): number | null {
  let at = first;
  while (at < end && at - first <= 3 && CAPITAL.test(words[at] ?? "")) at++;
  return at > first && words[at] === ":" ? at : null;
}
