/** Corrections in a real browser without JavaScript: said to be wrong, settled, replied to, withdrawn; each page held to axe. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { correctPosition } from "../../src/record/position/decide-positions.ts";
import { putReport } from "../../src/record/put-report.ts";
import { startServer } from "../../src/views/web/server.ts";
import { distinctive, SENTENCE } from "../record/distinctive.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, PASSWORD, press, SIZES, TELEPHONE } from "./plays.ts";

describeInBrowser("corrections", () => {
  const fresh = freshRecord();
  const stage = openStage();
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
  });
  afterEach(() => server.close());

  // Axe needs scripts, the pages do not: what is sent here goes by forms and links alone.
  async function opened(isPublic: boolean, size: BrowserContextOptions): Promise<Page> {
    server = await startServer({ record: fresh.record, port: 0, isPublic });
    return stage.opened({ baseURL: server.url, ...size });
  }

  test.each(SIZES)(
    "on %s a reader says that something is wrong, an editor settles it, adds a reply, and withdraws the report",
    async (_, size) => {
      const page = await opened(false, size);
      await page.goto(report);
      await expectGood(page);
      await press(page.getByLabel("More on statement 1", { exact: true }));
      await press(page.getByRole("link", { name: "something wrong?" }));
      await expectGood(page);
      await page.getByLabel("It was not said by this person").check();
      await page.getByLabel("What should it say").fill("The board said so.");
      await press(page.getByRole("button", { name: "Send to the editors" }));
      await page.getByRole("heading", { name: "Thank you" }).waitFor();
      await expectGood(page);

      await page.goto("/sign-in?next=/corrections");
      await page.locator("#name").fill("ines");
      await page.locator("#password").fill(PASSWORD);
      await page.locator("#password").press("Enter");
      await page.getByText("The board said so.").waitFor();
      await expectGood(page);
      await press(page.getByRole("button", { name: "Not changed: request 1" }));
      await page.getByText("Nothing waits.").waitFor();

      await page.goto(report);
      await press(page.getByLabel("More on statement 1", { exact: true }));
      await press(page.getByRole("link", { name: "add a reply to statement 1" }));
      await expectGood(page);
      await page.getByLabel("Who replies").fill("tobias-ren");
      await page.getByLabel("The reply, word for word").fill("Not while I am here.");
      await page.getByLabel("The day it came").fill("2025-03-12");
      await press(page.getByRole("button", { name: "Add this reply" }));
      // What cannot be done leads back to the form, with what was typed.
      await page.getByRole("alert").waitFor();
      await expectGood(page);
      expect(await page.getByLabel("The reply, word for word").inputValue()).toBe("Not while I am here.");
      await page.getByLabel("Who replies").fill("tobias-renn");
      await press(page.getByRole("button", { name: "Add this reply" }));
      await page.getByText("Not while I am here.").waitFor();
      await expectGood(page);
      await page.goto("/people/tobias-renn");
      await page.getByText("Not while I am here.").waitFor();
      await expectGood(page);

      await page.goto(report);
      await press(page.getByRole("link", { name: "Withdraw this report" }));
      await expectGood(page);
      await page.getByLabel("Why; everybody will read it").fill("the paper took it back");
      await page.getByLabel("I know that it cannot be undone").check();
      await press(page.getByRole("button", { name: "Withdraw this report" }));
      await page.getByRole("heading", { name: "This report was withdrawn" }).waitFor();
      await expectGood(page);
      expect(await page.content()).not.toContain(SENTENCE);
      await page.goto("/corrections");
      await page.getByText("the paper took it back").waitFor();
      await expectGood(page);
    },
  );

  test("a stranger's page of a report says what is left out, and where the whole is", async () => {
    const page = await opened(true, TELEPHONE);
    await page.goto(report);
    await page.getByText("Read the whole at its source").waitFor();
    await expectGood(page);
  });
});
