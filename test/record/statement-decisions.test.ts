/** What people decide of statements: it is laid over the findings wherever they are read, lasts, and can be undone. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { eachStatement } from "../../src/record/export/each-statement.ts";
import { checkPositionIndex } from "../../src/record/position/check-index.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import {
  acceptStatement,
  correctStatement,
  rejectStatement,
} from "../../src/record/statement/decide-statements.ts";
import { saidBy } from "../../src/record/statement/said-by.ts";
import { search } from "../../src/record/statement/search.ts";
import { putStory, putStoryReport, STORY } from "../questions/story-record.ts";
import { EXTRACTOR } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord(putStory);
const WHO = { by: "Anna Sund", why: "she said it" };
const QUESTION = "ferry-subsidy-outer-skerries-end";
const CLOSED_ROAD = "The boats are our road";

let report = "";

beforeEach(async () => {
  const row = await fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "like", "%01-renn%")
    .executeTakeFirstOrThrow();
  report = row.id;
});
afterEach(async () => expect(await checkPositionIndex(fresh.record.db)).toEqual([]));

const wordsBy = async (id: string) =>
  (await saidBy(fresh.record, { kind: "person", id }, { limit: 100 })).statements.map(({ content }) =>
    content.map(({ exact }) => exact).join(" … "),
  );
const hits = async (query: string) => (await search(fresh.record, query)).total;
const stance = async (name: string) =>
  (await positionsInForce(fresh.record, QUESTION)).find(({ holder }) => holder.name === name)?.position
    .stance ?? null;
const shown = async () =>
  (await reportById(fresh.record, report))?.statements.find(({ id }) => id === "s17") ?? null;

describe("a statement's speaker", () => {
  test("is whom somebody says, on people's pages, in search, in exports and in positions, until it is undone", async () => {
    expect(await hits(`"${CLOSED_ROAD}" speaker:okafor`)).toBe(1);
    const { decision } = await correctStatement(
      fresh.record,
      `${report}#s17`,
      { speaker: "ilse-varga" },
      WHO,
    );
    expect((await wordsBy("ilse-varga")).join()).toContain(CLOSED_ROAD);
    expect((await wordsBy("sunniva-okafor")).join()).not.toContain(CLOSED_ROAD);
    expect([
      await hits(`"${CLOSED_ROAD}" speaker:varga`),
      await hits(`"${CLOSED_ROAD}" speaker:okafor`),
    ]).toEqual([1, 0]);
    const rows = [];
    for await (const row of eachStatement(fresh.record)) rows.push(row);
    expect(rows.find((row) => JSON.stringify(row).includes(CLOSED_ROAD))).toMatchObject({
      speaker: "Ilse Varga",
    });
    expect((await shown())?.confidence).toBe(1);

    await undo(fresh.record, decision, WHO);
    expect((await wordsBy("sunniva-okafor")).join()).toContain(CLOSED_ROAD);
    expect(await hits(`"${CLOSED_ROAD}" speaker:okafor`)).toBe(1);
    expect((await shown())?.confidence).toBe(0.9);
  });

  test("takes the positions along that were found to be the speaker's", async () => {
    const reports = STORY.reports.filter(({ id }) => !id.startsWith("01-"));
    expect(reports.length).toBe(7);
    const of = async (name: string) =>
      (await positionsInForce(fresh.record, QUESTION)).find(({ holder }) => holder.name === name)?.since;
    expect(await of("Sunniva Okafor")).toBe("2025-03-04");
    await correctStatement(fresh.record, `${report}#s17`, { speaker: "" }, WHO);
    expect(await of("Sunniva Okafor")).toBe("2025-03-06");
  });

  test("must be somebody whom the report names", async () => {
    await expect(
      correctStatement(fresh.record, `${report}#s17`, { speaker: "dorian-pell" }, WHO),
    ).rejects.toThrow(`report ${report} names nobody called "dorian-pell"`);
  });
});

describe("a statement's words", () => {
  test("are those that somebody marks in the report, and no others", async () => {
    const { decision } = await correctStatement(
      fresh.record,
      `${report}#s17`,
      { words: "The boats are our road … one does not close a road" },
      WHO,
    );
    expect((await shown())?.content.map(({ exact }) => exact)).toEqual([
      "The boats are our road",
      "one does not close a road",
    ]);
    expect(await hits('"not have it" speaker:okafor')).toBe(0);
    await undo(fresh.record, decision, WHO);
    expect(await hits('"not have it" speaker:okafor')).toBe(1);
  });

  test("must stand in the report", async () => {
    await expect(
      correctStatement(fresh.record, `${report}#s17`, { words: "The boats are their road" }, WHO),
    ).rejects.toThrow('"The boats are their road" does not stand in the report');
  });
});

describe("a rejected statement", () => {
  test("is nowhere any more, and nor are the positions that rest on it alone", async () => {
    const { decision } = await rejectStatement(fresh.record, `${report}#s9`, WHO);
    expect(await hits('"unlawful" speaker:civic after:2025-03-04 before:2025-03-04')).toBe(0);
    expect((await reportById(fresh.record, report))?.statements.map(({ id }) => id)).not.toContain("s9");
    const civic = (await positionsInForce(fresh.record, QUESTION)).find(
      ({ holder }) => holder.name === "Civic Union",
    );
    expect(civic?.since).toBe("2025-03-05");
    await undo(fresh.record, decision, WHO);
    expect((await reportById(fresh.record, report))?.statements.map(({ id }) => id)).toContain("s9");
    expect(await stance("Civic Union")).toBe("conditional");
  });
});

test("what was decided of a statement lasts when the report is analysed again", async () => {
  await correctStatement(fresh.record, `${report}#s17`, { speaker: "Ilse Varga", kind: "mixed" }, WHO);
  await acceptStatement(fresh.record, `${report}#s6`, WHO);
  const [first] = STORY.reports;
  if (!first) expect.unreachable();
  await putStoryReport(fresh.record, first, { ...EXTRACTOR, version: "0.2.0" });
  expect((await wordsBy("ilse-varga")).join()).toContain(CLOSED_ROAD);
  expect((await shown())?.kind).toBe("mixed");
  const statements = (await reportById(fresh.record, report))?.statements ?? [];
  expect(statements.find(({ id }) => id === "s6")?.confidence).toBe(1);
  expect((await listDecisions(fresh.record)).map(({ kind, what }) => [kind, what])).toEqual([
    ["statement", "accept"],
    ["statement", "correct"],
  ]);
});

test("nothing is decided of a statement that is not there", async () => {
  await expect(acceptStatement(fresh.record, `${report}#s99`, WHO)).rejects.toThrow(
    `there is no statement ${report}#s99 on record`,
  );
  await expect(acceptStatement(fresh.record, "x", WHO)).rejects.toThrow('"x" names no statement');
  await expect(correctStatement(fresh.record, `${report}#s17`, {}, WHO)).rejects.toThrow(
    "nothing is to be corrected",
  );
});
