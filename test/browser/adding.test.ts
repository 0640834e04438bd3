/** Handing a report in, in a real browser without JavaScript: read, looked at, put on record, its date corrected and that undone. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openReader } from "../../src/ingest/reader.ts";
import { addAccount } from "../../src/record/account/add-account.ts";
import { openRecord } from "../../src/record/store/open.ts";
import { startServer } from "../../src/views/web/server.ts";
import { firstWordSaysTheRest } from "../story.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openBrowser } from "./open-browser.ts";

const TEXT =
  "Vennick will not open the weir before the spring.\n\nNobody asked the millers of the lower valley.";

describeInBrowser("adding a report in a browser", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), "standpoint-adding-"));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ["a desktop", 1280],
    ["a telephone", 390],
  ])(
    "on %s a text is read, put on record with its date, and the date is corrected",
    async (_what, width) => {
      const record = await openRecord(join(folder, String(width)), { mode: "write" });
      await addAccount(record, { name: "edda", role: "editor", password: "quiet harbour 12" });
      const reader = openReader({ openAnalyser: async () => firstWordSaysTheRest() });
      const server = await startServer({ record, port: 0, reader });
      const context = await browser.newContext({
        baseURL: server.url,
        javaScriptEnabled: false,
        viewport: { width, height: 800 },
      });
      // The checks themselves need scripts.
      const checking = await browser.newContext({ baseURL: server.url, viewport: { width, height: 800 } });
      try {
        const page = await context.newPage();
        await page.goto("/add");
        await page.getByLabel("Or its text").fill(TEXT);
        await page.getByRole("button", { name: "See who said what" }).click();
        expect(new URL(page.url()).pathname).toMatch(/^\/add\/[\w-]+$/);
        expect(await page.locator("#said").textContent()).toBe("Who said what");
        expect(await page.locator(".quotation").first().textContent()).toContain("will not open the weir");
        expect(await page.getByRole("button", { name: "Put on record" }).count()).toBe(0);

        const check = await checking.newPage();
        for (const path of ["/add", new URL(page.url()).pathname]) {
          await check.goto(path);
          const { violations } = await new AxeBuilder({ page: check }).analyze();
          expect(violations.map(({ id }) => id)).toEqual([]);
          const [wide, seen] = (await check.evaluate(
            "[document.documentElement.scrollWidth, innerWidth]",
          )) as [number, number];
          expect(wide).toBeLessThanOrEqual(seen);
        }

        await page.getByRole("link", { name: "Sign in as an editor" }).click();
        await page.getByLabel("Name").fill("edda");
        await page.getByLabel("Password").fill("quiet harbour 12");
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.getByLabel("Day of publication").fill("2031-03-02");
        await page.getByLabel("Headline").fill("Weir stays shut");
        await page.getByRole("button", { name: "Put on record" }).click();
        expect(new URL(page.url()).pathname).toMatch(/^\/reports\//);
        expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Weir stays shut");
        expect(await page.locator(".kicker time").getAttribute("datetime")).toBe("2031-03-02");

        await page.getByRole("link", { name: "correct date, paper or headline" }).click();
        await page.getByLabel("Day of publication; empty if it is not known").fill("2031-03-05");
        await page.getByLabel("How you know it").fill("the paper's archive");
        await page.getByRole("button", { name: "Save" }).click();
        expect(await page.locator(".kicker time").getAttribute("datetime")).toBe("2031-03-05");
        expect(await page.locator("article").textContent()).toContain(
          "day of publication: 2031-03-02 → 2031-03-05",
        );
        await page.getByRole("link", { name: "correct date, paper or headline" }).click();
        await page
          .getByRole("button", { name: /^Undo decision/ })
          .first()
          .click();
        await page.goBack();
        await page.goBack();
        await page.reload();
        expect(await page.locator(".kicker time").getAttribute("datetime")).toBe("2031-03-02");
      } finally {
        await context.close();
        await checking.close();
        await server.close();
        await record.close();
      }
    },
    120_000,
  );
});
