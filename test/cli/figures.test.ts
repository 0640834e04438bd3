/** `standpoint figures`: what is printed of a series, as a table, as JSON and as CSV. */
import { beforeEach, describe, expect, test } from "vitest";
import type { Analyser } from "../../src/analysis/analysis.ts";
import { firstWordSaysTheRest } from "../story.ts";
import { freshPlace } from "./setting.ts";

const place = freshPlace();

/** Finds, besides the statement, each number as a figure of its first word that counts stranded passengers. */
function firstWordCounts(): Analyser {
  const usual = firstWordSaysTheRest();
  return {
    ...usual,
    analyse: async (report) => ({
      ...(await usual.analyse(report)),
      figures: [...report.text.matchAll(/(more than )?(\d+)/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        value: Number(match[2]),
        upper: null,
        relation: match[1] ? ("more-than" as const) : ("exactly" as const),
        unit: null,
        counted: "passengers stranded",
        source: "e1",
        period: null,
      })),
    }),
  };
}

const REPORTS = [
  {
    id: "1",
    text: "Doyle says more than 300 were stranded.",
    publisher: "Orvane Today",
    published: "2025-03-04",
  },
  { id: "2", text: "Doyle says 280 were stranded.", publisher: "Orvane Today", published: "2025-03-05" },
  { id: "3", text: "Lindqvist says 310 were stranded.", publisher: "=Gazette", published: "2025-03-09" },
];

beforeEach(async () => {
  await place.onRecord(["add", "--jsonl", "-"], {
    stdin: REPORTS.map((line) => JSON.stringify(line)).join("\n"),
    openAnalyser: async () => firstWordCounts(),
  });
});

describe("figures", () => {
  test("prints a series as a table that says who differs and who revises", async () => {
    const { status, out } = await place.onRecord(["figures", "stranded"]);
    expect(status).toBe(0);
    const [head, ...rows] = out.split("\n");
    expect(head).toBe("passengers stranded · 3 figures");
    expect(rows[0]).toMatch(/^ {2}4 March 2025 {2}more than 300 {2}Doyle {2,}Orvane Today · \S+#f1$/);
    expect(rows[1]).toMatch(/^ {2}5 March 2025 {2}280 {2,}Doyle {2,}revises more than 300 {2,}Orvane/);
    expect(rows[2]).toMatch(/^ {2}9 March 2025 {2}310 {2,}Lindqvist {2,}differs from 280 \(Doyle\) /);
    expect(rows.slice(3)).toEqual(["", "1 series", ""]);
  });

  test("gives the query's own answer as JSON", async () => {
    const { out } = await place.onRecord(["figures", "stranded", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      total: 1,
      isPartial: false,
      series: [{ counted: "passengers stranded", points: [{ value: 300, least: 300, most: null }, {}, {}] }],
    });
  });

  test("gives one figure a row as CSV, and no formula", async () => {
    const { out } = await place.onRecord(["figures", "stranded", "--csv"]);
    const [head, ...rows] = out.trimEnd().split("\r\n");
    expect(head).toMatch(/^series,id,published,words,written out,value,upper,relation,/);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toContain(",'=Gazette,");
  });

  test("keeps to the days asked for", async () => {
    const { out } = await place.onRecord([
      "figures",
      "stranded",
      "--since",
      "2025-03-05",
      "--until",
      "2025-03-08",
    ]);
    expect(out).toContain("passengers stranded · 1 figure\n");
  });

  test("says so where nothing is found, and what a day must look like", async () => {
    expect(await place.onRecord(["figures", "whales"])).toMatchObject({ status: 0, out: "0 series\n" });
    const wrong = await place.onRecord(["figures", "whales", "--since", "March"]);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.err).toContain("2025-03-10");
  });
});
