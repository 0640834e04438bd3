/** Logistic regressions over named features, fitted on annotated reports: how good a wording is, and how sure a position. */
import type { Probability } from "../../base/passage.ts";

export type Features = Readonly<Record<string, number>>;
/** A weight for each feature by its name; `1` is the constant. */
export type Weights = Readonly<Record<string, number>>;

export interface Scorer {
  /** For each stance, by the words that show it. */
  readonly stances: readonly Weights[];
  /** That words show a position at all. */
  readonly words: Weights;
  /** Would a careful reader ask with a word? */
  readonly terms: Weights;
  /** Does a wording ask what the position is on? */
  readonly wording: Weights;
  /** Are holder, place and stance right? */
  readonly held: Weights;
  /** And the question too? */
  readonly right: Weights;
  /** From which probability of `held` a position is told at all. */
  readonly least: Probability;
  /** The same for conditional, undecided and declined ones. */
  readonly leastRare: Probability;
}

/** Nothing is learned yet: every probability is a half, and all is told. */
export const NO_WEIGHTS: Scorer = {
  stances: [],
  words: {},
  terms: {},
  wording: {},
  held: {},
  right: {},
  least: 0,
  leastRare: 0,
};

/** The probability that the weights give to something with these features. */
export function chanceOf(weights: Weights, features: Features): Probability {
  let sum = weights["1"] ?? 0;
  for (const [name, value] of Object.entries(features)) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The log-odds of a probability, kept within ±4.6. */
export function logit(p: Probability): number {
  const safe = Math.min(0.99, Math.max(0.01, p));
  return Math.log(safe / (1 - safe));
}
