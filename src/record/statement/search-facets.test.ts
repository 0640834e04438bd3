import { expect, test } from "vitest";
import { most } from "./search-facets.ts";

const facet = (label: string, statements: number) => ({ value: label.toLowerCase(), label, statements });

test("of as many statements the first by label are shown, in whatever order they were read", () => {
  const alike = ["Ida", "Hal", "Gry", "Fin", "Eva", "Dov", "Cai", "Bo", "Åsa"].map((name) => facet(name, 1));
  const all = [...alike, facet("Zoe", 2)];
  const shown = most(all).map(({ label }) => label);
  expect(shown).toEqual(["Zoe", "Åsa", "Bo", "Cai", "Dov", "Eva", "Fin", "Gry"]);
  expect(most([...all].reverse()).map(({ label }) => label)).toEqual(shown);
});
