import { expect, test } from "vitest";
import { isoDate } from "../../base/passage.ts";
import { dayWords, momentWords } from "./dates.ts";

test("a day is written out, without a leading nought", () => {
  const day = isoDate("2025-03-03");
  expect(day && dayWords(day)).toBe("3 March 2025");
});

test("a moment is told in UTC whatever the machine's time zone", () => {
  expect(momentWords("2025-03-03T23:30:00+02:00")).toBe("3 March 2025 at 21:30 UTC");
});

test("what is not a moment is shown as it stands", () => {
  expect(momentWords("last week")).toBe("last week");
});
