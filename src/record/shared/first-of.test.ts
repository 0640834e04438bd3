import fc from "fast-check";
import { expect, test } from "vitest";
import { firstOf } from "./first-of.ts";

test("the first are those that sorting would give, equal ones in the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.nat(12), (numbers, first) => {
      const all = numbers.map((n, i) => ({ n, i }));
      const compare = (a: { n: number }, b: { n: number }) => a.n - b.n;
      expect(firstOf(all, first, compare)).toEqual([...all].sort(compare).slice(0, first));
    }),
  );
});
