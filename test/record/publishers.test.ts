/** Names of publishers that are one by decision: what stands under the kept name, what does not change, and undoing. */
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { sceneOf } from "../../src/record/entity/subjects.ts";
import { reportsAfter } from "../../src/record/export/each-report.ts";
import { statementsAfter } from "../../src/record/export/each-statement.ts";
import { joinPublishers, keepPublishersApart } from "../../src/record/publisher/join-publishers.ts";
import { correctDetails } from "../../src/record/report/correct-details.ts";
import { storedArticle } from "../../src/record/report/known.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import { recordCounts } from "../../src/record/shared/record-counts.ts";
import { searchStatements } from "../../src/record/statement/search-statements.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { freshRecord } from "./fresh.ts";
import { putOfPaper } from "./of-paper.ts";

const fresh = freshRecord();
const WHO = { by: "Edda Marsh", why: "one newsroom" };
const [POST, ONLINE, SITE, BUGLE] = [
  "The Olmen Post",
  "Olmen Post Online",
  "olmenpost.example",
  "Olmen Bugle",
];

const join = (keep: string, other: string) => joinPublishers(fresh.record, keep, other, WHO);
const put = (n: number, publisher: string | null) => putOfPaper(fresh.record, n, publisher);

/** How many reports each name has. */
async function papers(): Promise<Readonly<Record<string, number>>> {
  const { publishers } = await recordCounts(fresh.record);
  return Object.fromEntries(publishers.map(({ name, reports }) => [name, reports]));
}

/** Two of the Post, one each by its other names, one of another paper, and one of none. */
async function six(): Promise<readonly string[]> {
  const of = [POST, POST, ONLINE, SITE, BUGLE, null];
  const ids: string[] = [];
  for (const [n, publisher] of of.entries()) ids.push(await put(n, publisher));
  return ids;
}

test("all reports of a joined name stand under the kept one, and under their own again when it is undone", async () => {
  await six();
  const before = { [POST]: 2, [ONLINE]: 1, [SITE]: 1, [BUGLE]: 1 };
  expect(await papers()).toEqual(before);
  const { decision, id } = await join(POST, ONLINE);
  expect(id).toBe(POST);
  expect(await papers()).toEqual({ [POST]: 3, [SITE]: 1, [BUGLE]: 1 });
  await undo(fresh.record, decision, WHO);
  expect(await papers()).toEqual(before);
});

test("a name that was joined leads on where that is joined too, in whatever order joins are undone", async () => {
  await six();
  const first = await join(ONLINE, SITE);
  expect(await papers()).toEqual({ [POST]: 2, [ONLINE]: 2, [BUGLE]: 1 });
  // Named by a name that leads on, the paper is the one that it leads to.
  const second = await join(POST, SITE);
  expect(await papers()).toEqual({ [POST]: 4, [BUGLE]: 1 });
  await undo(fresh.record, first.decision, WHO);
  expect(await papers()).toEqual({ [POST]: 3, [SITE]: 1, [BUGLE]: 1 });
  await join(POST, SITE);
  await undo(fresh.record, second.decision, WHO);
  expect(await papers()).toEqual({ [POST]: 3, [ONLINE]: 1, [BUGLE]: 1 });
  // The other way round, after it was undone.
  await join(ONLINE, POST);
  expect(await papers()).toEqual({ [ONLINE]: 4, [BUGLE]: 1 });
});

test("reports that come later stand under the kept name at once", async () => {
  await six();
  const { decision } = await join(POST, ONLINE);
  await put(7, ONLINE);
  await put(8, SITE);
  expect(await papers()).toEqual({ [POST]: 4, [SITE]: 2, [BUGLE]: 1 });
  await undo(fresh.record, decision, WHO);
  expect(await papers()).toEqual({ [POST]: 2, [ONLINE]: 2, [SITE]: 2, [BUGLE]: 1 });
});

