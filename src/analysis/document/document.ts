/** A report laid out once, for every stage: its tokens, and for each token where in sentence, paragraph and quotation it stands. */
import type { Span } from "../../base/passage.ts";
import { FUNCTION_WORDS } from "../data/function-words.ts";
import { datelineIn } from "./dateline.ts";
import { hashOf, type WordForm, wordFormOf } from "./lexicon.ts";
import type { Quotation } from "./quotations.ts";
import { quotationsOf } from "./quotations.ts";
import { type Paragraph, paragraphsOf, type TokenRange } from "./sentences.ts";
import { type Tokens, tokenize } from "./tokens.ts";

export interface Document {
  readonly tokens: Tokens;
  /** Ranges of the text that have no tokens: what is not the report. */
  readonly leftOut: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
  /** For each paragraph its quotations. */
  readonly quotations: readonly (readonly Quotation[])[];
  readonly forms: readonly WordForm[];
  /** For each token one of the QUOTED values. */
  readonly quoted: Uint8Array;
  readonly text: string;
  readonly words: readonly string[];
  /** The words in lower case, with straight apostrophes. */
  readonly lower: readonly string[];
  readonly sentences: readonly TokenRange[];
  /** For each token the number of its sentence, and of its paragraph. */
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
  /** For each sentence: are nearly all of its words written with a capital, so that capitals tell nothing? */
  readonly headline: readonly boolean[];
  /** Where the report says it was written, at its beginning; null where it does not. */
  readonly dateline: TokenRange | null;
  /** Words that stand in lower case somewhere in the report's running text. */
  readonly common: ReadonlySet<string>;
}

export const QUOTED = {
  outside: 0,
  open: 1,
  inside: 2,
  close: 3,
  openShort: 4,
  insideShort: 5,
  closeShort: 6,
  openUnclosed: 7,
  insideUnclosed: 8,
};

/** Quotations of at most this many words are scraps, woven into the reporter's own sentence. */
const SHORT = 5;

/** Lays out `text` without the ranges `leftOut`: in order, disjoint, in UTF-16 offsets. */
export function documentOf(text: string, leftOut: readonly Span[] = []): Document {
  const tokens = tokenize(text, leftOut);
  const paragraphs = paragraphsOf(tokens);
  const quotations = paragraphs.map((paragraph) => quotationsOf(tokens, paragraph));
  const known = new Map<string, WordForm>();
  const formOf = (word: string): WordForm => {
    const form = known.get(word) ?? wordFormOf(word);
    known.set(word, form);
    return form;
  };
  const forms = tokens.words.map(formOf);
  // Whatever marks a report uses, a quotation looks the same to the tagger.
  for (const { open, close, closed } of quotations.flat()) {
    forms[open] = formOf('"');
    if (closed) forms[close] = formOf('"');
  }
  const { words } = tokens;
  const lower = words.map(lowered);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return {
    tokens,
    leftOut,
    paragraphs,
    quotations,
    forms,
    quoted: quotedStates(words.length, quotations.flat()),
    text,
    words,
    lower,
    sentences,
    sentenceOf: numbersOf(sentences, words.length),
    paragraphOf: numbersOf(paragraphs, words.length),
    headline: sentences.map((sentence) => isHeadline(words, lower, sentence)),
    dateline: datelineIn({ words, paragraphs }),
    common: new Set(words.filter((word, i) => word === lower[i] && isLetter(word.charCodeAt(0)))),
  };
}

/** For each token the number of the range that it is in. */
function numbersOf(ranges: readonly TokenRange[], count: number): Int32Array {
  const numbers = new Int32Array(count);
  ranges.forEach(({ first, end }, n) => {
    numbers.fill(n, first, end);
  });
  return numbers;
}

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replace(/’/g, "'") : lower;
}

/** The share of content words with a capital from which a sentence is set like a headline. */
const HEADLINE_SHARE = 0.9;

const VERB = /^(?:is|are|was|were|has|have|had|will|would)$/;

/** Is the character one of a word's? Those beyond ASCII that open a token mostly are, quotation marks are not. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 192 && code < 0x2000);
}

function isHeadline(words: readonly string[], lower: readonly string[], { first, end }: TokenRange): boolean {
  let [capital, all] = [0, 0];
  const isStopped = words[end - 1] === ".";
  for (let i = first; i < end; i++) {
    const word = words[i] ?? "";
    // A headline that gives every word a capital gives one to its verb: "Greta Maas is a Liberal" is a sentence.
    if (isStopped && i > first && VERB.test(word)) return false;
    if (!isLetter(word.charCodeAt(0)) || word.length < 2 || FUNCTION_WORDS.has(lower[i] ?? "")) continue;
    all++;
    if (word.charCodeAt(0) !== lower[i]?.charCodeAt(0)) capital++;
  }
  return all >= 4 && capital >= HEADLINE_SHARE * all;
}

function quotedStates(count: number, quotations: readonly Quotation[]): Uint8Array {
  const states = new Uint8Array(count);
  for (const { open, close, closed } of quotations) {
    const short = close - open - 1 <= SHORT && closed;
    for (let i = open; i <= close; i++) {
      states[i] = closed ? (short ? QUOTED.insideShort : QUOTED.inside) : QUOTED.insideUnclosed;
    }
    states[open] = closed ? (short ? QUOTED.openShort : QUOTED.open) : QUOTED.openUnclosed;
    if (closed) states[close] = short ? QUOTED.closeShort : QUOTED.close;
  }
  return states;
}

const ACCORDING = hashOf("according");

/** Is the token a form of a reporting verb, or "according", in the reporter's own words? */
export function reports(doc: Document, i: number): boolean {
  const form = doc.forms[i];
  if (!form) return false;
  return doc.quoted[i] === QUOTED.outside && (form.verb !== 0 || form.lower === ACCORDING);
}
