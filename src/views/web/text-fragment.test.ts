import { expect, test } from "vitest";
import { textFragment } from "./text-fragment.ts";

test("few words are named whole, with what has a meaning in a fragment written out", () => {
  expect(textFragment("run-down, she said & left")).toBe(":~:text=run%2Ddown%2C%20she%20said%20%26%20left");
});

test("many words are named by their beginning and their end", () => {
  expect(textFragment("a b c d e f g h i j k l")).toBe(":~:text=a%20b%20c%20d%20e,h%20i%20j%20k%20l");
});

test("words over a paragraph's end are named by both ends, since no fragment may cross it", () => {
  expect(textFragment("one two.\n\nthree four")).toBe(":~:text=one%20two.,three%20four");
});
