/** What people part, or refuse to join, stays apart: over new analyses, more reports, and comparing all wordings anew. */
import { afterEach, describe, expect, test } from "vitest";
import { divergences } from "../../src/record/comparison/divergences.ts";
import { latestChanges } from "../../src/record/comparison/latest-changes.ts";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { checkPositionIndex } from "../../src/record/position/check-index.ts";
import {
  mergeQuestions,
  questionsDiffer,
  splitWording,
  watchQuestion,
} from "../../src/record/question/decide-questions.ts";
import { matchAllAgain } from "../../src/record/question/match-again.ts";
import { questionById } from "../../src/record/question/question-by-id.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { questionReview } from "../../src/record/review/question-review.ts";
import { freshRecord } from "../record/fresh.ts";
import { putTaken } from "./taken.ts";

const fresh = freshRecord();
const WHO = { by: "Anna Sund", why: "two budgets" };

const END = "Should the ferry subsidy to the Outer Skerries end?";
const ENDED = "Should the ferry subsidy to the Outer Skerries be ended?";
const LIGHT = "Should the Brannoch lighthouse be sold?";
const ROAD = "Should the coast road at Brannoch be widened?";
const ID = "ferry-subsidy-outer-skerries-end";

afterEach(async () => {
  expect(await checkPositionIndex(fresh.record.db)).toEqual([]);
});

const stands = async (question: string) =>
  (await positionsInForce(fresh.record, question)).map(
    ({ holder, position }) => `${holder.name} ${position.stance}`,
  );

/** Says by hand what the matcher found of a wording. */
async function found(wording: string, question: string, probability: number, doubtful = "[]") {
  const { id } = await fresh.record.db
    .selectFrom("wordings")
    .select("id")
    .where("text", "=", wording)
    .executeTakeFirstOrThrow();
  const match = { wording_id: id, question_id: question, probability, reversed: 0, doubtful } as const;
  await fresh.record.atomically((db) =>
    db
      .insertInto("matches")
      .values({ ...match, matcher: "by hand", matched_at: "2025-03-04" })
      .execute(),
  );
}

describe("a wording that was parted", () => {
  const told = [
    ["Tobias Renn", END, "for", "end it"],
    ["Maren Holt", END, "against", "keep it"],
  ] as const;

  async function parted() {
    await putTaken(fresh.record, "2025-03-04", told);
    await putTaken(fresh.record, "2025-03-05", [["Ilse Varga", ENDED, "for", "be done with it"]]);
    expect(await stands(ID)).toEqual(["Ilse Varga for", "Maren Holt against", "Tobias Renn for"]);
    return splitWording(fresh.record, ENDED, WHO);
  }
  const apart = async (own: string) => {
    expect([await stands(ID), await stands(own)]).toEqual([
      ["Maren Holt against", "Tobias Renn for"],
      ["Ilse Varga for"],
    ]);
  };

  test("stays apart when reports are analysed anew and more reports come", async () => {
    const { id } = await parted();
    await apart(id);
    await putTaken(fresh.record, "2025-03-04", told, { version: "0.2.0" });
    await putTaken(fresh.record, "2025-03-05", [["Ilse Varga", ENDED, "for", "be done with it"]], {
      version: "0.2.0",
    });
    await apart(id);
    await putTaken(fresh.record, "2025-03-09", [["Petra Lindqvist", ENDED, "against", "never"]]);
    expect(await stands(id)).toEqual(["Ilse Varga for", "Petra Lindqvist against"]);
  });

  test("stays apart when all wordings are compared anew, whichever of the two was there first", async () => {
    const { id } = await parted();
    await matchAllAgain(fresh.record);
    await apart(id);
    expect((await questionReview(fresh.record)).pairs).toEqual([]);
  });

  test("stays apart where a third wording that both are like is watched", async () => {
    const { id } = await parted();
    await watchQuestion(fresh.record, "the ferry subsidy to the Outer Skerries to be ended", WHO);
    const [one, other] = [await questionById(fresh.record, ID), await questionById(fresh.record, id)];
    expect(one?.id).not.toBe(other?.id);
  });

  test("is joined again when the parting is undone, and parted again under the same id", async () => {
    const { id, decision } = await parted();
    await undo(fresh.record, decision, WHO);
    expect(await stands(ID)).toHaveLength(3);
    expect(await questionById(fresh.record, id)).toMatchObject({ id: ID });
    expect((await splitWording(fresh.record, ENDED, WHO)).id).toBe(id);
    await apart(id);
  });

  test("stands among the decisions with the question that it was parted from, by whom and why", async () => {
    const { id } = await parted();
    expect((await listDecisions(fresh.record))[0]).toMatchObject({
      what: "split",
      recordId: id,
      otherId: ID,
      by: "Anna Sund",
      why: "two budgets",
      undone: false,
    });
  });

  test("takes what was joined to it along, and brings it back", async () => {
    await putTaken(fresh.record, "2025-03-04", [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", ROAD, "for", "widen it"],
    ]);
    await putTaken(fresh.record, "2025-03-05", [["Maren Holt", END, "for", "end it"]]);
    const [light, road] = ["brannoch-lighthouse-sold", "coast-road-at-brannoch-widened"];
    await found(END, road, 0.93);
    await found(ROAD, light, 0.95);
    await putTaken(fresh.record, "2025-03-06", [["Petra Lindqvist", LIGHT, "against", "no"]]);
    // Marked by hand too: what wordings lead through moved with the second finding.
    await fresh.record.atomically(async (db) => {
      await db
        .insertInto("stale_positions")
        .columns(["position_id"])
        .expression(db.selectFrom("positions").select("id"))
        .execute();
    });
    expect(await stands(light)).toHaveLength(4);
    const { decision } = await splitWording(fresh.record, ROAD, WHO);
    expect(await stands(road)).toEqual(["Ilse Varga for", "Maren Holt for"]);
    expect(await stands(light)).toEqual(["Petra Lindqvist against", "Tobias Renn for"]);
    await undo(fresh.record, decision, WHO);
    expect(await stands(light)).toHaveLength(4);
  });

  test("takes the divergence and the change that the joining had made with it", async () => {
    const body = { body: "Civic Union", role: "member" };
    await putTaken(fresh.record, "2025-03-04", [["Tobias Renn", END, "for", "end it"]], body);
    await putTaken(
      fresh.record,
      "2025-03-06",
      [
        ["Tobias Renn", ENDED, "against", "keep it"],
        ["Maren Holt", END, "for", "end it"],
      ],
      body,
    );
    const told = async () => [
      (await latestChanges(fresh.record, { limit: 5 })).total,
      (await divergences(fresh.record, { limit: 5 })).total,
    ];
    expect(await told()).toEqual([1, 1]);
    const { decision } = await splitWording(fresh.record, ENDED, WHO);
    expect(await told()).toEqual([0, 0]);
    await undo(fresh.record, decision, WHO);
    expect(await told()).toEqual([1, 1]);
  });
});

