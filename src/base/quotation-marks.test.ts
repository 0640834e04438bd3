/** What is made of the table of quotation marks: no mark is in a class by mistake. */
import { expect, test } from "vitest";
import * as all from "./quotation-marks.ts";

const made = { ...all };

const sorted = (marks: string) => [...marks].sort().join("");

test.each([
  ["OPENING", "\"“„«‘'"],
  ["CLOSING", "\"”»’'"],
  ["OUTER_OPENING", '"“„«'],
  ["OUTER_CLOSING", '"”»'],
  ["OUTER", '"“”„«»'],
  ["SINGLE", "‘’'"],
  ["SINGLE_OPENING", "‘'"],
  ["SINGLE_CLOSING", "’'"],
  ["ANY", "\"“”„«»‘’'"],
  ["FIRM_OPENING", '"“„«‘'],
  ["FIRM_CLOSING", '"”»’'],
  ["ONLY_OPENING", "“„«"],
  ["ONLY_CLOSING", "”»"],
] as const)("%s", (name, marks) => {
  expect(sorted(made[name])).toBe(sorted(marks));
});

test("marks that are typed with two characters", () => {
  expect(made.TYPED.split("|").sort()).toEqual(["''", "``"]);
  expect(made.TYPED_CLOSING).toBe("''");
});

test("double marks close each other, pointed and single ones do not close them", () => {
  expect(["”", '"', "''", "»", "’", "“"].filter((mark) => made.closesForm("double", mark))).toEqual([
    "”",
    '"',
    "''",
  ]);
  expect(made.closesForm("pointed", "»")).toBe(true);
  expect(made.pairOpenedBy("”")).toBeNull();
  expect(["“", "„", "«", '"'].filter((mark) => made.onlyOpensForm("double", mark))).toEqual(["“", "„"]);
});

test("no mark of the table means anything within a character class", () => {
  expect(made.ANY).not.toMatch(/[\]\\^-]/);
});
