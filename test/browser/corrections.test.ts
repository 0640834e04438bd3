/** Corrections in a real browser without JavaScript: said to be wrong, settled, replied to, withdrawn; each page held to axe. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { correctPosition } from "../../src/record/decision/decide-positions.ts";
import { putReport } from "../../src/record/put-report.ts";
import { startServer } from "../../src/views/web/server.ts";
import { distinctive, SENTENCE } from "../record/distinctive.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openBrowser } from "./open-browser.ts";

const PASSWORD = "quiet harbour 12";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** A telephone's: what does not fit there runs over. */
const VIEWPORT = { width: 390, height: 844 };

describeInBrowser("corrections", () => {
  const fresh = freshRecord();
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  let report = "";
  beforeEach(async () => {
    await addAccount(fresh.record, { name: "ines", role: "editor", password: PASSWORD });
    await putReport(fresh.record, distinctive());
    const row = await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow();
    report = `/reports/${row.id}`;
    await correctPosition(
      fresh.record,
      `${row.id}#p1`,
      { stance: "against" },
      { by: "ines", why: "she said so" },
    );
    browser = await openBrowser();
  });
  afterEach(async () => {
    await browser.close();
    await server.close();
  });

  async function opened(isPublic: boolean): Promise<Page> {
    server = await startServer({ record: fresh.record, port: 0, isPublic });
    // Axe needs scripts, the pages do not: what is sent here goes by forms and links alone.
    const context = await browser.newContext({ baseURL: server.url, viewport: VIEWPORT });
    return context.newPage();
  }

  async function expectGood(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
    expect(told, page.url()).toEqual([]);
    const over = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect(over, page.url()).toBeLessThanOrEqual(0);
  }

  test("a reader says that something is wrong, an editor settles it, adds a reply, and withdraws the report", async () => {
    const page = await opened(false);
    await page.goto(report);
    await expectGood(page);
    await page.getByLabel("More on statement 1", { exact: true }).click();
    await page.getByRole("link", { name: "something wrong?" }).click();
    await expectGood(page);
    await page.getByLabel("It was not said by this person").check();
    await page.getByLabel("What should it say").fill("The board said so.");
    await page.getByRole("button", { name: "Send to the editors" }).click();
    await page.getByRole("heading", { name: "Thank you" }).waitFor();
    await expectGood(page);

    await page.goto("/sign-in?next=/corrections");
    await page.locator("#name").fill("ines");
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#password").press("Enter");
    await page.getByText("The board said so.").waitFor();
    await expectGood(page);
    await page.getByRole("button", { name: "Not changed: notice 1" }).click();
    await page.getByText("Nothing waits.").waitFor();

    await page.goto(report);
    await page.getByLabel("More on statement 1", { exact: true }).click();
    await page.getByRole("link", { name: "add a reply to statement 1" }).click();
    await expectGood(page);
    await page.getByLabel("Who replies").fill("tobias-ren");
    await page.getByLabel("The reply, word for word").fill("Not while I am here.");
    await page.getByLabel("The day it came").fill("2025-03-12");
    await page.getByRole("button", { name: "Add this reply" }).click();
    // What cannot be done leads back to the form, with what was typed.
    await page.getByRole("alert").waitFor();
    await expectGood(page);
    expect(await page.getByLabel("The reply, word for word").inputValue()).toBe("Not while I am here.");
    await page.getByLabel("Who replies").fill("tobias-renn");
    await page.getByRole("button", { name: "Add this reply" }).click();
    await page.getByText("Not while I am here.").waitFor();
    await expectGood(page);
    await page.goto("/people/tobias-renn");
    await page.getByText("Not while I am here.").waitFor();
    await expectGood(page);

    await page.goto(report);
    await page.getByRole("link", { name: "Withdraw this report" }).click();
    await expectGood(page);
    await page.getByLabel("Why; everybody will read it").fill("the paper took it back");
    await page.getByLabel("I know that it cannot be undone").check();
    await page.getByRole("button", { name: "Withdraw this report" }).click();
    await page.getByRole("heading", { name: "This report was withdrawn" }).waitFor();
    await expectGood(page);
    expect(await page.content()).not.toContain(SENTENCE);
    await page.goto("/corrections");
    await page.getByText("the paper took it back").waitFor();
    await expectGood(page);
  });

  test("a stranger's page of a report says what is left out, and where the whole is", async () => {
    const page = await opened(true);
    await page.goto(report);
    await page.getByText("Read the whole at its source").waitFor();
    await expectGood(page);
  });
});
