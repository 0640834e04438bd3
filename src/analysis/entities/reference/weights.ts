/** The fitted weights of the clues, and the choice by them: a log-linear model over the candidates and nobody. */
import type { Chooser, Reference, ReferenceCandidate, ReferenceChoice, ReferenceKind } from "./reference.ts";

/** For each kind of reference the weight of each clue. */
export type ReferenceWeights = Readonly<Partial<Record<ReferenceKind, Readonly<Record<string, number>>>>>;

/** The probability of each candidate, and last that of nobody. */
export function probabilities(
  weights: Readonly<Record<string, number>>,
  candidates: readonly Pick<ReferenceCandidate, "clues">[],
  none: ReadonlyMap<string, number>,
): number[] {
  const scores = [...candidates.map(({ clues }) => clues), none].map((clues) => {
    let sum = 0;
    for (const [name, value] of clues) sum += value * (weights[name] ?? 0);
    return sum;
  });
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((a, b) => a + b, 0);
  return odds.map((one) => one / all);
}

/** Chooses the likeliest. */
export function chooserBy(weights: ReferenceWeights): Chooser {
  return (reference: Reference, candidates, none): ReferenceChoice => {
    const given = probabilities(weights[reference.kind] ?? {}, candidates, none);
    let best = given.length - 1;
    given.forEach((probability, i) => {
      if (probability > (given[best] ?? 0)) best = i;
    });
    return { member: candidates[best]?.member ?? null, probability: given[best] ?? 0 };
  };
}
