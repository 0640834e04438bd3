import { expect, test } from "vitest";
import { covers, isAfter, partialDate } from "./partial-date.ts";

test.each(["2025", "2025-03", "2025-03-04", "2024-02-29"])("%s is a date", (value) => {
  expect(partialDate(value)).toBe(value);
});

test.each(["", "25", "2025-13", "2025-02-30", "2025-3-4", "4 March 2025", "2025-03-04T00:00:00Z"])(
  "%j is none",
  (value) => {
    expect(partialDate(value)).toBeNull();
  },
);

test("a period takes in its first and its last day, and all of a month or year that may be meant", () => {
  const period = { from: "2024-03", to: "2025" };
  expect(["2024-02-29", "2024-03-01", "2025-12-31", "2026-01-01"].map((day) => covers(period, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(covers({ from: null, to: null }, "1900-01-01")).toBe(true);
});

test("a date is after another only where both are known far enough to say so", () => {
  expect(isAfter("2025", "2024-12-31")).toBe(true);
  expect(isAfter("2025-06", "2025")).toBe(false);
});
