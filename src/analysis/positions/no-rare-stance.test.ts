/** What only looks like a stance on a condition, not taken yet or not told. */
import { expect, test } from "vitest";
import { type QuayCase, quayPositionsIn, type Said } from "../../../test/positions-in.ts";
import type { Stance } from "../../base/vocabulary.ts";

const PLAIN: readonly (readonly [QuayCase, readonly Stance[]])[] = [
  [
    [
      "a declined comment on an allegation",
      "Brandvik declined to comment on allegations that the council would hide the losses.",
    ],
    [],
  ],
  [["a declined comment on a fact", "Thole declined to comment on the collapse of the east wall."], []],
  [["a declined comment on nothing told", "The Harbour Board declined to comment."], []],
  [
    [
      "“no comment” on nothing told",
      "Brandvik said: “No comment.”",
      ["Brandvik", "said", "“No comment.”", "direct"],
    ],
    [],
  ],
  [
    ["declining to say whether something happened", "Thole declined to say whether he had met the lender."],
    [],
  ],
  [["declining to say how many", "Thole declined to say how many swimmers had fallen ill."], []],
  [
    ["denying to have refused to say", "Brandvik has never refused to say whether the lido should close."],
    [],
  ],
  [
    ["asking whether somebody refused to say", "Did Brandvik refuse to say whether the lido should close?"],
    [],
  ],
  [["a refusal to do", "Brandvik refused to sell the windmill."], ["against"]],
  [["declining an act", "The Harbour Board declined to sell the crane."], ["against"]],
  [["sidestepping a rival", "Brandvik sidestepped Thole in the corridor."], []],
  [["having yet to win", "Thole has yet to win a race."], []],
  [["an event that has yet to happen", "The lido has yet to reopen after the flood."], []],
  [["weighing a number of pounds", "The crane was weighing 40 tonnes of scrap."], []],
  [["being considered a friend", "Brandvik considers Thole a careful accountant."], []],
  [["being open to the public", "The lido is open to the public on Sundays."], []],
  [["undecided voters", "Thole spent the day courting undecided voters."], []],
  [["asking whether somebody has decided", "Has Brandvik decided whether to sell the windmill?"], []],
  [["having decided", "Brandvik has decided to sell the windmill."], ["for"]],
  [["ruling a thing out", "Thole ruled out raising the tram levy."], ["against"]],
  [["a promise for after the election", "Brandvik vowed to close the lido if elected."], ["for"]],
  [["a promise for when they win", "Brandvik promised to build the tram line if she wins."], ["for"]],
  [["“even if”", "Brandvik opposes the dredging bill even if it spares the reef."], ["against"]],
  [["“if necessary”", "Brandvik vowed to close the lido if necessary."], ["for"]],
  [
    [
      "speaking on condition of anonymity",
      "Brandvik backs the dredging bill, a friend said on condition of anonymity.",
    ],
    ["for"],
  ],
  [["“if” for “whether”", "Brandvik urged the Harbour Board to test the wall to see if it holds."], ["for"]],
  [
    ["what those depend on whom one supports", "Brandvik supports the crews who depend on the tram levy."],
    ["for"],
  ],
];

test.each(PLAIN.map(([[name, ...rest], wanted]) => [name, rest, wanted] as const))(
  "%s is none of the three",
  (_name, [text, ...said], wanted) => {
    expect(quayPositionsIn(text, said as readonly Said[]).map(({ stance }) => stance)).toEqual(wanted);
  },
);

test.each([
  "Brandvik has refrained from supporting the tram levy.",
  "Thole stopped short of backing the tram levy.",
])("who holds back from a side is on none: %s", (text) => {
  const told = quayPositionsIn(text, []).map(({ stance }) => stance);
  expect(told).not.toContain("for");
  expect(told).not.toContain("against");
});
