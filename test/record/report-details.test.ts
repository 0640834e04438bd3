/** A report's day, paper and headline as people give them: everywhere at once, kept apart from what was found, undone like all else. */
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isoDate } from "../../src/base/passage.ts";
import { checkRecord } from "../../src/record/check.ts";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { correctionsMade } from "../../src/record/correction/corrections.ts";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { openRecord } from "../../src/record/open.ts";
import { checkPositionIndex } from "../../src/record/position/check-index.ts";
import { undatedOn } from "../../src/record/position/undated-positions.ts";
import { putReport } from "../../src/record/put-report.ts";
import { correctDetails } from "../../src/record/report/correct-details.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { search } from "../../src/record/statement/search.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { distinctive, other } from "./distinctive.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
const WHO = { by: "Edda Marsh", why: "the paper's archive" };
const undated = () => {
  const told = distinctive();
  return { ...told, article: { ...told.article, published: null } };
};
let report = "";
const MOST = { reports: 5, positions: 5 };

beforeEach(async () => {
  await putReport(fresh.record, other());
  await putReport(fresh.record, undated());
  const row = await fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "is not", null)
    .executeTakeFirstOrThrow();
  report = row.id;
});
afterEach(async () => {
  expect(await checkPositionIndex(fresh.record.db)).toEqual([]);
  expect((await checkRecord(fresh.record)).problems).toEqual([]);
});

const question = async () => {
  const row = await fresh.record.db
    .selectFrom("questions")
    .select("id")
    .where("id", "like", "%lighthouse%")
    .executeTakeFirstOrThrow();
  return row.id;
};
const stands = async () => {
  const found = await reportById(fresh.record, report);
  return [found?.published, found?.publisher, found?.title];
};

describe("a day that somebody gives", () => {
  test("places what is said in the report, until it is undone", async () => {
    expect(await undatedOn(fresh.record, await question(), MOST)).toMatchObject({
      positions: 1,
      total: 1,
      reports: [{ id: report }],
      said: [{ day: null, report: { id: report } }],
    });
    expect(await positionsInForce(fresh.record, await question())).toEqual([]);

    const { decision } = await correctDetails(
      fresh.record,
      report,
      { published: isoDate("2031-02-03") },
      WHO,
    );
    expect((await stands())[0]).toBe("2031-02-03");
    expect(await undatedOn(fresh.record, await question(), MOST)).toMatchObject({
      positions: 0,
      reports: [],
      said: [],
    });
    expect((await positionsInForce(fresh.record, await question()))[0]?.position.day).toBe("2031-02-03");
    expect((await reportById(fresh.record, report))?.statements[0]?.saidOn).toEqual({
      from: null,
      to: "2031-02-03",
    });
    expect((await search(fresh.record, "lighthouse after:2031-02 before:2031-02")).total).toBe(1);
    expect((await listReports(fresh.record)).reports[0]).toMatchObject({
      id: report,
      published: "2031-02-03",
    });

    await undo(fresh.record, decision, WHO);
    expect((await stands())[0]).toBeNull();
    expect((await reportById(fresh.record, report))?.statements[0]?.saidOn).toBeNull();
    expect(await positionsInForce(fresh.record, await question())).toEqual([]);
  });

  test("is told of with who, when and what it was before", async () => {
    await correctDetails(fresh.record, report, { published: isoDate("2031-02-03") }, WHO);
    await correctDetails(fresh.record, report, { published: isoDate("2031-02-04"), title: "Dark" }, WHO);
    const made = await correctionsMade(fresh.record, { report, limit: 9 });
    expect(made.map(({ fields }) => fields)).toEqual([
      [
        { field: "published", from: "2031-02-03", to: "2031-02-04" },
        { field: "title", from: "Zinc lighthouse stays dark", to: "Dark" },
      ],
      [{ field: "published", from: null, to: "2031-02-03" }],
    ]);
    expect(made[0]).toMatchObject({ by: "Edda Marsh", finding: null, why: "the paper's archive" });
  });

  test("counts for a later version, and an analysis that went by it needs no mending", async () => {
    await correctDetails(fresh.record, report, { published: isoDate("2031-02-03") }, WHO);
    const again = distinctive({ text: `${distinctive().article.text}\n\nNothing more is known.` });
    await putReport(fresh.record, { ...again, article: { ...again.article, published: null } });
    expect(await stands()).toEqual(["2031-02-03", undated().article.publisher, "Zinc lighthouse stays dark"]);
  });
});

describe("a paper or a headline", () => {
  test("is found by its new words and no longer by the old ones, until it is undone", async () => {
    const inReports = async (words: string) => (await search(fresh.record, words, { in: "reports" })).total;
    expect([await inReports("stays dark"), await inReports("lanterns drowned")]).toEqual([1, 0]);
    const { decision } = await correctDetails(
      fresh.record,
      report,
      { title: " Lanterns\n drowned ", publisher: "Quorrel Bugle" },
      WHO,
    );
    expect((await stands()).slice(1)).toEqual(["Quorrel Bugle", "Lanterns drowned"]);
    expect([await inReports('"stays dark"'), await inReports('"lanterns drowned"')]).toEqual([0, 1]);
    await undo(fresh.record, decision, WHO);
    expect([await inReports('"stays dark"'), await inReports('"lanterns drowned"')]).toEqual([1, 0]);
  });

  test("empty is none; what stands already is no correction; nobody's report is none", async () => {
    await correctDetails(fresh.record, report, { title: "  " }, WHO);
    expect((await stands())[2]).toBeNull();
    await expect(correctDetails(fresh.record, report, { title: "" }, WHO)).rejects.toThrow(/says so already/);
    await expect(correctDetails(fresh.record, "0000", { title: "x" }, WHO)).rejects.toThrow(/no report 0000/);
  });
});

test("nothing but a decision changes an article, and what was found is kept", async () => {
  const change = (to: string) => sql.raw(`UPDATE articles SET ${to}`).execute(fresh.record.db);
  await expect(change("published = '2030-01-01'")).rejects.toThrow(/never changed/);
  await correctDetails(fresh.record, report, { title: "Other" }, WHO);
  await expect(change("title = 'A third'")).rejects.toThrow(/never changed/);
  await expect(change("text = 'nothing'")).rejects.toThrow(/never changed/);
  const found = await fresh.record.db.selectFrom("found_details").selectAll().execute();
  expect(found.map(({ title }) => title)).toEqual(["Zinc lighthouse stays dark"]);
});

test("what was corrected of a report goes with it when it is withdrawn", async () => {
  await correctDetails(fresh.record, report, { title: "Zinc gone from Quorrel" }, WHO);
  await withdrawReport(fresh.record, { report, by: "Edda Marsh", why: "asked for" });
  expect(await fresh.rowsIn("found_details", "analysis_days")).toEqual([0, 0]);
  const { rows } = await sql<{ detail: string }>`SELECT detail FROM decisions`.execute(fresh.record.db);
  expect(rows).toEqual([{ detail: "{}" }]);
});

test("a record of before keeps its decisions, and those still guard themselves", async () => {
  const reopened = await openRecord(fresh.folder, { mode: "write" });
  await correctDetails(reopened, report, { title: "Other" }, WHO);
  await expect(sql`DELETE FROM decisions`.execute(reopened.db)).rejects.toThrow(/never changed/);
  await expect(sql`UPDATE decisions SET decided_by = 'x'`.execute(reopened.db)).rejects.toThrow(
    /never changed/,
  );
  await reopened.close();
});
