import { expect, test } from "vitest";
import { mostWrong, spellingDistance } from "./near-words.ts";

test.each([
  ["ferry", "ferry", 0],
  ["fery", "ferry", 1],
  ["frery", "ferry", 1],
  ["subsidie", "subsidy", 2],
  ["weir", "wharf", 3],
  ["a", "abcdefgh", 3],
])("%s is %s but for %i letters, at most so many told", (a, b, distance) => {
  expect(spellingDistance(a, b, 2)).toBe(distance);
});

test("of a short word no letter may be wrong", () => {
  expect(["tax", "weir", "subsidy"].map(mostWrong)).toEqual([0, 1, 2]);
});
