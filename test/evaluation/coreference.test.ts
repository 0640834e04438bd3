import { describe, expect, test } from "vitest";
import {
  bCubed,
  type Chains,
  ceafe,
  conll,
  mentionScore,
  muc,
} from "../../evaluation/coreference/measures.ts";
import { bestPairing } from "../../evaluation/coreference/pairing.ts";

const chains = (...all: string[]): Chains => all.map((chain) => new Set(chain));

/** The worked example of the reference scorer's paper: three of the key's seven mentions are split off or missing. */
const GOLD = chains("abc", "defg");
const FOUND = chains("ab", "cd", "fghi");

const percent = ({ recall, precision, f1 }: { recall: number; precision: number; f1: number }) =>
  [recall, precision, f1].map((value) => Math.round(1000 * value) / 10);

describe("on the worked example of the reference scorer", () => {
  test("mentions are six of seven and six of eight", () => {
    expect(percent(mentionScore(GOLD, FOUND))).toEqual([85.7, 75, 80]);
  });
  test("MUC is 40 / 40 / 40", () => expect(percent(muc(GOLD, FOUND))).toEqual([40, 40, 40]));
  test("B-cubed is 41.7 / 50 / 45.5", () => expect(percent(bCubed(GOLD, FOUND))).toEqual([41.7, 50, 45.5]));
  test("CEAF-e is 65 / 43.3 / 52", () => expect(percent(ceafe(GOLD, FOUND))).toEqual([65, 43.3, 52]));
  test("their mean is 45.8", () => expect(conll(GOLD, FOUND)).toBeCloseTo(0.458, 3));
});

test("what is found as it is marked is all right, and what is not found at all is all wrong", () => {
  expect(conll(GOLD, GOLD)).toBe(1);
  expect(conll(GOLD, [])).toBe(0);
  expect(conll([], FOUND)).toBe(0);
});

test("pairs are chosen for the sum, not one after the other", () => {
  expect(
    bestPairing([
      [9, 8],
      [8, 1],
    ]),
  ).toBe(16);
  expect(bestPairing([[1, 2, 3]])).toBe(3);
  expect(bestPairing([])).toBe(0);
});
