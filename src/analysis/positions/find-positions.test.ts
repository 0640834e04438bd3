import { expect, test } from "vitest";
import { cpuTime } from "../../../test/cpu-time.ts";
import type { Entity, Statement } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { loadMatcher } from "../model/load-matcher.ts";
import { findPositions } from "./find-positions.ts";
import { NO_WEIGHTS } from "./scorer.ts";

const matcher = loadMatcher();
/** Takes whatever a rule finds: what is tested here is what they find, not how sure it is. */
const scorer = { ...NO_WEIGHTS, held: { "1": 5 }, right: { "1": 5 } };
const finding = { matcher, scorer, hypotheses: [], publisher: null };

interface Told {
  readonly text: string;
  /** By name: type and, after "in", the organization that it belongs to. */
  readonly entities: Readonly<Record<string, string>>;
  /** Source, cue and content, as they stand in the text; who speaks is the entity whose name the source ends with. */
  readonly statements?: readonly (readonly [string, string, string, Statement["kind"]?])[];
}

function read({ text, entities, statements = [] }: Told) {
  const names = Object.keys(entities);
  const idOf = (name: string) => `e${names.indexOf(name) + 1}`;
  const all = names.map((name): Entity => {
    const [type = "person", body] = (entities[name] ?? "").split(" in ");
    const short = name.split(" ").at(-1) ?? name;
    const places = [...text.matchAll(new RegExp(`${name}|\\b${short}\\b`, "g"))];
    return {
      id: idOf(name),
      name,
      type: type as Entity["type"],
      aliases: [],
      roles: [],
      memberOf: body ? [idOf(body)] : [],
      mentions: places.map((match) => ({ start: match.index, end: match.index + match[0].length })),
    };
  });
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return words && start >= 0 ? [{ start, end: start + words.length }] : [];
  };
  const said = statements.map(
    ([source, cue, content, kind], i): Statement => ({
      id: `s${i + 1}`,
      kind: kind ?? "indirect",
      source: spanOf(source),
      cue: spanOf(cue),
      content: spanOf(content),
      speaker: all.find(({ name }) => name.endsWith(source))?.id ?? null,
      polarity: "said",
      saidOn: null,
      confidence: 0.9,
    }),
  );
  const { positions, divergences } = findPositions(documentOf(text), said, all, finding);
  const nameOf = (id: string | null) => names[Number(id?.slice(1)) - 1] ?? null;
  return {
    positions: positions.map(({ holder, question, stance, condition, span, statements: rests }) => ({
      holder: nameOf(holder),
      question,
      stance,
      condition: condition && text.slice(condition.start, condition.end),
      words: text.slice(span.start, span.end),
      rests,
    })),
    divergences: divergences.map(({ within }) => nameOf(within)),
  };
}

const stances = (told: Told) =>
  read(told).positions.map(({ holder, stance, question }) => [holder, stance, question]);

const RENN = { "Tobias Renn": "person" };
const OKAFOR = { "Sunniva Okafor": "person" };

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
  expect(stances(told).map(([holder, ...rest]) => [holder ?? "", ...rest])).toEqual(wanted);
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
  expect(read({ text, entities, statements }).positions).toEqual([]);
});

