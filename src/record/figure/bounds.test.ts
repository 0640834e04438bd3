import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Relation } from "../../base/vocabulary.ts";
import { agreementOf, boundsOf } from "./bounds.ts";

const RELATIONS: readonly Relation[] = ["exactly", "about", "more-than", "at-least", "less-than", "at-most"];

function figure(value: number, relation: Relation, exact = String(value)) {
  return { value, relation, ...boundsOf({ value, upper: null, relation, exact }) };
}

describe("boundsOf", () => {
  it.each([
    ["1.2 million", 1_200_000, 1_150_000, 1_250_000],
    ["£40m", 40_000_000, 39_500_000, 40_500_000],
    ["3bn", 3_000_000_000, 2_500_000_000, 3_500_000_000],
    ["33,700", 33_700, 33_700, 33_700],
    ["two hundred", 200, 200, 200],
  ])("takes %s for as exact as it is written", (exact, value, least, most) => {
    expect(boundsOf({ value, upper: null, relation: "exactly", exact })).toEqual({ least, most });
  });

  it("gives a range its two ends", () => {
    expect(boundsOf({ value: 30, upper: 40, relation: "range", exact: "30-40" })).toEqual({
      least: 30,
      most: 40,
    });
  });
});

describe("agreementOf", () => {
  const figures = fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...RELATIONS))
    .map(([value, relation]) => figure(value, relation));

  it("is the same both ways round, and never against itself but for open bounds", () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(agreementOf(a, b, false)).toBe(agreementOf(b, a, false));
        expect(agreementOf(a, a, true)).toBe("compatible");
      }),
    );
  });

  it("lets what is more than a number be any greater one, and no smaller", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (bound, value) => {
        const agrees = agreementOf(figure(bound, "more-than"), figure(value, "exactly"), false);
        expect(agrees === "compatible").toBe(value > bound);
      }),
    );
  });
});
