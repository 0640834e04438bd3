/** The pages in a real browser, over a record with hand-made findings. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { StoredReport } from "../../src/record/report/report-by-id.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { faultsOn } from "./faults-on.ts";
import { openBrowser } from "./open-browser.ts";
import { type ServedRecord, serveHandMade } from "./served-record.ts";

const WIDE = { width: 1280, height: 900 };
const TELEPHONE = { width: 375, height: 740 };

describeInBrowser("the pages in a browser", () => {
  let browser: Browser;
  let served: ServedRecord;

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), serveHandMade()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  /** Opens a path in a fresh profile, hands over its page, and says what the browser complained of. */
  async function visit(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ baseURL: served.url, viewport: WIDE, ...options });
    const complaints: string[] = [];
    try {
      const page = await context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("dialog", (dialog) => {
        complaints.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(path);
      await look(page);
    } finally {
      await context.close();
    }
    return complaints;
  }

  const everyPage = () => [
    "/",
    "/reports",
    `/reports/${served.ferry.id}`,
    `/reports/${served.ferry.id}?quote=the+crossings#passage`,
    `/reports/${served.ferry.id}#s8`,
    `/reports/${served.ferry.id}#said-s8`,
    `/reports/${served.hostile.id}`,
    "/search",
    "/search?q=crossings&in=all",
    "/about",
    "/api",
    "/watching",
    "/sign-in",
  ];

  test.each([WIDE, TELEPHONE])(
    "axe finds nothing, by day or by night, and nothing runs over the edge: $width px",
    async (viewport) => {
      const complaints = await visit("/", { viewport }, async (page) => {
        for (const path of everyPage()) {
          await page.goto(path);
          expect(await faultsOn(page), path).toEqual([]);
        }
      });
      expect(complaints).toEqual([]);
    },
  );

  test("axe finds nothing on the pages for what cannot be shown", async () => {
    for (const path of ["/nothing", "/reports?page=x"]) {
      await visit(path, {}, async (page) => {
        expect(await faultsOn(page)).toEqual([]);
        expect(await page.locator("h1").count()).toBe(1);
      });
    }
  });

  test.each([WIDE, TELEPHONE])(
    "what is marked is what was found, at $width px, without JavaScript",
    async (viewport) => {
      await visit(`/reports/${served.ferry.id}`, { viewport, javaScriptEnabled: false }, async (page) => {
        for (const { id, speaker, ...parts } of served.ferry.statements) {
          for (const part of ["source", "cue", "content"] as const) {
            const shown = await page.locator(`.text .${part}[data-s="${id}"]`).allTextContents();
            expect(shown.join(""), `${id} ${part}`).toBe(withoutBlankLines(parts[part]));
          }
          const note = page.locator(`#${id} .note-name`);
          expect(await note.textContent()).toBe(speaker?.name ?? "speaker not settled");
          expect(await note.isVisible()).toBe(true);
        }
      });
    },
  );

  test("the paragraphs without the notes are the archived text, character for character", async () => {
    await visit(`/reports/${served.ferry.id}`, {}, async (page) => {
      const shown = await page.evaluate(`[...document.querySelectorAll(".text p")].map((p) => {
        const copy = p.cloneNode(true);
        for (const added of copy.querySelectorAll(".note, .boilerplate-label")) added.remove();
        return copy.textContent;
      }).join("\\n\\n")`);
      expect(shown).toBe(served.ferry.text);
    });
  });

  test("a name stands in the margin beside its words on a wide screen, and in the line on a telephone", async () => {
    const places = async (viewport: typeof WIDE) => {
      const found = { note: { x: 0, y: 0 }, words: { x: 0, y: 0, width: 0, height: 0 } };
      await visit(`/reports/${served.ferry.id}`, { viewport }, async (page) => {
        Object.assign(found.note, await page.locator("#s1").boundingBox());
        Object.assign(found.words, await page.locator('.source[data-s="s1"]').boundingBox());
      });
      return found;
    };
    const wide = await places(WIDE);
    expect(wide.note.x).toBeGreaterThan(wide.words.x + 500);
    expect(Math.abs(wide.note.y - wide.words.y)).toBeLessThan(wide.words.height);
    const narrow = await places(TELEPHONE);
    expect(narrow.note.x).toBeLessThan(TELEPHONE.width / 2);
  });

  test("a search without JavaScript leads to the very passage, and back to the list", async () => {
    await visit("/", { javaScriptEnabled: false }, async (page) => {
      await page.getByLabel("Search what was said").fill("subsidy");
      await page.getByRole("button", { name: "Search" }).click();
      expect(new URL(page.url()).search).toBe("?q=subsidy");
      expect(await page.locator("blockquote mark").first().textContent()).toBe("subsidy");
      await page.locator(".statements cite a").first().click();
      const target = page.locator(":target");
      expect(await target.getAttribute("id")).toBe("s3");
      expect(await isInView(page, ":target")).toBe(true);
      await target.click();
      expect(await page.locator(":target").getAttribute("id")).toBe("said-s3");
      await page.locator(':target a[href="#s3"]').click();
      expect(await page.locator(":target").getAttribute("id")).toBe("s3");
    });
  });

  test("a hit in a whole report leads to its words, lit up", async () => {
    await visit("/search?q=islands&in=reports", {}, async (page) => {
      await page.locator(".entries h2 a").first().click();
      expect(await page.locator("#passage").textContent()).toMatch(/^islands/);
      expect(await isInView(page, "#passage")).toBe(true);
    });
  });

  test("the form keeps what was asked for", async () => {
    await visit("/search?q=crossings&in=all&speaker=Renn&after=2025-03-01", {}, async (page) => {
      expect(await page.getByLabel("Said by").inputValue()).toBe("Renn");
      expect(await page.getByLabel("Look in").inputValue()).toBe("all");
      expect(await page.getByLabel("From this day on").inputValue()).toBe("2025-03-01");
    });
  });

  test("pointing at a name lights up all of that speaker's words and no others", async () => {
    await visit(`/reports/${served.ferry.id}`, {}, async (page) => {
      await page.locator("#s3").hover();
      const lit = page.locator(".text .lit");
      const by = await lit.evaluateAll((found) => [...new Set(found.map((e) => e.getAttribute("data-by")))]);
      expect(by).toEqual([served.ferry.statements[2]?.speaker?.id]);
      expect(await lit.count()).toBeGreaterThan(4);
      await page.locator("h1").hover();
      expect(await lit.count()).toBe(0);
    });
  });

  test("the first press of Tab gives the way past the masthead", async () => {
    await visit("/", {}, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").textContent()).toBe("Skip to the content");
      await page.keyboard.press("Enter");
      expect(await page.locator(":focus").getAttribute("id")).toBe("main");
    });
  });

  test("a report that means harm runs nothing", async () => {
    const complaints = await visit(`/reports/${served.hostile.id}`, {}, async (page) => {
      expect(await page.locator("h1").textContent()).toBe(served.hostile.title);
      expect(await page.locator("main img, main b b").count()).toBe(0);
      expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    });
    expect(complaints).toEqual([]);
  });

  test("every request goes to the record's own server", async () => {
    const hosts = new Set<string>();
    await visit("/about", {}, async (page) => {
      page.on("request", (request) => hosts.add(new URL(request.url()).origin));
      for (const path of everyPage()) await page.goto(path);
    });
    expect([...hosts]).toEqual([served.url]);
  });
});

function withoutBlankLines(passages: StoredReport["statements"][number]["content"]): string {
  return passages.map(({ exact }) => exact.replaceAll("\n\n", "")).join("");
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
