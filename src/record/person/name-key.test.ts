import { expect, test } from "vitest";
import { nameFit, nameKey } from "./name-key.ts";

function agreement(a: string, b: string) {
  const [x, y] = [nameKey(a), nameKey(b)];
  return x && y && nameFit(x, y);
}

test.each([
  ["Tobias Renn", "TOBIAS RENN", "same"],
  ["Mr Tobias Renn MP", "Tobias Renn", "same"],
  ["Sén. Ádám Könyves", "Adam Konyves", "same"],
  ["Toby Renn", "Tobias Renn", "form"],
  ["T. Renn", "Tobias Renn", "form"],
  ["Tobias J. Renn", "Tobias John Renn", "form"],
  ["J. Tobias Renn", "Tobias Renn", "form"],
  ["Hamish Doyle Jr.", "Hamish Doyle", "form"],
  ["Ms Renn", "Tobias Renn", "last"],
] as const)("%j may be %j: %s", (a, b, expected) => {
  expect(agreement(a, b)).toBe(expected);
  expect(agreement(b, a)).toBe(expected);
});

test.each([
  ["Tobias Renn", "Astrid Renn"],
  ["A. Renn", "Tobias Renn"],
  ["Tobias A. Renn", "Tobias John Renn"],
  ["Hamish Doyle Jr", "Hamish Doyle Sr"],
  ["Tobias Renn", "Tobias Rennick"],
])("%j is never %j", (a, b) => {
  expect(agreement(a, b)).toBeNull();
});

test("a title alone is nobody's name", () => {
  expect(nameKey("Dr")).toBeNull();
  expect(nameKey(" ")).toBeNull();
});
