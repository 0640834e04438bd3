/** What is found, and what goes out. */

import { beforeEach, describe, expect, test } from "vitest";
import { eachStatement } from "../../src/record/export/each-statement.ts";
import { putAnalysisOf, putReport } from "../../src/record/put-report.ts";
import { search } from "../../src/record/statement/search.ts";
import { analysis, article, EXTRACTOR, report, TEXT } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();

describe("search", () => {
  beforeEach(() => putReport(fresh.record, report()));

  test("marks the words that were searched for in the statement's own words", async () => {
    const { total, hits } = await search(fresh.record, "SUBSIDY");
    expect(total).toBe(1);
    expect(hits[0]).toMatchObject({
      in: "statement",
      statement: { id: "s1", source: "Tobias Renn" },
      speaker: { name: "Tobias Renn" },
      report: { publisher: "The Brannoch Courier", published: "2025-03-04" },
    });
    expect(hits[0]?.snippet).toEqual([
      { text: "the ferry ", hit: false },
      { text: "subsidy", hit: true },
      { text: " “should end” … by June", hit: false },
    ]);
  });

  test.each([
    ["ferry subsidy", 1],
    ['"subsidy should end"', 1],
    ['"ferry should"', 0],
    ["ferry -june", 0],
    ["-june", 1],
    ["ferr*", 1],
    ["ferr", 0],
    ["speaker:renn", 1],
    ["speaker:renn boats", 0],
    ["speaker:holt", 0],
    ["after:2025-03-04 before:2025-03-04", 2],
    ["ferry after:2025-03-05", 0],
    ["ferry before:2025-02", 0],
    ["", 0],
  ])("%j has %i hits among statements", async (query, total) => {
    const found = await search(fresh.record, query);
    expect([found.total, found.hits.length]).toEqual([total, total]);
  });

  test.each([
    '"',
    "(",
    "a AND",
    "NEAR(",
    "^x",
    "col:x",
    "*",
    "- -",
    "x* *",
    "{words}:y",
    'it"s',
    "'",
    ";--",
    "\0",
    "speaker:(",
    "ferry OR",
    "NOT ferry",
    "after:never",
  ])("%j is no error, whatever is meant by it", async (query) => {
    await expect(search(fresh.record, query, { in: "all" })).resolves.toHaveProperty("total");
  });

  test("in everything lists statements before reports, page by page without a gap", async () => {
    const all = await search(fresh.record, "ferry", { in: "all" });
    expect(all.hits.map((h) => h.in)).toEqual(["statement", "report"]);
    const second = await search(fresh.record, "ferry", { in: "all", limit: 1, offset: 1 });
    expect(second).toEqual({ total: 2, hits: all.hits.slice(1) });
  });

  test("for a caption's words finds the report and no statement", async () => {
    expect((await search(fresh.record, "photograph")).total).toBe(0);
    expect((await search(fresh.record, "photograph", { in: "reports" })).total).toBe(1);
  });
});

test("every statement goes out as one row, more than a batch of them in order", async () => {
  await putReport(fresh.record, report());
  const one = analysis().statements[0];
  if (!one) throw new Error("the story has statements");
  const statements = Array.from({ length: 1200 }, (_, i) => ({ ...one, id: `s${i + 1}` }));
  const newer = { ...analysis({ ...EXTRACTOR, version: "0.2.0" }), statements };
  await putAnalysisOf(fresh.record, 1, article(), newer);
  const rows = [];
  for await (const row of eachStatement(fresh.record)) rows.push(row);
  expect(rows.map((row) => row.id.split("-")[2])).toEqual(statements.map((s) => s.id));
  expect(rows[0]).toMatchObject({
    speaker: "Tobias Renn",
    speakerType: "person",
    content: "the ferry subsidy “should end” … by June",
    start: TEXT.indexOf("the ferry"),
    end: TEXT.indexOf("by June") + 7,
    extractor: "standpoint 0.2.0",
  });
});
