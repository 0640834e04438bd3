import { expect, test } from "vitest";
import { reliability } from "./alpha.ts";

/** One coder a line, one unit a column; a dot is no value. */
function unitsOf(...coders: readonly string[]): readonly (readonly string[])[] {
  const rows = coders.map((line) => line.trim().split(/\s+/));
  return (rows[0] ?? []).map((_, i) => rows.flatMap((row) => (row[i] === "." ? [] : (row[i] ?? []))));
}
const numbers = (units: readonly (readonly string[])[]) => units.map((unit) => unit.map(Number));

// The worked examples of Krippendorff (2011), A to D, with the values that he gives.
const TWO_YES_NO = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const TWO_NOMINAL = unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
const FOUR_WITH_GAPS = unitsOf(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);

test.each([
  ["two coders, yes or no", TWO_YES_NO, 0.095, 10],
  ["two coders, five values", TWO_NOMINAL, 0.692, 12],
] as const)("the published value: %s", (_, units, alpha, count) => {
  const found = reliability(units);
  expect(found.alpha).toBeCloseTo(alpha, 3);
  expect([found.units, found.values]).toEqual([count, count * 2]);
});

test.each([
  ["nominal", 0.743],
  ["ordinal", 0.815],
  ["interval", 0.849],
  ["ratio", 0.797],
] as const)("the published value: four coders with gaps, %s", (metric, alpha) => {
  const found = reliability(numbers(FOUR_WITH_GAPS), metric);
  expect(found.alpha).toBeCloseTo(alpha, 3);
  // The unit that one coder alone has given a value counts for nothing.
  expect([found.units, found.values]).toEqual([11, 40]);
});

test("three coders with gaps, as the documentation of the Python package works it out", () => {
  const units = unitsOf(
    ". . . . . 3 4 1 2 1 1 3 3 . 3",
    "1 . 2 1 3 3 4 3 . . . . . . .",
    ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
  );
  expect(reliability(units).alpha).toBeCloseTo(0.691, 3);
  expect(reliability(numbers(units), "interval").alpha).toBeCloseTo(0.811, 3);
});

test("all agree is 1, the opposite of each other is below 0", () => {
  expect(reliability(unitsOf("a b a b", "a b a b"))).toEqual({
    alpha: 1,
    units: 4,
    values: 8,
    agreement: 1,
  });
  expect(reliability(unitsOf("a b a b", "b a b a")).alpha).toBeLessThan(0);
});

test("where nothing varies, or nobody coded the same unit, there is no alpha to tell", () => {
  expect(reliability(unitsOf("a a a", "a a a"))).toMatchObject({ alpha: null, agreement: 1 });
  expect(reliability(unitsOf("a . b", ". a ."))).toEqual({
    alpha: null,
    units: 0,
    values: 0,
    agreement: null,
  });
});