describe("a suggestion that was refused", () => {
  const [light, road] = ["brannoch-lighthouse-sold", "coast-road-at-brannoch-widened"];
  const doubt = (probability: number) =>
    JSON.stringify([{ question: light, probability, reversed: 0 as const }]);

  async function refused() {
    await putTaken(fresh.record, "2025-03-04", [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", ROAD, "for", "widen it"],
    ]);
    await found(ROAD, road, 1, doubt(0.6));
    expect((await questionReview(fresh.record)).pairs).toMatchObject([{ probability: 0.6 }]);
    return questionsDiffer(fresh.record, light, road, WHO);
  }

  test("is not made again, whatever is found later, and comes back when the refusal is undone", async () => {
    const { decision } = await refused();
    await found(ROAD, road, 1, doubt(0.8));
    await putTaken(fresh.record, "2025-03-08", [["Maren Holt", ROAD, "against", "leave it"]]);
    expect((await questionReview(fresh.record)).pairs).toEqual([]);
    await undo(fresh.record, decision, WHO);
    expect((await questionReview(fresh.record)).pairs).toMatchObject([{ probability: 0.8 }]);
  });

  test("is not made again of a question that one of the two was joined to since", async () => {
    await refused();
    await putTaken(fresh.record, "2025-03-08", [["Maren Holt", END, "for", "end it"]]);
    await mergeQuestions(fresh.record, ID, light, false, WHO);
    await found(ROAD, road, 1, doubt(0.8));
    expect((await questionReview(fresh.record)).pairs).toEqual([]);
  });

  test("keeps the machine from joining the two when all wordings are compared anew", async () => {
    await putTaken(fresh.record, "2025-03-04", [["Tobias Renn", END, "for", "end it"]]);
    await putTaken(fresh.record, "2025-03-05", [["Ilse Varga", ENDED, "for", "be done with it"]]);
    const { id, decision } = await splitWording(fresh.record, ENDED, WHO);
    await questionsDiffer(fresh.record, ID, id, WHO);
    await undo(fresh.record, decision, WHO);
    // The two are one again, as the machine has it: only what is of two questions can differ.
    expect((await questionById(fresh.record, id))?.id).toBe(ID);
    await found(ENDED, id, 1);
    await matchAllAgain(fresh.record);
    expect([await stands(ID), await stands(id)]).toEqual([["Tobias Renn for"], ["Ilse Varga for"]]);
  });
});
