import { expect, test } from "vitest";
import { ModelError } from "../../base/errors.ts";
import { LABELS } from "./labels.ts";
import { readWeights, weightsAt, writeWeights } from "./weights.ts";

const keys = Int32Array.of(5, -2_000_000_000, 2_000_000_000, 77);
const matrix = Float32Array.from({ length: keys.length * LABELS }, (_, i) =>
  i < 3 * LABELS ? (i % 7) - 3 : 0,
);
const transitions = new Float32Array(LABELS * LABELS).fill(0.5);
const file = writeWeights([{ keys, weights: [matrix] }], [transitions]);

test("weights that were written are read again, to the step of their scale", () => {
  const { tables, transitions: read } = readWeights(file);
  const table = tables[0];
  if (!table) throw new Error("no table was read");
  for (let row = 0; row < 3; row++) {
    const at = weightsAt(table, keys[row] ?? 0);
    for (let label = 0; label < LABELS; label++) {
      const weight = (table.bytes[at + label] ?? 0) * (table.scales[0] ?? 0);
      expect(weight).toBeCloseTo(matrix[row * LABELS + label] ?? 0, 1);
    }
  }
  expect([...(read[0] ?? [])]).toEqual([...transitions]);
});

test("keys without weight and keys never seen are not found", () => {
  const table = readWeights(file).tables[0];
  expect(table && weightsAt(table, 77)).toBe(-1);
  expect(table && weightsAt(table, 123)).toBe(-1);
});

test("damaged weights are refused with a line that says what to do", () => {
  expect(() => readWeights(file.subarray(0, 40))).toThrow(ModelError);
  expect(() => readWeights(Buffer.from("not weights"))).toThrow(/install the package again/);
});
