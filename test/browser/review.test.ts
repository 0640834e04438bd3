/** `/review` in a real browser, by keyboard alone; and who may not. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { listDecisions } from "../../src/record/queries/list-decisions.ts";
import { positionsInForce } from "../../src/record/queries/positions-in-force.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openBrowser } from "./open-browser.ts";

const FERRY = "Should the ferry subsidy to the Outer Skerries end?";
const ID = "ferry-subsidy-outer-skerries-end";
const PASSWORD = "quiet harbour 12";

describeInBrowser("the review", () => {
  const fresh = freshRecord();
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    await addAccount(fresh.record, { name: "ines", role: "editor", password: PASSWORD });
    await addAccount(fresh.record, { name: "rolf", role: "reader", password: PASSWORD });
    await putTaken(fresh.record, "2025-03-04", [
      ["Tobias Renn", FERRY, "for", "end it", 0.4],
      ["Sunniva Okafor", FERRY, "for", "keep it", 0.3],
    ]);
    browser = await openBrowser();
    server = await startServer({ record: fresh.record, port: 0 });
  }, 60_000);
  afterEach(async () => {
    await browser.close();
    await server.close();
  });

  async function signedIn(name: string): Promise<Page> {
    const page = await (await browser.newContext({ baseURL: server.url })).newPage();
    await page.goto("/review");
    expect(page.url()).toContain("/sign-in?next=%2Freview");
    await page.locator("#name").fill(name);
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#password").press("Enter");
    return page;
  }

  const stands = async () =>
    (await positionsInForce(fresh.record, ID)).map(
      ({ holder, position }) => `${holder.name} ${position.stance}`,
    );

  test("a stance is corrected, another accepted, and the correction undone, by keyboard alone", async () => {
    const page = await signedIn("ines");
    await page.getByText("2 findings below the threshold").waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    const shown = await page.locator("mark").textContent();
    if (shown !== "keep it") await page.keyboard.press("n");
    await page.locator("mark", { hasText: "keep it" }).waitFor();
    await page.keyboard.press("s");
    await page.keyboard.type("against");
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    await page.getByText("1 finding below the threshold").waitFor();
    // What nobody has decided of, and is not likelier right than not, is on no question's page.
    expect(await stands()).toEqual(["Sunniva Okafor against"]);

    await page.keyboard.press("u");
    await page.getByText("2 findings below the threshold").waitFor();
    expect(await stands()).toEqual([]);
    await page.keyboard.press("a");
    await page.getByText("1 finding below the threshold").waitFor();
    const [last] = await listDecisions(fresh.record);
    expect(last?.by).toBe("ines");
  }, 60_000);

  test("a reader is told that deciding is not theirs, and decides nothing", async () => {
    const page = await signedIn("rolf");
    await page.getByRole("heading", { name: "Not for readers" }).waitFor();
    expect(await listDecisions(fresh.record)).toEqual([]);
  }, 60_000);

  test("a form without the session's token decides nothing", async () => {
    const page = await signedIn("ines");
    await page.getByText("2 findings").waitFor();
    await page.evaluate(
      "document.querySelectorAll('[name=token]').forEach((field) => { field.value = 'x'; })",
    );
    await page.keyboard.press("a");
    await page.getByRole("heading", { name: "Not done" }).waitFor();
    expect(await listDecisions(fresh.record)).toEqual([]);
  }, 60_000);
});
