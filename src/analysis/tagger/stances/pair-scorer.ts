/** Scores words of stance with the words of a holder, a proposal or a condition; `training/positions/model.py` does the same. */
import { ModelError } from "../../../base/errors.ts";
import type { TokenRange } from "../../document/sentences.ts";
import { USUAL } from "../../document/stems.ts";

export const KINDS = 3;
export const WIDTH = 64;
/** None, and the five stances. */
const CLASSES = 6;
const WORD_STEPS = [0, 1, 2, 4, 8, 16, 32, 64];
const FEATURE_SIZES = [2 + 2 * (WORD_STEPS.length + 1), 5, 6, 6];

export interface PairWeights {
  /** KINDS × WIDTH: what stands for no words at all. */
  readonly none: Float32Array;
  /** For each feature, values × KINDS × WIDTH. */
  readonly features: readonly Float32Array[];
  readonly stance: Float32Array;
  readonly stanceBias: Float32Array;
  readonly other: Float32Array;
  readonly otherBias: Float32Array;
  /** For each feature, values × WIDTH: what it adds where a stance's words and a word of the question are paired. */
  readonly near: readonly Float32Array[];
  readonly word: Float32Array;
  readonly wordBias: Float32Array;
  /** USUAL × WIDTH. */
  readonly usual: Float32Array;
  readonly usualBias: Float32Array;
}

