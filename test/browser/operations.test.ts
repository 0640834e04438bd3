/** What whoever runs a server sees of it in a real browser: its health, its numbers, one report read for a program, its backup served. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openReader } from "../../src/ingest/reader.ts";
import { backUp } from "../../src/record/backup.ts";
import { openRecord } from "../../src/record/open.ts";
import { startServer } from "../../src/views/web/server.ts";
import { firstWordSaysTheRest } from "../story.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, SIZES } from "./plays.ts";
import { storyRecord } from "./story-pages.ts";

const WORDS = "will not open the weir before the spring";
const TEXT = `Vennick ${WORDS}.`;

describeInBrowser("running it", () => {
  const stage = openStage();
  const folder = mkdtempSync(join(tmpdir(), "standpoint-kept-"));
  let record: Awaited<ReturnType<typeof storyRecord>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    record = await storyRecord();
    const reader = openReader({ openAnalyser: async () => firstWordSaysTheRest() });
    server = await startServer({ record, port: 0, reader });
    await backUp(record, folder);
  });
  afterAll(async () => {
    await server.close();
    await record.close();
    rmSync(folder, { recursive: true });
  });

  test.each(SIZES)(
    "on %s health and numbers are told, a report is read for a program, and the backup shows the same",
    async (_, size) => {
      const page = await stage.opened({ baseURL: server.url, ...size });
      await page.goto("/healthz");
      expect(JSON.parse((await page.locator("body").textContent()) ?? "")).toMatchObject({ status: "ok" });
      await page.goto("/metrics");
      expect(await page.locator("body").textContent()).toMatch(/^standpoint_reports \d+$/m);

      await page.goto("/api");
      await page.getByText("POST /api/analyse").waitFor();
      await expectGood(page);
      const told = await page.evaluate<{ readonly status: number; readonly body: string }>(
        `fetch("/api/analyse", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: ${JSON.stringify(JSON.stringify({ text: TEXT }))},
        }).then(async (answer) => ({ status: answer.status, body: await answer.text() }))`,
      );
      expect(told.status, told.body).toBe(200);
      const [
        {
          content: [piece],
        },
      ] = JSON.parse(told.body).statements;
      expect(TEXT.slice(piece.start, piece.end)).toContain(WORDS);
      // Read, and not kept.
      await page.goto(`/search?q=%22${encodeURIComponent(WORDS)}%22`);
      expect(await page.locator("#results mark").count()).toBe(0);

      await page.goto("/people");
      const shown = await page.locator("main").innerText();
      const kept = await openRecord(folder, { mode: "read" });
      const other = await startServer({ record: kept, port: 0 });
      try {
        await page.goto(`${other.url}/people`);
        expect(await page.locator("main").innerText()).toBe(shown);
      } finally {
        await other.close();
        await kept.close();
      }
    },
  );
});
