import { expect, test } from "vitest";
import { decodeSpans, FIELDS, PARTS } from "./span-decoder.ts";

const WIDTH = FIELDS.length * PARTS;
const OF = { O: 0, B: 1, I: 2, E: 3, S: 4 } as const;

/** Scores in which field `field` has the parts `parts` as the likeliest; all other fields are outside. */
function scoresOf(field: number, parts: readonly (keyof typeof OF)[], sure = 0.9): Float32Array {
  const scores = new Float32Array(parts.length * WIDTH).fill(Math.log((1 - sure) / 4));
  parts.forEach((part, word) => {
    FIELDS.forEach((_, f) => {
      scores[word * WIDTH + f * PARTS + (f === field ? OF[part] : OF.O)] = Math.log(sure);
    });
  });
  return scores;
}

test("spans of several words and of one are read, each from the field that was asked for", () => {
  const scores = scoresOf(1, ["O", "B", "I", "E", "S", "O"]);
  const all = { first: 0, end: 6 };
  expect(decodeSpans(scores, 1, all, 0)).toEqual([
    { first: 1, end: 4 },
    { first: 4, end: 5 },
  ]);
  expect(decodeSpans(scores, 0, all, 0)).toEqual([]);
});

test("no path goes on from nothing: an end without a beginning is no span of its own", () => {
  const found = decodeSpans(scoresOf(0, ["O", "I", "E", "O"], 0.6), 0, { first: 0, end: 4 }, 0);
  for (const { first, end } of found) expect(end).toBeGreaterThan(first);
  expect(found.length).toBeLessThanOrEqual(1);
});

test("taking from the score of outside finds what is less likely than not", () => {
  const scores = new Float32Array(WIDTH).fill(Math.log(0.001));
  scores[OF.O] = Math.log(0.7);
  scores[OF.S] = Math.log(0.29);
  expect(decodeSpans(scores, 0, { first: 0, end: 1 }, 0)).toEqual([]);
  expect(decodeSpans(scores, 0, { first: 0, end: 1 }, 2)).toEqual([{ first: 0, end: 1 }]);
});

test("a paragraph is read by itself, and an empty one has no spans", () => {
  const scores = scoresOf(0, ["B", "E", "B", "E"]);
  expect(decodeSpans(scores, 0, { first: 2, end: 4 }, 0)).toEqual([{ first: 2, end: 4 }]);
  expect(decodeSpans(scores, 0, { first: 2, end: 2 }, 0)).toEqual([]);
});
