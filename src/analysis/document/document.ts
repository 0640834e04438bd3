/** A report laid out for tagging: its tokens, and for each token where in sentence, paragraph and quotation it stands. */
import type { Span } from "../../base/passage.ts";
import { hashOf, type WordForm, wordFormOf } from "./lexicon.ts";
import type { Quotation } from "./quotations.ts";
import { quotationsOf } from "./quotations.ts";
import { type Paragraph, paragraphsOf } from "./sentences.ts";
import { type Tokens, tokenize } from "./tokens.ts";

export interface Scene {
  readonly tokens: Tokens;
  /** Ranges of the text that have no tokens: what is not the report. */
  readonly leftOut: readonly Span[];
  readonly paragraphs: readonly Paragraph[];
  /** For each paragraph its quotations. */
  readonly quotations: readonly (readonly Quotation[])[];
  readonly forms: readonly WordForm[];
  /** For each token one of the QUOTED values. */
  readonly quoted: Uint8Array;
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
export function sceneOf(text: string, leftOut: readonly Span[] = []): Scene {
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
  return {
    tokens,
    leftOut,
    paragraphs,
    quotations,
    forms,
    quoted: quotedStates(tokens.words.length, quotations.flat()),
  };
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
export function reports(scene: Scene, i: number): boolean {
  const form = scene.forms[i];
  if (!form) return false;
  return scene.quoted[i] === QUOTED.outside && (form.verb !== 0 || form.lower === ACCORDING);
}
