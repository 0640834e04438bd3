import { expect, test } from "vitest";
import { type Dot, labelsOf } from "./series-dots.ts";

const dot = (teller: string, value: number): Dot => ({
  ...{ day: new Date("2025-03-03T00:00:00Z"), value, least: value, most: value, isOpen: false, teller },
});
const gaps = (places: readonly number[]) => places.slice(1).map((at, i) => at - (places[i] ?? 0));

test("names of tellers with one and the same figure stand apart, and within the plot", () => {
  const labels = labelsOf(
    ["the pier", "the mill", "the guild", "the mayor"].map((teller) => dot(teller, 100)),
    [0, 100],
  );
  const places = labels.map(({ at }) => at);
  expect(Math.min(...gaps(places))).toBeGreaterThan(8);
  expect(Math.max(...places)).toBeLessThanOrEqual(100);
});

test("names that are apart stay beside their figures, and long ones are cut", () => {
  const labels = labelsOf([dot("the mill", 20), dot("the association of weir keepers", 80)], [0, 100]);
  expect(labels.map(({ at, words }) => [at, words])).toEqual([
    [20, "the mill"],
    [80, "the association of weir k…"],
  ]);
});
