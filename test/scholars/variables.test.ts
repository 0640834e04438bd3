/** People's own variables on statements: defined, set as decisions, in exports, undone, kept through analyses, gone with a report. */
import { beforeEach, expect, test } from "vitest";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { eachStatement } from "../../src/record/export/each-statement.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { lostFindings } from "../../src/record/review/lost-decisions.ts";
import { acceptStatement, rejectStatement } from "../../src/record/statement/decide-statements.ts";
import { setValue } from "../../src/record/variable/set-value.ts";
import {
  defineVariable,
  endVariable,
  variableOnRecord,
  variablesInUse,
} from "../../src/record/variable/variables.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { decisionWords } from "../../src/views/wording/decision.ts";
import { putStory, putStoryReport, STORY } from "../questions/story-record.ts";
import { freshRecord } from "../record/fresh.ts";
import { EXTRACTOR } from "../story.ts";

const fresh = freshRecord(putStory);
const WHO = { by: "Anna Sund", why: null };
const FRAME = {
  name: "frame",
  type: "choice",
  allowed: ["economic", "moral"],
  note: null,
  by: "Anna Sund",
} as const;

let report = "";
beforeEach(async () => {
  const row = await fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "like", "%01-renn%")
    .executeTakeFirstOrThrow();
  report = row.id;
});

const set = (variable: string, value: string, statement = "s6") =>
  setValue(fresh.record, `${report}#${statement}`, { variable, value }, WHO);
async function statement(local: string) {
  for await (const row of eachStatement(fresh.record)) {
    if (row.reportId === report && row.id.endsWith(`-${local}`)) return row;
  }
  return null;
}
const values = async (local = "s6") => (await statement(local))?.variables;

test("a value set is in the export, another takes its place, undone the first shows again, empty takes it away", async () => {
  await defineVariable(fresh.record, FRAME);
  expect(await values()).toEqual({});
  await set("frame", "Economic");
  const second = await set("FRAME", "moral");
  expect(await values()).toEqual({ frame: "moral" });
  await undo(fresh.record, second.decision, WHO);
  expect(await values()).toEqual({ frame: "economic" });
  await set("frame", "");
  expect(await values()).toEqual({});
  expect((await listDecisions(fresh.record)).map(decisionWords)[0]).toMatch(
    /^frame is not said of the statement at “/,
  );
});

test("a value is no review: the statement stays the machine's, and one rejected stays away", async () => {
  await defineVariable(fresh.record, FRAME);
  await set("frame", "moral");
  expect(await statement("s6")).toMatchObject({ coder: "machine", decision: null, confidence: 0.9 });
  const { reviewed } = await fresh.record.db
    .selectFrom("standing_statements as s")
    .innerJoin("latest_analyses as n", "n.id", "s.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .select("s.reviewed")
    .where("a.report_id", "=", report)
    .where("s.local_id", "=", "s6")
    .executeTakeFirstOrThrow();
  expect(reviewed).toBe(0);
  await rejectStatement(fresh.record, `${report}#s9`, WHO);
  await set("frame", "moral", "s9");
  expect(await statement("s9")).toBeNull();
});

test("values of each type are taken as they are meant, others are refused with what is taken", async () => {
  const one = (name: string, type: "text" | "number" | "yes-no") =>
    defineVariable(fresh.record, { name, type, allowed: [], note: null, by: "Anna Sund" });
  await one("weight", "number");
  await one("on television", "yes-no");
  await one("memo", "text");
  await defineVariable(fresh.record, FRAME);
  await set("weight", " +2.50 ");
  await set("on television", "YES");
  await set("memo", "=1+1 \n two lines");
  expect(await values()).toEqual({ weight: "2.5", "on television": "yes", memo: "=1+1 two lines" });
  await expect(set("weight", "much")).rejects.toThrow('"much" is no value of weight: it takes a number');
  await expect(set("on television", "maybe")).rejects.toThrow("it takes yes or no");
  await expect(set("frame", "legal")).rejects.toThrow("it takes economic, moral");
  await expect(set("mood", "glum")).rejects.toThrow('there is no variable "mood"');
  await expect(set("frame", "moral", "s99")).rejects.toThrow("there is no statement");
});

test("what is no variable cannot be defined", async () => {
  const define = (changed: object) => defineVariable(fresh.record, { ...FRAME, ...changed });
  await expect(define({ name: " ?" })).rejects.toThrow("a variable needs a name");
  await expect(define({ allowed: ["one"] })).rejects.toThrow("two values or more");
  await expect(define({ type: "text" })).rejects.toThrow("only a choice has allowed values");
  await define({});
  await expect(define({ name: "Frame" })).rejects.toThrow('there is a variable "Frame" already');
});

test("an ended variable is in no export, and another of its name begins without its values", async () => {
  await defineVariable(fresh.record, FRAME);
  await set("frame", "moral");
  await endVariable(fresh.record, "frame", "Anna Sund");
  expect([await values(), await variablesInUse(fresh.record.db)]).toEqual([{}, []]);
  await defineVariable(fresh.record, FRAME);
  expect(await values()).toEqual({});
  await expect(variableOnRecord(fresh.record.db, "tone")).rejects.toThrow("there is no variable");
});

test("a value lasts when the report is analysed again", async () => {
  await defineVariable(fresh.record, FRAME);
  await set("frame", "moral");
  const [first] = STORY.reports;
  if (!first) return expect.unreachable();
  await putStoryReport(fresh.record, first, { ...EXTRACTOR, version: "0.2.0" });
  expect(await values()).toEqual({ frame: "moral" });
  expect(await lostFindings(fresh.record)).toEqual([]);
});

test("a value goes with its report, and one that quotes it goes from elsewhere; people's other decisions stay", async () => {
  await defineVariable(fresh.record, { ...FRAME, name: "memo", type: "text", allowed: [] });
  const text = await fresh.record.db
    .selectFrom("current_articles")
    .select("text")
    .where("report_id", "=", report)
    .executeTakeFirstOrThrow();
  const quoted = text.text.slice(0, 120).replace(/\s+/g, " ");
  await set("memo", "of the first");
  await acceptStatement(fresh.record, `${report}#s6`, WHO);
  const other = await fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "like", "%04-brandt%")
    .executeTakeFirstOrThrow();
  await setValue(fresh.record, `${other.id}#s1`, { variable: "memo", value: `as in: ${quoted}` }, WHO);
  await setValue(fresh.record, `${other.id}#s2`, { variable: "memo", value: "plain" }, WHO);
  await withdrawReport(fresh.record, { report, by: "Anna Sund", why: "asked for" });
  const left = [];
  for await (const row of eachStatement(fresh.record)) left.push(...Object.values(row.variables));
  expect(left).toEqual(["plain"]);
  expect(JSON.stringify(await listDecisions(fresh.record))).not.toContain(quoted.slice(0, 60));
});
