/** Papers' names joined and taken apart again by an editor; in a real browser, on a desk and on a telephone. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { startServer } from "../../src/views/web/server.ts";
import { freshRecord } from "../record/fresh.ts";
import { putOfPaper } from "../record/of-paper.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { DESKTOP, expectGood, openStage, PASSWORD, SIZES, signIn } from "./plays.ts";

const [POST, ONLINE, BUGLE] = ["The Olmen Post", "Olmen Post Online", "Olmen Bugle"];
describeInBrowser("papers and their names", () => {
  const fresh = freshRecord();
  const stage = openStage();
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    await addAccount(fresh.record, { name: "ines", role: "editor", password: PASSWORD });
    for (const [n, name] of [POST, POST, ONLINE, BUGLE].entries()) await putOfPaper(fresh.record, n, name);
    server = await startServer({ record: fresh.record, port: 0 });
  });
  afterEach(() => server.close());

  async function signedIn(options: BrowserContextOptions): Promise<Page> {
    return signIn(await stage.opened({ ...options, baseURL: server.url }), "ines", "/review");
  }

  const row = (page: Page, name: string) => page.locator("table.rows tbody tr").filter({ hasText: name });

  test.each(SIZES)("a suggestion is joined by one click, and undone by another: %s", async (_, options) => {
    const page = await signedIn(options);
    await page.getByRole("link", { name: "1 pair of papers that may be one" }).click();
    await expectGood(page);
    await page.getByRole("button", { name: `Join as ${POST}` }).click();
    await page.getByText("Decision 1 is kept.").waitFor();
    expect(await row(page, POST).innerText()).toMatch(/3[\s\S]*Olmen Post Online \(1 report\), by ines/);
    await expectGood(page);
    await page.getByRole("link", { name: POST, exact: true }).click();
    expect(await page.locator("h1").innerText()).toBe(`Reports from ${POST}`);
    expect(await page.locator("table.rows tbody tr").count()).toBe(3);
    await page.goto("/publishers");
    await row(page, POST).getByRole("button", { name: "Undo decision 1" }).click();
    await page.getByRole("button", { name: `Join as ${ONLINE}` }).waitFor();
    expect(await row(page, ONLINE).count()).toBe(1);
  });

  test("two names are joined by hand, with a reason; a name that is none is said, and what was typed stays", async () => {
    const page = await signedIn(DESKTOP);
    await page.goto("/publishers");
    await page.getByLabel("The name to keep").fill(POST);
    await page.getByLabel("Another name of the same paper").fill("Olmen Bugel");
    await page.getByLabel("How you know it").fill("bought in March");
    const join = page.getByRole("button", { name: "Join", exact: true });
    await join.click();
    expect(await page.getByRole("alert").innerText()).toContain('no report on record is of "Olmen Bugel"');
    await expectGood(page);
    await page.getByLabel("Another name of the same paper").fill(BUGLE);
    await join.click();
    await page.getByText("Decision 1 is kept.").waitFor();
    expect(await row(page, POST).innerText()).toContain("bought in March");
  });
});
