/** Says whether two wordings are of one proposal, by their words and by what the words mean. */
import type { Sha256 } from "../../base/hash.ts";
import type { Probability } from "../../base/passage.ts";
import { lackedBy, MEASURES, measure, saysPartOf } from "./likeness.ts";
import { LEFT_OVER, leftOver } from "./residue.ts";
import { takeApart } from "./take-apart.ts";
import type { WordTable } from "./word-table.ts";
import { type Matcher, SAME, type Wording } from "./wording.ts";

/** Of a logistic curve over the measures, by name. */
export interface LikenessWeights {
  readonly constant: number;
  readonly weights: Readonly<Record<string, number>>;
  /** What the curve's value came to on questions held out: `[value, probability]`, rising; straight lines between. */
  readonly calibration: readonly (readonly [number, number])[];
}

/** All that is measured of two wordings, in the order of `comparison`. */
export const COMPARED = [...MEASURES, ...LEFT_OVER] as const;

export const comparison = (table: WordTable, a: Wording, b: Wording): number[] => [
  ...measure(table, a, b),
  ...leftOver(table, a, b),
];

export function matcherOf(
  table: WordTable,
  { constant, weights, calibration }: LikenessWeights,
  hash: Sha256,
): Matcher {
  const each = COMPARED.map((name) => weights[name] ?? 0);
  return {
    hash,
    prepare: (text) => takeApart(table, text),
    compare: (a, b) => ({
      probability: probabilityOf(table, a, b, (measured) => {
        const sum = measured.reduce((total, value, i) => total + value * (each[i] ?? 0), constant);
        return along(calibration, 1 / (1 + Math.exp(-sum)));
      }),
      reversed: a.direction !== b.direction,
    }),
    leftOut: (part, whole) => (saysPartOf(table, part, whole) ? lackedBy(table, part, whole) : null),
  };
}

const OPPOSED = 0.3;
/** Two that differ in nothing that is looked at may still differ. */
const SURE = 0.98;

function probabilityOf(
  table: WordTable,
  a: Wording,
  b: Wording,
  judged: (measured: readonly number[]) => Probability,
): Probability {
  if (a.text === b.text) return saysAnything(a) ? SURE : 1;
  if (!saysAnything(a) || !saysAnything(b)) return 0;
  const measured = comparison(table, a, b);
  return Math.min(mostOf(a, b, measured), judged(measured));
}

/** The value on the line through the knots. */
export function along(knots: LikenessWeights["calibration"], value: number): Probability {
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of knots) {
    if (value <= nextX) return y + ((value - x) / (nextX - x || 1)) * (nextY - y);
    [x, y] = [nextX, nextY];
  }
  return y;
}

const saysAnything = ({ terms, places }: Wording): boolean => terms.length + places.length > 0;

const AT = Object.fromEntries(COMPARED.map((name, i) => [name, i]));
/** So much of what either says may be left over where two are joined without asking. */
const JOINABLE = 0.5;
/** What tells two proposals apart where one of them has it over. */
const TELLING = ["left: name", "left: number", "left: narrowing"] as const;
/** Just not joined. */
const ASKED: Probability = SAME - 0.01;

/** What no likeness of the rest outweighs. */
export function mostOf(a: Wording, b: Wording, measured: readonly number[]): Probability {
  // More of a thing and less of it are two proposals, however like the words: a person may be against both.
  if (a.scale * b.scale < 0) return OPPOSED;
  // Two that share only a frame ("there be", "happen") are not joined on that.
  if ((measured[AT["share left"] ?? -1] ?? 0) > JOINABLE) return ASKED;
  // Another name, another number, "temporarily": a person says whether it matters.
  if (TELLING.some((name) => (measured[AT[name] ?? -1] ?? 0) > 0)) return ASKED;
  return SURE;
}