describe("the report keeps", () => {
  test("what was found, by which it is read again and its people are told", async () => {
    await six();
    await join(POST, SITE);
    const row = await fresh.record.db
      .selectFrom("articles as a")
      .innerJoin("analyses as n", "n.article_id", "a.id")
      .select(["a.id", "a.publisher", "n.id as analysis"])
      .where("a.title", "=", "Boat 3")
      .executeTakeFirstOrThrow();
    expect(row.publisher).toBe(POST);
    expect((await storedArticle(fresh.record, row.id)).publisher).toBe(SITE);
    expect((await sceneOf(fresh.record.db, row.analysis)).publisher).toBe(SITE);
    const found = await fresh.record.db.selectFrom("found_details").select("publisher").execute();
    expect(found).toEqual([{ publisher: SITE }]);
  });

  test("its day and headline, and what people decided of it", async () => {
    const [, , id = ""] = await six();
    const of = async () => (await listReports(fresh.record)).reports.find((report) => report.id === id);
    const before = await of();
    const corrected = await correctDetails(fresh.record, id, { publisher: SITE, title: "Boat two" }, WHO);
    const { decision } = await join(POST, SITE);
    expect(await of()).toEqual({ ...before, publisher: POST, title: "Boat two" });
    await undo(fresh.record, corrected.decision, WHO);
    expect(await of()).toEqual(before);
    await correctDetails(fresh.record, id, { publisher: SITE }, WHO);
    expect((await of())?.publisher).toBe(POST);
    await undo(fresh.record, decision, WHO);
    expect((await of())?.publisher).toBe(SITE);
  });
});

test("whoever asks for a joined name is given the paper that it stands for", async () => {
  await six();
  await join(POST, ONLINE);
  const { record } = fresh;
  for (const publisher of [POST, ONLINE]) {
    expect((await listReports(record, { publisher })).total).toBe(3);
    expect(await reportsAfter(record, { publisher }, null, 10)).toHaveLength(3);
    expect(await statementsAfter(record, { publisher }, 0, 100)).toHaveLength(6);
    const found = await searchStatements(record, { typed: "lighthouse", publisher });
    expect([found.total, found.facets.publishers]).toEqual([
      3,
      [{ value: POST, label: POST, statements: 3 }],
    ]);
  }
  expect((await listReports(record, { publisher: "Nobody's" })).total).toBe(0);
  const sorted = (await listReports(record, { sort: "publisher" })).reports.map((row) => row.publisher);
  expect(sorted).toEqual([BUGLE, POST, POST, POST, SITE, null]);
});

test("names that the record does not have, and names that are one already, are refused with a line", async () => {
  await six();
  await expect(join(POST, "Olmen Pots")).rejects.toThrow(/no report on record is of "Olmen Pots"/);
  await expect(join(POST, POST)).rejects.toThrow(/are one already/);
  await join(POST, ONLINE);
  await expect(join(ONLINE, POST)).rejects.toThrow(/are one already: reports of both stand under/);
  await expect(keepPublishersApart(fresh.record, POST, ONLINE, WHO)).rejects.toThrow(/are one already/);
  const { id } = await keepPublishersApart(fresh.record, POST, BUGLE, WHO);
  expect([id, await papers()]).toEqual([POST, { [POST]: 3, [SITE]: 1, [BUGLE]: 1 }]);
});

test("nothing but a decision moves a report, and a withdrawn one is forgotten", async () => {
  const [, , id = ""] = await six();
  await join(POST, ONLINE);
  await expect(sql`UPDATE articles SET publisher = 'Another'`.execute(fresh.record.db)).rejects.toThrow(
    /never changed/,
  );
  await withdrawReport(fresh.record, { report: id, by: "Edda Marsh", why: "asked for" });
  expect(await fresh.rowsIn("found_details")).toEqual([0]);
  expect(await papers()).toEqual({ [POST]: 2, [SITE]: 1, [BUGLE]: 1 });
  await put(9, ONLINE);
  expect(await papers()).toEqual({ [POST]: 3, [SITE]: 1, [BUGLE]: 1 });
});

test("a record that is opened again has its joins, and its decisions still guard themselves", async () => {
  await six();
  const { decision } = await join(POST, ONLINE);
  await fresh.whileClosed(() => {});
  expect(await papers()).toEqual({ [POST]: 3, [SITE]: 1, [BUGLE]: 1 });
  await expect(sql`DELETE FROM decisions`.execute(fresh.record.db)).rejects.toThrow(/never changed/);
  await undo(fresh.record, decision, WHO);
  expect(await papers()).toEqual({ [POST]: 2, [ONLINE]: 1, [SITE]: 1, [BUGLE]: 1 });
});
