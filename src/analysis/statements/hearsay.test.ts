import { expect, test } from "vitest";
import { documentOf } from "../document/document.ts";
import { isHearsay } from "./hearsay.ts";

/** Is the cue, marked {so}, one by which others tell? */
function hears(marked: string): boolean {
  const doc = documentOf(marked.replace(/[{}]/g, ""));
  const cue = marked.slice(marked.indexOf("{") + 1, marked.indexOf("}"));
  const words = documentOf(cue).words;
  const first = doc.words.findIndex((_, i) => words.every((word, k) => doc.words[i + k] === word));
  return isHearsay(doc, { first, end: first + words.length });
}

test.each([
  "The managers {were warned} that the pipes leaked.",
  "Holm, when {asked} whether it leaks, shook her head.",
  "The minister {has meanwhile been asked} to step in.",
  "He {is said to} be ill.",
])("who only hears it, or is spoken of: %s", (marked) => {
  expect(hears(marked)).toBe(true);
});

test.each([
  "The managers {warned} that the pipes leaked.",
  "Holm {asked} whether it leaks.",
  "The minister {has asked} the board to step in.",
  "Ann Were {said} it leaks.",
  "He {was quoted as saying} it leaks.",
])("who says it: %s", (marked) => {
  expect(hears(marked)).toBe(false);
});
