import { expect, test } from "vitest";
import { bestLabels, marginals } from "./chain.ts";
import { AFTER, ENDS, LABELS, labelOf, OUTSIDE, STARTS, spansOfLabels } from "./labels.ts";

function numbers(count: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return (state / 2147483648) * 4 - 2;
  });
}

/** Every legal sequence of labels of this length. */
function sequences(count: number): number[][] {
  let all: number[][] = STARTS.map((label) => [label]);
  for (let i = 1; i < count; i++) {
    all = all.flatMap((labels) => (AFTER[labels.at(-1) ?? 0] ?? []).map((label) => [...labels, label]));
  }
  return all.filter((labels) => ENDS.includes(labels.at(-1) ?? 0));
}

function score(labels: readonly number[], emissions: Float32Array, transitions: Float32Array): number {
  return labels.reduce(
    (sum, label, i) =>
      sum +
      (emissions[i * LABELS + label] ?? 0) +
      (i > 0 ? (transitions[(labels[i - 1] ?? 0) * LABELS + label] ?? 0) : 0),
    0,
  );
}

const COUNT = 4;
const emissions = numbers(COUNT * LABELS, 7);
const transitions = numbers(LABELS * LABELS, 11);
const all = sequences(COUNT);
const scores = all.map((labels) => score(labels, emissions, transitions));

test("the best labels are those of the highest score among all legal sequences", () => {
  expect([...bestLabels(emissions, COUNT, transitions)]).toEqual(all[scores.indexOf(Math.max(...scores))]);
});

test("marginal probabilities are those that summing over all legal sequences gives", () => {
  const partition = scores.reduce((sum, s) => sum + Math.exp(s), 0);
  const found = marginals(emissions, COUNT, transitions, true);
  expect(found.logPartition).toBeCloseTo(Math.log(partition), 4);
  for (let i = 0; i < COUNT; i++) {
    for (let label = 0; label < LABELS; label++) {
      const share =
        all.reduce((sum, labels, k) => sum + (labels[i] === label ? Math.exp(scores[k] ?? 0) : 0), 0) /
        partition;
      expect(found.probability[i * LABELS + label]).toBeCloseTo(share, 4);
    }
  }
  expect(found.expected?.reduce((a, b) => a + b, 0)).toBeCloseTo(COUNT - 1, 4);
});

test("a long paragraph neither overflows nor vanishes", () => {
  const found = marginals(numbers(20_000 * LABELS, 3), 20_000, transitions);
  expect(Number.isFinite(found.logPartition)).toBe(true);
  const row = found.probability.subarray(10_000 * LABELS, 10_001 * LABELS);
  expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 3);
});

test("labels write down spans, and no text has no labels", () => {
  const labels = [labelOf(0, 3), OUTSIDE, labelOf(2, 0), labelOf(2, 1), labelOf(2, 2)];
  expect(spansOfLabels(labels, 10)).toEqual([
    { field: "source", first: 10, last: 10 },
    { field: "content", first: 12, last: 14 },
  ]);
  expect(bestLabels(new Float32Array(0), 0, transitions)).toHaveLength(0);
});
