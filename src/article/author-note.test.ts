import { expect, test } from "vitest";
import { isAuthorNote } from "./author-note.ts";

test.each([
  ["Nora Vane covers the coast. Follow her on Bluesky @noravane.", null, 20],
  ["Otto Wren is a reporter for the Tessaly Courier.", null, 0],
  ["Pia Lund writes about ferries and has won two prizes for her reporting.", "Pia Lund", 1],
])("%s is about the author", (line, byline, fromEnd) => {
  expect(isAuthorNote(line, byline, fromEnd)).toBe(true);
});

test.each([
  ["Mara Quill is the chair of the board.", null, 0],
  ["Nora Vane covers the costs of the crews, the board said.", null, 0],
  ["“Otto Wren is a reporter for the Courier,” Quill said.", null, 0],
  ["Otto Wren is a reporter for the Tessaly Courier.", null, 12],
  ["Pia Lund said she would sue.", "Pia Lund", 0],
])("%s is of the report", (line, byline, fromEnd) => {
  expect(isAuthorNote(line, byline, fromEnd)).toBe(false);
});
