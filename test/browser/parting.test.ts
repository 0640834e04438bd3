/** Wordings parted, suggestions decided of by keys, questions of one holder found; in a real browser, on a desk and on a telephone. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, PASSWORD, press, SIZES, signIn } from "./plays.ts";

const END = "Should the ferry subsidy to the Outer Skerries end?";
const ENDED = "Should the ferry subsidy to the Outer Skerries be ended?";
const GOES_ON = "Should the ferries to the Outer Skerries keep their subsidy?";
const PAGE = "/questions/ferry-subsidy-outer-skerries-end";

describeInBrowser("parting and joining", () => {
  const fresh = freshRecord();
  const stage = openStage();
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    await addAccount(fresh.record, { name: "ines", role: "editor", password: PASSWORD });
    await putTaken(fresh.record, "2025-03-04", [
      ["Tobias Renn", END, "for", "end it"],
      ["Maren Holt", END, "against", "keep it"],
    ]);
    await putTaken(fresh.record, "2025-03-05", [["Ilse Varga", ENDED, "for", "be done with it"]]);
    server = await startServer({ record: fresh.record, port: 0 });
  });
  afterEach(() => server.close());

  const signedIn = async (path: string, size: BrowserContextOptions): Promise<Page> =>
    signIn(await stage.opened({ baseURL: server.url, ...size }), "ines", path);

  test.each(SIZES)(
    "a wording is parted by one click, holds, and is undone: on %s",
    async (_, size) => {
      const page = await signedIn(PAGE, size);
      await page.getByText("3 positions of 3 holders").waitFor();
      await page.getByText(/be ended\?.*joined by the machine, 0\.9/).waitFor();
      await expectGood(page);

      await press(page.getByRole("button", { name: `Part “${ENDED}”` }));
      await page.getByText("2 positions of 2 holders").waitFor();
      await page.getByText("Decision 1 is kept").waitFor();
      await expectGood(page);
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
      await press(page.getByRole("button", { name: "Undo decision 1" }));
      await page.getByText("(undone)").waitFor();
      await page.goto(PAGE);
      await page.getByText("4 positions of 4 holders").waitFor();
    },
    120_000,
  );

  test.each(SIZES)(
    "a suggestion is refused and joined by one key each: on %s",
    async (_, size) => {
      await putTaken(fresh.record, "2025-03-06", [["Petra Lindqvist", GOES_ON, "for", "let it go on"]]);
      const page = await signedIn("/review", size);
      await page.getByRole("link", { name: "1 pair of questions that may be one" }).click();
      await page.getByText(/With a probability of 0\.[4-8]\d/).waitFor();
      await page.getByText("worded the other way round", { exact: true }).waitFor();
      await expectGood(page);

      await page.keyboard.press("r");
      await page.getByText("Decision 1 is kept. No two questions wait for review.").waitFor();
      await page.keyboard.press("u");
      await page.getByText(/With a probability of/).waitFor();
      await page.keyboard.press("j");
      await page.getByText("Decision 3 is kept.").waitFor();

      await page.goto(PAGE);
      await page.getByText("4 positions of 4 holders").waitFor();
      await page.getByText(/keep their subsidy\? \(the other way round\).*joined by ines/).waitFor();
      await page.getByText(`worded the other way round: “${GOES_ON}”`).first().waitFor();
      await expectGood(page);
      // The telephone's cards and the table of a desk say the same.
      expect(await page.locator("tr", { hasText: "Petra Lindqvist" }).last().textContent()).toContain(
        "against",
      );
    },
    120_000,
  );

  test.each(SIZES)(
    "a question of one holder is reached from the list, its holder and a search: on %s",
    async (_, size) => {
      await putTaken(fresh.record, "2025-03-06", [
        ["Maren Holt", "Should the Brannoch lighthouse be sold?", "for", "sell it"],
      ]);
      const page = await signedIn("/questions", size);
      await page.getByText("several holders (1)").waitFor();
      await expectGood(page);
      await press(page.getByRole("link", { name: "one holder alone (1)" }));
      await page.getByRole("link", { name: "Should the Brannoch lighthouse be sold?" }).waitFor();
      await expectGood(page);
      await page.goto("/people/maren-holt");
      await page.getByRole("link", { name: "1 on which nobody else is on record" }).click();
      await page.getByText("Nobody else is on record on it.").waitFor();
      await expectGood(page);
      await page.goto("/search?q=lighthouse");
      await page.getByRole("heading", { name: "Questions" }).waitFor();
      await expectGood(page);
    },
    120_000,
  );
});
