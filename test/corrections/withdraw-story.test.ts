/** The whole story withdrawn, a report at a time: what is left is in order each time, and at the end nothing of it is there. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { checkRecord } from "../../src/record/check.ts";
import { mergeQuestions, splitWording } from "../../src/record/question/decide-questions.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { everyPath, storyRecord } from "../browser/story-pages.ts";

const WHO = { by: "ines", why: "a test" };

test("every page is answered after each withdrawal, the record is in order, and no word of what went is in its files", async () => {
  const record = await storyRecord();
  // What cannot be shown would be told on the console.
  const told = vi.spyOn(console, "error");
  try {
    const app = createApp(record);
    const texts = new Map(
      (await record.db.selectFrom("articles").select(["report_id", "text"]).execute()).map((row) => [
        row.report_id,
        row.text,
      ]),
    );
    await decideOfQuestions(record);
    const left = new Set(texts.keys());
    for (const id of texts.keys()) {
      await withdrawReport(record, { report: id, ...WHO });
      left.delete(id);
      expect((await checkRecord(record)).problems).toEqual([]);
      for (const path of await everyPath(record)) {
        // With no report on record these name none.
        if (path.startsWith("/reports/?") || path.startsWith("/reports//") || path.startsWith("/questions/?"))
          continue;
        expect((await app.request(path)).status, path).toBeLessThan(405);
      }
      const others = [...left].map((other) => texts.get(other)).join("\n");
      const own = (texts.get(id) ?? "")
        .split(/(?<=[.!?])\s+/)
        .filter((line) => line.length > 20 && !others.includes(line));
      expect(own.length).toBeGreaterThan(0);
      const bytes = readdirSync(record.folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => readFileSync(join(file.parentPath, file.name)));
      for (const line of own)
        expect(
          bytes.some((one) => one.includes(line)),
          line,
        ).toBe(false);
    }
    expect((await listReports(record)).reports).toEqual([]);
    for (const table of [
      "positions",
      "position_index",
      "member_index",
      "statements",
      "entities",
      "matches",
    ] as const)
      expect(await record.db.selectFrom(table).selectAll().execute(), table).toEqual([]);
    expect(
      await record.db.selectFrom("people").select("id").where("origin", "=", "report").execute(),
    ).toEqual([]);
    expect(told).not.toHaveBeenCalled();
  } finally {
    told.mockRestore();
    await record.close();
  }
});

/** Two questions made one and a wording split off: what people decided holds on to ids. */
async function decideOfQuestions(record: Awaited<ReturnType<typeof storyRecord>>): Promise<void> {
  const questions = await record.db.selectFrom("questions").select("id").orderBy("id").execute();
  const [one, two] = questions;
  const wording = await record.db
    .selectFrom("wordings")
    .select("id")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  if (!one || !two) throw new Error("the story has questions");
  await mergeQuestions(record, one.id, two.id, false, WHO);
  await splitWording(record, `w${wording.id}`, WHO);
}
