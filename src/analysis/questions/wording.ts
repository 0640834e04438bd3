/** A proposal's wording taken apart, and how two of them are compared: what the record stores and asks for. */
import type { Sha256 } from "../../base/hash.ts";
import type { Probability } from "../../base/passage.ts";

/** One word of a wording that carries meaning. */
export interface Term {
  /** Lower case, without its ending: "subsidies" and "subsidy" are "subsidi". A name's words are one term. */
  readonly stem: string;
  /** The place of its meaning in the shipped table of words; -1 for a word that it lacks. */
  readonly word: number;
  /** Who is to act, or what is to be done to what. */
  readonly part: "actor" | "act" | "object";
  /** A name: one that the other wording has not is a sign of another proposal. */
  readonly name: boolean;
}

/** What a wording says, apart from how it says it. Plain JSON, to be stored as it is. */
export interface Wording {
  readonly text: string;
  readonly terms: readonly Term[];
  /** What is to be done: a class of acts ("end", "raise", "build", …), or the verb's stem where no class is known. */
  readonly act: string;
  /** -1 where the wording asks for the opposite of its class ("continue" for "end") or denies it; else 1. */
  readonly direction: 1 | -1;
  /** Countries and other places, one name each: "UK", "Britain" and "British" are all "united kingdom". */
  readonly places: readonly string[];
  /** Numbers, as digits: "20 mph" and "30 mph" are two proposals. */
  readonly numbers: readonly string[];
  /**
   * What to look others up by: two wordings of one proposal share at least one, with few exceptions. Stems of the rarer
   * words, places, and `~n` for a word's group of like meaning, the rarest first.
   */
  readonly keys: readonly string[];
}

export interface Likeness {
  /** That the two are wordings of one proposal. */
  readonly probability: Probability;
  /** They are worded the other way round: who is for the one is against the other. */
  readonly reversed: boolean;
}

/** From here two wordings are joined without asking. */
export const SAME: Probability = 0.7;
/** From here, and below SAME, a person is asked. */
export const DOUBTFUL: Probability = 0.3;

/** Holds the table of meanings. Pure: the same wordings give the same answer. */
export interface Matcher {
  /** Of the weights: a stored wording is read again where the hash stored beside it is another. */
  readonly hash: Sha256;
  /** `text`: "Should …?", or the proposal in a report's words ("arms sales to end"). Never fails; "" has no terms. */
  prepare(text: string): Wording;
  compare(a: Wording, b: Wording): Likeness;
}
