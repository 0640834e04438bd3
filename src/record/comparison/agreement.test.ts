import { expect, test } from "vitest";
import { agreement, polarization } from "./agreement.ts";

test("agreement is that of the published example", () => {
  // The example of the R package agrmt, whose algorithm is van der Eijk's.
  expect(agreement([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 6);
});

test.each([
  [[0, 0, 12], 1, 0],
  [[5, 0, 5], -1, 1],
  [[4, 4, 4], 0, 0.5],
  [[3, 3, 0], 0.5, 0.25],
])("of %s the agreement is %s and the polarization %s", (frequencies, agreed, polarized) => {
  expect(agreement(frequencies)).toBeCloseTo(agreed, 12);
  expect(polarization(frequencies)).toBeCloseTo(polarized, 12);
});

test("where nobody stands there is neither", () => {
  expect([agreement([0, 0, 0]), polarization([0, 0, 0])]).toEqual([null, null]);
});
