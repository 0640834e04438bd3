/** A codebook: taken in, filled from old and new reports, listed first, handed out again. */
import { expect, test } from "vitest";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { checkPositionIndex } from "../../src/record/position/check-index.ts";
import { correctPosition } from "../../src/record/position/decide-positions.ts";
import { positionsInReport } from "../../src/record/position/positions-in-report.ts";
import { exportCodebook, importCodebook } from "../../src/record/question/codebook.ts";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { codebookCsv, codebookOf } from "../../src/views/exports/codebook-csv.ts";
import { freshRecord } from "../record/fresh.ts";
import { putTaken } from "./taken.ts";

const fresh = freshRecord();
const WHO = { by: "Anna Sund", why: null };
const CLOSED = "Should the quay at Tarn be closed?";
const OPEN = "Should the quay at Tarn stay open?";
const CSV = `wording,other wordings,reversed wordings,note,broader\r\n${CLOSED},Should Tarn lose its quay?,${OPEN},"the old one, not the pier",Harbours\r\n`;

const stands = async (id: string) =>
  (await positionsInForce(fresh.record, id))
    .map(({ holder, position }) => `${holder.name} ${position.stance}`)
    .sort();

test("its questions collect what old and new reports say in any of their wordings, and come first", async () => {
  await putTaken(fresh.record, "2025-03-04", [["Ines Vale", OPEN, "for", "keep it open", 0.9]]);
  await importCodebook(fresh.record, codebookOf(CSV), WHO);
  await putTaken(fresh.record, "2025-03-06", [
    ["Odd Harker", "Should Tarn lose its quay?", "for", "away with it", 0.9],
    ["Pia Lund", "Should the bakers of Vik strike?", "for", "strike now", 0.9],
  ]);
  const { questions } = await listQuestions(fresh.record);
  expect(questions.map(({ wording, inCodebook }) => [wording, inCodebook])).toEqual([
    [CLOSED, true],
    ["Should the bakers of Vik strike?", false],
  ]);
  expect(await stands(questions[0]?.id ?? "")).toEqual(["Ines Vale against", "Odd Harker for"]);
  expect((await listQuestions(fresh.record, { codebook: true })).total).toBe(1);
  expect((await listQuestions(fresh.record, { worth: true })).total).toBe(1);
});

test("it is handed out as it was taken in", async () => {
  await importCodebook(fresh.record, codebookOf(CSV), WHO);
  expect(codebookOf(codebookCsv(await exportCodebook(fresh.record)))).toEqual(codebookOf(CSV));
});

test("an editor who picks a wording that is held the other way round keeps the meaning of the stance", async () => {
  await importCodebook(fresh.record, codebookOf(CSV), WHO);
  const report = await putTaken(fresh.record, "2025-03-06", [
    ["Pia Lund", "Should the bakers of Vik strike?", "for", "yes", 0.9],
  ]);
  await correctPosition(fresh.record, `${report}#p1`, { question: OPEN }, WHO);
  const { questions } = await listQuestions(fresh.record, { codebook: true });
  expect(await stands(questions[0]?.id ?? "")).toEqual(["Pia Lund against"]);
});

test("a position that is corrected onto another question is worded the other way round no more", async () => {
  await importCodebook(fresh.record, codebookOf(CSV), WHO);
  const report = await putTaken(fresh.record, "2025-03-06", [
    ["Pia Lund", OPEN, "for", "yes", 0.9],
    ["Odd Harker", "Should the bakers of Vik strike?", "for", "strike now", 0.9],
  ]);
  const reversed = async () =>
    (await positionsInReport(fresh.record, report)).map((position) => position.reversed);
  expect(await reversed()).toEqual([true, false]);
  await correctPosition(fresh.record, `${report}#p1`, { question: "Should the bakers of Vik strike?" }, WHO);
  expect(await reversed()).toEqual([false, false]);
  expect(await checkPositionIndex(fresh.record.db)).toEqual([]);
});

test("a table without wordings is refused in one line", () => {
  expect(() => codebookOf("question\nShould it?\n")).toThrow('no column "wording"');
  expect(() => codebookOf("wording,note\n,empty\n")).toThrow("row 2");
});
