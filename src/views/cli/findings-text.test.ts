import { expect, test } from "vitest";
import type { ReadInput } from "../../ingest/read-inputs.ts";
import { findingsText } from "./findings-text.ts";

const TEXT =
  "Tobias Renn wants the payments to end. The Civic Union would end them only if the court agrees. Over 300 sailed on Sunday.";

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

function entity(id: string, name: string) {
  return { id, name, type: "person", aliases: [], roles: [], memberOf: [], mentions: [] } as const;
}

const QUESTION = "Should the payments end?";

function read(published: string | null): ReadInput {
  return {
    id: "a",
    fromPage: false,
    article: { text: TEXT, published },
    analysis: {
      statements: [],
      entities: [entity("e1", "Tobias Renn"), entity("e2", "Civic Union")],
      positions: [
        {
          id: "p1",
          holder: "e1",
          question: QUESTION,
          stance: "for",
          condition: null,
          span: spanOf("wants the payments to end"),
          statements: [],
          confidence: 0.81,
        },
        {
          id: "p2",
          holder: "e2",
          question: QUESTION,
          stance: "conditional",
          condition: spanOf("only if the court agrees"),
          span: spanOf("would end them"),
          statements: [],
          confidence: 0.4,
        },
      ],
      divergences: [{ question: QUESTION, within: "e2", positions: ["p1", "p2"] }],
      figures: [
        {
          ...spanOf("Over 300"),
          value: 300,
          upper: null,
          relation: "more-than",
          unit: null,
          counted: "passengers",
          source: null,
          period: null,
        },
      ],
      times: [{ ...spanOf("on Sunday"), from: published, to: published }],
    },
  } as unknown as ReadInput;
}

test("lists positions with their words, who differs, and figures with whose they are", () => {
  expect(findingsText(read("2025-03-10"), 200)).toEqual([
    [
      "Positions",
      "  Tobias Renn, for: Should the payments end? “wants the payments to end” (0.81)",
      "  Civic Union, on a condition (only if the court agrees): Should the payments end? “would end them” (0.40, unreviewed)",
    ].join("\n"),
    "Differences within an organization\n  Civic Union: Should the payments end? Tobias Renn, for; Civic Union, on a condition",
    "Figures\n  Over 300, passengers: nobody named",
  ]);
});

test("says what stays open where the report has no date", () => {
  expect(findingsText(read(null), 80).at(-1)).toBe(
    "The report has no date: 1 expression of time is left open.",
  );
});

test("keeps within the terminal's width", () => {
  const lines = findingsText(read(null), 40).slice(0, -1).join("\n").split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
});
