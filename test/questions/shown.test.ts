/** What is shown unasked: positions on a question that are likelier right than not; the rest stands on its report and waits. */
import { describe, expect, test } from "vitest";
import { latestChanges } from "../../src/record/comparison/latest-changes.ts";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { checkPositionIndex } from "../../src/record/position/check-index.ts";
import { acceptPosition } from "../../src/record/position/decide-positions.ts";
import { positionsInReport } from "../../src/record/position/positions-in-report.ts";
import { watchQuestion } from "../../src/record/question/decide-questions.ts";
import { listQuestions, questionsAfter } from "../../src/record/question/list-questions.ts";
import { questionReview } from "../../src/record/review/question-review.ts";
import { freshRecord } from "../record/fresh.ts";
import { putTaken } from "./taken.ts";

const fresh = freshRecord();
const QUAY = "Should the quay at Tarn be closed?";
const CRANE = "Should the harbour crane at Tessaly be painted?";

describe("a position below the threshold", () => {
  test("is on its report's page and in review, and nowhere else until somebody accepts it", async () => {
    await putTaken(fresh.record, "2025-03-04", [["Ines Vale", QUAY, "for", "close it", 0.8]]);
    const report = await putTaken(fresh.record, "2025-03-05", [
      ["Ines Vale", QUAY, "against", "keep it", 0.3],
    ]);
    const [question] = (await listQuestions(fresh.record)).questions;
    expect(question).toMatchObject({ positions: 1, holders: 1, last: "2025-03-04" });
    expect((await latestChanges(fresh.record, { limit: 10 })).total).toBe(0);
    const [kept] = await positionsInReport(fresh.record, report);
    expect(kept).toMatchObject({ unreviewed: true, stance: "against" });
    expect((await questionReview(fresh.record)).positions).toHaveLength(1);
    await acceptPosition(fresh.record, kept?.id ?? "", { by: "Anna Sund", why: null });
    expect((await latestChanges(fresh.record, { limit: 10 })).total).toBe(1);
    expect((await listQuestions(fresh.record)).questions[0]).toMatchObject({
      positions: 2,
      last: "2025-03-05",
    });
    expect(await checkPositionIndex(fresh.record.db)).toEqual([]);
  });
});

describe("the list for programs", () => {
  test("has a question once a position on it is shown, or somebody watches it", async () => {
    await putTaken(fresh.record, "2025-03-04", [["Ines Vale", QUAY, "for", "close it", 0.8]]);
    await putTaken(fresh.record, "2025-03-05", [["Odd Harker", CRANE, "against", "keep it", 0.3]]);
    const worded = async () => (await questionsAfter(fresh.record, "", 10)).map(({ wording }) => wording);
    expect(await worded()).toEqual([QUAY]);
    const { id } = await fresh.record.db
      .selectFrom("questions")
      .select("id")
      .where("id", "like", "%crane%")
      .executeTakeFirstOrThrow();
    await watchQuestion(fresh.record, id, { by: "Anna Sund", why: null });
    expect((await worded()).sort()).toEqual([CRANE, QUAY].sort());
  });
});

describe("a position on no question", () => {
  test("is kept on its report, in no question", async () => {
    const report = await putTaken(fresh.record, "2025-03-04", [
      ["Ines Vale", null, "against", "never that", 0.9],
      ["Odd Harker", QUAY, "for", "close it", 0.9],
    ]);
    const positions = await positionsInReport(fresh.record, report);
    expect(
      positions.map(({ question, asked, wording }) => [question === null, asked, wording?.text ?? null]),
    ).toEqual([
      [true, null, null],
      [false, QUAY, QUAY],
    ]);
    const { questions, total } = await listQuestions(fresh.record);
    expect(total).toBe(1);
    expect(
      (await positionsInForce(fresh.record, questions[0]?.id ?? "")).map(({ holder }) => holder.name),
    ).toEqual(["Odd Harker"]);
    expect(await checkPositionIndex(fresh.record.db)).toEqual([]);
  });
});
