/** What kind of statement words are that somebody marks, by the text's quotation marks. */
import { expect, test } from "vitest";
import { kindByMarks } from "./kind.ts";

const TEXT = "“The lock is shut,” said Greta Maas. She called the gate “a shame” and wanted it open.";

test.each([
  ["“The lock is shut,”", "direct"],
  // Marked without the marks that stand around them.
  ["lock is shut", "direct"],
  ["the gate “a shame”", "mixed"],
  ["wanted it open", "indirect"],
])("%s", (words, kind) => {
  const start = TEXT.indexOf(words);
  expect(kindByMarks(TEXT, [{ start, end: start + words.length }])).toBe(kind);
});
