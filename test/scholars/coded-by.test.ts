/** Exports tell whose each row is: the machine's with its own confidence, or somebody's by a decision with its day. */
import { beforeEach, expect, test } from "vitest";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { eachPosition } from "../../src/record/export/each-position.ts";
import { eachStatement } from "../../src/record/export/each-statement.ts";
import { acceptPosition, correctPosition } from "../../src/record/position/decide-positions.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { acceptStatement, correctStatement } from "../../src/record/statement/decide-statements.ts";
import { type Annotation, annotationPage } from "../../src/views/exports/annotations.ts";
import { putStory } from "../questions/story-record.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord(putStory);
const QUESTION = "ferry-subsidy-outer-skerries-end";
const ANNA = { by: "Anna Sund", why: null };
const IVO = { by: "Ivo Brand", why: "she says so" };

let report = "";
beforeEach(async () => {
  const row = await fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "like", "%01-renn%")
    .executeTakeFirstOrThrow();
  report = row.id;
});

async function statement(local: string) {
  for await (const row of eachStatement(fresh.record)) if (row.id.endsWith(`-${local}`)) return row;
  return expect.unreachable();
}
async function positions() {
  const rows = [];
  for await (const row of eachPosition(fresh.record, [QUESTION])) rows.push(row);
  return rows;
}

test("a statement that nobody decided of is the machine's", async () => {
  expect(await statement("s6")).toMatchObject({
    coder: "machine",
    decision: null,
    decidedAt: null,
    decisions: [],
    confidence: 0.9,
  });
});

test("an accepted statement has the machine's confidence, and who accepted it when", async () => {
  const { decision } = await acceptStatement(fresh.record, `${report}#s6`, ANNA);
  expect(await statement("s6")).toMatchObject({
    coder: "Anna Sund",
    decision: "accept",
    decisions: [decision],
    confidence: 0.9,
    decidedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

test("what was corrected and then accepted by another is corrected, by both; undone it is the machine's again", async () => {
  const first = await correctStatement(fresh.record, `${report}#s6`, { kind: "mixed" }, ANNA);
  const second = await acceptStatement(fresh.record, `${report}#s6`, IVO);
  expect(await statement("s6")).toMatchObject({
    coder: "Ivo Brand",
    decision: "correct",
    decisions: [first.decision, second.decision],
  });
  await undo(fresh.record, second.decision, ANNA);
  await undo(fresh.record, first.decision, ANNA);
  expect(await statement("s6")).toMatchObject({ coder: "machine", decision: null });
});

test("positions tell it too, also where it is their statement's speaker that was corrected", async () => {
  const [one, other] = (await positions()).filter((row) => row.reportId === report);
  if (!one || !other) return expect.unreachable();
  await acceptPosition(fresh.record, one.id, ANNA);
  await correctPosition(fresh.record, other.id, { stance: "undecided" }, IVO);
  const told = new Map((await positions()).map((row) => [row.id, row]));
  expect(told.get(one.id)).toMatchObject({ coder: "Anna Sund", decision: "accept", confidence: 0.9 });
  expect(told.get(other.id)).toMatchObject({
    coder: "Ivo Brand",
    decision: "correct",
    confidence: 0.9,
    stance: "undecided",
    agreement: null,
  });
  const okafor = (await positions()).find(
    (row) => row.reportId === report && row.holderId === "sunniva-okafor",
  );
  await correctStatement(fresh.record, `${report}#s17`, { speaker: "ilse-varga" }, ANNA);
  expect((await positions()).find((row) => row.id === okafor?.id)).toMatchObject({
    holderId: "ilse-varga",
    coder: "Anna Sund",
    decision: "correct",
  });
});

test("annotations name who decided beside the program, and when", async () => {
  await acceptStatement(fresh.record, `${report}#s6`, ANNA);
  const stored = await reportById(fresh.record, report);
  if (!stored) return expect.unreachable();
  const { items } = (await annotationPage(fresh.record, stored)) as { items: readonly Annotation[] };
  const [decided, ...others] = items.filter(({ modified }) => modified !== undefined);
  expect(others).toEqual([]);
  expect(decided).toMatchObject({
    creator: [{ type: "Software" }, { type: "Person", name: "Anna Sund" }],
    body: expect.arrayContaining([{ type: "TextualBody", purpose: "assessing", value: "accept" }]),
  });
});
