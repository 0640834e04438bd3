import { expect, test } from "vitest";
import { wrapped } from "./wrap.ts";

const lines = (text: string, width: number, start = 0, end = text.length) =>
  wrapped(text, { start, end }, width).map((line) => text.slice(line.start, line.end));

test("lines are as long as they may be and lose the blanks between them", () => {
  expect(lines("the boats must sail", 9)).toEqual(["the boats", "must sail"]);
});

test("a line break of the text is kept", () => {
  expect(lines("the\nboats must\r\nsail", 40)).toEqual(["the", "boats must", "sail"]);
});

test("a no-break space holds its words together", () => {
  expect(lines("some 33\u00a0700 crossings", 9)).toEqual(["some", "33\u00a0700", "crossings"]);
});

test("a word that is longer than a line is cut, never within a letter", () => {
  expect(lines("aa😀😀bb", 3)).toEqual(["aa", "😀", "😀b", "b"]);
});

test("only the part asked for is set", () => {
  expect(lines("the boats must sail", 80, 4, 14)).toEqual(["boats must"]);
  expect(lines("  ", 80)).toEqual([]);
});
