/** Says whether two wordings are of one proposal, by their words and by what the words mean. */
import type { Sha256 } from "../../base/hash.ts";
import { lackedBy, MEASURES, measure, saysPartOf, saysTheSame } from "./likeness.ts";
import { takeApart } from "./take-apart.ts";
import type { WordTable } from "./word-table.ts";
import type { Likeness, Matcher, Wording } from "./wording.ts";

/** Of a logistic curve over the measures, by name. */
export interface LikenessWeights {
  readonly constant: number;
  readonly weights: Readonly<Record<string, number>>;
}

export function matcherOf(table: WordTable, { constant, weights }: LikenessWeights, hash: Sha256): Matcher {
  const each = MEASURES.map((name) => weights[name] ?? 0);
  return {
    hash,
    prepare: (text) => takeApart(table, text),
    compare: (a, b) => compare(table, a, b, each, constant),
    leftOut: (part, whole) => (saysPartOf(table, part, whole) ? lackedBy(table, part, whole) : null),
  };
}

const OPPOSED = 0.3;
/** Two that differ in nothing that is looked at may still differ. */
const SURE = 0.98;

function compare(
  table: WordTable,
  a: Wording,
  b: Wording,
  weights: readonly number[],
  constant: number,
): Likeness {
  const reversed = a.direction !== b.direction;
  if (a.terms.length + a.places.length === 0 || b.terms.length + b.places.length === 0) {
    return { probability: a.text === b.text ? 1 : 0, reversed };
  }
  // More of a thing and less of it are two proposals, however like the words: a person may be against both.
  const most = a.scale * b.scale < 0 ? OPPOSED : 1;
  const measured = measure(table, a, b);
  if (saysTheSame(measured)) return { probability: SURE, reversed };
  const sum = measured.reduce((total, value, i) => total + value * (weights[i] ?? 0), constant);
  return { probability: Math.min(most, 1 / (1 + Math.exp(-sum))), reversed };
}
