import { expect, test } from "vitest";
import { stemOf, stemsOf } from "./stems.ts";

test("small words and endings do not count", () => {
  expect([...stemsOf("the closing of the piers")]).toEqual(["clos", "pier"]);
  expect(stemOf("The")).toBe("");
});

test("marks are no words, and apostrophes and full stops part none", () => {
  expect(["—", "“", "Varga’s", "U.S."].map(stemOf)).toEqual(["", "", "varga", "u"]);
});
