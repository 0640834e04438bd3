/** Stances on one question of a report, however each is worded: what is asked of all, and who of one party differs. */
import { expect, test } from "vitest";
import { OKAFOR, positionsIn, RENN, stancesIn } from "../../../test/positions-in.ts";

const PARTY = {
  "Civic Union": "organization",
  "Tobias Renn": "person in Civic Union",
  "Maren Holt": "person in Civic Union",
};

test("those on one proposal share a question, whichever way round it is worded, and the stance carries the difference", () => {
  const found = positionsIn({
    text: "Tobias Renn called for the ferry subsidy to end.\n\nMaren Holt opposes an end to the ferry subsidy.",
    entities: PARTY,
  });
  expect(new Set(found.positions.map(({ question }) => question)).size).toBe(1);
  expect(new Set(found.positions.map(({ stance }) => stance))).toEqual(new Set(["for", "against"]));
  expect(found.divergences).toEqual(["Civic Union"]);
});

test("two wordings of one condition do not diverge", () => {
  const text =
    "Maren Holt backs ending the toll only if the judges find it unlawful.\n\n" +
    "Tobias Renn backs ending the toll if the judges agree.";
  const { positions, divergences } = positionsIn({ text, entities: PARTY });
  expect(positions.map(({ stance }) => stance)).toEqual(["conditional", "conditional"]);
  expect(divergences).toEqual([]);
});

test("an order that names nothing is on what was spoken of before, for it or against it by its verb", () => {
  const text =
    "Tobias Renn called for the night boats to end.\n\nRenn backs ending the night boats.\n\n“Keep them,” said Sunniva Okafor.";
  const { positions } = positionsIn({
    text,
    entities: { ...RENN, ...OKAFOR },
    statements: [["Sunniva Okafor", "said", "“Keep them,”", "direct"]],
  });
  expect(positions.map(({ holder, stance }) => [holder, stance])).toContainEqual([
    "Sunniva Okafor",
    "against",
  ]);
});

test("two members of one mind do not diverge, and nor do members of two parties", () => {
  const text = "Tobias Renn opposes the new toll.\n\nMaren Holt opposes the new toll.";
  expect(positionsIn({ text, entities: PARTY }).divergences).toEqual([]);
  const other = "Tobias Renn opposes the new toll.\n\nSunniva Okafor supports the new toll.";
  expect(
    positionsIn({ text: other, entities: { ...PARTY, "Sunniva Okafor": "person" } }).divergences,
  ).toEqual([]);
});

test("any cut is one in what the report is about", () => {
  const text =
    "Tobias Renn called for the ferry subsidy to the Outer Skerries to end. Sunniva Okafor will vote against any cut.";
  const { positions } = positionsIn({ text, entities: { ...RENN, ...OKAFOR } });
  const question = "Should the ferry subsidy to the Outer Skerries end?";
  expect(positions.map((one) => [one.holder, one.stance, one.question])).toEqual([
    ["Tobias Renn", "for", question],
    ["Sunniva Okafor", "against", question],
  ]);
});

const FERRY = "Should the ferry subsidy to the Outer Skerries end?";
const CALLED = "Tobias Renn called for the ferry subsidy to the Outer Skerries to end. ";

test.each([
  ["Okafor said: “We’re against it.”", "“We’re against it.”", "against"],
  ["Okafor said: “I will not have it.”", "“I will not have it.”", "against"],
  ["Okafor said: “I could live with the subsidy ending.”", "“I could live with the subsidy ending.”", "for"],
  [
    "Okafor said: “I could live with the subsidy ending for day trippers as long as islanders went free.”",
    "“I could live with the subsidy ending for day trippers as long as islanders went free.”",
    "conditional",
  ],
  [
    "Okafor said: “Guarantee the islands a service and I will vote for it.”",
    "“Guarantee the islands a service and I will vote for it.”",
    "conditional",
  ],
  [
    "Okafor said the payments might end if islanders went free.",
    "the payments might end if islanders went free",
    "conditional",
  ],
  [
    "Okafor said: “We will vote against any bill that takes money from the boats.”",
    "“We will vote against any bill that takes money from the boats.”",
    "against",
  ],
  [
    "Okafor said: “The crossings should go on being paid for.”",
    "“The crossings should go on being paid for.”",
    "against",
  ],
])(
  "what is said of the report's question in its own way is a stance on it: %s",
  (sentence, content, stance) => {
    const found = positionsIn({
      text: CALLED + sentence,
      entities: { ...RENN, ...OKAFOR },
      statements: [["Okafor", "said", content, content.startsWith("“") ? "direct" : "indirect"]],
    });
    expect(found.positions.filter(({ holder }) => holder === "Sunniva Okafor")).toMatchObject([
      { stance, question: FERRY },
    ]);
  },
);

test("the words that show a stance are whole words", () => {
  const found = positionsIn({
    text: `${CALLED}Okafor said: “We’re against it.”`,
    entities: { ...RENN, ...OKAFOR },
    statements: [["Okafor", "said", "“We’re against it.”", "direct"]],
  });
  expect(found.positions.at(-1)?.words).toBe("We’re against it");
});

test("the line of a party is the party's, in the reporter's own words too", () => {
  const text = `${CALLED}\n\nThe Civic Union’s line, unchanged since January, is that the subsidy should go only if the judges find it unlawful.`;
  expect(stancesIn({ text, entities: PARTY })).toContainEqual(["Civic Union", "conditional", FERRY]);
});

test("somebody's own party is that, whatever stands between", () => {
  const text = "Holt’s own party would not vote for any end to the ferry subsidy.";
  expect(stancesIn({ text, entities: PARTY }).map(([holder, stance]) => [holder, stance])).toEqual([
    ["Civic Union", "against"],
  ]);
});

test("the opposite view is the opposite of what was told last", () => {
  const text = `${CALLED}Sunniva Okafor took the opposite view.`;
  expect(stancesIn({ text, entities: { ...RENN, ...OKAFOR } })).toContainEqual([
    "Sunniva Okafor",
    "against",
    FERRY,
  ]);
});

test("a wording that points at one of two is left as it is", () => {
  const text =
    "Tobias Renn called for the ferry subsidy to the Outer Skerries to end. Renn backs ending the bus subsidy to Brannoch East. Sunniva Okafor wants the subsidy to end.";
  const questions = stancesIn({ text, entities: { ...RENN, ...OKAFOR } }).map(([, , question]) => question);
  expect(questions).toContain("Should the subsidy end?");
});
