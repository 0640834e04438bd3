import { expect, test } from "vitest";
import { asStored } from "../../../../test/browser/as-stored.ts";
import { ferryReport } from "../../../../test/browser/hand-made.ts";
import { firstPassage, laidText } from "./laid-text.ts";

const report = asStored(ferryReport());
const pieces = laidText(report, null).flatMap((paragraph) => paragraph.pieces);

test("every statement begins in one piece, and in one only", () => {
  const begun = pieces.flatMap((piece) => piece.begins.map(({ id }) => id));
  expect([...begun].sort()).toEqual(report.statements.map(({ id }) => id).sort());
});

test("the pieces of a statement's content are its words, over paragraphs too", () => {
  for (const statement of report.statements) {
    const shown = pieces
      .filter((p) => p.layers.some((l) => l.what === "content" && l.statement.id === statement.id))
      .map((p) => p.exact);
    const blankLines = /\n\n/g;
    expect(shown.join("")).toBe(
      statement.content
        .map((c) => c.exact)
        .join("")
        .replace(blankLines, ""),
    );
  }
});

test("what is said within what is said lies inside it", () => {
  const nested = pieces.find((piece) => piece.exact === "that “the crossings are safe”");
  expect(nested?.layers.map((l) => "statement" in l && l.statement.id)).toEqual(["s7", "s8"]);
});

test("only paragraphs that are no part of the report are set aside", () => {
  const aside = laidText(report, null).filter((paragraph) => paragraph.boilerplate);
  expect(aside.map((p) => report.text.slice(p.start, p.end))).toEqual(report.boilerplate.map((b) => b.exact));
});

test("the passage asked for lies innermost and begins once, even when statements cut it", () => {
  const passage = firstPassage(report.text, "Renn had told her");
  const asked = laidText(report, passage)
    .flatMap((paragraph) => paragraph.pieces)
    .filter((piece) => piece.layers.some((l) => l.what === "passage"));
  expect(asked.map((p) => p.exact).join("")).toBe("Renn had told her");
  expect(asked.map((p) => p.layers.at(-1)?.what)).toEqual(asked.map(() => "passage"));
  expect(asked.filter((p) => p.beginsPassage)).toHaveLength(1);
});

test("words that the text does not have are no passage", () => {
  expect(firstPassage(report.text, "no such words")).toBeNull();
  expect(firstPassage(report.text, "")).toBeNull();
});
