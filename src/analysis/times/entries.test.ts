/** A live page's entries go by their own days. */
import { expect, test } from "vitest";
import { isoDate } from "../../base/passage.ts";
import { documentOf } from "../document/document.ts";
import { findTimes } from "./find-times.ts";

test("today is the entry's day, and the page's where there is no entry", () => {
  const text = "The board meets today.\n\nThe board will sign today.\n\nCrews sailed yesterday.";
  const at = (words: string) => text.indexOf(words);
  const day = (value: string) => isoDate(value) ?? expect.unreachable();
  const entries = [
    { start: at("The board will"), end: at("\n\nCrews"), published: day("2025-06-11") },
    { start: at("Crews"), end: text.length, published: day("2025-06-10") },
  ];
  const published = day("2025-06-09");
  const times = findTimes(documentOf(text, []), { text, publisher: null, published, entries });
  expect(times.map(({ from }) => from)).toEqual(["2025-06-09", "2025-06-11", "2025-06-09"]);
});
