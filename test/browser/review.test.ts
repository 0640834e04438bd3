/** The review in a real browser, by keyboard alone, on a desktop and a telephone; and who may not. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { DESKTOP, expectGood, openStage, PASSWORD, press, SIZES, TELEPHONE } from "./plays.ts";

const FERRY = "Should the ferry subsidy to the Outer Skerries end?";
const ID = "ferry-subsidy-outer-skerries-end";

describeInBrowser("the review", () => {
  const fresh = freshRecord();
  const stage = openStage();
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    for (const name of ["ines", "pelle"])
      await addAccount(fresh.record, { name, role: "editor", password: PASSWORD });
    await addAccount(fresh.record, { name: "rolf", role: "reader", password: PASSWORD });
    await putTaken(fresh.record, "2025-03-04", [
      ["Tobias Renn", FERRY, "for", "end it", 0.4],
      ["Sunniva Okafor", FERRY, "for", "keep it", 0.3],
    ]);
    server = await startServer({ record: fresh.record, port: 0 });
  });
  afterEach(() => server.close());

  async function signedIn(name: string, size: BrowserContextOptions = DESKTOP): Promise<Page> {
    const page = await stage.opened({ baseURL: server.url, ...size });
    await page.goto("/review");
    expect(page.url()).toContain("/sign-in?next=%2Freview");
    await page.locator("#name").fill(name);
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#password").press("Enter");
    // Keys are heard once the page is there.
    await page.waitForURL((url) => url.pathname === "/review");
    return page;
  }

  const judged = (page: Page, words: string) => page.locator(".judged", { hasText: words }).waitFor();
  const header = (page: Page) => page.locator(".masthead .desk").textContent();
  const stands = async () =>
    (await positionsInForce(fresh.record, ID)).map(
      ({ holder, position }) => `${holder.name} ${position.stance}`,
    );

  test.each(SIZES)(
    "on %s a sitting is begun, a stance corrected, that undone, all decided, by keyboard alone",
    async (_what, size) => {
      const page = await signedIn("ines", size);
      await page.getByText("2 findings below the threshold").waitFor();
      expect(await header(page)).toBe("Review 2ines");
      await expectGood(page);
      await page.keyboard.press("b");
      await judged(page, "keep it");
      await expectGood(page);
      const largest = (selector: string) =>
        page.evaluate(
          `Math.max(...[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => parseFloat(getComputedStyle(one).fontSize)))`,
        );
      expect(await largest(".judged")).toBeGreaterThan(Number(await largest("main *:not(.judged)")));

      await page.keyboard.press("s");
      await page.keyboard.type("against");
      await page.keyboard.press("Escape");
      await page.keyboard.press("c");
      await judged(page, "end it");
      await page.getByText("1 decided").waitFor();
      await expectGood(page);
      // What nobody has decided of, and is not likelier right than not, is on no question's page.
      expect(await stands()).toEqual(["Sunniva Okafor against"]);

      await page.keyboard.press("u");
      await page.getByText("0 decided").waitFor();
      expect(await stands()).toEqual([]);
      await page.keyboard.press("r");
      await judged(page, "keep it");
      await page.keyboard.press("a");
      await page.getByText("is done: 2 of 2 decided").waitFor();
      expect(await header(page)).toBe("Review 0ines");
      expect(await stands()).toEqual(["Sunniva Okafor for"]);
      const [last] = await listDecisions(fresh.record);
      expect(last?.by).toBe("ines");
    },
    120_000,
  );

  test("on a telephone a sitting is played by touch alone", async () => {
    const page = await signedIn("ines", TELEPHONE);
    await press(page.getByRole("button", { name: /^Begin/ }));
    await judged(page, "keep it");
    for (const button of await page.locator("main button:visible").all()) {
      const box = await button.boundingBox();
      expect(box?.height, await button.textContent().then(String)).toBeGreaterThanOrEqual(24);
    }
    await page.locator("#stance").selectOption("against");
    await press(page.locator("button.correct"));
    await judged(page, "end it");
    await press(page.getByRole("button", { name: /^Undo/ }).first());
    await page.getByText("0 decided").waitFor();
    await press(page.getByRole("button", { name: /^Reject/ }));
    await judged(page, "keep it");
    await press(page.getByRole("button", { name: /^Accept/ }));
    await page.getByText("is done: 2 of 2 decided").waitFor();
    await expectGood(page);
    expect(await stands()).toEqual(["Sunniva Okafor for"]);
  });

  test("a sitting stays as it began, whatever comes on record or is decided meanwhile", async () => {
    const page = await signedIn("ines");
    await page.keyboard.press("b");
    await judged(page, "keep it");
    await putTaken(fresh.record, "2025-03-05", [["Ilse Varga", FERRY, "against", "fund the boats", 0.05]]);
    await page.reload();
    await judged(page, "keep it");
    await page.keyboard.press("n");
    await judged(page, "end it");
    expect(await page.locator(".progress").textContent()).toContain("2 of 2");
    await page.keyboard.press("n");
    await judged(page, "keep it");
  });

  test("the same words in several reports are one decision, and one undoing", async () => {
    for (const day of ["2025-04-01", "2025-04-02", "2025-04-03"])
      await putTaken(fresh.record, day, [["Ilse Varga", FERRY, "against", "fund the boats", 0.05]]);
    const page = await signedIn("ines");
    await page.keyboard.press("b");
    await judged(page, "fund the boats");
    await page.getByText("The same words stand in 2 other reports").waitFor();
    await expectGood(page);
    expect(await page.locator(".progress").textContent()).toContain("1 of 3");
    await page.keyboard.press("r");
    await judged(page, "keep it");
    expect((await listDecisions(fresh.record)).map(({ what }) => what)).toEqual([
      "reject",
      "reject",
      "reject",
    ]);
    expect(await header(page)).toBe("Review 2ines");
    await page.keyboard.press("u");
    await page.getByText("0 decided").waitFor();
    expect(await header(page)).toBe("Review 5ines");

    await page.goto("/review/sitting?at=1");
    await page.keyboard.press("x");
    await page.keyboard.press("a");
    await judged(page, "keep it");
    expect(await header(page)).toBe("Review 4ines");
  });

  test("what cannot be done leads back to the form, with what was typed", async () => {
    const page = await signedIn("ines");
    await page.keyboard.press("b");
    await judged(page, "keep it");
    await page.keyboard.press("h");
    await page.keyboard.type("nobody-such");
    await page.keyboard.press("Escape");
    await page.keyboard.press("w");
    await page.keyboard.type("heard it so");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").textContent()).toContain("nobody on record has the id");
    expect(await page.locator("#holder").inputValue()).toBe("nobody-such");
    expect(await page.locator("#why").inputValue()).toBe("heard it so");
    expect(await page.locator(".judged").textContent()).toBe("keep it");
    await expectGood(page);
    await page.locator("#holder").fill("sunniva-okafor");
    await page.keyboard.press("Enter");
    await judged(page, "end it");
    expect((await listDecisions(fresh.record))[0]).toMatchObject({ what: "correct", why: "heard it so" });
  });

  test("a finding is handed to a colleague, who is told in the masthead and decides of it", async () => {
    const page = await signedIn("ines");
    await page.keyboard.press("b");
    await judged(page, "keep it");
    await page.keyboard.press("w");
    await page.keyboard.type("you were there");
    await page.keyboard.press("Escape");
    await page.keyboard.press("y");
    await judged(page, "end it");
    // It still waits, for somebody else: another sitting of one's own does not bring it up.
    await page.goto("/review");
    await page.keyboard.press("b");
    await judged(page, "end it");
    expect(await page.locator(".progress").textContent()).toContain("1 of 1");

    const other = await signedIn("pelle");
    expect(await header(other)).toBe("Review 21 for youpelle");
    await expectGood(other);
    await other.keyboard.press("b");
    await judged(other, "keep it");
    await other.getByText("Handed to pelle by ines").waitFor();
    await other.getByText("you were there").waitFor();
    await other.keyboard.press("a");
    await judged(other, "end it");
    expect(await header(other)).toBe("Review 1pelle");
    expect(await stands()).toEqual(["Sunniva Okafor for"]);
  });

  test("a reader is told that deciding is not theirs, and decides nothing", async () => {
    const page = await signedIn("rolf");
    await page.getByRole("heading", { name: "Not for readers" }).waitFor();
    expect(await header(page)).toBe("rolf");
    expect(await listDecisions(fresh.record)).toEqual([]);
  });

  test("a form without the session's token decides nothing", async () => {
    const page = await signedIn("ines");
    await page.keyboard.press("b");
    await judged(page, "keep it");
    await page.evaluate(
      "document.querySelectorAll('[name=token]').forEach((field) => { field.value = 'x'; })",
    );
    await page.keyboard.press("a");
    await page.getByRole("heading", { name: "Not done" }).waitFor();
    expect(await listDecisions(fresh.record)).toEqual([]);
  });
});
