import { expect, test } from "vitest";
import { listMarkersIn, merged } from "./list-markers.ts";

const marked = (text: string) => listMarkersIn(text).map((s) => text.slice(s.start, s.end));

test("bullets, dashes and numbers before a line's words are list markers", () => {
  expect(marked("• One\n  - two\n* three\n– four\n1. five\n2) six")).toEqual([
    "•",
    "-",
    "*",
    "–",
    "1.",
    "2)",
  ]);
});

test("dashes, numbers and stars within a line, or tight before a word, are not", () => {
  expect(marked("Renn – the leader – spoke.\n2025 began.\n-5 degrees\n*note\n12.5 per cent\n—\n")).toEqual(
    [],
  );
});

test("ranges are merged into disjoint ones in order", () => {
  expect(
    merged(
      [{ start: 5, end: 9 }],
      [
        { start: 0, end: 2 },
        { start: 7, end: 12 },
      ],
    ),
  ).toEqual([
    { start: 0, end: 2 },
    { start: 5, end: 12 },
  ]);
});
