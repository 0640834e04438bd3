import { expect, test } from "vitest";
import { paragraphsOf, segmentsOf } from "./segments.ts";

const layer = (start: number, end: number, name: string) => ({ start, end, name });
const shown = (text: string, layers: readonly ReturnType<typeof layer>[], start = 0, end = text.length) =>
  segmentsOf(text, { start, end }, layers).map((s) => [s.exact, s.layers.map((l) => l.name).join("")]);

test("a range inside another cuts it in three, and the middle belongs to both", () => {
  expect(shown("abcdef", [layer(1, 5, "A"), layer(2, 4, "B")])).toEqual([
    ["a", ""],
    ["b", "A"],
    ["cd", "AB"],
    ["e", "A"],
    ["f", ""],
  ]);
});

test("ranges that cross share the piece where they cross", () => {
  expect(shown("abcd", [layer(0, 3, "A"), layer(2, 4, "B")])).toEqual([
    ["ab", "A"],
    ["c", "AB"],
    ["d", "B"],
  ]);
});

test("a range that begins before and ends after the part shown covers all of it", () => {
  expect(shown("abcdef", [layer(0, 6, "A")], 2, 4)).toEqual([["cd", "A"]]);
});

test("a range that only touches the part shown is no part of it", () => {
  expect(shown("abcdef", [layer(0, 2, "A"), layer(4, 6, "B")], 2, 4)).toEqual([["cd", ""]]);
});

test("paragraphs are set apart by blank lines, even those with spaces in them, and keep their single line breaks", () => {
  const text = "\n One.\nStill one.\n \nTwo.\r\n\r\nThree.\n";
  expect(paragraphsOf(text).map((p) => text.slice(p.start, p.end))).toEqual([
    "One.\nStill one.",
    "Two.\r",
    "Three.",
  ]);
});

test("a text of white space has no paragraphs", () => {
  expect(paragraphsOf(" \n\n \u00a0")).toEqual([]);
});
