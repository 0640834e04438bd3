/** What people decide of questions and positions: it holds, lasts over new analyses, and can be undone. */
import { afterEach, describe, expect, test } from "vitest";
import { historiesOnQuestion } from "../../src/record/comparison/changes.ts";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { checkPositionIndex } from "../../src/record/position/check-index.ts";
import {
  acceptPosition,
  correctPosition,
  rejectPosition,
} from "../../src/record/position/decide-positions.ts";
import {
  mergeQuestions,
  pinWording,
  questionsDiffer,
  rewordQuestion,
  splitWording,
  watchQuestion,
} from "../../src/record/question/decide-questions.ts";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { questionById } from "../../src/record/question/question-by-id.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { questionReview } from "../../src/record/review/question-review.ts";
import { freshRecord } from "../record/fresh.ts";
import { putTaken, type Taken, type Told } from "./taken.ts";

const fresh = freshRecord();
const WHO = { by: "Anna Sund", why: "for a test" };

/** Whatever is written: the index says what findings and decisions say. */
afterEach(async () => {
  expect(await checkPositionIndex(fresh.record.db)).toEqual([]);
});

const put = (published: string, taken: readonly Taken[], told: Told = {}) =>
  putTaken(fresh.record, published, taken, told);

const FERRY = "Should the ferry subsidy to the Outer Skerries end?";
const LIGHT = "Should the Brannoch lighthouse be sold?";
const ROAD = "Should the coast road at Brannoch be widened?";

const stands = async (question: string) =>
  (await positionsInForce(fresh.record, question)).map(
    ({ holder, position }) => `${holder.name} ${position.stance}`,
  );
const ids = async () => (await listQuestions(fresh.record)).questions.map((question) => question.id).sort();
const idOf = async (wording: string) =>
  (await listQuestions(fresh.record)).questions.find((question) => question.wording === wording)?.id ??
  expect.unreachable();

describe("a wording", () => {
  test("that is on record is the same question's in every report", async () => {
    await put("2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    await put("2025-03-05", [["Sunniva Okafor", FERRY, "against", "keep it"]]);
    expect(await ids()).toEqual(["ferry-subsidy-outer-skerries-end"]);
    expect(await stands(await idOf(FERRY))).toEqual(["Sunniva Okafor against", "Tobias Renn for"]);
  });

  test("that plainly says the opposite is the same question's, and the stance is turned", async () => {
    await put("2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    await put("2025-03-05", [
      ["Sunniva Okafor", "Should the ferry subsidy to the Outer Skerries continue?", "for", "let it go on"],
    ]);
    expect(await stands(await idOf(FERRY))).toEqual(["Sunniva Okafor against", "Tobias Renn for"]);
  });

  test("that says the same the other way round is suggested, and turns the stance about where somebody joins it", async () => {
    await put("2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    await put("2025-03-05", [
      ["Sunniva Okafor", "Should the ferry to the Outer Skerries be paid for?", "for", "let it go on"],
    ]);
    const [pair] = (await questionReview(fresh.record)).pairs;
    expect(pair).toMatchObject({ reversed: true, keep: { id: "ferry-subsidy-outer-skerries-end" } });
    await mergeQuestions(
      fresh.record,
      pair?.keep.id ?? "",
      pair?.other.id ?? "",
      pair?.reversed ?? false,
      WHO,
    );
    expect(await stands(await idOf(FERRY))).toEqual(["Sunniva Okafor against", "Tobias Renn for"]);
  });

  test("of another proposal is a question of its own", async () => {
    await put("2025-03-04", [
      ["Tobias Renn", FERRY, "for", "end it"],
      ["Tobias Renn", LIGHT, "against", "keep the light"],
    ]);
    expect(await ids()).toEqual(["brannoch-lighthouse-sold", "ferry-subsidy-outer-skerries-end"]);
  });
});

