/** The rows of the table of stances say the same of each other. */
import { expect, test } from "vitest";
import { LISTED_STANCES, STANCE_TRAITS } from "./stances.ts";
import { STANCES } from "./vocabulary.ts";

test.each(STANCES)("%s turned round twice is itself, and takes the other side once", (stance) => {
  const { opposite, side, scale, firmness } = STANCE_TRAITS[stance];
  const other = STANCE_TRAITS[opposite];
  expect(other.opposite).toBe(stance);
  expect(other.side).toBe(side === 0 ? 0 : -side);
  expect(other.scale).toBe(scale ? -scale : scale);
  expect(other.firmness).toBe(firmness);
});

test.each(STANCES)("%s cannot stand with those that cannot stand with it", (stance) => {
  for (const other of STANCES) {
    expect(STANCE_TRAITS[stance].apart[other]).toBe(STANCE_TRAITS[other].apart[stance]);
    expect(STANCE_TRAITS[stance].apart[other] === "opposed").toBe(
      STANCE_TRAITS[stance].side * STANCE_TRAITS[other].side === -1,
    );
  }
});

test("each is told from the others by its word, its mark and its colours", () => {
  const rows = Object.values(STANCE_TRAITS);
  for (const told of [
    rows.map(({ label }) => label),
    rows.map(({ mark }) => mark),
    rows.map(({ colour }) => colour[0]),
    rows.map(({ colour }) => colour[1]),
  ])
    expect(new Set(told).size).toBe(STANCES.length);
  expect([...LISTED_STANCES].sort()).toEqual([...STANCES].sort());
});
