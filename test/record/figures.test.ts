/** Figures and times on record, and the series that they line up into. */
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Entity, Figure } from "../../src/analysis/analysis.ts";
import { type IsoDate, isoDate } from "../../src/base/passage.ts";
import { figureSeries } from "../../src/record/figure/figure-series.ts";
import { putReport } from "../../src/record/put-report.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();

const NO_BOUND = { upper: null, relation: "exactly", unit: null, source: null, period: null } as const;

function day(text: string): IsoDate {
  const found = isoDate(text);
  if (!found) throw new Error(`${text} is no day`);
  return found;
}

type Told = Partial<Figure> & { readonly words: string; readonly value: number };

/** Puts a report of one sentence on record in which `source`, if any, gives the figures. */
async function put(
  text: string,
  published: string,
  figures: readonly Told[],
  source?: string,
  publisher?: string,
) {
  const entity: Entity = {
    id: "e1",
    name: source ?? "",
    type: "organization",
    aliases: [],
    roles: [],
    memberOf: [],
    mentions: source ? [spanOf(text, source)] : [],
  };
  await putReport(fresh.record, {
    capture: capture(`${text}${published}`),
    article: article(text, {
      published: isoDate(published),
      publisher: publisher ?? "The Brannoch Courier",
      boilerplate: [],
    }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: EXTRACTOR,
      boilerplate: [],
      statements: [],
      entities: source ? [entity] : [],
      figures: figures.map(({ words, ...told }) => ({
        ...NO_BOUND,
        counted: "passengers stranded",
        source: source ? "e1" : null,
        ...spanOf(text, words),
        ...told,
      })),
      times: [{ ...spanOf(text, "Monday"), from: day("2025-03-03"), to: day("2025-03-03") }],
    },
  });
}

const MORE = { relation: "more-than" } as const;

async function relationsFor(typed: string) {
  const { series } = await figureSeries(fresh.record, typed);
  return series.map(({ points, comparisons }) => ({
    values: points.map(({ value }) => value),
    relations: comparisons.map(({ relation }) => relation),
  }));
}

describe("a report's figures and times", () => {
  test("are given back with their passages, bounds and sources", async () => {
    await put(
      "The Audit Court counted more than 300 stranded passengers on Monday. It rained.",
      "2025-03-04",
      [{ words: "more than 300", value: 300, ...MORE }],
      "Audit Court",
    );
    const { reports } = await listReports(fresh.record);
    const stored = await reportById(fresh.record, reports[0]?.id ?? "");
    expect(stored?.figures).toMatchObject([
      {
        id: "f1",
        exact: "more than 300",
        value: 300,
        relation: "more-than",
        source: { name: "Audit Court", type: "organization" },
        period: null,
      },
    ]);
    expect(stored?.times).toMatchObject([{ exact: "Monday", from: "2025-03-03", to: "2025-03-03" }]);
  });

  test.each(["figures", "times"])("cannot be changed or deleted: %s", async (table) => {
    await put("It left 300 there on Monday.", "2025-03-04", [{ words: "300", value: 300 }]);
    await expect(sql`DELETE FROM ${sql.table(table)}`.execute(fresh.record.db)).rejects.toThrow(
      "never changed",
    );
    await expect(sql`UPDATE ${sql.table(table)} SET position = 5`.execute(fresh.record.db)).rejects.toThrow(
      "never changed",
    );
  });
});

