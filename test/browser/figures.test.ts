/** Series of figures in a real browser: as many as are worth it are drawn, with all of each number and name; fewer are told in words. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isoDate } from "../../src/base/passage.ts";
import { openRecord } from "../../src/record/open.ts";
import { putReport } from "../../src/record/put-report.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { startServer } from "../../src/views/web/server.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openBrowser } from "./open-browser.ts";

const WIDE = { width: 1280, height: 900 };
const TELEPHONE = { width: 390, height: 844 };

interface Told {
  readonly day: string;
  readonly paper: string;
  readonly crates: number;
}

/** Six papers on four days, three of them on one day with nearly the same number. */
const CRATES: readonly Told[] = [
  { day: "2025-04-01", paper: "The Weir Post", crates: 1_204_000 },
  { day: "2025-04-03", paper: "The Orvane Gazette", crates: 1_310_500 },
  { day: "2025-04-03", paper: "Kelmark Morning", crates: 1_311_000 },
  { day: "2025-04-03", paper: "The Lamp", crates: 1_312_000 },
  { day: "2025-04-09", paper: "The Brannoch Courier", crates: 2_004_000 },
  { day: "2025-04-14", paper: "The Association of Weir Keepers Review", crates: 2_930_000 },
];

async function put(record: RecordStore, { day, paper, crates }: Told, noun: string) {
  const words = crates.toLocaleString("en-GB");
  const text = `At the quay of ${paper} they counted ${words} ${noun} by nightfall.`;
  const at = spanOf(text, words);
  await putReport(record, {
    capture: capture(text, { name: `${paper} ${noun} ${day}.txt` }),
    article: article(text, { title: `${paper} counts ${noun}`, publisher: paper, published: isoDate(day) }),
    analysis: {
      ...{ ...NOTHING_ELSE, extractor: EXTRACTOR, boilerplate: [], statements: [], entities: [] },
      figures: [
        {
          ...at,
          ...{
            value: crates,
            upper: null,
            relation: "exactly",
            unit: null,
            counted: noun,
            source: null,
            period: null,
          },
        },
      ],
    },
  });
}

describeInBrowser("series of figures", () => {
  let browser: Browser;
  let record: RecordStore;
  let folder = "";
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "standpoint-figures-"));
    record = await openRecord(folder, { mode: "write" });
    for (const told of CRATES) await put(record, told, "quince crates");
    for (const told of CRATES.slice(0, 3)) await put(record, told, "salt barrels");
    [browser, server] = await Promise.all([openBrowser(), startServer({ record, port: 0 })]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await record.close();
    await rm(folder, { recursive: true });
  });

  async function visit(viewport: typeof WIDE, path: string, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ baseURL: server.url, viewport });
    const page = await context.newPage();
    await page.goto(path);
    await look(page).finally(() => context.close());
  }

  test.each([WIDE, TELEPHONE])(
    "all words of a plot are within it, and none lies on another, at $width px",
    async (viewport) => {
      await visit(viewport, "/figures?q=quince", async (page) => {
        const plot = page.locator(viewport === WIDE ? ".plot-wide svg" : ".plot-narrow svg");
        const frame = await plot.boundingBox();
        const words = await plot
          .locator("text")
          .evaluateAll((all) =>
            all.map((one) => ({ words: one.textContent, ...one.getBoundingClientRect().toJSON() })),
          );
        expect(words.map((one) => one.words)).toContain("2M");
        expect(words.length).toBeGreaterThan(5);
        for (const one of words) {
          expect(one.left, one.words ?? "").toBeGreaterThanOrEqual(frame?.x ?? 0);
          expect(one.right, one.words ?? "").toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 0.5);
        }
        const over = words.flatMap((a, i) =>
          words
            .slice(i + 1)
            .filter(
              (b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom,
            ),
        );
        expect(over.map((one) => one.words)).toEqual([]);
      });
    },
  );

  test("the marks of one day stand beside one another", async () => {
    await visit(WIDE, "/figures?q=quince", async (page) => {
      const bars = await page
        .locator(".plot-wide svg [transform]")
        .evaluateAll((all) =>
          all.filter((one) => one.tagName === "path").map((one) => one.getBoundingClientRect().x),
        );
      expect(bars.length).toBeGreaterThanOrEqual(CRATES.length);
      expect(new Set(bars.map(Math.round)).size).toBeGreaterThanOrEqual(CRATES.length);
    });
  });

  test("three figures are a line of words with their sentences, and no plot", async () => {
    await visit(TELEPHONE, "/figures?q=salt", async (page) => {
      expect(await page.locator("svg").count()).toBe(0);
      expect(await page.locator(".in-words").textContent()).toBe(
        "1,204,000 (The Weir Post, 1 Apr 2025) · 1,310,500 (The Orvane Gazette, 3 Apr 2025) · 1,311,000 (Kelmark Morning, 3 Apr 2025)",
      );
      expect(await page.locator(".sentence").first().isVisible()).toBe(true);
    });
  });
});
