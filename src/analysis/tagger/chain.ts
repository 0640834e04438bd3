/**
 * Inference in a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001): the best sequence and the
 * marginal probability of each label. Scores are natural logarithms; arrays are row-major, LABELS numbers a token.
 */
import { BEFORE, ENDS, LABELS, STARTS } from "./labels.ts";

/** Scores of going from one label to the next, LABELS × LABELS; only the legal ones are read. */
export type Transitions = Float32Array;

/** The sequence of labels with the highest score; `emissions` holds LABELS scores for each of `count` tokens. */
export function bestLabels(emissions: Float32Array, count: number, transitions: Transitions): Uint8Array {
  const score = new Float64Array(count * LABELS).fill(Number.NEGATIVE_INFINITY);
  const back = new Uint8Array(count * LABELS);
  for (const label of STARTS) score[label] = emissions[label] ?? 0;
  for (let i = 1; i < count; i++) {
    const row = i * LABELS;
    const above = row - LABELS;
    for (let to = 0; to < LABELS; to++) {
      const from = BEFORE[to] as readonly number[];
      let best = Number.NEGATIVE_INFINITY;
      let bestFrom = 0;
      for (let k = 0; k < from.length; k++) {
        const f = from[k] as number;
        const s = (score[above + f] as number) + (transitions[f * LABELS + to] as number);
        if (s > best) {
          best = s;
          bestFrom = f;
        }
      }
      score[row + to] = best + (emissions[row + to] as number);
      back[row + to] = bestFrom;
    }
  }
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const last = (count - 1) * LABELS;
  let at = ENDS[0] as number;
  for (const label of ENDS) if ((score[last + label] as number) > (score[last + at] as number)) at = label;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = at;
    at = back[i * LABELS + at] as number;
  }
  return labels;
}

/** What forward-backward finds: the probability of each label at each token, and what a trainer needs besides. */
export interface Marginals {
  /** `count` × LABELS. */
  readonly probability: Float32Array;
  /** Natural logarithm of the sum of all sequences' exponentiated scores. */
  readonly logPartition: number;
  /** Expected number of times each transition is taken, LABELS × LABELS; only if asked for. */
  readonly expected: Float64Array | null;
}

/** Forward-backward with scaling in each step, so that no length overflows. */
export function marginals(
  emissions: Float32Array,
  count: number,
  transitions: Transitions,
  wantExpected = false,
): Marginals {
  const step = new Float64Array(LABELS * LABELS);
  for (let to = 0; to < LABELS; to++) {
    for (const from of BEFORE[to] as readonly number[]) {
      step[from * LABELS + to] = Math.exp(transitions[from * LABELS + to] as number);
    }
  }
  const own = new Float64Array(count * LABELS);
  let logPartition = 0;
  for (let i = 0; i < count; i++) logPartition += exponentiate(emissions, own, i * LABELS);

  const alpha = new Float64Array(count * LABELS);
  const scale = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const row = i * LABELS;
    let sum = 0;
    for (let to = 0; to < LABELS; to++) {
      let reach = 0;
      if (i === 0) reach = STARTS.includes(to) ? 1 : 0;
      else {
        const from = BEFORE[to] as readonly number[];
        for (let k = 0; k < from.length; k++) {
          const f = from[k] as number;
          reach += (alpha[row - LABELS + f] as number) * (step[f * LABELS + to] as number);
        }
      }
      const a = reach * (own[row + to] as number);
      alpha[row + to] = a;
      sum += a;
    }
    if (i === count - 1) {
      sum = 0;
      for (const label of ENDS) sum += alpha[row + label] as number;
    }
    scale[i] = sum || 1e-300;
    for (let to = 0; to < LABELS; to++) alpha[row + to] = (alpha[row + to] as number) / (scale[i] as number);
    logPartition += Math.log(scale[i] as number);
  }

  const beta = new Float64Array(count * LABELS);
  const expected = wantExpected ? new Float64Array(LABELS * LABELS) : null;
  const probability = new Float32Array(count * LABELS);
  if (count > 0) for (const label of ENDS) beta[(count - 1) * LABELS + label] = 1;
  for (let i = count - 1; i >= 0; i--) {
    const row = i * LABELS;
    for (let label = 0; label < LABELS; label++) {
      probability[row + label] = (alpha[row + label] as number) * (beta[row + label] as number);
    }
    if (i === 0) break;
    for (let to = 0; to < LABELS; to++) {
      const b = ((beta[row + to] as number) * (own[row + to] as number)) / (scale[i] as number);
      if (b === 0) continue;
      const from = BEFORE[to] as readonly number[];
      for (let k = 0; k < from.length; k++) {
        const f = from[k] as number;
        const through = (step[f * LABELS + to] as number) * b;
        beta[row - LABELS + f] = (beta[row - LABELS + f] as number) + through;
        if (expected) {
          const at = f * LABELS + to;
          expected[at] = (expected[at] as number) + (alpha[row - LABELS + f] as number) * through;
        }
      }
    }
  }
  return { probability, logPartition, expected };
}

/** Writes exp(score − max) of one token's scores and returns that maximum. */
function exponentiate(emissions: Float32Array, own: Float64Array, row: number): number {
  let max = emissions[row] as number;
  for (let label = 1; label < LABELS; label++) max = Math.max(max, emissions[row + label] as number);
  for (let label = 0; label < LABELS; label++)
    own[row + label] = Math.exp((emissions[row + label] as number) - max);
  return max;
}