describe("a decision on questions", () => {
  test("merges two, the second id leading to the first, and is undone", async () => {
    await put("2025-03-04", [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", ROAD, "for", "widen it"],
    ]);
    const [light, road] = [await idOf(LIGHT), await idOf(ROAD)];
    const { decision } = await mergeQuestions(fresh.record, light, road, false, WHO);
    expect(await stands(light)).toEqual(["Ilse Varga for", "Tobias Renn for"]);
    expect(await questionById(fresh.record, road)).toMatchObject({
      id: light,
      mergedIds: [road],
      positions: 2,
    });
    await undo(fresh.record, decision, WHO);
    expect([await stands(light), await stands(road)]).toEqual([["Tobias Renn for"], ["Ilse Varga for"]]);
  });

  test("merges two that are worded the other way round, and stances turn about", async () => {
    await put("2025-03-04", [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", ROAD, "for", "widen it"],
    ]);
    await mergeQuestions(fresh.record, await idOf(LIGHT), await idOf(ROAD), true, WHO);
    expect(await stands(await idOf(LIGHT))).toEqual(["Ilse Varga against", "Tobias Renn for"]);
  });

  test("follows a chain of merges, and undoing the first of them brings back just that", async () => {
    const third = "Should the harbour crane at Tessaly be painted?";
    await put("2025-03-04", [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", ROAD, "for", "widen it"],
      ["Maren Holt", third, "for", "paint it"],
    ]);
    const [light, road, crane] = [await idOf(LIGHT), await idOf(ROAD), await idOf(third)];
    const first = await mergeQuestions(fresh.record, road, crane, false, WHO);
    await mergeQuestions(fresh.record, light, road, true, WHO);
    expect(await stands(light)).toEqual(["Ilse Varga against", "Maren Holt against", "Tobias Renn for"]);
    await undo(fresh.record, first.decision, WHO);
    expect(await stands(light)).toEqual(["Ilse Varga against", "Tobias Renn for"]);
    expect(await stands(crane)).toEqual(["Maren Holt for"]);
  });

  test("splits a wording off, and pins it to another question, whatever the matcher finds", async () => {
    const other = "Should the ferry subsidy to the Outer Skerries be ended?";
    await put("2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    await put("2025-03-05", [["Ilse Varga", other, "for", "stop it"]]);
    await put("2025-03-06", [["Maren Holt", LIGHT, "for", "sell it"]]);
    const ferry = await idOf(FERRY);
    expect(await stands(ferry)).toHaveLength(2);
    const split = await splitWording(fresh.record, other, WHO);
    expect([await stands(ferry), await stands(split.id)]).toEqual([["Tobias Renn for"], ["Ilse Varga for"]]);
    await undo(fresh.record, split.decision, WHO);
    await pinWording(fresh.record, other, await idOf(LIGHT), true, WHO);
    expect(await stands(await idOf(LIGHT))).toEqual(["Ilse Varga against", "Maren Holt for"]);
  });

  test("does not take from a question the wording that it was made from", async () => {
    await put("2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    await expect(splitWording(fresh.record, FERRY, WHO)).rejects.toThrow(
      /was made from: merge that question/,
    );
  });

  test("words a question anew, its id staying", async () => {
    await put("2025-03-04", [["Tobias Renn", LIGHT, "for", "sell it"]]);
    const light = await idOf(LIGHT);
    const { decision } = await rewordQuestion(fresh.record, light, "Should the light at Brannoch go?", WHO);
    expect(await questionById(fresh.record, light)).toMatchObject({
      wording: "Should the light at Brannoch go?",
    });
    await undo(fresh.record, decision, WHO);
    expect(await questionById(fresh.record, light)).toMatchObject({ wording: LIGHT });
  });

  test("watches a question that nobody has asked, which collects old reports and new ones", async () => {
    await put("2025-03-04", [
      ["Tobias Renn", "the ferry subsidy to the Outer Skerries to end", "for", "end it"],
    ]);
    const machines = (await ids())[0] ?? expect.unreachable();
    const watched = await watchQuestion(fresh.record, FERRY, WHO);
    expect(await stands(watched.id)).toEqual(["Tobias Renn for"]);
    expect(await questionById(fresh.record, machines)).toMatchObject({ id: watched.id, watched: true });
    await put("2025-03-05", [
      ["Maren Holt", "the ferry subsidy to the Outer Skerries to be ended", "against", "no"],
    ]);
    expect(await stands(watched.id)).toEqual(["Maren Holt against", "Tobias Renn for"]);
    const { questions } = await listQuestions(fresh.record, { watched: true });
    expect(questions.map((question) => question.wording)).toEqual([FERRY]);
  });

  test("watches a question that is worded the other way round from what reports say", async () => {
    await put("2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    const { id } = await watchQuestion(
      fresh.record,
      "Should the ferry to the Outer Skerries be paid for?",
      WHO,
    );
    expect((await questionReview(fresh.record)).pairs[0]?.reversed).toBe(true);
    await mergeQuestions(fresh.record, id, await idOf(FERRY), true, WHO);
    expect(await stands(id)).toEqual(["Tobias Renn against"]);
  });

  test("watches the question that somebody has decided of before, rather than asking it again", async () => {
    await put("2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    const ferry = await idOf(FERRY);
    await rewordQuestion(fresh.record, ferry, "Should the boats' subsidy go?", WHO);
    const { id } = await watchQuestion(
      fresh.record,
      "the ferry subsidy to the Outer Skerries to be ended",
      WHO,
    );
    expect(id).toBe(ferry);
    expect(await stands(ferry)).toEqual(["Tobias Renn for"]);
  });

  test("that two differ keeps them from being suggested again", async () => {
    await put("2025-03-04", [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", ROAD, "for", "widen it"],
    ]);
    const [light, road] = [await idOf(LIGHT), await idOf(ROAD)];
    const doubtful = JSON.stringify([{ question: light, probability: 0.5, reversed: 0 }]);
    const head = await fresh.record.db
      .selectFrom("questions")
      .select("wording_id")
      .where("id", "=", road)
      .executeTakeFirstOrThrow();
    const match = { ...head, question_id: road, probability: 1, reversed: 0, doubtful } as const;
    await fresh.record.atomically((db) =>
      db
        .insertInto("matches")
        .values({ ...match, matcher: "by hand", matched_at: "2025-03-04" })
        .execute(),
    );
    expect((await questionReview(fresh.record)).pairs).toMatchObject([
      { keep: { id: light }, other: { id: road } },
    ]);
    await questionsDiffer(fresh.record, road, light, WHO);
    expect((await questionReview(fresh.record)).pairs).toEqual([]);
  });
});

describe("a decision on a position", () => {
  const told: readonly Taken[] = [
    ["Tobias Renn", LIGHT, "for", "sell it", 0.3],
    ["Ilse Varga", LIGHT, "for", "as you like", 0.8],
  ];

  test("takes it off the review list, and is undone", async () => {
    const report = await put("2025-03-04", told);
    expect((await questionReview(fresh.record)).positions.map((position) => position.id)).toEqual([
      `${report}#p1`,
    ]);
    const { decision } = await acceptPosition(fresh.record, `${report}#p1`, WHO);
    expect((await questionReview(fresh.record)).positions).toEqual([]);
    await undo(fresh.record, decision, WHO);
    expect((await questionReview(fresh.record)).positions).toHaveLength(1);
  });

  test("rejects it: then there is no record of the holder", async () => {
    const report = await put("2025-03-04", told);
    await acceptPosition(fresh.record, `${report}#p1`, WHO);
    await rejectPosition(fresh.record, `${report}#p2`, WHO);
    expect(await stands(await idOf(LIGHT))).toEqual(["Tobias Renn for"]);
  });

  test("corrects stance, holder and question, the last one counting", async () => {
    const report = await put("2025-03-04", [...told, ["Maren Holt", ROAD, "for", "widen it"]]);
    await acceptPosition(fresh.record, `${report}#p1`, WHO);
    const [light, road] = [await idOf(LIGHT), await idOf(ROAD)];
    await correctPosition(fresh.record, `${report}#p2`, { stance: "declined" }, WHO);
    expect(await stands(light)).toEqual(["Ilse Varga declined", "Tobias Renn for"]);
    await correctPosition(fresh.record, `${report}#p2`, { holder: "maren-holt", question: road }, WHO);
    expect(await stands(light)).toEqual(["Tobias Renn for"]);
    expect((await historiesOnQuestion(fresh.record, road))[0]?.stances.map((one) => one.stance)).toContain(
      "declined",
    );
  });

  test("holds when the report is analysed anew, found again by its words", async () => {
    const report = await put("2025-03-04", told);
    await acceptPosition(fresh.record, `${report}#p1`, WHO);
    await rejectPosition(fresh.record, `${report}#p2`, WHO);
    const again = [told[1], told[0]].flatMap((one) => (one ? [one] : []));
    await fresh.record.atomically(async () => {});
    await put("2025-03-04", told, { version: "0.2.0" });
    expect(await stands(await idOf(LIGHT))).toEqual(["Tobias Renn for"]);
    // An edited report: the same words stand elsewhere and in another order.
    await put("2025-03-04", again, { version: "0.3.0", before: "Corrected. " });
    expect(await stands(await idOf(LIGHT))).toEqual(["Tobias Renn for"]);
    expect((await questionReview(fresh.record)).lost).toEqual([]);
  });

  test("whose words are gone is listed, not dropped", async () => {
    const report = await put("2025-03-04", told);
    const { decision } = await acceptPosition(fresh.record, `${report}#p2`, WHO);
    await put("2025-03-04", [["Tobias Renn", LIGHT, "for", "sell it"]], {
      version: "0.2.0",
      before: "Edited. ",
    });
    const { lost } = await questionReview(fresh.record);
    expect(lost.map(({ id, what, by }) => [id, what, by])).toEqual([[decision, "accept", "Anna Sund"]]);
    expect((await listDecisions(fresh.record)).map(({ id }) => id)).toEqual([decision]);
  });
});
