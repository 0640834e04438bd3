/** One word of a wording, as two wordings are compared by their words. */

/**
 * What a word does: it names somebody, a place, where a thing is to be done, or a number; it is the verb of the proposal, or one
 * that only says that it is to be ("introduce", "adopt"); it heads a phrase ("cards") or
 * stands before what it narrows ("compulsory"); it narrows as an adverb or a small word does; or it is one of many words that
 * say little ("plan").
 */
export const DOINGS = [
  "name",
  "place",
  "location",
  "number",
  "act",
  "light act",
  "head",
  "modifier",
  "narrowing",
  "general",
] as const;

export type Doing = (typeof DOINGS)[number];

export interface Word {
  readonly stem: string;
  /** Its row in the table of words, or -1. */
  readonly row: number;
  readonly doing: Doing;
  /** It says who is to act. */
  readonly actor: boolean;
}