describe("a series of figures", () => {
  test("has two sources that differ side by side, with the sentence of each", async () => {
    await put(
      "The council said 300 were stranded on Monday.",
      "2025-03-04",
      [{ words: "300", value: 300 }],
      "council",
    );
    await put(
      "The league said 420 were stranded on Monday.",
      "2025-03-05",
      [{ words: "420", value: 420 }],
      "league",
    );
    const { total, series } = await figureSeries(fresh.record, "stranded");
    expect(total).toBe(1);
    expect(series[0]).toMatchObject({
      counted: "passengers stranded",
      unit: null,
      period: null,
      points: [
        {
          value: 300,
          source: { name: "council" },
          sentence: { exact: "The council said 300 were stranded on Monday." },
        },
        { value: 420, source: { name: "league" } },
      ],
      comparisons: [{ earlier: 0, later: 1, relation: "differs" }],
    });
  });

  test("tells a source that revises its own figure", async () => {
    for (const [value, published] of [
      [300, "2025-03-04"],
      [420, "2025-03-05"],
    ] as const)
      await put(`The council said ${value} on Monday.`, published, [{ words: `${value}`, value }], "council");
    expect(await relationsFor("passengers")).toEqual([{ values: [300, 420], relations: ["revises"] }]);
  });

  test.each([
    ["more than 300", 300, "more-than", "420", 420, "exactly", "compatible"],
    ["more than 300", 300, "more-than", "300", 300, "exactly", "differs"],
    ["at least 300", 300, "at-least", "300", 300, "exactly", "compatible"],
    ["fewer than 300", 300, "less-than", "420", 420, "exactly", "differs"],
    ["about 400", 400, "about", "420", 420, "exactly", "compatible"],
    ["1.2 million", 1_200_000, "exactly", "1,234,567", 1_234_567, "exactly", "compatible"],
    ["1.2 million", 1_200_000, "exactly", "1,264,567", 1_264_567, "exactly", "differs"],
  ] as const)(
    "respects bounds: %s (%d, %s) and %s",
    async (words, value, relation, second, other, bound, expected) => {
      await put(
        `The council said ${words} on Monday.`,
        "2025-03-04",
        [{ words, value, relation }],
        "council",
      );
      await put(
        `The league said ${second} on Monday.`,
        "2025-03-05",
        [{ words: second, value: other, relation: bound }],
        "league",
      );
      expect((await relationsFor("passengers"))[0]?.relations).toEqual([expected]);
    },
  );

  test("does not mix units or periods", async () => {
    const march = { from: day("2025-03-01"), to: day("2025-03-31") };
    await put("In all 300, and 20, and 310 on Monday.", "2025-03-04", [
      { words: "300", value: 300 },
      { words: "20", value: 20, unit: "%" },
      { words: "310", value: 310, period: march },
    ]);
    expect((await figureSeries(fresh.record, "passengers")).series.map((s) => [s.unit, s.period])).toEqual(
      expect.arrayContaining([
        [null, null],
        ["%", null],
        [null, march],
      ]),
    );
  });

  test("takes in figures that count the same in other sentences, and in other words", async () => {
    await put("In Kelmark 300 drowned on Monday.", "2025-03-04", [
      { words: "300", value: 300, counted: "killed islanders" },
    ]);
    await put("There were 310 on Monday.", "2025-03-05", [
      { words: "310", value: 310, counted: "deaths of islanders" },
    ]);
    expect((await relationsFor("Kelmark"))[0]?.values).toEqual([300, 310]);
  });

  test("keeps apart those whom an event befell in two places, whoever counts them", async () => {
    const soldiers = { counted: "soldiers killed" };
    await put("Fighting near Brannoch left 12 soldiers killed by Monday.", "2025-03-04", [
      { words: "12", value: 12, ...soldiers },
    ]);
    await put("In the hills of Tarn 400 soldiers were killed until Monday.", "2025-03-05", [
      { words: "400", value: 400, ...soldiers },
    ]);
    await put("Soldiers killed around Brannoch were 14 on Monday.", "2025-03-06", [
      { words: "14", value: 14, ...soldiers },
    ]);
    const found = (await relationsFor("soldiers")).map(({ values }) => values);
    expect(found).toEqual([[12, 14], [400]]);
    const { series } = await figureSeries(fresh.record, "soldiers");
    expect(new Set(series.map(({ key }) => key)).size).toBe(2);
  });

  test("leaves apart what one word counts where the words asked for do not stand", async () => {
    await put("In Kelmark 300 came on Monday.", "2025-03-04", [
      { words: "300", value: 300, counted: "people" },
    ]);
    await put("There were 310 on Monday.", "2025-03-05", [{ words: "310", value: 310, counted: "people" }]);
    expect((await relationsFor("Kelmark"))[0]?.values).toEqual([300]);
  });

  test("sets one word's figures side by side only where their sentences tell of one thing", async () => {
    const people = { counted: "passengers" };
    await put("The Brannoch ferry sank with 118 on Monday.", "2025-03-04", [
      { words: "118", value: 118, ...people },
    ]);
    await put("The Brannoch ferry that sank on Monday held 120.", "2025-03-05", [
      { words: "120", value: 120, ...people },
    ]);
    await put("Last year 212,000 crossed to the Outer Skerries, it was said on Monday.", "2025-03-06", [
      { words: "212,000", value: 212_000, ...people },
    ]);
    const found = await relationsFor("passengers");
    expect(found.map(({ values }) => values)).toEqual([[118, 120], [212_000]]);
  });

  test("sets shares side by side only where their sentences tell of one thing", async () => {
    const share = { unit: "%", counted: "likely voters" };
    await put("Holt has 40% of likely voters behind her on Monday.", "2025-03-04", [
      { words: "40%", value: 40, ...share },
    ]);
    await put("The crossings are dear to 70% of likely voters, they said on Monday.", "2025-03-05", [
      { words: "70%", value: 70, ...share },
    ]);
    expect((await relationsFor("voters")).map(({ relations }) => relations)).toEqual([[], []]);
  });

  test("compares no two figures of one source in one report", async () => {
    await put(
      "The council said 300, then 420 on Monday.",
      "2025-03-04",
      [
        { words: "300", value: 300 },
        { words: "420", value: 420 },
      ],
      "council",
    );
    expect(await relationsFor("council")).toEqual([{ values: [300, 420], relations: [] }]);
  });

  test("has one figure alone where it is not told what is counted", async () => {
    const untold = { counted: null };
    await put("It was 300, then 420 on Monday.", "2025-03-04", [
      { words: "300", value: 300, ...untold },
      { words: "420", value: 420, ...untold },
    ]);
    const { series } = await figureSeries(fresh.record, "Monday");
    expect(series.map(({ points }) => points.length)).toEqual([1, 1]);
    expect(new Set(series.map(({ key }) => key)).size).toBe(2);
  });

  test("can be asked for by days, and by whose it is", async () => {
    await put("The council said 300 on Monday.", "2025-03-04", [{ words: "300", value: 300 }], "council");
    await put("The league said 420 on Monday.", "2025-03-09", [{ words: "420", value: 420 }], "league");
    const late = await figureSeries(fresh.record, "passengers", { since: day("2025-03-08") });
    expect(late.series.flatMap(({ points }) => points.map(({ value }) => value))).toEqual([420]);
    const theirs = await figureSeries(fresh.record, "Monday speaker:council", { until: day("2025-03-05") });
    expect(theirs.series.flatMap(({ points }) => points.map(({ value }) => value))).toEqual([300]);
  });

  test("is not found for nothing, whatever is typed", async () => {
    for (const typed of ["", "  ", '"', "-", "*"]) {
      expect(await figureSeries(fresh.record, typed)).toEqual({ total: 0, series: [], isPartial: false });
    }
  });

  test("reads no more of the index of what is counted than it takes", async () => {
    const plan = await sql<{ detail: string }>`EXPLAIN QUERY PLAN
      SELECT id FROM figures WHERE counted_key = 'a b' ORDER BY id DESC LIMIT 10`.execute(fresh.record.db);
    expect(plan.rows.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^SEARCH figures USING COVERING INDEX figures_by_counted/),
    ]);
  });
});
