/** What the model takes for words of stance in a report, with whose, on what, and on which condition it may be: before anybody is named. */
import type { Probability, Span } from "../../../base/passage.ts";

export interface HolderGuess {
  /** Words that stand for the holder; null for a holder whom no words nearby name. */
  readonly span: Span | null;
  /** That they hold no position by these words, and then each of STANCES; they add up to 1. */
  readonly chances: readonly Probability[];
}

export interface PhraseGuess {
  /** Null for words that stand nowhere near. */
  readonly span: Span | null;
  readonly chance: Probability;
}

/** Words that may show a stance; each list has the likeliest first. Spans in UTF-16 offsets. */
export interface Hypothesis {
  readonly span: Span;
  readonly holders: readonly HolderGuess[];
  readonly proposals: readonly PhraseGuess[];
  readonly conditions: readonly PhraseGuess[];
  /** Stems of words around and of the report's beginning that the question may be asked with. */
  readonly words: Readonly<Record<string, Probability>>;
  /** The probability of each of USUAL, which questions are asked with whatever the report's words. */
  readonly usual: readonly Probability[];
}
