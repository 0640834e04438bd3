import { expect, test } from "vitest";
import { cpuTime } from "../../../test/cpu-time.ts";
import { differences, type ParagraphChange } from "./differences.ts";

const BEFORE = "The boats run.\n\nRenn said the subsidy “should end”.\n\nNobody else spoke.";
const AFTER = "The boats run.\n\nRenn said the subsidy “should end by June”.\n\nVarga declined to comment.";

const side = (changes: readonly ParagraphChange[], not: "added" | "removed") =>
  changes
    .filter(({ what }) => what !== not)
    .map(({ stretches }) =>
      stretches
        .filter(({ what }) => what !== not)
        .map(({ words }) => words)
        .join(""),
    );

test("a paragraph in which words were added is one reworded, and says which", () => {
  const [first, second] = differences(BEFORE, AFTER);
  expect(first).toEqual({ what: "same", stretches: [{ what: "same", words: "The boats run." }] });
  expect(second?.what).toBe("reworded");
  expect(second?.stretches.filter(({ what }) => what !== "same")).toEqual([
    { what: "added", words: " by June" },
  ]);
});

test("a paragraph with next to nothing in common is one gone and one new", () => {
  expect(
    differences(BEFORE, AFTER)
      .slice(2)
      .map(({ what }) => what),
  ).toEqual(["removed", "added"]);
});

test.each([
  [BEFORE, AFTER],
  [AFTER, BEFORE],
  ["", AFTER],
  [BEFORE, ""],
  ["One.\n\nTwo.\n\nThree.", "Zero.\n\nTwo, three."],
])("both texts can be read off the changes (%#)", (earlier, later) => {
  const changes = differences(earlier, later);
  const paragraphs = (text: string) => text.split("\n\n").filter((p) => p !== "");
  expect(side(changes, "added")).toEqual(paragraphs(earlier));
  expect(side(changes, "removed")).toEqual(paragraphs(later));
});

test("texts with nothing in common and many words are answered in good time", () => {
  const text = (seed: number) =>
    Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 60 }, (_, j) => `w${(seed * (i + 1) * (j + 7)) % 997}`).join(" "),
    ).join("\n\n");
  const began = cpuTime();
  expect(differences(text(3), text(11)).length).toBeGreaterThan(400);
  expect(cpuTime() - began).toBeLessThan(5000);
});
