/** Quotations behind a name and a verb that a tagger missed: `Maas cracked, “It leaks.”`, `the crowd shouted: “No!”`. What the marks show. */
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { REPORTING_VERBS } from "../data/reporting-verbs.ts";
import { PERSON_NOUNS, singularOfPeople } from "../data/role-nouns.ts";
import { type Document, QUOTED } from "../document/document.ts";
import type { Quotation } from "../document/quotations.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { sentenceAt } from "./sentence-at.ts";

const BY_MARKS = 0.6;
const PRONOUN = /^(?:he|she|they)$/i;
const CAPITAL = /^\p{Lu}[\p{L}’'-]*$/u;
const LONGEST_NAME = 5;

/** The tagged spans, with source and cue before quotations that a comma or a colon parts from a name and its verb, where nothing of their sentence before them was tagged. */
export function withIntroducedQuotations(
  doc: Document,
  tagged: readonly TaggedSpan[],
): readonly TaggedSpan[] {
  const held = new Uint8Array(doc.tokens.words.length);
  for (const { first, last } of tagged) held.fill(1, first, last + 1);
  const contents = new Set(tagged.filter(({ field }) => field === "content").map(({ first }) => first));
  const added = doc.quotations
    .flat()
    .flatMap((quotation) => spansBefore(doc, quotation, held, contents.has(quotation.open)));
  return added.length === 0 ? tagged : [...tagged, ...added].sort((a, b) => a.first - b.first);
}

function spansBefore(
  doc: Document,
  { open, close, closed }: Quotation,
  held: Uint8Array,
  isKnown: boolean,
): readonly TaggedSpan[] {
  const { words } = doc.tokens;
  const verb = open - 2;
  const sentence = sentenceAt(doc, open);
  if (!closed || !sentence || !/^[,:]$/.test(words[open - 1] ?? "") || verb <= sentence.first) return [];
  if (doc.quoted[verb] !== QUOTED.outside || !isPast(words[verb] ?? "")) return [];
  const first = subjectBefore(words, verb, sentence.first);
  if (first === null || held.slice(sentence.first, open).includes(1)) return [];
  // A quotation that hands on is told behind it whose it is.
  if (words[close - 1] === "," || (!isKnown && held.slice(open, close + 1).includes(1))) return [];
  const span = (field: TaggedSpan["field"], from: number, last: number): TaggedSpan => ({
    field,
    first: from,
    last,
    probability: BY_MARKS,
  });
  const content = isKnown ? [] : [span("content", open, close)];
  return [span("source", first, verb - 1), span("cue", verb, verb), ...content];
}

function isPast(word: string): boolean {
  if (!/^\p{Ll}{3,}$/u.test(word) || FUNCTION_WORDS.has(word)) return false;
  const form = REPORTING_VERBS.get(word)?.form;
  return form === "past" || form === "s" || /[^e]ed$/.test(word);
}

/** Where the pronoun, the name, or "the crowd" right before a verb begins; null where none of them stands there. */
function subjectBefore(words: readonly string[], verb: number, least: number): number | null {
  if (PRONOUN.test(words[verb - 1] ?? "")) return verb - 1;
  let at = verb;
  while (at - 1 >= least && verb - at < LONGEST_NAME && CAPITAL.test(words[at - 1] ?? "")) at--;
  if (at < verb && !FUNCTION_WORDS.has((words[at] ?? "").toLowerCase())) return at;
  const noun = (words[verb - 1] ?? "").toLowerCase();
  const isSomebody = PERSON_NOUNS.has(noun) || singularOfPeople(noun) !== null || MANY.has(noun);
  return isSomebody && /^(?:the|a|an|his|her|their)$/i.test(words[verb - 2] ?? "") ? verb - 2 : null;
}

const MANY = new Set("crowd group audience public team family jury board panel".split(" "));
