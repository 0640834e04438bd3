import { expect, test } from "vitest";
import { readTextFile } from "./read-text.ts";
import { likelyTitle, textHead } from "./text-head.ts";

const BODY =
  "The ferry board voted on Monday to freeze fares for two years, after a long night in the old mill.";

test.each([
  `Title: Ferry fares frozen\nDate: 10 June 2025\nSource: Tessaly Courier\n\n${BODY}`,
  `---\ntitle: "Ferry fares frozen"\ndate: 2025-06-10\nsource: Tessaly Courier\n---\n${BODY}`,
  `Ferry fares frozen\nTessaly Courier, 10 June 2025\n\n${BODY}`,
  `Ferry fares frozen\n\nTessaly Courier\n10 June 2025\n\n${BODY}`,
])("the head of a text states it", (text) => {
  expect(textHead(text, null)).toMatchObject({
    title: "Ferry fares frozen",
    publisher: "Tessaly Courier",
    published: "2025-06-10",
  });
});

test.each([
  "2025-06-10 - Tessaly Courier - Ferry fares frozen.txt",
  "Tessaly Courier - Ferry fares frozen - 10 June 2025.txt",
  "20250610_Tessaly Courier_Ferry fares frozen.txt",
])("the name %s states it", (name) => {
  expect(textHead(BODY, name)).toMatchObject({
    title: "Ferry fares frozen",
    publisher: "Tessaly Courier",
    published: "2025-06-10",
    lines: [],
  });
});

test.each([
  [`Quill: We have frozen the fares.\nStrand: Nobody asked us.`, "interview.txt"],
  [`Source: the board.\n\n${BODY}`, null],
  [`On 10 June 2025\n\n${BODY}`, "report.txt"],
])("%s has no head", (text, name) => {
  expect(textHead(text, name)).toMatchObject({ title: null, publisher: null, lines: [] });
});

test("the head's lines are marked, and the text stays as it stands", () => {
  const text = `Title: Ferry fares frozen\nDate: 10 June 2025\n\n${BODY}`;
  const article = readTextFile(text, null);
  expect(article.text).toBe(text);
  expect(article.boilerplate.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Title: Ferry fares frozen",
    "Date: 10 June 2025",
  ]);
});

test.each([
  [`Ferry fares frozen\n\n${BODY}`, "Ferry fares frozen"],
  [`${BODY}\n\n${BODY}`, null],
  [`Ferry fares frozen\n${BODY}`, null],
  [`“We were never asked,” said Ilse Varga’s “crew”\n\n${BODY}`, null],
  ["Ferry fares frozen", null],
])("a first line that reads like a headline above a report may be one", (text, title) => {
  expect(likelyTitle(text)).toBe(title);
});
