import { expect, test } from "vitest";
import { documentOf } from "../document/document.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { annotate } from "./annotated-document.ts";
import { deniesTwice } from "./twice-denied.ts";

function denied(text: string, words: string): boolean {
  const plain = documentOf(text);
  const start = text.indexOf(words);
  return deniesTwice(annotate(plain, [], []), tokensIn(plain, { start, end: start + words.length }));
}

test.each([
  ["There is no going back on the plan to sell the quay.", "going back on the plan"],
  ["The crews have no objection to the new lock.", "no objection to the new lock"],
  ["“We are not opposed to the levy,” she said.", "not opposed to the levy"],
  ["The board does not object to a hearing.", "does not object to a hearing"],
  ["He won’t back down from the closure.", "won’t back down from the closure"],
])("is not against it: %s", (text, words) => {
  expect(denied(text, words)).toBe(true);
});

test.each([
  ["The crews object to the new lock.", "object to the new lock"],
  ["She is not only opposed to the levy but to any.", "not only opposed to the levy"],
  ["He is no longer opposed to nothing.", "no longer opposed"],
  ["She would not support the levy.", "would not support the levy"],
  ["He is firmly against the closure.", "against the closure"],
])("does not deny twice: %s", (text, words) => {
  expect(denied(text, words)).toBe(false);
});