test("a condition makes a stance conditional, its words are given, and what it says itself is no stance", () => {
  const [position, ...more] = read({
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
  const [position] = read({
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

const PARTY = {
  "Civic Union": "organization",
  "Tobias Renn": "person in Civic Union",
  "Maren Holt": "person in Civic Union",
};

test("those on one proposal share a question, whichever way round it is worded, and the stance carries the difference", () => {
  const found = read({
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
  const { positions, divergences } = read({ text, entities: PARTY });
  expect(positions.map(({ stance }) => stance)).toEqual(["conditional", "conditional"]);
  expect(divergences).toEqual([]);
});

test("an order that names nothing is on what was spoken of before, for it or against it by its verb", () => {
  const text =
    "Tobias Renn called for the night boats to end.\n\nRenn backs ending the night boats.\n\n“Keep them,” said Sunniva Okafor.";
  const { positions } = read({
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
  expect(read({ text, entities: PARTY }).divergences).toEqual([]);
  const other = "Tobias Renn opposes the new toll.\n\nSunniva Okafor supports the new toll.";
  expect(read({ text: other, entities: { ...PARTY, "Sunniva Okafor": "person" } }).divergences).toEqual([]);
});

test("what an opinion piece says ought to be is its paper's position, and one such sentence makes no opinion piece", () => {
  const text = "The council should repair the pier. The ministry should pay for it.";
  const of = (told: string) =>
    findPositions(documentOf(told), [], [], { ...finding, publisher: "The Harbour Gazette" });
  expect(of(text).entities.map(({ name }) => name)).toEqual(["The Harbour Gazette"]);
  expect(of(text).positions.map(({ question }) => question)).toContain("Should the council repair the pier?");
  expect(of("The council should repair the pier.").positions).toEqual([]);
});

test("any cut is one in what the report is about", () => {
  const text =
    "Tobias Renn called for the ferry subsidy to the Outer Skerries to end. Sunniva Okafor will vote against any cut.";
  const { positions } = read({ text, entities: { ...RENN, ...OKAFOR } });
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
    const found = read({
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
  const found = read({
    text: `${CALLED}Okafor said: “We’re against it.”`,
    entities: { ...RENN, ...OKAFOR },
    statements: [["Okafor", "said", "“We’re against it.”", "direct"]],
  });
  expect(found.positions.at(-1)?.words).toBe("We’re against it");
});

test("the line of a party is the party's, in the reporter's own words too", () => {
  const text = `${CALLED}\n\nThe Civic Union’s line, unchanged since January, is that the subsidy should go only if the judges find it unlawful.`;
  expect(stances({ text, entities: PARTY })).toContainEqual(["Civic Union", "conditional", FERRY]);
});

test("somebody's own party is that, whatever stands between", () => {
  const text = "Holt’s own party would not vote for any end to the ferry subsidy.";
  expect(stances({ text, entities: PARTY }).map(([holder, stance]) => [holder, stance])).toEqual([
    ["Civic Union", "against"],
  ]);
});

test("the opposite view is the opposite of what was told last", () => {
  const text = `${CALLED}Sunniva Okafor took the opposite view.`;
  expect(stances({ text, entities: { ...RENN, ...OKAFOR } })).toContainEqual([
    "Sunniva Okafor",
    "against",
    FERRY,
  ]);
});

test("nobody takes a stance in what they would not say", () => {
  const text = "The Audit Court would neither confirm nor deny that it had plans to close the pier.";
  const court = { "Audit Court": "organization" };
  expect(stances({ text, entities: court })).toEqual([
    ["Audit Court", "declined", "Should the Audit Court close the pier?"],
  ]);
});

test("a wording that points at one of two is left as it is", () => {
  const text =
    "Tobias Renn called for the ferry subsidy to the Outer Skerries to end. Renn backs ending the bus subsidy to Brannoch East. Sunniva Okafor wants the subsidy to end.";
  const questions = stances({ text, entities: { ...RENN, ...OKAFOR } }).map(([, , question]) => question);
  expect(questions).toContain("Should the subsidy end?");
});

test("who wins somebody's endorsement is backed by them", () => {
  const text = "Tobias Renn won the endorsement of Sunniva Okafor.";
  expect(stances({ text, entities: { ...RENN, ...OKAFOR } })).toEqual([
    ["Sunniva Okafor", "for", "Should voters elect Tobias Renn?"],
  ]);
});

test("rubbish gives no positions and throws nothing", () => {
  for (const text of ["", "“", "to to to if if only if should should", "support ".repeat(500)])
    expect(read({ text, entities: {} }).positions).toEqual([]);
});

test("a report ten times as long takes no more than some ten times as long", () => {
  const sentence =
    "Renn said the council should close the pier unless the court objects, and Okafor opposes it. ";
  const entities = { ...RENN, ...OKAFOR };
  const time = (count: number) => {
    const text = sentence.repeat(count);
    const began = cpuTime();
    read({ text, entities });
    return cpuTime() - began;
  };
  time(50);
  const [short, long] = [Math.min(time(50), time(50), time(50)), Math.min(time(500), time(500))];
  expect(long).toBeLessThan(40 * Math.max(short, 1));
});
