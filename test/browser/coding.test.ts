/** Blind coding in a real browser: two editors code a round, and read how far they agree, at both sizes. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openBrowser } from "./open-browser.ts";

const PASSWORD = "quiet harbour 12";
const KILNS = "Should the kilns at Dunmere be lit again?";
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

describeInBrowser("blind coding", () => {
  const fresh = freshRecord();
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    for (const name of ["ines", "rolf"])
      await addAccount(fresh.record, { name, role: "editor", password: PASSWORD });
    await putTaken(fresh.record, "2025-03-04", [
      ["Maud Tansy", KILNS, "for", "light them", 0.9],
      ["Osric Pell", KILNS, "against", "leave them cold", 0.9],
    ]);
    server = await startServer({ record: fresh.record, port: 0 });
    return () => server.close();
  });

  async function signedIn(name: string, viewport: (typeof SIZES)[number]): Promise<Page> {
    const page = await (await browser.newContext({ baseURL: server.url, viewport })).newPage();
    await page.goto("/sign-in?next=%2Fcoding");
    await page.locator("#name").fill(name);
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#password").press("Enter");
    await page.getByRole("heading", { name: "Blind coding" }).waitFor();
    return page;
  }

  async function looksRight(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      page.url(),
    ).toEqual([]);
    const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect(over, page.url()).toBeLessThanOrEqual(0);
  }

  test.each(SIZES)(
    "a round is drawn, coded by two without a look at each other's codes, and told, at $width px",
    async (viewport) => {
      const page = await signedIn("ines", viewport);
      await looksRight(page);
      await page.locator("#name").fill("kilns");
      await page.locator("#coders").fill("ines, rolf");
      await page.getByRole("button", { name: "Draw" }).click();
      await page.getByText("What was coded is told when all have coded it").waitFor();
      await looksRight(page);

      const other = await signedIn("rolf", viewport);
      for (const [coder, stance] of [
        [page, "for"],
        [other, "against"],
      ] as const) {
        await coder.goto("/coding/1/code");
        await looksRight(coder);
        for (const number of [1, 2]) {
          await coder.getByRole("heading", { name: `kilns: ${number} of 2` }).waitFor();
          const isTansy = (await coder.locator("mark").textContent()) === "light them";
          await coder.locator("#holder").fill(isTansy ? "Maud Tansy" : "Osric Pell");
          await coder.locator("#question").fill(KILNS);
          await coder.locator("#stance").selectOption(isTansy ? "for" : stance);
          await coder.getByRole("button", { name: "Code it" }).click();
        }
        await coder.getByRole("heading", { name: "kilns", exact: true }).waitFor();
      }
      const holder = other.getByRole("row", { name: /^holder ines – rolf/ });
      expect(await holder.textContent()).toBe("holderines – rolf1.00100 %2reliable");
      const machine = other.getByRole("row", { name: /^stance rolf – machine/ });
      expect(await machine.textContent()).toBe("stancerolf – machine1.00100 %2reliable");
      await looksRight(other);
      await other.goto("/methods");
      await other.getByText("kilns: 2 positions of 2").waitFor();
      await looksRight(other);
      await other.goto("/variables");
      await looksRight(other);
    },
    120_000,
  );
});
