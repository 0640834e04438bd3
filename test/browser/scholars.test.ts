/** What scholars do on the pages, in a real browser: variables of their own, exports that say whose each code is, networks, the note. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { startServer } from "../../src/views/web/server.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, PASSWORD, press, SIZES, signIn } from "./plays.ts";
import { storyRecord } from "./story-pages.ts";

const QUESTION = "/questions/ferry-subsidy-outer-skerries-end";

describeInBrowser("scholars", () => {
  const stage = openStage();
  let record: Awaited<ReturnType<typeof storyRecord>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    record = await storyRecord();
    for (const name of ["ines", "rolf"])
      await addAccount(record, { name, role: "editor", password: PASSWORD });
    server = await startServer({ record, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await record.close();
  });

  async function downloaded(page: Page, start: () => Promise<unknown>): Promise<string> {
    const [file] = await Promise.all([page.waitForEvent("download"), start()]);
    return readFile(await file.path(), "utf8");
  }

  test.each(SIZES)(
    "on %s a variable is defined, set, exported with whose each code is, and coded blind by two",
    async (where, size) => {
      const frame = `frame on ${where}`;
      const page = await signIn(await stage.opened({ baseURL: server.url, ...size }), "ines", "/variables");
      await page.getByLabel("Name").fill(frame);
      await page.getByLabel("Type").selectOption("choice");
      await page.getByLabel(/^Of a choice/).fill("moral\neconomic");
      await press(page.getByRole("button", { name: "Define" }));
      await page.getByText(`${frame}: choice of moral, economic`).waitFor();
      await expectGood(page);

      await page.goto("/people/tobias-renn");
      await press(page.getByRole("link", { name: /^In the report/ }).first());
      await page.waitForURL(/#s\d+$/);
      const number = new URL(page.url()).hash.slice(2);
      await press(page.getByLabel(`More on statement ${number}`, { exact: true }));
      await press(page.getByRole("link", { name: `set variables of statement ${number}`, exact: true }));
      await page.getByLabel(frame, { exact: true }).selectOption("moral");
      await press(page.getByRole("button", { name: `Set ${frame}` }));
      await page
        .getByText(/set by ines/)
        .first()
        .waitFor();
      await expectGood(page);

      const [header = "", ...rows] = (
        await downloaded(page, () => page.goto("/api/statements?format=csv").catch(() => null))
      ).split("\r\n");
      for (const column of ["coder", "decision", "decided at", `variable ${frame}`])
        expect(header.split(",")).toContain(column);
      expect(rows.filter((row) => /(^|,)moral(,|$)/.test(row))).toHaveLength(1);

      // Two code it blind: what is set shows to neither.
      await page.goto("/coding");
      await page.getByLabel("What the round is called").fill(where);
      await page.getByLabel("What is coded").selectOption("statement");
      await page.getByLabel("How many").fill("1");
      await page.getByLabel(/^Who codes/).fill("ines, rolf");
      await page.getByLabel(frame, { exact: true }).check();
      await press(page.getByRole("button", { name: "Draw" }));
      const round = page.url();
      const other = await stage.opened({ baseURL: server.url, ...size });
      await signIn(other, "rolf", "/coding");
      for (const [coder, value] of [
        [page, "moral"],
        [other, "economic"],
      ] as const) {
        await coder.goto(`${round}/code`);
        await expectGood(coder);
        await coder.getByLabel("How it is told").selectOption("direct");
        await coder.getByLabel("Is it said or denied").selectOption("said");
        const field = coder.getByLabel(`${frame}; empty where it has none`);
        expect(await field.inputValue()).toBe("");
        await field.selectOption(value);
        await press(coder.getByRole("button", { name: "Code it" }));
      }
      const row = other.getByRole("row", { name: new RegExp(`^variable ${frame}`) });
      expect(await row.textContent()).toContain("ines – rolf0.000 %1");

      await page.goto("/variables");
      await press(page.getByRole("button", { name: `End the variable ${frame}` }));
      expect(await page.getByText(`${frame}: choice`).count()).toBe(0);
    },
  );

  test.each(SIZES)("on %s a network is looked at and taken along, and the note is read", async (_, size) => {
    const page = await stage.opened({ baseURL: server.url, ...size });
    await page.goto(QUESTION);
    const link = page.getByRole("link", { name: "the network as GraphML" });
    const graph = await downloaded(page, () => link.click());
    expect(graph).toContain("<graphml");
    expect(graph).toContain("Tobias Renn");
    expect(graph).toContain('attr.name="coders"');
    await page.goto("/methods");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectGood(page);
    const note = await page.locator("main").textContent();
    expect(note).toMatch(/\d+ reports/);
  });
});
