/** Words are found in their other forms, either of two is, and a misspelt one is told of. */
import { beforeEach, describe, expect, test } from "vitest";
import { putReport } from "../../src/record/put-report.ts";
import { search } from "../../src/record/statement/search.ts";
import { searchStatements } from "../../src/record/statement/search-statements.ts";
import { searchQuery } from "../../src/record/store/search-query.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { report } from "../story.ts";
import { distinctive } from "./distinctive.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
beforeEach(async () => {
  await putReport(fresh.record, report());
  await putReport(fresh.record, distinctive());
});
const total = async (typed: string) => (await search(fresh.record, typed)).total;

describe("in any form", () => {
  test.each([
    ["ferries", 1],
    ["subsidies", 1],
    ["lighthouses", 1],
    ["ended", 1],
    ["-ferries", 3],
    ["boat", 1],
    ["ferries forms:exact", 0],
    ['"ferries"', 0],
    ["ferri*", 0],
    ["lanterns", 0],
  ])("%j has %i hits", async (typed, hits) => expect(await total(typed)).toBe(hits));

  test("the words that were found are marked, and whole reports are searched so too", async () => {
    const { statements } = await searchStatements(fresh.record, { typed: "subsidies" });
    expect(statements[0]?.marked).toContainEqual({ text: "subsidy", hit: true });
    expect((await search(fresh.record, "lantern", { in: "reports" })).total).toBe(1);
  });
});

test.each([
  ["ferry OR lighthouse", 2],
  ["zebra OR lighthouse", 1],
  ["ferry OR lighthouse june", 1],
  ["speaker:renn OR speaker:zaggard", 3],
  ["ferries | lighthouses", 2],
])("%j has %i hits", async (typed, hits) => expect(await total(typed)).toBe(hits));

describe("a misspelt word", () => {
  const near = async (typed: string) => [
    ...(await fresh.record.fullText.nearWords(fresh.record.db, searchQuery(typed))),
  ];

  test("is told with what the record has", async () => {
    expect(await near("fery subsidy")).toEqual([["fery", "ferry"]]);
    expect(await near("speaker:Zagard")).toEqual([["Zagard", "zaggard"]]);
  });

  test.each(["ferry", "xqzvwk", "tax", "fer*"])("%s is none, or nothing is like it", async (typed) =>
    expect(await near(typed)).toEqual([]),
  );
});

test("where nothing is found the page says what else to ask, and only what finds something", async () => {
  const app = createApp(fresh.record);
  const page = async (query: string) => (await app.request(`/search?${query}`)).text();
  const misspelt = await page("q=fery+subsidy&after=2025-03-01");
  expect(misspelt).toContain("Did you mean ferry subsidy?");
  expect(misspelt).toContain("q=ferry+subsidy&amp;in=statements&amp;after=2025-03-01");
  expect(misspelt).toContain("With any of the words");
  expect(misspelt).not.toContain("The same on any day");
  const dated = await page("q=ferry&before=2024-01-01");
  expect(dated).toContain("The same on any day");
  expect(dated).not.toContain("Did you mean");
  expect(await page("q=photograph")).toContain("In whole reports");
  expect(await page("q=ferry")).not.toContain("hints");
  expect(await page("q=ferries&forms=exact")).toContain("In any form of the words");
});

test("a public record offers no search of whole reports", async () => {
  const app = createApp(fresh.record, { isPublic: true });
  expect(await (await app.request("/search?q=photograph")).text()).not.toContain("In whole reports");
});
