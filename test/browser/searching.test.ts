/** Searching in a real browser: one word or another, in any form or as typed, and what would find something where nothing does. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../../src/views/web/server.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, press, SIZES } from "./plays.ts";
import { storyRecord } from "./story-pages.ts";

describeInBrowser("searching", () => {
  const stage = openStage();
  let record: Awaited<ReturnType<typeof storyRecord>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    record = await storyRecord();
    server = await startServer({ record, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await record.close();
  });

  /** As many as the page says that it has found; none where it does not say. */
  const hits = async (page: Page) =>
    Number(/(\d+) statements?/.exec((await page.locator("#results").textContent()) ?? "")?.[1] ?? 0);
  const marked = async (page: Page) =>
    new Set((await page.locator("#results mark").allTextContents()).map((word) => word.toLowerCase()));

  test.each(SIZES)(
    "on %s one types, narrows, asks for either word and for a form alone, and is led on where nothing is found",
    async (_, size) => {
      const page = await stage.opened({ baseURL: server.url, ...size });
      await page.goto("/search");
      await page.getByLabel(/^Words/).pressSequentially("subsidies", { delay: 10 });
      await page.locator("#results mark").first().waitFor();
      await page.waitForURL(/q=subsidies/);
      expect(await marked(page)).toContain("subsidy");
      const inAnyForm = await hits(page);
      await expectGood(page);

      const ask = async (words: string) => {
        await page.goto("/search");
        await page.getByLabel(/^Words/).fill(words);
        await press(page.getByRole("button", { name: "Search", exact: true }));
        await page.waitForURL((url) => url.searchParams.get("q") === words);
        await page.locator("#results").waitFor();
      };
      await ask("subsidy OR council");
      expect(await hits(page)).toBeGreaterThan(inAnyForm);
      expect([...(await marked(page))].sort()).toEqual(expect.arrayContaining(["council", "subsidy"]));

      await ask("subsidies forms:exact");
      expect(await hits(page)).toBe(0);
      await ask("subsady");
      await page.getByText("No statement on record matches.").waitFor();
      await expectGood(page);
      await press(page.getByRole("link", { name: "Did you mean subsidy?" }));
      await page.waitForURL(/q=subsidy/);
      expect(await hits(page)).toBe(inAnyForm);

      await page.goto("/search?q=subsidy&before=2001-01-01");
      await press(page.locator("#results .hints a").first());
      await page.waitForURL((url) => !url.searchParams.has("before"));
      expect(await hits(page)).toBe(inAnyForm);
    },
  );
});
