/** Watching in a real browser without JavaScript: what the browser sends of itself lets its own forms through. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRecord } from "../../src/record/store/open.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putStory, putStoryReport, STORY } from "../questions/story-record.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openBrowser } from "./open-browser.ts";

describeInBrowser("watching in a browser", () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), "standpoint-watching-"));
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  test("somebody is watched from their page, mail is asked for, and no longer", async () => {
    const record = await openRecord(join(folder, "mail"), { mode: "write" });
    await putStory(record);
    const server = await startServer({ record, port: 0, byMail: true });
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false, viewport });
    try {
      const page = await context.newPage();
      const { id } = await record.db
        .selectFrom("people")
        .select("id")
        .orderBy("id")
        .executeTakeFirstOrThrow();
      await page.goto(`/people/${encodeURIComponent(id)}`);
      const name = await page.getByRole("heading", { level: 1 }).textContent();
      await page.getByRole("button", { name: `Watch ${name}` }).click();
      expect(new URL(page.url()).pathname).toBe("/watching");
      expect(await page.locator("main h2").first().textContent()).toBe(name);
      await page.getByLabel("E-mail").fill("desk@courier.example");
      await page.getByLabel("How often").selectOption("once a day");
      await page.getByRole("button", { name: "Tell me" }).click();
      expect(await page.locator(".told-where").textContent()).toContain("desk@courier.example, once a day");
      await page.getByRole("button", { name: "Stop telling desk@courier.example" }).click();
      expect(await page.locator(".told-where").count()).toBe(0);
    } finally {
      await context.close();
      await server.close();
      await record.close();
    }
  });

  test("a search is watched, something new is seen, and it is no longer watched", async () => {
    const path = join(folder, "record");
    const writer = await openRecord(path, { mode: "write" });
    const [first] = STORY.reports;
    if (!first) throw new Error("the story has reports");
    await putStoryReport(writer, first);
    // As `standpoint serve` has it.
    const reader = await openRecord(path, { mode: "read" });
    const server = await startServer({ record: reader, port: 0 });
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      await page.goto("/search?q=ferry");
      await page.getByRole("button", { name: "Watch this search" }).click();
      expect(new URL(page.url()).pathname).toBe("/watching");
      expect(await page.getByRole("status").textContent()).toBe("1 watch, nothing new.");
      await putStory(writer);
      await page.reload();
      expect(await page.getByRole("status").textContent()).toMatch(/^1 watch, \d+ new\.$/);
      await page.getByRole("button", { name: "Mark as read: ferry" }).click();
      expect(await page.getByRole("status").textContent()).toBe("1 watch, nothing new.");
      await page.getByRole("button", { name: "Stop watching: ferry" }).click();
      expect(await page.locator("main").textContent()).toContain("Nothing is watched yet");
    } finally {
      await context.close();
      await server.close();
      await reader.close();
      await writer.close();
    }
  });
});
