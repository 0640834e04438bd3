import { expect, test } from "vitest";
import { axisNumbers } from "./axis-numbers.ts";

test.each([
  [0, 5_000_000, 2_000_000, "2M"],
  [0, 1, 0.25, "0.25"],
  [38, 52, 45, "45"],
  [1_200_000, 1_200_500, 1_200_250, "1.20025M"],
  [-3, 3, -1.5, "-1.5"],
])("from %d to %d the number %d is written %s", (low, high, value, written) => {
  expect(axisNumbers(low, high).format(value)).toBe(written);
});

test("there is room for the longest number, and no more than is needed for short ones", () => {
  expect(axisNumbers(1_200_000, 1_200_500).margin).toBeGreaterThan(60);
  expect(axisNumbers(0, 9_000_000).margin).toBeLessThan(50);
});

test("one value alone stands in the middle of a range that can be read", () => {
  expect(axisNumbers(40, 40).domain).toEqual([36, 44]);
  expect(axisNumbers(0, 0).domain).toEqual([-1, 1]);
  expect(axisNumbers(40, 40).format(40)).toBe("40");
});
