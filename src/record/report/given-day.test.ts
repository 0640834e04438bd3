/** Days of what is said in a report whose own day was given or corrected. */
import { describe, expect, test } from "vitest";
import { type IsoDate, isoDate } from "../../base/passage.ts";
import { positionDay, saidDays } from "./given-day.ts";

const day = (value: string): IsoDate => {
  const found = isoDate(value);
  if (!found) throw new Error(`${value} is no day`);
  return found;
};
const [MAY_1, MAY_4, MAY_9] = [day("2031-05-01"), day("2031-05-04"), day("2031-05-09")];

describe("a position's day", () => {
  test("is as it was found where the report's day is", () => {
    expect(positionDay(MAY_1, { read: MAY_4, stands: MAY_4 })).toBe(MAY_1);
    expect(positionDay(null, { read: null, stands: null })).toBeNull();
  });

  test("is the day that was given where nothing told one", () => {
    expect(positionDay(null, { read: null, stands: MAY_4 })).toBe(MAY_4);
  });

  test("stays one that the words tell without the report's, but is never after the report", () => {
    expect(positionDay(MAY_1, { read: null, stands: MAY_4 })).toBe(MAY_1);
    expect(positionDay(MAY_9, { read: null, stands: MAY_4 })).toBe(MAY_4);
  });

  test("is the report's where it was reckoned from another", () => {
    expect(positionDay(MAY_1, { read: MAY_4, stands: MAY_9 })).toBe(MAY_9);
    expect(positionDay(MAY_4, { read: MAY_4, stands: MAY_1 })).toBe(MAY_1);
  });

  test("is not known where the report's was taken away", () => {
    expect(positionDay(MAY_1, { read: MAY_4, stands: null })).toBeNull();
  });
});

describe("when something was said", () => {
  test("is by the report's day, once that is given", () => {
    expect(saidDays(null, { read: null, stands: MAY_4 })).toEqual({ from: null, to: MAY_4 });
    expect(saidDays({ from: MAY_1, to: MAY_1 }, { read: null, stands: MAY_4 })).toEqual({
      from: MAY_1,
      to: MAY_1,
    });
  });

  test("is not kept where it was reckoned from a day that was wrong", () => {
    expect(saidDays({ from: MAY_1, to: MAY_1 }, { read: MAY_4, stands: MAY_9 })).toEqual({
      from: null,
      to: MAY_9,
    });
    expect(saidDays({ from: MAY_1, to: MAY_1 }, { read: MAY_4, stands: null })).toBeNull();
  });
});
