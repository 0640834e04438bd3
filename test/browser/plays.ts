/** What plays of the pages share: a desktop and a telephone, one browser a file, somebody signed in, what each page is held to. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { faultsByDay } from "./faults-on.ts";
import { openBrowser } from "./open-browser.ts";

export const DESKTOP = { viewport: { width: 1280, height: 900 } };
export const TELEPHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const SIZES: readonly (readonly [string, BrowserContextOptions])[] = [
  ["a desktop", DESKTOP],
  ["a telephone", TELEPHONE],
];
export const PASSWORD = "quiet harbour 12";

/** Opens one browser for all tests of a file; each has pages of its own, which are closed after it. */
export function openStage(): { opened(options: BrowserContextOptions): Promise<Page> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(() => browser.close());
  return { opened: async (options) => (await browser.newContext(options)).newPage() };
}

/** Signs somebody in on the way to the page `at`. */
export async function signIn(page: Page, name: string, at: string): Promise<Page> {
  await page.goto(`/sign-in?next=${encodeURIComponent(at)}`);
  await page.locator("#name").fill(name);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#password").press("Enter");
  // Keys are heard once the page is there.
  await page.waitForURL((url) => url.pathname === new URL(at, url).pathname);
  return page;
}

/** A finger on a telephone, the mouse on a desktop; then the page that a link or a form leads to is there. */
export async function press(what: Locator): Promise<void> {
  const page = what.page();
  const byTouch = await page.evaluate<boolean>("navigator.maxTouchPoints > 0");
  const leadsOn = await what.evaluate((one) => {
    const address = one.closest("a[href]")?.getAttribute("href");
    return address ? !address.startsWith("#") : one.closest("button")?.getAttribute("type") === "submit";
  });
  await Promise.all([leadsOn && page.waitForEvent("load"), byTouch ? what.tap() : what.click()]);
}

export async function expectGood(page: Page): Promise<void> {
  expect(await faultsByDay(page), page.url()).toEqual([]);
}
