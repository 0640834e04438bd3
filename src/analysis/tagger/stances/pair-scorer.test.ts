import { expect, test } from "vitest";
import { USUAL } from "../../document/stems.ts";
import { ASKED, type PairWeights, WIDTH, wordChances } from "./pair-scorer.ts";

const none = new Float32Array();
const FEATURE_VALUES = [20, 5, 6, 6];

/** Weights by which a word is told by its own first number, and one of USUAL by the stance's. */
function weights(): PairWeights {
  const [word, usual] = [new Float32Array(WIDTH), new Float32Array(USUAL.length * WIDTH)];
  word[0] = 1;
  usual[1] = 1;
  return {
    ...{ none, features: [], stance: none, stanceBias: none, other: none, otherBias: none },
    near: FEATURE_VALUES.map((n) => new Float32Array(n * WIDTH)),
    word,
    wordBias: new Float32Array(1),
    usual,
    usualBias: new Float32Array(USUAL.length),
  };
}

const places = { paragraphOf: new Int32Array(4), stops: new Int32Array(5) };

test("words are told by their own vector, those of every report by the vector of the stance's words", () => {
  const asked = new Float32Array(4 * ASKED);
  asked[2 * ASKED + 3 * WIDTH] = Math.log(3);
  asked[1] = Math.log(4);
  const { words, usual } = wordChances(weights(), asked, { first: 0, end: 1 }, [2, 3], places);
  expect(words[0]).toBeCloseTo(0.75, 5);
  expect(words[1]).toBeCloseTo(0.5, 5);
  expect(usual).toHaveLength(USUAL.length);
  expect(usual[0]).toBeCloseTo(0.8, 5);
});
