/** Wordings parted, suggestions decided of by keys, questions of one holder found; in a real browser, on a desk and on a telephone. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openBrowser } from "./open-browser.ts";

const END = "Should the ferry subsidy to the Outer Skerries end?";
const ENDED = "Should the ferry subsidy to the Outer Skerries be ended?";
const GOES_ON = "Should the ferry subsidy to the Outer Skerries continue?";
const PAGE = "/questions/ferry-subsidy-outer-skerries-end";
const PASSWORD = "quiet harbour 12";

const SIZES = [
  ["desk", { width: 1280, height: 900 }],
  ["telephone", { width: 390, height: 844 }],
] as const;

describeInBrowser("parting and joining", () => {
  const fresh = freshRecord();
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    await addAccount(fresh.record, { name: "ines", role: "editor", password: PASSWORD });
    await putTaken(fresh.record, "2025-03-04", [
      ["Tobias Renn", END, "for", "end it"],
      ["Maren Holt", END, "against", "keep it"],
    ]);
    await putTaken(fresh.record, "2025-03-05", [["Ilse Varga", ENDED, "for", "be done with it"]]);
    browser = await openBrowser();
    server = await startServer({ record: fresh.record, port: 0 });
  });
  afterEach(async () => {
    await browser.close();
    await server.close();
  });

  async function signedIn(path: string, viewport: { width: number; height: number }): Promise<Page> {
    const page = await (await browser.newContext({ baseURL: server.url, viewport })).newPage();
    await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
    await page.locator("#name").fill("ines");
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#password").press("Enter");
    await page.locator("h1").waitFor();
    return page;
  }

  async function isSound(page: Page) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  }

  test.each(SIZES)(
    "a wording is parted by one click, holds, and is undone: %s",
    async (_, viewport) => {
      const page = await signedIn(PAGE, viewport);
      await page.getByText("3 positions of 3 holders").waitFor();
      await page.getByText(/be ended\?.*joined by the machine, 0\.9/).waitFor();
      await isSound(page);

      await page.getByRole("button", { name: `Part “${ENDED}”` }).click();
      await page.getByText("2 positions of 2 holders").waitFor();
      await page.getByText("Decision 1 is kept").waitFor();
      await isSound(page);
      expect(await page.getByRole("row", { name: /Ilse Varga/ }).count()).toBe(0);

      // Analysed anew, and one report more.
      await putTaken(fresh.record, "2025-03-05", [["Ilse Varga", ENDED, "for", "be done with it"]], {
        version: "0.2.0",
      });
      await putTaken(fresh.record, "2025-03-09", [["Petra Lindqvist", ENDED, "against", "never"]]);
      await page.getByRole("link", { name: "To its page" }).click();
      await page.getByRole("heading", { level: 1, name: ENDED }).waitFor();
      await page.getByText("2 positions of 2 holders").waitFor();

      await page.goto("/decisions");
      await page.getByText(/is a question of its own.*apart from ferry-subsidy-outer-skerries-end/).waitFor();
      await page.getByText(/^ines, /).waitFor();
      await page.getByRole("button", { name: "Undo decision 1" }).click();
      await page.getByText("(undone)").waitFor();
      await page.goto(PAGE);
      await page.getByText("4 positions of 4 holders").waitFor();
    },
    120_000,
  );

  test.each(SIZES)(
    "a suggestion is refused and joined by one key each: %s",
    async (_, viewport) => {
      await putTaken(fresh.record, "2025-03-06", [["Petra Lindqvist", GOES_ON, "for", "let it go on"]]);
      const page = await signedIn("/review", viewport);
      await page.getByRole("link", { name: "1 pair of questions that may be one" }).click();
      await page.getByText(/With a probability of 0\.[4-8]\d/).waitFor();
      await page.getByText("worded the other way round", { exact: true }).waitFor();
      await isSound(page);

      await page.keyboard.press("r");
      await page.getByText("Decision 1 is kept. No two questions wait for review.").waitFor();
      await page.keyboard.press("u");
      await page.getByText(/With a probability of/).waitFor();
      await page.keyboard.press("j");
      await page.getByText("Decision 3 is kept.").waitFor();

      await page.goto(PAGE);
      await page.getByText("4 positions of 4 holders").waitFor();
      await page.getByText(/continue\? \(the other way round\).*joined by ines/).waitFor();
      await page.getByText(`worded the other way round: “${GOES_ON}”`).first().waitFor();
      await isSound(page);
      // The telephone's cards and the table of a desk say the same.
      expect(await page.locator("tr", { hasText: "Petra Lindqvist" }).last().textContent()).toContain(
        "against",
      );
    },
    120_000,
  );

  test.each(SIZES)(
    "a question of one holder is reached from the list, its holder and a search: %s",
    async (_, viewport) => {
      await putTaken(fresh.record, "2025-03-06", [
        ["Maren Holt", "Should the Brannoch lighthouse be sold?", "for", "sell it"],
      ]);
      const page = await signedIn("/questions", viewport);
      await page.getByText("several holders (1)").waitFor();
      await isSound(page);
      await page.getByRole("link", { name: "one holder alone (1)" }).click();
      await page.getByRole("link", { name: "Should the Brannoch lighthouse be sold?" }).waitFor();
      await isSound(page);
      await page.goto("/people/maren-holt");
      await page.getByRole("link", { name: "1 on which nobody else is on record" }).click();
      await page.getByText("Nobody else is on record on it.").waitFor();
      await isSound(page);
      await page.goto("/search?q=lighthouse");
      await page.getByRole("heading", { name: "Questions" }).waitFor();
      await isSound(page);
    },
    120_000,
  );
});
