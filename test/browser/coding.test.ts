/** Blind coding in a real browser: two editors code a round, and read how far they agree, at both sizes. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { startServer } from "../../src/views/web/server.ts";
import { putTaken } from "../questions/taken.ts";
import { freshRecord } from "../record/fresh.ts";
import { describeInBrowser } from "./describe-in-browser.ts";
import { expectGood, openStage, PASSWORD, press, SIZES, signIn } from "./plays.ts";

const KILNS = "Should the kilns at Dunmere be lit again?";

describeInBrowser("blind coding", () => {
  const fresh = freshRecord();
  const stage = openStage();
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeEach(async () => {
    for (const name of ["ines", "rolf"])
      await addAccount(fresh.record, { name, role: "editor", password: PASSWORD });
    await putTaken(fresh.record, "2025-03-04", [
      ["Maud Tansy", KILNS, "for", "light them", 0.9],
      ["Osric Pell", KILNS, "against", "leave them cold", 0.9],
    ]);
    server = await startServer({ record: fresh.record, port: 0 });
    return () => server.close();
  });

  const signedIn = async (name: string, size: BrowserContextOptions): Promise<Page> =>
    signIn(await stage.opened({ baseURL: server.url, ...size }), name, "/coding");

  test.each(SIZES)(
    "a round is drawn, coded by two without a look at each other's codes, and told, on %s",
    async (_, size) => {
      const page = await signedIn("ines", size);
      await expectGood(page);
      await page.locator("#name").fill("kilns");
      await page.locator("#coders").fill("ines, rolf");
      await press(page.getByRole("button", { name: "Draw" }));
      await page.getByText("What was coded is told when all have coded it").waitFor();
      await expectGood(page);

      const other = await signedIn("rolf", size);
      for (const [coder, stance] of [
        [page, "for"],
        [other, "against"],
      ] as const) {
        await coder.goto("/coding/1/code");
        await expectGood(coder);
        for (const number of [1, 2]) {
          await coder.getByRole("heading", { name: `kilns: ${number} of 2` }).waitFor();
          const isTansy = (await coder.locator("mark").textContent()) === "light them";
          await coder.locator("#holder").fill(isTansy ? "Maud Tansy" : "Osric Pell");
          await coder.locator("#question").fill(KILNS);
          await coder.locator("#stance").selectOption(isTansy ? "for" : stance);
          await press(coder.getByRole("button", { name: "Code it" }));
        }
        await coder.getByRole("heading", { name: "kilns", exact: true }).waitFor();
      }
      const holder = other.getByRole("row", { name: /^holder ines – rolf/ });
      expect(await holder.textContent()).toBe("holderines – rolf1.00100 %2reliable");
      const machine = other.getByRole("row", { name: /^stance rolf – machine/ });
      expect(await machine.textContent()).toBe("stancerolf – machine1.00100 %2reliable");
      await expectGood(other);
      await other.goto("/methods");
      await other.getByText("kilns: 2 positions of 2").waitFor();
      await expectGood(other);
      await other.goto("/variables");
      await expectGood(other);
    },
    120_000,
  );
});
