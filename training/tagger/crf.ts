/** Training of a linear-chain CRF by AdaGrad (Duchi, Hazan, Singer 2011) with L2 regularization, one paragraph a step. */
import { marginals, type Transitions } from "../../src/analysis/tagger/chain.ts";
import { LABELS } from "../../src/analysis/tagger/labels.ts";

/** One paragraph: `width` rows of the weight matrix a token (-1 for none), and the labels that are right. */
export interface Sequence {
  readonly rows: Int32Array;
  readonly gold: Uint8Array;
}

export interface Weights {
  readonly emission: Float32Array;
  readonly transitions: Transitions;
}

export interface Options {
  readonly rows: number;
  readonly width: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly seed: number;
  /** The share of features left out at random in each step (Srivastava et al. 2014); the rest are scaled up. */
  readonly dropout: number;
  readonly onEpoch?: (epoch: number, loss: number, weights: Weights) => void;
}

/** A small seeded generator (mulberry32), so that training can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], random: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
  return items;
}

export function emissionsOf(rows: Int32Array, width: number, weights: Float32Array): Float32Array {
  const count = rows.length / width;
  const scores = new Float32Array(count * LABELS);
  for (let i = 0; i < count; i++) {
    const base = i * LABELS;
    for (let k = i * width; k < (i + 1) * width; k++) {
      const row = rows[k] as number;
      if (row < 0) continue;
      const w = row * LABELS;
      for (let y = 0; y < LABELS; y++)
        scores[base + y] = (scores[base + y] as number) + (weights[w + y] as number);
    }
  }
  return scores;
}

export function train(sequences: readonly Sequence[], options: Options): Weights {
  const { width, rate, l2 } = options;
  const emission = new Float32Array(options.rows * LABELS);
  const squares = new Float32Array(options.rows * LABELS).fill(1e-2);
  const transitions = new Float32Array(LABELS * LABELS);
  const transitionSquares = new Float32Array(LABELS * LABELS).fill(1e-2);
  const random = seeded(options.seed);
  const order = sequences.map((_, i) => i);
  const gradient = new Float32Array(LABELS);
  // The running mean of the weights over the last epochs generalizes better than where they happen to end.
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const { rows: all, gold } = sequences[index] as Sequence;
      const rows = options.dropout > 0 ? all.map((row) => (random() < options.dropout ? -1 : row)) : all;
      const count = gold.length;
      const scores = emissionsOf(rows, width, emission);
      const found = marginals(scores, count, transitions, true);
      loss += found.logPartition;
      const expected = found.expected as Float64Array;
      for (let i = 0; i < count; i++) {
        const y = gold[i] as number;
        loss -= scores[i * LABELS + y] as number;
        if (i > 0) {
          const at = (gold[i - 1] as number) * LABELS + y;
          loss -= transitions[at] as number;
          expected[at] = (expected[at] as number) - 1;
        }
        let largest = 0;
        for (let l = 0; l < LABELS; l++) {
          const g = (found.probability[i * LABELS + l] as number) - (l === y ? 1 : 0);
          gradient[l] = g;
          largest = Math.max(largest, Math.abs(g));
        }
        if (largest < 5e-3) continue;
        for (let k = i * width; k < (i + 1) * width; k++) {
          const row = rows[k] as number;
          if (row < 0) continue;
          for (let l = 0, at = row * LABELS; l < LABELS; l++, at++) {
            const g = (gradient[l] as number) + l2 * (emission[at] as number);
            const s = (squares[at] as number) + g * g;
            squares[at] = s;
            emission[at] = (emission[at] as number) - (rate * g) / Math.sqrt(s);
          }
        }
      }
      for (let at = 0; at < expected.length; at++) {
        const g = expected[at] as number;
        if (g === 0) continue;
        const s = (transitionSquares[at] as number) + g * g;
        transitionSquares[at] = s;
        transitions[at] = (transitions[at] as number) - (rate * g) / Math.sqrt(s);
      }
    }
    options.onEpoch?.(epoch, loss, { emission, transitions });
  }
  return { emission, transitions };
}
