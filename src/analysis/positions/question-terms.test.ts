import { expect, test } from "vitest";
import { documentOf } from "../document/document.ts";
import { annotate } from "./annotated-document.ts";
import { mentionsByToken } from "./named-holder.ts";
import { expectedFrom, expectedShare, termsFor, termsOf } from "./question-terms.ts";

const text =
  "The port needs cranes. Varga wants the council to close the ferry pier. The school met on Monday.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const hypothesis = {
  span: at("wants the council to close the ferry pier"),
  holders: [],
  proposals: [{ span: at("close the ferry pier"), chance: 0.9 }],
  conditions: [],
  words: {},
  usual: [],
};

function terms() {
  const doc = annotate(documentOf(text), [], []);
  const covers = mentionsByToken(doc);
  return termsFor(doc, termsOf(doc, [hypothesis]), covers, hypothesis, "the government");
}

test("words of the proposal, of the sentence and of who acts for the country may be asked with, others not", () => {
  const found = new Map(terms().map(({ stem, features }) => [stem, features]));
  expect(found.get("ferry")).toMatchObject({ "proposal 0": 1, "stance told": 1 });
  expect(found.get("council")).not.toHaveProperty("proposal 0");
  expect(found.get("govern")).toMatchObject({ country: 1 });
  expect(found.has("school")).toBe(false);
  expect(found.has("the")).toBe(false);
});

test("a wording with the likely words shares more than one with unlikely words, and never more than all", () => {
  const expected = expectedFrom({ "1": -2, "proposal 0": 4 }, terms());
  const own = expectedShare(expected, "Should the council close the ferry pier?");
  const other = expectedShare(expected, "Should the school meet?");
  expect(own).toBeGreaterThan(other);
  expect(own).toBeLessThanOrEqual(1);
  expect(other).toBeGreaterThanOrEqual(0);
});

test("what the model takes for words of the question may be asked with, wherever they stand", () => {
  const told = { ...hypothesis, words: { school: 0.8 }, usual: [0.9] };
  const doc = annotate(documentOf(text), [], []);
  const found = termsFor(doc, termsOf(doc, [told]), mentionsByToken(doc), told, null);
  const of = (stem: string) => found.find((term) => term.stem === stem)?.features;
  expect(of("school")?.expected).toBeCloseTo(Math.log(4), 5);
  expect(of("president")?.usual).toBeCloseTo(Math.log(9), 5);
});
