import { expect, test } from "vitest";
import { analysis, article, spanOf, TEXT } from "../../../test/story.ts";
import { marked } from "./mark.ts";

const READ = { id: "report.txt", article: article(), fromPage: false, analysis: analysis() };
const FIRST = { start: 0, end: TEXT.indexOf("\n") };

test("without colour every piece of a statement stands in brackets that bear its number", () => {
  expect(marked(READ, FIRST, true).text).toBe(
    "Tobias Renn said ⟨the ferry subsidy “should end”⟩¹ ⟨by June⟩¹.",
  );
});

test("with colour only the number is put in", () => {
  expect(marked(READ, FIRST, false).text).toBe("Tobias Renn said the ferry subsidy “should end”¹ by June¹.");
});

test("what is to be coloured is the report's own words, wherever the marks have moved them to", () => {
  const { text, layers } = marked(READ, FIRST, true);
  expect(layers.map((layer) => [layer.style, text.slice(layer.start, layer.end)])).toEqual([
    ["mixed", "the ferry subsidy “should end”"],
    ["mixed", "by June"],
    ["source", "Tobias Renn"],
    ["cue", "said"],
  ]);
});

test("a statement that runs over paragraphs opens in the first, closes in the last and is noted once", () => {
  const text = "Doyle said: “We sail.\n\n“And we stay.”";
  const said = spanOf(text, "“We sail.\n\n“And we stay.”");
  const [one] = analysis().statements;
  if (!one) throw new Error("the story has statements");
  const statement = { ...one, source: [spanOf(text, "Doyle")], cue: [], content: [said] };
  const read = {
    ...READ,
    article: article(text),
    analysis: { ...analysis(), boilerplate: [], statements: [statement] },
  };
  const second = { start: text.indexOf("“And"), end: text.length };
  const parts = [{ start: 0, end: text.indexOf("\n") }, second].map((paragraph) =>
    marked(read, paragraph, true),
  );
  expect(parts.map((part) => [part.text, part.anchors.length])).toEqual([
    ["Doyle said: ⟨“We sail.", 1],
    ["“And we stay.”⟩¹", 0],
  ]);
});

test("a statement within another is marked inside it", () => {
  const text = "Doyle said Pell said no.";
  const [one, two] = analysis().statements;
  if (!one || !two) throw new Error("the story has two statements");
  const outer = { ...one, source: [], cue: [], content: [spanOf(text, "Pell said no")] };
  const inner = { ...two, source: [], cue: [], content: [spanOf(text, "no")] };
  const read = {
    ...READ,
    article: article(text),
    analysis: { ...analysis(), boilerplate: [], statements: [outer, inner] },
  };
  expect(marked(read, { start: 0, end: text.length }, true).text).toBe("Doyle said ⟨Pell said ⟨no⟩²⟩¹.");
});
