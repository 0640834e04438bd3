/** The whole way through, in a real browser over the example reports, read as a careful reader would: from the first page to a correction and its undoing. */
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putStory } from "../questions/story-record.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, PASSWORD } from "./plays.ts";

const FERRY = "Should the ferry subsidy to the Outer Skerries end?";
const WORDS = "I agree with Sunniva about where the road goes";

describeInBrowser("the whole story", () => {
  const fresh = freshRecord(putStory);
  const stage = openStage();
  let server: Awaited<ReturnType<typeof startServer>>;
  let page: Page;
  beforeEach(async () => {
    await addAccount(fresh.record, { name: "ines", role: "editor", password: PASSWORD });
    server = await startServer({ record: fresh.record, port: 0 });
    page = await stage.opened({ baseURL: server.url });
  });
  afterEach(() => server.close());

  const fetched = async (path: string) => (await (await fetch(`${server.url}${path}`)).text()).normalize();
  /** Is it Varga, by the page, its JSON, her feed and the export? */
  const isVargas = async () => [
    (await fetched("/people/ilse-varga")).includes(WORDS),
    (await fetched("/people/ilse-varga?format=json")).includes(WORDS),
    (await fetched("/people/ilse-varga/feed.atom")).includes(WORDS),
    (await fetched("/api/statements?format=csv"))
      .split("\n")
      .some((line) => line.includes(WORDS) && line.includes("Ilse Varga")),
    (await fetched("/people/aldous-brandt")).includes(WORDS),
  ];

  test("question, divergence, words, a speaker corrected by keyboard, everything follows, and back", async () => {
    // From the first page to the question, and the divergence on it.
    await page.goto("/");
    await page.getByRole("link", { name: FERRY }).first().click();
    await page.getByRole("heading", { level: 1, name: FERRY }).waitFor();
    const apart = page
      .locator(".divergences > li")
      .filter({ has: page.getByRole("heading", { name: "Aldous Brandt and Sunniva Okafor" }) });
    await apart.getByText("within Kelmark Forward").waitFor();

    // To the words that it rests on, in the report.
    await apart.locator("cite a").first().click();
    await page.waitForURL(/\/reports\/[0-9a-f]+#s\d+$/);
    const target = page.locator(":target");
    expect(await target.count()).toBe(1);
    expect((await target.textContent())?.trim()).not.toBe("");

    // An editor signs in and goes to a statement of the earlier report by the search.
    await page.goto(`/search?q=${encodeURIComponent(`"${WORDS}"`)}`);
    await page.locator("ol.statements cite a").first().click();
    const address = new URL(page.url());
    await page.goto(`/sign-in?next=${encodeURIComponent(address.pathname)}`);
    await page.locator("#name").fill("ines");
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#password").press("Enter");
    await page.waitForURL(`**${address.pathname}`);
    expect(await isVargas()).toEqual([false, false, false, false, true]);

    // The speaker is corrected by keyboard alone.
    const review = page.getByRole("link", { name: `review ${address.hash.slice(1)}`, exact: true });
    await page.getByLabel(`More on statement ${address.hash.slice(2)}`, { exact: true }).press("Enter");
    await review.focus();
    await page.keyboard.press("Enter");
    await page.locator("mark", { hasText: WORDS }).first().waitFor();
    await expectGood(page);
    await page.keyboard.press("p");
    await page.keyboard.type("Sunniva Okafor");
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
    await page.getByText("Decision 1 is kept.").waitFor();
    expect((await fetched("/people/sunniva-okafor")).includes(WORDS)).toBe(true);
    expect((await fetched("/people/sunniva-okafor?format=json")).includes(WORDS)).toBe(true);
    expect((await fetched("/people/sunniva-okafor/feed.atom")).includes(WORDS)).toBe(true);
    expect((await fetched("/people/aldous-brandt")).includes(WORDS)).toBe(false);
    const csv = (await fetched("/api/statements?format=csv"))
      .split("\n")
      .find((line) => line.includes(WORDS));
    expect(csv).toContain("Sunniva Okafor");
    expect(await fetched(address.pathname)).toContain("Corrected");

    // And undone, from the list of what was decided.
    await page.goto("/decisions");
    await expectGood(page);
    await page.getByRole("button", { name: "Undo decision 1" }).press("Enter");
    await page.getByText("(undone)").waitFor();
    expect(await isVargas()).toEqual([false, false, false, false, true]);
    expect((await fetched("/people/sunniva-okafor")).includes(WORDS)).toBe(false);
    expect((await fetched("/people/sunniva-okafor/feed.atom")).includes(WORDS)).toBe(false);
  });

  test("what was said is corrected by keys and by selecting words", async () => {
    await page.goto(`/search?q=${encodeURIComponent(`"${WORDS}"`)}`);
    const href = (await page.locator("ol.statements cite a").first().getAttribute("href")) ?? "";
    const [, report = "", statement = ""] = /\/reports\/(\w+)#(s\d+)/.exec(href) ?? [];
    const asked = `/review?finding=${encodeURIComponent(`${report}#${statement}`)}`;
    await page.goto(asked);
    await page.locator("#name").fill("ines");
    await page.locator("#password").fill(PASSWORD);
    await page.locator("#password").press("Enter");
    await page.locator("mark", { hasText: WORDS }).first().waitFor();

    // The first word less, the last word of the last piece less.
    const whole = await page.locator("#words").inputValue();
    await page.keyboard.press("]");
    await page.keyboard.press("{");
    const shorter = await page.locator("#words").inputValue();
    expect(whole.startsWith("“I agree with")).toBe(true);
    expect(shorter.startsWith("agree with")).toBe(true);
    expect(whole.length - shorter.length).toBeGreaterThan(4);
    await page.keyboard.press("c");
    await page.getByText("Decision 1 is kept.").waitFor();
    await page.goto(asked);
    expect(await page.locator("mark").first().textContent()).toMatch(/^agree with/);

    // A double click selects a word: that is what was said, then.
    await page
      .locator("mark")
      .first()
      .dblclick({ position: { x: 10, y: 8 } });
    const word = await page.locator("#words").inputValue();
    expect(word).toBe("agree");
    await page.keyboard.press("c");
    await page.getByText("Decision 2 is kept.").waitFor();
    await page.goto(`/reports/${report}`);
    expect(await page.locator(`#said-${statement} .quotation .content`).allTextContents()).toEqual(["agree"]);
  });
});
