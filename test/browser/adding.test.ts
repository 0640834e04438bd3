/** Handing a report in, in a real browser: pasted or by its address, looked at, put on record, corrected, and that undone. */
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InputError } from "../../src/base/errors.ts";
import { openReader } from "../../src/ingest/reader.ts";
import { addAccount } from "../../src/record/account/add-account.ts";
import { startServer } from "../../src/views/web/server.ts";
import { freshRecord } from "../record/fresh.ts";
import { capture, firstWordSaysTheRest } from "../story.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, PASSWORD, press, SIZES } from "./plays.ts";

const ADDRESS = "https://valley.example/weir";
const WORDS = "will not open the weir before the spring";
const TEXT = `Vennick ${WORDS}.\n\nNobody asked the millers of the lower valley.`;
const PAGE = `<!doctype html><html><head><title>Weir stays shut</title></head><body><article><h1>Weir stays shut</h1>
<p>Vennick ${WORDS}, whatever the millers of the lower valley may say of it in the meantime.</p>
<p>The council meets again when the ice is gone and the roads to the weir can be used by carts once more.</p></article></body></html>`;

describeInBrowser("adding a report in a browser", () => {
  const fresh = freshRecord();
  const stage = openStage();
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    await addAccount(fresh.record, { name: "edda", role: "editor", password: PASSWORD });
    const reader = openReader({
      openAnalyser: async () => firstWordSaysTheRest(),
      fetch: async (address) => {
        if (address !== ADDRESS) throw new InputError(`${address}: nothing is there`);
        return capture(PAGE, { name: address, url: address, mediaType: "text/html" });
      },
    });
    server = await startServer({ record: fresh.record, port: 0, reader });
  });
  afterEach(() => server.close());

  const button = (page: Page, name: string | RegExp) => press(page.getByRole("button", { name }).first());
  const day = (page: Page) => page.locator(".kicker time").getAttribute("datetime");

  /** From what was read to its place on record. */
  async function putOnRecord(page: Page): Promise<void> {
    expect(new URL(page.url()).pathname).toMatch(/^\/add\/[\w-]+$/);
    expect(await page.locator("#said").textContent()).toBe("Who said what");
    expect(await page.locator(".quotation").first().textContent()).toContain(WORDS);
    expect(await page.getByRole("button", { name: "Put on record" }).count()).toBe(0);
    await press(page.getByRole("link", { name: "Sign in as an editor" }));
    await page.getByLabel("Name").fill("edda");
    await page.getByLabel("Password").fill(PASSWORD);
    await button(page, "Sign in");
    await page.getByLabel("Day of publication").fill("2031-03-02");
    await page.getByLabel("Headline").fill("Weir stays shut");
    await button(page, "Put on record");
    expect(new URL(page.url()).pathname).toMatch(/^\/reports\//);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Weir stays shut");
    expect(await day(page)).toBe("2031-03-02");
  }

  test.each(SIZES)(
    "on %s a text is read without scripts, put on record, its date, paper and headline corrected, and that undone",
    async (_, size) => {
      const page = await stage.opened({ baseURL: server.url, javaScriptEnabled: false, ...size });
      await page.goto("/add");
      await page.getByLabel("Or its text").fill(TEXT);
      await button(page, "See who said what");
      await putOnRecord(page);

      const correct = page.getByRole("link", { name: "correct date, paper or headline" });
      await press(correct);
      await page.getByLabel("Day of publication; empty if it is not known").fill("2031-03-05");
      await page.getByLabel("Paper").fill("Lower Valley Post");
      await page.getByLabel("Headline").fill("Weir to stay shut");
      await page.getByLabel("How you know it").fill("the paper's archive");
      await button(page, "Save");
      expect(await day(page)).toBe("2031-03-05");
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Weir to stay shut");
      expect(await page.locator(".kicker").textContent()).toContain("Lower Valley Post");
      expect(await page.locator("article").textContent()).toContain(
        "day of publication: 2031-03-02 → 2031-03-05",
      );
      const report = page.url();
      await press(correct);
      await button(page, /^Undo decision/);
      await page.goto(report);
      expect(await day(page)).toBe("2031-03-02");
    },
  );

  test.each(SIZES)(
    "on %s the page of an address is read and put on record, and one where nothing is says so",
    async (_, size) => {
      const page = await stage.opened({ baseURL: server.url, ...size });
      await page.goto("/add");
      await expectGood(page);
      await page.getByLabel("Its address").fill("https://valley.example/gone");
      await button(page, "See who said what");
      expect(await page.getByRole("alert").textContent()).toContain("nothing is there");
      await page.getByLabel("Its address").fill(ADDRESS);
      await button(page, "See who said what");
      await page.locator("#said").waitFor();
      await expectGood(page);
      await putOnRecord(page);
      await expectGood(page);
      expect(await page.locator(`main a[href="${ADDRESS}"]`).count()).toBeGreaterThan(0);
    },
  );
});
