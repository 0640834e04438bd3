import { expect, test } from "vitest";
import { laidOut } from "../../../test/worded-in.ts";
import type { Entity } from "../analysis.ts";
import { withContext } from "./context-features.ts";
import type { Proposed } from "./proposed.ts";

const text = "Ida Holm backs the lock. She would keep it. “No lock,” said Ivo Renn.";
const { doc, entities } = laidOut(text, ["Ida Holm", "Ivo Renn"]);

function candidate(holder: Entity | undefined, first: number, question: string, held: number): Proposed {
  if (!holder) throw new RangeError("no such holder");
  return {
    holder,
    stance: "for",
    span: { first, end: first + 1 },
    at: first,
    condition: null,
    proposal: null,
    question,
    questionChance: 0.5,
    rule: null,
    isLearned: true,
    features: { held },
    wordings: [],
    terms: [],
  };
}

test("a candidate is told what others of its holder, on its question and in its sentence are worth, itself left out", () => {
  const [holm, renn] = entities;
  const lock = "Should the lock be kept?";
  const [first, again, other, lone] = withContext(doc, [
    candidate(holm, 2, lock, 0),
    candidate(holm, 8, lock, 0),
    candidate(renn, 12, lock, 2),
    candidate(renn, 13, "Should the quay be shut?", -2),
  ]).map(({ features }) => features);
  expect(first?.["said again"]).toBeCloseTo(Math.log(1.5));
  expect(again?.["said again"]).toBeCloseTo(Math.log(1.5));
  expect(other?.["said again"]).toBe(0);
  expect(other?.["on question"]).toBeCloseTo(Math.log(2));
  expect(lone?.["on question"]).toBe(0);
  expect([other?.["rank 0"], lone?.["rank 1"]]).toEqual([1, 1]);
  expect([first?.quoted, other?.quoted]).toEqual([undefined, 1]);
  expect(first?.["person named"]).toBe(1);
});

test("candidates keep what spoke for them before, and none are told nothing", () => {
  const [only] = withContext(doc, [candidate(entities[0], 2, "Should it?", 1)]);
  expect(only?.features).toMatchObject({ held: 1, "by holder": 0, "in sentence": 0, "place lead": 1 });
  expect(withContext(doc, [])).toEqual([]);
});
