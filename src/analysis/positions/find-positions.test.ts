import { expect, test } from "vitest";
import { cpuTime } from "../../../test/cpu-time.ts";
import { finding, OKAFOR, positionsIn, RENN, stancesIn, type Told } from "../../../test/positions-in.ts";
import { documentOf } from "../document/document.ts";
import { findPositions } from "./find-positions.ts";

/** One sentence of each difficulty: who, stance, question. */
const CASES: readonly (readonly [string, Told, readonly (readonly [string, string, string])[]])[] = [
  [
    "a call for a thing to end is a stance for its ending",
    {
      text: "Tobias Renn restated his calls for the ferry subsidy to end.",
      entities: RENN,
      statements: [["Tobias Renn", "restated his calls for", "the ferry subsidy to end"]],
    },
    [["Tobias Renn", "for", "Should the ferry subsidy end?"]],
  ],
  [
    "a call by a colleague, named after, is the colleague's and not hers who tells of it",
    {
      text: "Maren Holt shrugged off a call by her Kelmark colleague, Tobias Renn, for the money to be cut off.",
      entities: { "Maren Holt": "person", ...RENN },
      statements: [
        [
          "Maren Holt",
          "shrugged off",
          "a call by her Kelmark colleague, Tobias Renn, for the money to be cut off",
        ],
      ],
    },
    [["Tobias Renn", "for", "Should the money be cut off?"]],
  ],
  [
    "what her leadership backs is not hers",
    {
      text: "Ilse Varga set herself against her national leadership, which will back an end to the payments.",
      entities: { "Ilse Varga": "person in Civic Union", "Civic Union": "organization" },
    },
    [],
  ],
  [
    "what stands before a modal in a clause of its own is no subject",
    {
      text: "Tobias Renn said every crown we send is a crown we cannot spend on the buses.",
      entities: RENN,
      statements: [["Tobias Renn", "said", "every crown we send is a crown we cannot spend on the buses"]],
    },
    [],
  ],
  [
    "what must not be done is a stance against it",
    {
      text: "Sunniva Okafor said the council must not close the harbour.",
      entities: OKAFOR,
      statements: [["Sunniva Okafor", "said", "the council must not close the harbour"]],
    },
    [["Sunniva Okafor", "against", "Should the council close the harbour?"]],
  ],
  [
    "a pledge is a stance for each of the things pledged",
    { text: "Renn promised to repair the slipway and reopen the pier.", entities: RENN },
    [
      ["Tobias Renn", "for", "Should Tobias Renn repair the slipway?"],
      ["Tobias Renn", "for", "Should Tobias Renn reopen the pier?"],
    ],
  ],
  [
    "a pledge to oppose is told by what is opposed",
    { text: "Renn vowed to vote against the harbour bill.", entities: RENN },
    [["Tobias Renn", "against", "Should the harbour bill be passed?"]],
  ],
  [
    "who is reported to oppose a thing holds the stance, not who reports it",
    {
      text: "Tobias Renn said Sunniva Okafor opposes the new toll.",
      entities: { ...RENN, ...OKAFOR },
      statements: [["Tobias Renn", "said", "Sunniva Okafor opposes the new toll"]],
    },
    [["Sunniva Okafor", "against", "Should the new toll go ahead?"]],
  ],
  [
    "no longer backing and not backing are stances against",
    { text: "Renn does not support the new toll.", entities: RENN },
    [["Tobias Renn", "against", "Should the new toll go ahead?"]],
  ],
  [
    "not ruling out is undecided",
    { text: "Renn would not rule out raising the fare.", entities: RENN },
    [["Tobias Renn", "undecided", "Should the fare be raised?"]],
  ],
  [
    "no case for stopping is a stance against stopping",
    {
      text: "Sunniva Okafor said there was no case for stopping the night boats.",
      entities: OKAFOR,
      statements: [["Sunniva Okafor", "said", "there was no case for stopping the night boats"]],
    },
    [["Sunniva Okafor", "against", "Should the night boats stop?"]],
  ],
  [
    "a decision not to do a thing is a stance against it",
    { text: "Renn announced his decision not to close the pier.", entities: RENN },
    [["Tobias Renn", "against", "Should Tobias Renn close the pier?"]],
  ],
  [
    "a group without a voice holds a position too",
    { text: "Nearly 40 percent of voters would back Tobias Renn.", entities: RENN },
    [["", "for", "Should voters elect Tobias Renn?"]],
  ],
  [
    "the passive's agent holds the stance",
    { text: "The fare plan is opposed by Sunniva Okafor.", entities: OKAFOR },
    [["Sunniva Okafor", "against", "Should the fare plan go ahead?"]],
  ],
  [
    "a verdict on a law is a stance on it",
    {
      text: "Sunniva Okafor said the new harbour law is unconstitutional.",
      entities: OKAFOR,
      statements: [["Sunniva Okafor", "said", "the new harbour law is unconstitutional"]],
    },
    [["Sunniva Okafor", "against", "Should the new harbour law stand?"]],
  ],
  [
    "who was asked and would not say has declined",
    {
      text: "Tobias Renn refused to say whether the pier should close.",
      entities: RENN,
      statements: [["Tobias Renn", "refused to say", "whether the pier should close", "declined"]],
    },
    [["Tobias Renn", "declined", "Should the pier close?"]],
  ],
];