/** `bytes`: little-endian float32 in the order of PairWeights. Throws a ModelError if there are too few or too many. */
export function readPairWeights(bytes: Uint8Array): PairWeights {
  const sizes = [
    KINDS * WIDTH,
    ...FEATURE_SIZES.map((n) => n * KINDS * WIDTH),
    CLASSES * WIDTH,
    CLASSES,
    2 * WIDTH,
    2,
    ...FEATURE_SIZES.map((n) => n * WIDTH),
    WIDTH,
    1,
    USUAL.length * WIDTH,
    USUAL.length,
  ];
  if (bytes.byteLength !== 4 * sizes.reduce((sum, n) => sum + n, 0))
    throw new ModelError(
      "the weights for pairs of a position are of another size: install the package again",
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const parts = sizes.map((size) => {
    const part = new Float32Array(size);
    for (let i = 0; i < size; i++, at += 4) part[i] = view.getFloat32(at, true);
    return part;
  });
  const next = () => parts.shift() ?? new Float32Array();
  const several = () => FEATURE_SIZES.map(next);
  return {
    none: next(),
    features: several(),
    stance: next(),
    stanceBias: next(),
    other: next(),
    otherBias: next(),
    near: several(),
    word: next(),
    wordBias: next(),
    usual: next(),
    usualBias: next(),
  };
}

/** Where two spans of words stand to each other. `paragraphOf`: a word's paragraph; `stops[i]`: sentence ends among the words before i. */
export interface Places {
  readonly paragraphOf: Int32Array;
  readonly stops: Int32Array;
}

/** Ids: words between and direction, how they lie, paragraphs between, sentence ends between. For no words all are 0. */
export function pairFeatures(
  a: TokenRange,
  b: TokenRange | null,
  { paragraphOf, stops }: Places,
): readonly number[] {
  if (!b) return [0, 0, 0, 0];
  const isInside = b.first >= a.first && b.end <= a.end;
  const overlap = b.first < a.end && a.first < b.end;
  const side = b.first > a.first ? 1 : 0;
  const [low, high] = side ? [a, b] : [b, a];
  const gap = overlap ? 0 : high.first - low.end;
  const step = WORD_STEPS.filter((at) => gap > at).length;
  const ends = overlap ? 0 : Math.max(0, (stops[Math.max(low.end, high.first)] ?? 0) - (stops[low.end] ?? 0));
  return [
    1 + 2 * step + side,
    1 + (isInside ? 2 : overlap ? 1 : 0),
    1 + Math.min(Math.abs((paragraphOf[high.first] ?? 0) - (paragraphOf[low.first] ?? 0)), 3),
    1 + Math.min(ends, 3),
  ];
}

/**
 * What a span adds to the pairs of a kind, WIDTH numbers: of its first and last word, and the mean of all. `vectors`: words × 6 ×
 * KINDS × WIDTH; `side` 0 as the words of stance, 1 as the others.
 */
export function spanVector(
  vectors: Float32Array,
  { first, end }: TokenRange,
  kind: number,
  side: 0 | 1,
): Float32Array {
  const row = 6 * KINDS * WIDTH;
  const base = (kind * 2 + side) * 3 * WIDTH;
  const found = new Float32Array(WIDTH);
  for (let word = first; word < end; word++)
    for (let k = 0; k < WIDTH; k++)
      found[k] = (found[k] ?? 0) + (vectors[word * row + base + 2 * WIDTH + k] ?? 0);
  for (let k = 0; k < WIDTH; k++)
    found[k] =
      (found[k] ?? 0) / (end - first) +
      (vectors[first * row + base + k] ?? 0) +
      (vectors[(end - 1) * row + base + WIDTH + k] ?? 0);
  return found;
}

/** The logits of one pair: CLASSES for a holder (kind 0), one for a proposal (1) or a condition (2). */
export function pairLogits(
  weights: PairWeights,
  kind: number,
  one: Float32Array,
  other: Float32Array | null,
  features: readonly number[],
): readonly number[] {
  const hidden = new Float64Array(WIDTH);
  for (let k = 0; k < WIDTH; k++) {
    let sum = (one[k] ?? 0) + (other ? (other[k] ?? 0) : (weights.none[kind * WIDTH + k] ?? 0));
    for (let f = 0; f < features.length; f++)
      sum += weights.features[f]?.[((features[f] ?? 0) * KINDS + kind) * WIDTH + k] ?? 0;
    hidden[k] = gelu(sum);
  }
  const dot = (matrix: Float32Array, row: number) => {
    let sum = 0;
    for (let k = 0; k < WIDTH; k++) sum += (matrix[row * WIDTH + k] ?? 0) * (hidden[k] ?? 0);
    return sum;
  };
  if (kind > 0) return [dot(weights.other, kind - 1) + (weights.otherBias[kind - 1] ?? 0)];
  return Array.from({ length: CLASSES }, (_, c) => dot(weights.stance, c) + (weights.stanceBias[c] ?? 0));
}

/** Words x 4 × WIDTH: what each adds to a stance's span as its first, last and inner word, and what it is as a word of the question. */
export const ASKED = 4 * WIDTH;

/**
 * The probability that the question on the stance whose words are `stance` is asked with each of the words `places`, and with each of
 * USUAL. `asked`: words × ASKED. Cost: words × WIDTH.
 */
export function wordChances(
  { near, word, wordBias, usual, usualBias }: PairWeights,
  asked: Float32Array,
  stance: TokenRange,
  words: readonly number[],
  places: Places,
): { readonly words: readonly number[]; readonly usual: readonly number[] } {
  const own = new Float32Array(WIDTH);
  const count = stance.end - stance.first;
  for (let k = 0; k < WIDTH; k++) {
    let inner = 0;
    for (let i = stance.first; i < stance.end; i++) inner += asked[i * ASKED + 2 * WIDTH + k] ?? 0;
    own[k] =
      (asked[stance.first * ASKED + k] ?? 0) +
      (asked[(stance.end - 1) * ASKED + WIDTH + k] ?? 0) +
      inner / count;
  }
  const chanceOf = (logit: number) => 1 / (1 + Math.exp(-logit));
  // Words that stand to the stance in one way share all but their own vector.
  const known = new Map<string, Float32Array>();
  const standing = (at: number): Float32Array => {
    const features = pairFeatures(stance, { first: at, end: at + 1 }, places);
    const key = features.join(" ");
    const found = known.get(key);
    if (found) return found;
    const sums = own.map((value, k) =>
      features.reduce((sum, feature, f) => sum + (near[f]?.[feature * WIDTH + k] ?? 0), value),
    );
    known.set(key, sums);
    return sums;
  };
  return {
    words: words.map((at) => {
      const sums = standing(at);
      const vector = asked.subarray(at * ASKED + 3 * WIDTH, (at + 1) * ASKED);
      let logit = wordBias[0] ?? 0;
      for (let k = 0; k < WIDTH; k++) {
        const sum = (sums[k] as number) + (vector[k] as number);
        if (sum > 0) logit += sum * (word[k] as number);
      }
      return chanceOf(logit);
    }),
    usual: USUAL.map((_, n) =>
      chanceOf(
        own.reduce(
          (sum, value, k) => sum + Math.max(0, value) * (usual[n * WIDTH + k] ?? 0),
          usualBias[n] ?? 0,
        ),
      ),
    ),
  };
}

export function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const raised = logits.map((x) => Math.exp(x - top));
  const all = raised.reduce((sum, x) => sum + x, 0);
  return raised.map((x) => x / all);
}

function gelu(x: number): number {
  return 0.5 * x * (1 + erf(x / Math.SQRT2));
}

/** Abramowitz and Stegun 7.1.26: off by at most 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const value = 1 - poly * Math.exp(-x * x);
  return x < 0 ? -value : value;
}
