/** Wordings that only point at a proposal: the report that they stand in says which one is meant. */
import { describe, expect, test } from "vitest";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { questionById } from "../../src/record/question/question-by-id.ts";
import { freshRecord } from "../record/fresh.ts";
import { putTaken } from "./taken.ts";

const fresh = freshRecord();
const FERRY = "Should the ferry subsidy to the Outer Skerries end?";

const questions = async () => (await listQuestions(fresh.record)).questions;
const stands = async (question: string) =>
  (await positionsInForce(fresh.record, question)).map(
    ({ holder, position }) => `${holder.name} ${position.stance}`,
  );

describe("a wording that points", () => {
  test("is of the question that says it in full, if the report speaks of all that it leaves out", async () => {
    await putTaken(fresh.record, "2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    await putTaken(
      fresh.record,
      "2025-03-05",
      [
        ["Dorian Pell", "Should the subsidy end?", "for", "enough of it"],
        ["Sunniva Okafor", "Should the crossings be kept funded?", "for", "pay for them"],
      ],
      { before: "The Skerries ferries were the talk of the town. " },
    );
    expect((await questions()).map(({ id }) => id)).toEqual(["ferry-subsidy-outer-skerries-end"]);
    expect([...(await stands("ferry-subsidy-outer-skerries-end"))].sort()).toEqual([
      "Dorian Pell for",
      "Sunniva Okafor against",
      "Tobias Renn for",
    ]);
    const found = await questionById(fresh.record, "ferry-subsidy-outer-skerries-end");
    expect(found?.wordings.map(({ text }) => text)).toContain(`Should the subsidy end? (${FERRY})`);
  });

  test("is no wording of it in a report that does not", async () => {
    await putTaken(fresh.record, "2025-03-04", [["Tobias Renn", FERRY, "for", "end it"]]);
    await putTaken(fresh.record, "2025-03-05", [
      ["Dorian Pell", "Should the subsidy end?", "for", "Farmers have had enough"],
    ]);
    expect(await questions()).toHaveLength(2);
  });

  test("is left alone where two questions could be meant", async () => {
    await putTaken(fresh.record, "2025-03-04", [
      ["Tobias Renn", FERRY, "for", "end it"],
      ["Tobias Renn", "Should the bus subsidy to Brannoch East end?", "for", "end that too"],
    ]);
    await putTaken(
      fresh.record,
      "2025-03-05",
      [["Dorian Pell", "Should the subsidy end?", "for", "enough"]],
      { before: "The bus to Brannoch and the Skerries ferries cost much. " },
    );
    expect(await questions()).toHaveLength(3);
  });

  test("at a bill means another one in another report", async () => {
    const url = "https://orvane.example/another";
    await putTaken(fresh.record, "2025-03-04", [["Tobias Renn", "Should the bill pass?", "for", "aye"]]);
    await putTaken(fresh.record, "2025-06-05", [["Ilse Varga", "Should the bill pass?", "against", "no"]], {
      url,
    });
    expect(await questions()).toHaveLength(2);
  });
});
