import { expect, test } from "vitest";
import { partialDateWords, periodWords } from "./partial-date.ts";

test.each([
  ["2019", "2019"],
  ["2019-03", "March 2019"],
  ["2019-03-04", "4 March 2019"],
  ["2019-13", "2019-13"],
  ["spring", "spring"],
])("%s is told as far as it is known: %s", (date, words) => {
  expect(partialDateWords(date)).toBe(words);
});

test.each([
  ["2019", "2021-04", "2019 to April 2021"],
  ["2019", null, "since 2019"],
  [null, "2021", "until 2021"],
  ["2019", "2019", "2019"],
  [null, null, ""],
])("from %s to %s is told as “%s”", (from, to, words) => {
  expect(periodWords(from, to)).toBe(words);
});
