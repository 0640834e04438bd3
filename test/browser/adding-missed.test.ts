/** What the machine missed, added in a real browser: by selecting on the report's page, by keyboard alone, and without scripts. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { putReport } from "../../src/record/put-report.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { startServer } from "../../src/views/web/server.ts";
import { freshRecord } from "../record/fresh.ts";
import { QUARRY, quarry } from "../record/quarry.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, PASSWORD, press, SIZES, signIn, TELEPHONE } from "./plays.ts";

const PAYS = "would\nfill it only if the county pays";
const FILL = "Should the Hesper quarry be filled in?";

describeInBrowser("adding what was missed", () => {
  const fresh = freshRecord();
  const stage = openStage();
  let server: Awaited<ReturnType<typeof startServer>>;
  let report = "";
  beforeEach(async () => {
    await addAccount(fresh.record, { name: "wanda", role: "editor", password: PASSWORD });
    await putReport(fresh.record, quarry());
    const row = await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow();
    report = `/reports/${row.id}`;
    server = await startServer({ record: fresh.record, port: 0 });
  });
  afterEach(() => server.close());

  async function signedIn(options: BrowserContextOptions, at = report): Promise<Page> {
    return signIn(await stage.opened({ baseURL: server.url, ...options }), "wanda", at);
  }

  /** Selects words of the report's text as a reader would by dragging over them. */
  const select = (page: Page, from: string, to: string) =>
    page.evaluate(`(() => {
      const find = (words) => {
        const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.data.includes(words)) return [node, node.data.indexOf(words)];
      };
      const [a, start] = find(${JSON.stringify(from)});
      const [b, end] = find(${JSON.stringify(to)});
      getSelection().setBaseAndExtent(a, start, b, end + ${to.length});
    })()`);

  test.each(SIZES)(
    "on %s words are selected, said to be a statement, seen everywhere and undone",
    async (_what, size) => {
      const page = await signedIn(size);
      await expectGood(page);
      await select(page, "would\nfill", "county pays");
      const bar = page.locator("[data-selected]");
      await bar.waitFor({ state: "visible" });
      await expectGood(page);
      await press(bar.getByRole("link", { name: "a statement" }));
      await expectGood(page);
      expect(await page.locator("#words").inputValue()).toBe(PAYS);
      expect(await page.locator("[name=words-at]").inputValue()).toBe(String(QUARRY.indexOf(PAYS)));
      await page.getByLabel("The words that name who said it").fill("Marta Oyelaran");
      await page.getByLabel("Whose words they are").fill("Marta Oyelaran");
      await press(page.getByRole("button", { name: "Add this statement" }));
      await page.getByText("Added as statement 2").waitFor();
      await expectGood(page);
      await page.goto(report);
      await page.locator("#said-s2").getByText("Added on").waitFor();
      await expectGood(page);

      await page.goto("/people/marta-oyelaran");
      await page.getByText("added by wanda").waitFor();
      await expectGood(page);
      await page.goto("/search?q=county");
      await page.getByText("added by wanda").waitFor();
      await page.goto("/decisions");
      await press(page.getByRole("button", { name: "Undo decision 1" }));
      await page.goto("/search?q=county");
      expect(await page.getByText("added by wanda").count()).toBe(0);
      await page.goto("/people/marta-oyelaran");
      await page.getByRole("heading", { name: "No such person" }).waitFor();
    },
    120_000,
  );

  test("a position is marked by keyboard alone, on a question of one's own", async () => {
    const page = await signedIn({ viewport: { width: 1280, height: 844 } }, `${report}/add?what=position`);
    await page.locator("#text").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Control+ArrowRight");
    for (let i = 0; i < 6; i++) await page.keyboard.press("Control+Shift+ArrowRight");
    await page.keyboard.press("1");
    expect(await page.locator("#words").inputValue()).toBe("wants the Hesper quarry filled in");
    await page.locator("#holder").focus();
    await page.keyboard.type("Idris Calloway");
    await page.locator("#stance").focus();
    await page.keyboard.type("for");
    await page.locator("#question").focus();
    await page.keyboard.type(FILL);
    await page.keyboard.press("Enter");
    await page.getByText("Added as position 1").waitFor();
    await page.goto(report);
    await page.getByRole("link", { name: FILL }).click();
    await page.getByText("added by wanda").first().waitFor();
    await expectGood(page);
  });

  test("on a telephone a position is marked by touch, on a question of one's own, and undone", async () => {
    const page = await signedIn(TELEPHONE, `${report}/add?what=position`);
    const marked = "wants the Hesper quarry filled in";
    const start = QUARRY.indexOf(marked);
    await page.locator("#text").focus();
    await page.evaluate(
      `document.querySelector("#text").setSelectionRange(${start}, ${start + marked.length})`,
    );
    await press(page.getByRole("button", { name: "What shows it (1)" }));
    expect(await page.locator("#words").inputValue()).toBe(marked);
    await page.locator("#holder").fill("Idris Calloway");
    await page.locator("#stance").selectOption("for");
    await page.locator("#question").fill(FILL);
    await press(page.getByRole("button", { name: "Add this position" }));
    await page.getByText("Added as position 1").waitFor();
    await expectGood(page);
    await page.goto("/decisions");
    const decision = page.getByRole("button", { name: /^Undo decision/ });
    await press(decision.first());
    await page.goto(report);
    expect(await page.getByRole("link", { name: FILL }).count()).toBe(0);
  });

  test("what cannot be added leads back to the form, with what was typed, without scripts too", async () => {
    const page = await signedIn({ javaScriptEnabled: false }, `${report}/add?what=statement`);
    await page.locator("#words").fill("“Not a stone moves without us,”");
    await page.getByLabel("Whose words they are").fill("a lorry driver");
    await page.getByLabel("Who that is").selectOption("unnamed");
    await page.getByRole("button", { name: "Add this statement" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("stands in the report 2 times");
    expect(await page.getByLabel("Whose words they are").inputValue()).toBe("a lorry driver");
    const places = page.getByLabel("Which of them is meant");
    await places.selectOption({ index: 1 });
    await page.getByLabel("The words that report it").fill("shouted");
    await page.getByRole("button", { name: "Add this statement" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("“shouted” does not stand in the report");
    await page.getByLabel("The words that report it").fill("according to");
    await page.getByRole("button", { name: "Add this statement" }).click();
    await page.getByText("Added as statement 2").waitFor();
    expect((await listDecisions(fresh.record))[0]).toMatchObject({ what: "add", by: "wanda" });
  });
});
