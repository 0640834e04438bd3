/** A proposal's wording taken apart, and how two of them are compared: what the record stores and asks for. */
import type { Sha256 } from "../../base/hash.ts";
import type { Probability } from "../../base/passage.ts";
import type { Word } from "./word.ts";

/** One word of a wording that carries meaning. */
export interface Term {
  /** Lower case, without its ending: "subsidies" is "subsidy". A name's words are one term. */
  readonly stem: string;
  /** The place of its meaning in the shipped table of words; -1 for a word that it lacks. */
  readonly word: number;
  /** Who is to act, the verb that says what is to be done, or anything else. */
  readonly part: "actor" | "act" | "object";
  /** A name: one that the other wording has not is a sign of another proposal. */
  readonly name: boolean;
}

/** What a wording says, apart from how it says it. Plain JSON, to be stored as it is. */
export interface Wording {
  readonly text: string;
  readonly terms: readonly Term[];
  /** The family of the words that say that a thing is to end or to go on ("end", "ban", "leave", …); "" without any. */
  readonly act: string;
  /** -1 where the thing is not to be ("end", "ban", "not continue"); 1 where it is ("continue", "not ban", no such word). */
  readonly direction: 1 | -1;
  /** 1 where there is to be more of it, -1 where less, 0 where it is no matter of how much. */
  readonly scale: -1 | 0 | 1;
  /** Countries and other places, one name each: "UK", "Britain" and "British" are all "united kingdom". */
  readonly places: readonly string[];
  /** Numbers, as digits: "20 mph" and "30 mph" are two proposals. */
  readonly numbers: readonly string[];
  /**
   * What to look others up by: two wordings of one proposal share at least one, with few exceptions. Stems of the rarer
   * words, places, `~n` for a word's group of like meaning and `=n` for its line of like words, the rarest first.
   */
  readonly keys: readonly string[];
  /** Its words one by one, those that only hold it together left out. */
  readonly words: readonly Word[];
  /** The vector of what it means, as base64; null where it was not read for that. */
  readonly meaning: string | null;
}

export interface Likeness {
  /** That the two are wordings of one proposal. */
  readonly probability: Probability;
  /** They are worded the other way round: who is for the one is against the other. */
  readonly reversed: boolean;
}

/** From here two wordings are joined without asking. */
export const SAME: Probability = 0.9;
/** Just not joined. */
export const ASKED: Probability = SAME - 0.01;
/** From here, and below SAME, a person is asked; below they are two. */
export const DOUBTFUL: Probability = 0.4;

/** How a wording begins that may only point at what was spoken of: "Should the payments stop?". */
export const POINTS = /^Should (?:the|this|that|these|those|such|his|her|their|its|our|all|any) /;

/** Holds the table of meanings. Pure: the same wordings give the same answer. */
export interface Matcher {
  /** Of the weights: a stored wording is read again where the hash stored beside it is another. */
  readonly hash: Sha256;
  /**
   * `text`: "Should …?", or the proposal in a report's words ("arms sales to end"). In brackets after it stands what it means in
   * full ("Should they stop? (Should the boats to Sallow stop?)"), or which one of its sort ("Should the bill pass? (The
   * Courier, 4 March 2025)"). Never fails; "" has no terms.
   */
  prepare(text: string): Wording;
  /** The wording with the vector of what it means: some milliseconds, in which others can run. */
  understand(wording: Wording): Promise<Wording>;
  /** By what both mean, where both were read for that; else by their words alone, which joins less. */
  compare(a: Wording, b: Wording): Likeness;
  /** Do both name somebody in full, of one last name and of another first one? A wording with the last name alone is like both. */
  areNamesakes(a: Wording, b: Wording): boolean;
  /**
   * The stems of what `whole` says and `part`, which only points at it, leaves out ("the payments" of "the payments to the
   * Outer Skerries"); null where `part` says anything else, or is no such wording.
   */
  leftOut(part: Wording, whole: Wording): readonly string[] | null;
}
