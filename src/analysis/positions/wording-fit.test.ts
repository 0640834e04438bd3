import { expect, test } from "vitest";
import { fitFeatures } from "./wording-fit.ts";

const expected = {
  chances: new Map([
    ["ferry", 0.9],
    ["toll", 0.9],
    ["clos", 0.8],
    ["moon", 0.05],
  ]),
  sum: 2.65,
};
const likeness = (text: string) => fitFeatures(expected, text).likeness ?? 0;

test("a wording of the words that are expected is likelier alike than one of others or of too many", () => {
  const plain = likeness("Should the ferry toll be closed?");
  expect(plain).toBeGreaterThan(likeness("Should the moon be closed?"));
  expect(plain).toBeGreaterThan(
    likeness("Should the ferry toll be closed under seven heavy grey wooden beams near Holm harbour?"),
  );
});

test("a word that is surely asked with is missed, and nothing is said where nothing is expected", () => {
  expect(fitFeatures(expected, "Should the moon go?")["missed 3"]).toBe(1);
  expect(fitFeatures(expected, "Should the ferry toll be closed?")["missed 0"]).toBe(1);
  expect(fitFeatures({ chances: new Map(), sum: 0 }, "Should the ferry toll be closed?")).toEqual({});
});
