import { expect, test } from "vitest";
import { headlineOf } from "./headline.ts";
import { parsePage } from "./parse-page.ts";

const headline = (html: string, siteNames: string[] = [], shared: string | null = null) =>
  headlineOf(parsePage(html), { headline: null, shared, siteNames });

test.each([
  ["Boats kept | Orvane Today", ["Orvane Today"], "Boats kept"],
  ["Boats kept - The Harbour Gazette", ["harbourgazette.example"], "Boats kept"],
  ["Orvane Today: Boats kept", ["Orvane Today"], "Boats kept"],
  ["Boats kept - for now", ["Orvane Today"], "Boats kept - for now"],
  ["Boats kept", [], "Boats kept"],
])("the headline of %j on %j is %j", (title, sites, expected) => {
  expect(headline(`<title>${title}</title>`, sites)).toBe(expected);
});

test("a heading that the title repeats is the headline; one that it does not is something else", () => {
  expect(
    headline("<title>Boats are to be kept, says council | X Y</title><h1>Boats are to be kept</h1>"),
  ).toBe("Boats are to be kept");
  expect(headline("<title>Boats are to be kept</title><h1>Orvane Today</h1>")).toBe("Boats are to be kept");
});

test("without a title the heading serves, and without either there is none", () => {
  expect(headline("<h1>Boats kept</h1>")).toBe("Boats kept");
  expect(headline("<p>Boats")).toBeNull();
});
