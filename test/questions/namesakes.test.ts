/** Questions on people of one surname: a wording that has it alone leads from the one to none of the others. */
import { expect, test } from "vitest";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { freshRecord } from "../record/fresh.ts";
import { putTaken } from "./taken.ts";

const fresh = freshRecord();

test("a surname alone joins one of two questions and no third wording to it", async () => {
  await putTaken(fresh.record, "2025-03-04", [
    ["Tobias Renn", "Should voters elect Ida Holm president?", "for", "Ida Holm"],
    ["Ilse Varga", "Should voters elect Holm president?", "for", "Holm"],
    ["Petra Lind", "Should voters elect Maren Holm president?", "for", "Maren Holm"],
  ]);
  const { questions } = await listQuestions(fresh.record, { limit: 10 });
  expect(questions.map(({ wording, holders }) => [wording, holders]).sort()).toEqual([
    ["Should voters elect Ida Holm president?", 2],
    ["Should voters elect Maren Holm president?", 1],
  ]);
});
