import { expect, test } from "vitest";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";
import { confidenceNumber, confidenceWords, isUnreviewed } from "./confidence.ts";

test("a finding just below the threshold is unreviewed, and its number does not read as the threshold", () => {
  const below = REVIEW_THRESHOLD - 0.001;
  expect(isUnreviewed(below)).toBe(true);
  expect(confidenceWords(below)).toBe("below the threshold: unreviewed");
  expect(confidenceNumber(below)).toBe("0.49");
});

test("a finding at the threshold is not called unreviewed", () => {
  expect(isUnreviewed(REVIEW_THRESHOLD)).toBe(false);
  expect(confidenceWords(REVIEW_THRESHOLD)).toBe("more likely than not");
});

test("binary fractions do not lose a hundredth", () => {
  expect([0.29, 0.57, 0.94, 1, 0].map(confidenceNumber)).toEqual(["0.29", "0.57", "0.94", "1.00", "0.00"]);
});
