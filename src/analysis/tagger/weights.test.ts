import { expect, test } from "vitest";
import { ModelError } from "../../base/errors.ts";
import { LABELS } from "./labels.ts";
import { addUp, SUMS } from "./table.ts";
import { readWeights, writeWeights } from "./weights.ts";

const keys = Int32Array.of(5, -2_000_000_000, 2_000_000_000, 77);
const matrix = Float32Array.from({ length: keys.length * LABELS }, (_, i) =>
  i < 3 * LABELS ? (i % 7) - 3 : 0,
);
const transitions = new Float32Array(LABELS * LABELS).fill(0.5);
const file = writeWeights([{ keys, weights: [matrix] }], [transitions]);

/** The sum of the weights of `wanted`, a label each. */
function sumOf(wanted: readonly number[]): number[] {
  const table = readWeights(file).tables[0];
  if (!table) throw new Error("no table was read");
  const sums = new Int32Array(SUMS);
  addUp(table, Int32Array.from(wanted), 0, wanted.length, sums);
  return [...sums.subarray(0, LABELS)].map((steps) => steps * (table.scales[0] ?? 0));
}

test("weights that were written are read again and added up, to the step of their scale", () => {
  const found = sumOf([5, 2_000_000_000, 5, -2_000_000_000]);
  for (let label = 0; label < LABELS; label++) {
    const weight = (row: number) => matrix[row * LABELS + label] ?? 0;
    expect(found[label]).toBeCloseTo(2 * weight(0) + weight(1) + weight(2), 1);
  }
  expect([...(readWeights(file).transitions[0] ?? [])]).toEqual([...transitions]);
});

test("keys without weight and keys never seen add nothing", () => {
  expect(sumOf([77, 123]).every((sum) => sum === 0)).toBe(true);
  expect(sumOf([])).toHaveLength(LABELS);
});

test("many heavy keys do not overflow", () => {
  const heaviest = sumOf(new Array<number>(100).fill(5));
  expect(heaviest[6]).toBeCloseTo(300, 0);
  expect(heaviest[0]).toBeCloseTo(-300, 0);
});

test("damaged weights are refused with a line that says what to do", () => {
  expect(() => readWeights(file.subarray(0, 40))).toThrow(ModelError);
  expect(() => readWeights(Buffer.from("not weights"))).toThrow(/install the package again/);
});
