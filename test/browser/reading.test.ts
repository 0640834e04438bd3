/** The pages for reading in a real browser, over the story of the examples: for everyone, on any screen, with or without scripts. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../../src/views/web/server.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { faultsOn } from "./faults-on.ts";
import { openBrowser } from "./open-browser.ts";
import { everyPath, storyRecord } from "./story-pages.ts";

const WIDE = { width: 1280, height: 900 };
const TELEPHONE = { width: 390, height: 844 };
const QUESTION = "/questions/ferry-subsidy-outer-skerries-end";

describeInBrowser("the pages for reading", () => {
  let browser: Browser;
  let record: Awaited<ReturnType<typeof storyRecord>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  let paths: readonly string[];

  beforeAll(async () => {
    [browser, record] = await Promise.all([openBrowser(), storyRecord()]);
    server = await startServer({ record, port: 0 });
    paths = await everyPath(record);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await record.close();
  });

  /** Lets `look` at pages of a fresh profile, and gives what the browser complained of meanwhile. */
  async function visit(options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ baseURL: server.url, viewport: WIDE, ...options });
    const complaints: string[] = [];
    try {
      const page = await context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type()))
          complaints.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("dialog", (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await look(page);
    } finally {
      await context.close();
    }
    return complaints;
  }

  test.each([WIDE, TELEPHONE])(
    "axe finds nothing, by day or by night, and nothing runs over the edge: $width px",
    async (viewport) => {
      const complaints = await visit({ viewport }, async (page) => {
        for (const path of twoOfAKind(paths)) {
          await page.goto(path);
          expect(await faultsOn(page), path).toEqual([]);
        }
      });
      expect(complaints).toEqual([]);
    },
  );

  test("from a divergence one comes to the words in their report, with the keyboard alone", async () => {
    await visit({}, async (page) => {
      await page.goto(QUESTION);
      const words = page.locator("#divergences ~ ol li").first().locator(".two cite a").first();
      await words.focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/reports\/.+#s\d+$/);
      const id = new URL(page.url()).hash;
      expect(await page.locator(id).isVisible()).toBe(true);
      expect(await page.locator(`.text [data-s="${id.slice(1)}"]`).count()).toBeGreaterThan(0);
    });
  });

  test("without JavaScript the slider is a form that leads to the day", async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(QUESTION);
      await page.getByLabel(/As of a day/).fill("3");
      await page.getByRole("button", { name: "Show" }).click();
      expect(page.url()).toContain("day=2025-03-05");
      expect(await page.locator(".as-of").textContent()).toContain("As of 5 March 2025");
      expect(await page.locator(".matrix").textContent()).not.toContain("Aldous Brandt");
    });
  });

  test("with the arrow keys the slider shows another day at once, and the address names it", async () => {
    await visit({}, async (page) => {
      await page.goto(QUESTION);
      await page.getByLabel(/As of a day/).focus();
      await page.keyboard.press("Home");
      await page.locator(".as-of", { hasText: "As of 2 March 2025" }).waitFor();
      await page.waitForURL(/day=2025-03-02/);
      expect(await page.getByLabel(/As of a day/).getAttribute("aria-valuetext")).toBe("2 March 2025");
    });
  });

  test("hits come while one types, and can be narrowed to a person and back", async () => {
    await visit({}, async (page) => {
      await page.goto("/search");
      await page.getByLabel(/^Words/).pressSequentially("subsidy", { delay: 10 });
      await page.locator("#results mark").first().waitFor();
      await page.waitForURL(/q=subsidy/);
      const all = await page.locator("#results .statements > li").count();
      await page.getByRole("complementary").getByRole("link", { name: "Tobias Renn" }).click();
      await page.waitForURL(/person=tobias-renn/);
      const fewer = await page.locator("#results .statements > li").count();
      expect(fewer).toBeGreaterThan(0);
      expect(fewer).toBeLessThan(all);
      await page.getByRole("link", { name: /take away/ }).click();
      expect(await page.locator("#results .statements > li").count()).toBe(all);
    });
  });

  test("a misspelt word leads to what was meant, on a telephone and without scripts", async () => {
    await visit({ viewport: TELEPHONE, javaScriptEnabled: false }, async (page) => {
      await page.goto("/search");
      await page.getByText("How to ask").click();
      expect(await page.locator(".syntax").textContent()).toContain("ferry OR boat");
      await page.getByLabel(/^Words/).fill("subsady");
      await page.getByRole("button", { name: "Search" }).click();
      expect(await page.locator("#results").textContent()).toContain("No statement on record matches.");
      await page.getByRole("link", { name: "Did you mean subsidy?" }).click();
      expect(await page.locator("#results .statements > li").count()).toBeGreaterThan(0);
    });
  });

  test("an edited report shows what was changed", async () => {
    await visit({}, async (page) => {
      await page.goto(paths.find((path) => path.includes("version=1")) ?? "");
      expect(await page.locator(".notice").textContent()).toContain("version 1 of 2");
      await page.getByRole("link", { name: "2 versions" }).click();
      expect(await page.locator(".changes ins").allTextContents()).toEqual([
        "The council meets again in May.",
      ]);
      expect(await page.locator(".changes del").count()).toBe(0);
    });
  });

  test("on paper there are no controls, and every link to a report says where it leads", async () => {
    await visit({}, async (page) => {
      await page.goto(QUESTION);
      await page.emulateMedia({ media: "print" });
      for (const control of ["nav", ".day-form", "button", "summary"])
        expect(await page.locator(control).first().isVisible(), control).toBe(false);
      expect(await page.locator(".matrix").isVisible()).toBe(true);
      const after = await page.evaluate(
        "getComputedStyle(document.querySelector('cite a'), '::after').content",
      );
      expect(after).toContain("/reports/");
    });
  });

  test("every request goes to the record's own server", async () => {
    const origins = new Set<string>();
    await visit({}, async (page) => {
      page.on("request", (request) => origins.add(new URL(request.url()).origin));
      for (const path of paths.slice(0, 20)) await page.goto(path);
    });
    expect([...origins]).toEqual([server.url]);
  });
});

/** Of the pages of one resource that stand under an id the first two; all others. */
function twoOfAKind(paths: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return paths.filter((path) => {
    const kind = /^\/\w+\/[^/?]+$/.test(path) ? (path.split("/")[1] ?? "") : path;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return (seen.get(kind) ?? 0) <= 2;
  });
}
