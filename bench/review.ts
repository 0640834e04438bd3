/**
 * Plays a sitting of fifty findings at the review by keyboard alone, on a copy of a record, and says how long each decision
 * takes of the machine's time: from the key until the next finding can be read and decided of.
 *
 *   npx tsx bench/review.ts RECORD
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { addAccount } from "../src/record/account/add-account.ts";
import { openRecord } from "../src/record/open.ts";
import { startServer } from "../src/views/web/server.ts";

const PLACES = 50;
const PASSWORD = "a password of the bench";
/** What a reviewer of these fifty presses, one after the other: most findings are right, some are not, few are mended. */
const KEYS = ["a", "r", "a", "correct", "a", "r", "a", "a", "r", "hand"] as const;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("name a record's folder: npx tsx bench/review.ts RECORD");

const copy = mkdtempSync(join(tmpdir(), "standpoint-review-"));
cpSync(folder, copy, { recursive: true });
const record = await openRecord(copy, { mode: "write" });
await addAccount(record, { name: "bench-reviewer", role: "editor", password: PASSWORD });
await addAccount(record, { name: "bench-colleague", role: "editor", password: PASSWORD });
const server = await startServer({ record, port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.STANDPOINT_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto("/sign-in?next=/review");
  await page.locator("#name").fill("bench-reviewer");
  await page.locator("#password").fill(PASSWORD);
  await page.locator("#password").press("Enter");
  await page.locator("[data-key=b]").waitFor();
  const begun = performance.now();
  await page.keyboard.press("b");
  await page.locator(".judged").waitFor();
  const beginning = performance.now() - begun;
  const took: number[] = [];
  for (let i = 0; i < PLACES; i++) {
    const key = KEYS[i % KEYS.length] ?? "a";
    const before = page.url();
    const start = performance.now();
    await decide(page, key);
    await page.waitForURL((url) => url.href !== before && !url.pathname.endsWith("/sittings"));
    const isOver = new URL(page.url()).pathname === "/review";
    if (!isOver) await page.locator(".judged").waitFor();
    took.push(performance.now() - start);
    if (isOver) break;
  }
  report(beginning, took);
} finally {
  await browser.close();
  await server.close();
  await record.close();
  rmSync(copy, { recursive: true });
}

async function decide(page: Page, key: (typeof KEYS)[number]): Promise<void> {
  if (key === "correct") {
    const isStatement = (await page.locator("#kind").count()) > 0;
    await page.keyboard.press(isStatement ? "k" : "s");
    await page.keyboard.type(isStatement ? "mixed" : "undecided");
    await page.keyboard.press("Escape");
    await page.keyboard.press("c");
  } else if (key === "hand") {
    await page.keyboard.press("y");
  } else await page.keyboard.press(key);
}

function report(beginning: number, took: readonly number[]): void {
  const sorted = [...took].sort((a, b) => a - b);
  const seconds = (ms: number | undefined) => `${((ms ?? 0) / 1000).toFixed(2)} s`;
  const all = took.reduce((sum, one) => sum + one, 0);
  console.log(`begun in ${seconds(beginning)}; ${took.length} decided of in ${seconds(all)}`);
  console.log(
    `each: median ${seconds(sorted[Math.floor(sorted.length / 2)])}, the slowest ${seconds(sorted.at(-1))}, all in all ${seconds(all / Math.max(1, took.length))}`,
  );
}