test.each(CASES)("%s", (_name, told, wanted) => {
  expect(stancesIn(told).map(([holder, ...rest]) => [holder ?? "", ...rest])).toEqual(wanted);
});

test.each([
  ["a fact claimed", "Renn said the boats carried 900 people in May."],
  ["a prediction", "Renn said the harbour will freeze in winter."],
  ["a character judged", "Renn called Okafor a careless accountant."],
  ["a refusal to comment", "Renn refused to comment."],
  ["a wish of everyday", "Renn wanted to ask a question."],
  ["a question", "“What should the council do?” asked Renn."],
])("%s is no position", (_name, text) => {
  const entities = { ...RENN, ...OKAFOR };
  const content = text.replace(/^Renn said /, "").replace(/\.$/, "");
  const statements = text.startsWith("Renn said ") ? [["Renn", "said", content] as const] : [];
  expect(positionsIn({ text, entities, statements }).positions).toEqual([]);
});

test("a condition makes a stance conditional, its words are given, and what it says itself is no stance", () => {
  const [position, ...more] = positionsIn({
    text: "Sunniva Okafor said she would support ending the toll only if the Audit Court finds it unlawful.",
    entities: OKAFOR,
    statements: [
      [
        "Sunniva Okafor",
        "said",
        "she would support ending the toll only if the Audit Court finds it unlawful",
      ],
    ],
  }).positions;
  expect(more).toEqual([]);
  expect(position).toMatchObject({
    stance: "conditional",
    question: "Should the toll end?",
    condition: "only if the Audit Court finds it unlawful",
  });
});

test("a deed told only in its condition is found there", () => {
  const [position] = positionsIn({
    text: "The Civic Union’s position is that if the judges say the payments should stop, then they should.",
    entities: { "Civic Union": "organization" },
    statements: [
      ["Civic Union", "position is", "that if the judges say the payments should stop, then they should"],
    ],
  }).positions;
  expect(position).toMatchObject({
    holder: "Civic Union",
    stance: "conditional",
    question: "Should the payments stop?",
    condition: "if the judges say the payments should stop",
  });
});

test("what an opinion piece says ought to be is its paper's position, and one such sentence makes no opinion piece", () => {
  const text = "The council should repair the pier. The ministry should pay for it.";
  const of = (told: string) =>
    findPositions(documentOf(told), [], [], { ...finding, publisher: "The Harbour Gazette" });
  expect(of(text).entities.map(({ name }) => name)).toEqual(["The Harbour Gazette"]);
  expect(of(text).positions.map(({ question }) => question)).toContain("Should the council repair the pier?");
  expect(of("The council should repair the pier.").positions).toEqual([]);
});

test("nobody takes a stance in what they would not say", () => {
  const text = "The Audit Court would neither confirm nor deny that it had plans to close the pier.";
  const court = { "Audit Court": "organization" };
  expect(stancesIn({ text, entities: court })).toEqual([
    ["Audit Court", "declined", "Should the Audit Court close the pier?"],
  ]);
});

test("who wins somebody's endorsement is backed by them", () => {
  const text = "Tobias Renn won the endorsement of Sunniva Okafor.";
  expect(stancesIn({ text, entities: { ...RENN, ...OKAFOR } })).toEqual([
    ["Sunniva Okafor", "for", "Should voters elect Tobias Renn?"],
  ]);
});

test("rubbish gives no positions and throws nothing", () => {
  for (const text of ["", "“", "to to to if if only if should should", "support ".repeat(500)])
    expect(positionsIn({ text, entities: {} }).positions).toEqual([]);
});

test("a report ten times as long takes no more than some ten times as long", () => {
  const sentence =
    "Renn said the council should close the pier unless the court objects, and Okafor opposes it. ";
  const entities = { ...RENN, ...OKAFOR };
  const time = (count: number) => {
    const text = sentence.repeat(count);
    const began = cpuTime();
    positionsIn({ text, entities });
    return cpuTime() - began;
  };
  time(50);
  const [short, long] = [Math.min(time(50), time(50), time(50)), Math.min(time(500), time(500))];
  expect(long).toBeLessThan(40 * Math.max(short, 1));
});
