import { expect, it } from "vitest";
import { countedKey, isTelling } from "./counted-key.ts";

it.each([
  ["islanders killed", "killed islanders"],
  ["islanders killed", "deaths of islanders"],
  ["new ferry crossings", "ferry crossing"],
  ["wounded sailors", "injuries among sailors"],
  ["women", "woman"],
])("is one for %s and %s", (a, b) => {
  expect(countedKey(a)).toBe(countedKey(b));
});

it.each([
  ["islanders killed", "islanders wounded"],
  ["ferry crossings", "ferry passengers"],
])("is not one for %s and %s", (a, b) => {
  expect(countedKey(a)).not.toBe(countedKey(b));
});

it("does not line figures up that any event would have", () => {
  expect(
    ["people killed", "women and children wounded", "civilian deaths"]
      .map(countedKey)
      .map((key) => isTelling(key)),
  ).toEqual([false, false, false]);
});

it("says enough with two words, and not with one or none", () => {
  const keys = ["islanders killed", "the people", null].map(countedKey);
  expect(keys.map((key) => isTelling(key))).toEqual([true, false, false]);
  expect(isTelling(countedKey("likely voters"), "%")).toBe(false);
});
