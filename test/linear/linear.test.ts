/** Every step takes time in proportion to what it reads: four times as much takes no more than some four times as long. */
import { beforeAll, expect, test } from "vitest";
import { openAnalyser } from "../../src/analysis/analyse.ts";
import type { Analyser } from "../../src/analysis/analysis.ts";
import { readPage } from "../../src/article/read-page.ts";
import { readText } from "../../src/article/read-text.ts";
import { isoDate } from "../../src/base/passage.ts";
import { mediaTypeOf } from "../../src/source/media-type.ts";
import { growth, LINEAR } from "../cpu-time.ts";
import { PAGES, RUNS, TEXTS, WITHIN } from "./patterns.ts";

/** In UTF-16 code units: of so many a square law would already take long, and each pattern is read twenty times at the most. */
const TEXT = 4_000;
const PAGE = 40_000;

const repeated = (pattern: string, length: number) => pattern.repeat(Math.ceil(length / pattern.length));

let analyser: Analyser;
beforeAll(async () => {
  analyser = await openAnalyser("linear");
});

test.each(TEXTS.map((pattern) => [pattern]))("all stages read a run of %j", async (pattern) => {
  const analyse = (length: number) => {
    const text = repeated(pattern, length);
    const { boilerplate } = readText(text);
    return analyser.analyse({
      text,
      title: text.slice(0, 200),
      published: isoDate("2025-03-04"),
      publisher: null,
      boilerplate,
    });
  };
  expect(await growth(analyse, TEXT)).toBeLessThan(LINEAR);
});

function read(page: string): void {
  try {
    readPage(page, "https://courier.example/a");
  } catch (error) {
    // A page without text is refused, and one of too many elements.
    expect(String(error)).toMatch(/^InputError: the page has /);
  }
}

test.each(PAGES.map((pattern) => [pattern]))("a page that is a run of %j is read", async (pattern) => {
  expect(await growth((length) => read(repeated(pattern, length)), PAGE)).toBeLessThan(LINEAR);
});

test.each(RUNS.map((pattern) => [pattern]))(
  "a page that says a run of %j of itself is read",
  async (pattern) => {
    for (const page of WITHIN)
      expect(await growth((length) => read(page(repeated(pattern, length))), PAGE)).toBeLessThan(LINEAR);
  },
);

test("comments without end before a text keep nobody from telling that it is one", async () => {
  const begins = (length: number) =>
    mediaTypeOf("", Buffer.from(`${repeated("<!---->", length)}Renn said no.`));
  expect(await growth(begins, 2_000)).toBeLessThan(LINEAR);
});
