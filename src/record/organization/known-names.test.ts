import { expect, test } from "vitest";
import { countryOf, knownNames } from "./known-names.ts";

test("a short name means the body of the paper's country", () => {
  expect(knownNames("Tories", "GB")[0]).toBe("Conservative Party");
  expect(knownNames("the Conservatives", "CA")[0]).toBe("Conservative Party of Canada");
  expect(knownNames("GOP", "US")).toContain("Republican Party");
  expect(knownNames("Labor", "AU")[0]).toBe("Australian Labor Party");
});

test("what is one everywhere is so in any paper, and where the paper is not known", () => {
  for (const country of ["GB", "US", "XX", null]) expect(knownNames("EU", country)[0]).toBe("European Union");
  expect(knownNames("SNP", null)[0]).toBe("Scottish National Party");
});

test("what two countries mean differently is open without one, and what no list has is nobody's short name", () => {
  expect(knownNames("Tories", null)).toEqual([]);
  expect(knownNames("Greens", null)).toEqual([]);
  expect(knownNames("Congress", null)).toEqual([]);
  expect(knownNames("Upper Reach Skippers", "GB")).toEqual([]);
  expect(knownNames("SNP", "US")).toEqual([]);
});

test("the country is told by the paper's name", () => {
  expect(countryOf("BBC News")).toBe("GB");
  expect(countryOf("The Globe and Mail")).toBe("CA");
  expect(countryOf("The Brannoch Courier")).toBeNull();
  expect(countryOf(null)).toBeNull();
});
