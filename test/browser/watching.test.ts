/** Watching in a real browser without JavaScript: asked for by the pages' own forms, told by mail and by webhook, and taken back. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { addChannel } from "../../src/record/watch/channels.ts";
import { LOCAL_READER } from "../../src/record/watch/watches.ts";
import { openMailer } from "../../src/views/telling/mail.ts";
import { tellOnce } from "../../src/views/telling/tell.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putStory, putStoryReport, STORY } from "../questions/story-record.ts";
import { freshRecord } from "../record/fresh.ts";
import { openReceivers, type Receivers } from "../telling/receivers.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { openStage, press, SIZES } from "./plays.ts";

describeInBrowser("watching in a browser", () => {
  const fresh = freshRecord();
  const stage = openStage();
  let reader: RecordStore;
  let receivers: Receivers;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    const [first] = STORY.reports;
    if (!first) throw new Error("the story has reports");
    await putStoryReport(fresh.record, first);
    // As `standpoint serve` has it.
    reader = await openRecord(fresh.folder, { mode: "read" });
    [server, receivers] = await Promise.all([
      startServer({ record: reader, port: 0, byMail: true }),
      openReceivers(),
    ]);
  });
  afterEach(async () => {
    await server.close();
    await receivers.close();
    await reader.close();
  });

  /** What a running server does every minute. */
  async function tell() {
    const from = "desk@record.example";
    const mailer = openMailer({ server: `smtp://127.0.0.1:${receivers.mailPort}`, from }, server.url);
    const how = { origin: server.url, shown: "whole", mailer, allowPrivate: true } as const;
    return tellOnce(fresh.record, how).finally(() => mailer.close());
  }

  test.each(SIZES)(
    "on %s somebody is watched from their page, what is new comes by mail and by webhook, and no longer",
    async (_, size) => {
      const page = await stage.opened({ baseURL: server.url, javaScriptEnabled: false, ...size });
      await page.goto("/people/tobias-renn");
      await press(page.getByRole("button", { name: "Watch Tobias Renn" }));
      expect(new URL(page.url()).pathname).toBe("/watching");
      expect(await page.locator("main h2").first().textContent()).toBe("Tobias Renn");
      await page.getByLabel("E-mail").fill("desk@courier.example");
      await page.getByLabel("How often").selectOption("at once");
      await press(page.getByRole("button", { name: "Tell me" }));
      expect(await page.locator(".told-where").textContent()).toContain("desk@courier.example, at once");
      const address = `http://127.0.0.1:${receivers.hookPort}/hook`;
      await addChannel(fresh.record, LOCAL_READER, { way: "webhook", address, pace: "at once" });

      await putStory(fresh.record);
      expect(await tell()).toEqual({ sent: 2, failed: 0 });
      const [letter] = receivers.mail;
      expect(letter?.to).toEqual(["desk@courier.example"]);
      const { watches } = JSON.parse(receivers.posted[0]?.body ?? "{}");
      expect(watches[0]).toMatchObject({ title: "Tobias Renn" });
      // What was told leads to the words in their report.
      const link = new URL(watches[0].entries[0].link);
      expect(link.origin).toBe(server.url);
      expect(letter?.text.replace(/=\r\n/g, "")).toContain(link.pathname);
      await page.goto(link.href);
      expect(await page.locator(":target").count()).toBe(1);

      await page.goto("/watching");
      await page
        .getByText(address.replace(/\/hook$/, ""), { exact: false })
        .first()
        .waitFor();
      await press(page.getByRole("button", { name: "Stop telling desk@courier.example" }));
      expect(await page.locator(".told-where").count()).toBe(1);
      await press(page.getByRole("button", { name: /^Stop telling http/ }));
      expect(await page.locator(".told-where").count()).toBe(0);
      expect(await tell()).toEqual({ sent: 0, failed: 0 });
    },
  );

  test.each(SIZES)(
    "on %s a search is watched, something new is seen, and it is no longer watched",
    async (_, size) => {
      const page = await stage.opened({ baseURL: server.url, javaScriptEnabled: false, ...size });
      await page.goto("/search?q=ferry");
      await press(page.getByRole("button", { name: "Watch this search" }));
      expect(new URL(page.url()).pathname).toBe("/watching");
      expect(await page.getByRole("status").textContent()).toBe("1 watch, nothing new.");
      await putStory(fresh.record);
      await page.reload();
      expect(await page.getByRole("status").textContent()).toMatch(/^1 watch, \d+ new\.$/);
      await press(page.getByRole("button", { name: "Mark as read: ferry" }));
      expect(await page.getByRole("status").textContent()).toBe("1 watch, nothing new.");
      await press(page.getByRole("button", { name: "Stop watching: ferry" }));
      expect(await page.locator("main").textContent()).toContain("Nothing is watched yet");
    },
  );
});
