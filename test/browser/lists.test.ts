/** Lists and their quotations in a real browser: copied with their source, sorted, narrowed, folded on a telephone. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { putReport } from "../../src/record/put-report.ts";
import { startServer } from "../../src/views/web/server.ts";
import { DENIED, pilotsReport } from "../quoting/pilots.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openBrowser } from "./open-browser.ts";
import { storyRecord } from "./story-pages.ts";

const WIDE = { width: 1280, height: 900 };
const TELEPHONE = { width: 390, height: 844 };
const SIZES = [WIDE, TELEPHONE];
const WITHOUT_SCRIPT = { javaScriptEnabled: false };
const QUESTION = "/questions/ferry-subsidy-outer-skerries-end";
const PASSWORD = "quiet harbour 12";

describeInBrowser("lists in a browser", () => {
  let browser: Browser;
  let record: Awaited<ReturnType<typeof storyRecord>>;
  let own: Awaited<ReturnType<typeof startServer>>;
  let open: Awaited<ReturnType<typeof startServer>>;
  let report = "";

  beforeAll(async () => {
    [browser, record] = await Promise.all([openBrowser(), storyRecord()]);
    await putReport(record, pilotsReport());
    await addAccount(record, { name: "ines", role: "editor", password: PASSWORD });
    const row = await record.db
      .selectFrom("reports")
      .select("id")
      .where("url", "like", "%gazette.invalid%")
      .executeTakeFirstOrThrow();
    report = row.id;
    own = await startServer({ record, port: 0 });
    open = await startServer({ record, port: 0, isPublic: true });
  });
  afterAll(async () => {
    await browser.close();
    await own.close();
    await open.close();
    await record.close();
  });

  async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({
      ...{ baseURL: own.url, viewport: WIDE, permissions: ["clipboard-read", "clipboard-write"] },
      ...options,
    });
    try {
      const page = await context.newPage();
      await page.goto(path);
      await look(page);
    } finally {
      await context.close();
    }
  }

  const copied = (page: Page) => page.evaluate<string>("navigator.clipboard.readText()");
  const denial = (page: Page) =>
    page.locator(".statements > li", { hasText: "pilots’ fund had been emptied" });

  test.each(SIZES)("one press copies a quotation with its source, at $width px", async (viewport) => {
    await visit("/people/osk-tarn", { viewport }, async (page) => {
      await denial(page).getByRole("link", { name: "copy", exact: true }).click();
      await page.getByRole("status").filter({ hasText: "Copied" }).waitFor({ state: "attached" });
      const [words, source, place] = (await copied(page)).split("\n");
      expect(words).toBe(DENIED);
      expect(source).toMatch(
        /^— Osk Tarn, denying it, .*The Orvane Gazette, 16 May 2025\. https:\/\/gazette/,
      );
      expect(place).toBe(
        `On record: ${own.url}/reports/${report}#s1 (characters 30–68 of the archived text)`,
      );
      const types = await page.evaluate<readonly string[]>(
        "navigator.clipboard.read().then(([item]) => [...item.types])",
      );
      expect([...types].sort()).toEqual(["text/html", "text/plain"]);
    });
  });

  test("by keyboard another form is chosen from the menu, and is then the one press", async () => {
    await visit("/people/osk-tarn", {}, async (page) => {
      const summary = denial(page).locator("summary");
      await summary.focus();
      await page.keyboard.press("Enter");
      await denial(page).getByRole("link", { name: "copy as Markdown" }).press("Enter");
      await expect.poll(() => copied(page)).toMatch(new RegExp(`^> ${DENIED}\n\n— Osk Tarn`));
      expect(await denial(page).locator("details").getAttribute("open")).toBeNull();
      await page.reload();
      await page.evaluate("navigator.clipboard.writeText('')");
      await denial(page).getByRole("link", { name: "copy as Markdown" }).press("Enter");
      await expect.poll(() => copied(page)).toMatch(/^> /);
    });
  });

  test("without scripts the link leads to the words in each form, and the menu opens all the same", async () => {
    await visit("/people/osk-tarn", WITHOUT_SCRIPT, async (page) => {
      await denial(page).locator("summary").click();
      expect(await denial(page).getByRole("link", { name: "something wrong?" }).isVisible()).toBe(true);
      await denial(page).getByRole("link", { name: "copy", exact: true }).click();
      expect(page.url()).toContain(`/reports/${report}/quote?finding=s1`);
      expect(await page.getByLabel("Plain text").inputValue()).toContain(`${DENIED}\n— Osk Tarn`);
      expect(await page.getByLabel("HTML").inputValue()).toContain("<blockquote");
    });
  });

  test("Escape closes a menu and gives the focus back, a press beside it closes it too", async () => {
    await visit(`/reports/${report}`, {}, async (page) => {
      const menu = page.locator("#said-s1 > .facts details");
      await menu.locator("summary").press("Enter");
      await expect.poll(() => menu.getByRole("link").count()).toBeGreaterThan(3);
      await page.keyboard.press("Escape");
      expect(await menu.getAttribute("open")).toBeNull();
      expect(await page.locator(":focus").getAttribute("aria-label")).toBe("More on statement 1");
      await menu.locator("summary").click();
      await page.locator("h1").click();
      expect(await menu.getAttribute("open")).toBeNull();
    });
  });

  test("the slash goes to the search of a page, or to the search, and is written where one types", async () => {
    await visit("/questions", {}, async (page) => {
      await page.keyboard.press("/");
      expect(await page.locator(":focus").getAttribute("id")).toBe("like");
      await page.keyboard.type("a/b");
      expect(await page.locator("#like").inputValue()).toBe("a/b");
      await page.goto(`/reports/${report}`);
      await page.keyboard.press("/");
      await page.waitForURL("**/search#q");
      expect(await page.locator(":focus").getAttribute("id")).toBe("q");
    });
  });

  test.each(SIZES)("reports are sorted and narrowed without scripts, at $width px", async (viewport) => {
    await visit("/reports", { viewport, ...WITHOUT_SCRIPT }, async (page) => {
      const days = async () =>
        (await page
          .locator(".rows time")
          .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")))) as string[];
      const newest = await days();
      expect(newest.length).toBeGreaterThan(5);
      expect(newest).toEqual([...newest].sort().reverse());
      await page.getByRole("link", { name: "Day", exact: true }).click();
      expect(await days()).toEqual([...newest].sort());
      if (viewport === TELEPHONE) await page.getByText("Narrow").click();
      await page.getByLabel("Paper").selectOption({ label: "The Orvane Gazette (1)" });
      await page.getByRole("button", { name: "Show" }).click();
      expect(await page.locator(".rows tbody tr").count()).toBe(1);
      expect(page.url()).toContain("sort=oldest");
      await page.getByRole("link", { name: "Show all" }).click();
      expect((await days()).length).toBe(newest.length);
    });
  });

  test("on a wide screen rows are narrow, and as wide as the page", async () => {
    for (const path of ["/reports", "/questions", "/people"]) {
      await visit(path, {}, async (page) => {
        const box = await page.locator(".rows tbody tr").first().boundingBox();
        expect(box?.height, path).toBeLessThan(40);
        expect(box?.width, path).toBeGreaterThan(1000);
      });
    }
  });

  test("people are found by the beginning of a name, and sorted", async () => {
    await visit("/people", WITHOUT_SCRIPT, async (page) => {
      await page.getByRole("link", { name: "Name", exact: true }).click();
      const names = await page.locator(".rows tbody th").allTextContents();
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
      await page.getByLabel(/^A name/).fill("tobias re");
      await page.getByRole("button", { name: "Find" }).click();
      expect(await page.locator(".index li a").allTextContents()).toEqual(["Tobias Renn"]);
    });
  });

  test("on a telephone the menu is folded, and opens and closes by keys alone, without scripts", async () => {
    await visit("/", { viewport: TELEPHONE, ...WITHOUT_SCRIPT }, async (page) => {
      const menu = page.getByRole("navigation", { name: "Main" });
      expect(await menu.isVisible()).toBe(false);
      await page.getByRole("button", { name: "Menu" }).press("Enter");
      expect(await menu.isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await menu.isVisible()).toBe(false);
      await page.getByRole("button", { name: "Menu" }).click();
      await menu.getByRole("link", { name: "Reports" }).click();
      expect(new URL(page.url()).pathname).toBe("/reports");
    });
    await visit("/", WITHOUT_SCRIPT, async (page) => {
      expect(await page.getByRole("navigation", { name: "Main" }).isVisible()).toBe(true);
      expect(await page.getByRole("button", { name: "Menu" }).isVisible()).toBe(false);
    });
  });

  test("on a telephone the text starts above 300 pixels", async () => {
    const firsts = [
      [`/reports/${report}`, ".text p"],
      ["/reports", ".rows tbody tr"],
      ["/search?q=subsidy", ".statements li"],
      ["/people/tobias-renn", "#stances"],
      [QUESTION, ".page-head"],
    ] as const;
    for (const [path, first] of firsts) {
      await visit(path, { viewport: TELEPHONE }, async (page) => {
        expect((await page.locator(first).first().boundingBox())?.y, path).toBeLessThan(300);
      });
    }
  });

  test("on a telephone whatever is pressed is 24 pixels high and wide at least", async () => {
    const paths = [
      "/",
      "/reports",
      "/questions",
      "/people",
      "/search?q=subsidy",
      "/people/tobias-renn",
      QUESTION,
    ];
    for (const path of [...paths, `/reports/${report}`, "/figures", "/sign-in"]) {
      await visit(path, { viewport: TELEPHONE }, async (page) => {
        const small = await page.evaluate<readonly string[]>(SMALL_TARGETS);
        expect(small, path).toEqual([]);
      });
    }
  });

  test.each(SIZES)("the fields for signing in stand below one another, at $width px", async (viewport) => {
    await visit("/sign-in", { viewport }, async (page) => {
      const [name, password] = [
        await page.getByLabel("Name").boundingBox(),
        await page.getByLabel("Password").boundingBox(),
      ];
      expect(name?.x).toBe(password?.x);
      expect(name?.width).toBe(password?.width);
    });
  });

  test("a stranger is not offered to add a report to a public record, an editor is", async () => {
    const offered = (page: Page) => page.locator('nav a[href="/add"]').count();
    await visit("/", {}, async (page) => expect(await offered(page)).toBe(1));
    await visit("/", { baseURL: open.url }, async (page) => {
      expect(await offered(page)).toBe(0);
      await page.goto("/sign-in");
      await page.getByLabel("Name").fill("ines");
      await page.getByLabel("Password").fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.goto("/");
      expect(await offered(page)).toBe(1);
    });
  });
});

/** Links within running text may be as small as it: those of statements, of paragraphs to read, and names in the text of a report. */
const SMALL_TARGETS = `[...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
  .filter((one) => one.checkVisibility() && !one.closest(".text, .prose, .lede, .notice, .skip"))
  .filter((one) => {
    const boxes = [...one.getClientRects()];
    return boxes.some(({ height }) => height < 23.5) || Math.max(...boxes.map(({ width }) => width)) < 23.5;
  })
  .map((one) => one.outerHTML.slice(0, 160) + " " + JSON.stringify(one.getBoundingClientRect()))`;
