import { expect, test } from "vitest";
import { labelsIn } from "./labels.ts";

const labels = (text: string) => labelsIn(text).map(({ start, end }) => text.slice(start, end));

test("capitals and a colon at the head of a paragraph are a label", () => {
  expect(
    labels("TOLLS: The trust took a tenth more.\n\nSKIPPER’S VIEW: “We pay,” Maas said.\n\nFROST: None."),
  ).toEqual(["TOLLS:", "SKIPPER’S VIEW:", "FROST:"]);
  expect(labels("LISTEN: Maas on the lock")).toEqual(["LISTEN:"]);
});

test("names of speakers are none: those that come back, that ask and answer, or that the text names", () => {
  expect(labels("HOST: It leaks.\n\nMAAS: It does.\n\nHOST: Still.")).toEqual([]);
  expect(labels("HOST: Does it leak?\n\nMAAS: It does.")).toEqual([]);
  expect(labels("MAAS: It leaks, all of it.\n\nThe lock was built before Maas came.")).toEqual([]);
});

test("words with small letters, and capitals within a line, are none", () => {
  expect(labels("The vote: none. The BBC: a view.\n\nNATO said: no.")).toEqual([]);
});
