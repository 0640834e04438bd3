/** Stances that somebody takes on a condition, has not taken yet or would not tell, and what only looks like them. */
import { expect, test } from "vitest";
import type { Stance } from "../../base/vocabulary.ts";
import type { Entity, Statement } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { loadMatcher } from "../model/load-matcher.ts";
import { findPositions } from "./find-positions.ts";
import { NO_WEIGHTS } from "./scorer.ts";

const finding = {
  matcher: loadMatcher(),
  /** Takes whatever a rule finds. */
  scorer: { ...NO_WEIGHTS, held: { "1": 5 }, right: { "1": 5 } },
  hypotheses: [],
  publisher: null,
};

const ENTITIES: readonly (readonly [string, Entity["type"]])[] = [
  ["Ottla Brandvik", "person"],
  ["Casimir Thole", "person"],
  ["Quay Alliance", "organization"],
  ["Harbour Board", "organization"],
];

type Said = readonly [source: string, cue: string, content: string, kind?: Statement["kind"]];

/** The positions of a text; who speaks in a statement is whom its source names. */
function read(text: string, said: readonly Said[]) {
  const entities = ENTITIES.map(([name, type], i): Entity => {
    const short = name.split(" ").at(-1) ?? name;
    const mentions = [...text.matchAll(new RegExp(`${name}|\\b${short}\\b`, "g"))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    return { id: `e${i + 1}`, name, type, aliases: [], roles: [], memberOf: [], mentions };
  });
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  };
  const statements = said.map(
    ([source, cue, content, kind = "indirect"], i): Statement => ({
      id: `s${i + 1}`,
      kind,
      source: spanOf(source),
      cue: spanOf(cue),
      content: spanOf(content),
      speaker: entities.find(({ name }) => name.endsWith(source))?.id ?? null,
      polarity: "said",
      saidOn: null,
      confidence: 0.9,
    }),
  );
  const found = findPositions(documentOf(text), statements, entities, finding);
  const nameOf = (id: string | null) => found.entities.find((entity) => entity.id === id)?.name ?? "";
  return found.positions.map(({ holder, stance, question, condition }) => ({
    holder: nameOf(holder),
    stance,
    question: question ?? "",
    condition: condition ? text.slice(condition.start, condition.end) : null,
  }));
}

/** What the sentence shows; the sentence; who speaks in it, by which cue, what. */
type Case = readonly [string, string, ...Said[]];

/** Who would not say, and a word of the question. */
const DECLINED: readonly (readonly [Case, string, string])[] = [
  [
    [
      "refusing to say whether a thing should be done",
      "Brandvik refused to say whether the lido should close.",
    ],
    "Ottla Brandvik",
    "lido",
  ],
  [
    [
      "declining to say whether she backs a thing",
      "Brandvik declined to say whether she backs the tram levy.",
    ],
    "Ottla Brandvik",
    "tram levy",
  ],
  [
    [
      "declining to say if one supported a thing",
      "Thole declined to say if he supported selling the windmill.",
    ],
    "Casimir Thole",
    "windmill",
  ],
  [
    [
      "neither confirming nor denying a plan",
      "The Harbour Board would neither confirm nor deny that it had plans to sell the crane.",
    ],
    "Harbour Board",
    "crane",
  ],
  [
    ["not being drawn on whether", "Thole refused to be drawn on whether he would scrap the tram levy."],
    "Casimir Thole",
    "tram levy",
  ],
  [
    ["not being drawn, told with a modal", "Brandvik would not be drawn on whether the lido should close."],
    "Ottla Brandvik",
    "lido",
  ],
  [
    [
      "not being pinned down",
      "Thole would not be pinned down on whether the Quay Alliance would raise the tram levy.",
    ],
    "Casimir Thole",
    "tram levy",
  ],
  [
    ["dodging a question", "Brandvik dodged questions about whether she would sell the windmill."],
    "Ottla Brandvik",
    "windmill",
  ],
  [
    [
      "sidestepping the question of a deed",
      "Thole sidestepped the question of whether the lido should close.",
    ],
    "Casimir Thole",
    "lido",
  ],
  [
    ["not answering whether", "The Quay Alliance did not answer whether it would repeal the tram levy."],
    "Quay Alliance",
    "tram levy",
  ],
  [
    ["a declined comment on a plan", "The Harbour Board declined to comment on the plan to sell the crane."],
    "Harbour Board",
    "crane",
  ],
  [
    ["a declined comment on a deed in a gerund", "Thole declined to comment on closing the lido."],
    "Casimir Thole",
    "lido",
  ],
  [
    [
      "a declined comment after being asked about a proposal",
      "Asked whether the lido should close, Brandvik declined to comment.",
    ],
    "Ottla Brandvik",
    "lido",
  ],
  [
    [
      "a declined comment before what was asked",
      "Thole would not comment when asked whether he would sell the windmill.",
    ],
    "Casimir Thole",
    "windmill",
  ],
  [
    [
      "“no comment” when asked about a proposal",
      "Asked whether the lido should close, Brandvik said: “No comment.”",
      ["Brandvik", "said", "“No comment.”", "direct"],
    ],
    "Ottla Brandvik",
    "lido",
  ],
  [
    [
      "a body that would not say",
      "The Quay Alliance would not say whether it would vote for the dredging bill.",
    ],
    "Quay Alliance",
    "dredging bill",
  ],
  [
    ["a contracted refusal", "Brandvik wouldn’t say whether the windmill should be sold."],
    "Ottla Brandvik",
    "windmill",
  ],
  [
    ["a refusal told as a noun", "Thole’s refusal to say whether the lido should close angered swimmers."],
    "Casimir Thole",
    "lido",
  ],
  [
    [
      "two refusals in a row, once",
      "Brandvik again refused to discuss or confirm whether the lido should close.",
    ],
    "Ottla Brandvik",
    "lido",
  ],
  [
    [
      "a refusal that another tells of",
      "Thole said Brandvik had declined to say whether the lido should close.",
      ["Thole", "said", "Brandvik had declined to say whether the lido should close"],
    ],
    "Ottla Brandvik",
    "lido",
  ],
];

test.each(DECLINED.map(([[name, ...rest], ...wanted]) => [name, rest, wanted] as const))(
  "%s is declining",
  (_name, [text, ...said], [holder, word]) => {
    const found = read(text, said as readonly Said[]);
    expect(found).toMatchObject([{ holder, stance: "declined" }]);
    expect(found[0]?.question).toContain(word);
  },
);

/** Who has not decided, and a word of the question; none where the sentence alone does not say on what. */
const UNDECIDED: readonly (readonly [Case, string, string])[] = [
  [
    ["not having decided whether", "Brandvik has not decided whether to sell the windmill."],
    "Ottla Brandvik",
    "windmill",
  ],
  [
    ["having yet to decide", "The Harbour Board has yet to decide whether the lido should close."],
    "Harbour Board",
    "lido",
  ],
  [
    ["not having made up her mind", "Brandvik has not made up her mind about the dredging bill."],
    "Ottla Brandvik",
    "dredging bill",
  ],
  [
    ["not having made up one's mind whether", "Thole hasn’t made up his mind whether to back the tram levy."],
    "Casimir Thole",
    "tram levy",
  ],
  [["weighing a deed", "Thole is weighing a sale of the windmill."], "Casimir Thole", "sale of the windmill"],
  [
    ["still weighing whether", "The Quay Alliance is still weighing whether to repeal the tram levy."],
    "Quay Alliance",
    "tram levy",
  ],
  [
    ["considering doing a thing", "The Harbour Board is considering closing the lido."],
    "Harbour Board",
    "lido",
  ],
  [
    ["considering standing, who would stand being named", "Thole was mulling standing for mayor."],
    "Casimir Thole",
    "Casimir Thole stand for mayor",
  ],
  [
    [
      "being ready to consider a thing",
      "Brandvik said she would consider a ban on jet skis.",
      ["Brandvik", "said", "she would consider a ban on jet skis"],
    ],
    "Ottla Brandvik",
    "jet skis",
  ],
  [["being open to a thing", "Brandvik is open to selling the windmill."], "Ottla Brandvik", "windmill"],
  [
    ["not ruling a thing out", "Thole has not ruled out raising the tram levy."],
    "Casimir Thole",
    "tram levy",
  ],
  [
    ["refusing to rule a thing out", "Thole refused to rule out raising the tram levy."],
    "Casimir Thole",
    "tram levy",
  ],
  [
    [
      "what another tells not to be ruled out by somebody",
      "Thole said Brandvik had not ruled out closing the lido.",
      ["Thole", "said", "Brandvik had not ruled out closing the lido"],
    ],
    "Ottla Brandvik",
    "lido",
  ],
  [
    ["keeping a thing under review", "The Harbour Board keeps the tram levy under review."],
    "Harbour Board",
    "tram levy",
  ],
  [["being torn over a deed", "Brandvik is torn over closing the lido."], "Ottla Brandvik", "lido"],
  [["being in two minds", "Thole is in two minds about closing the lido."], "Casimir Thole", "lido"],
  [
    ["being on the fence", "Thole is on the fence about the dredging bill."],
    "Casimir Thole",
    "dredging bill",
  ],
  [
    ["keeping an open mind", "Brandvik kept an open mind on the dredging bill."],
    "Ottla Brandvik",
    "dredging bill",
  ],
  [
    ["taking no position", "The Quay Alliance has not taken a position on the dredging bill."],
    "Quay Alliance",
    "dredging bill",
  ],
  [
    [
      "saying that it is too early to say whether",
      "Thole said it was too early to say whether the lido should close.",
      ["Thole", "said", "it was too early to say whether the lido should close"],
    ],
    "Casimir Thole",
    "lido",
  ],
  [
    [
      "saying that no decision has been made",
      "Brandvik said no decision had been made on closing the lido.",
      ["Brandvik", "said", "no decision had been made on closing the lido"],
    ],
    "Ottla Brandvik",
    "lido",
  ],
  [
    ["a group that has not decided", "Most councillors have not decided whether the lido should close."],
    "Most councillors",
    "lido",
  ],
  [
    ["being undecided on a bill", "Thole remains undecided on the dredging bill."],
    "Casimir Thole",
    "dredging bill",
  ],
  [
    ["not having decided then", "Brandvik had not decided then whether to sell the windmill."],
    "Ottla Brandvik",
    "windmill",
  ],
];

test.each(UNDECIDED.map(([[name, ...rest], ...wanted]) => [name, rest, wanted] as const))(
  "%s is being undecided",
  (_name, [text, ...said], [holder, word]) => {
    const found = read(text, said as readonly Said[]);
    expect(found).toMatchObject([{ holder, stance: "undecided" }]);
    expect(found[0]?.question).toContain(word);
  },
);

/** Sentence and condition; all are Brandvik's. */
const CONDITIONAL: readonly (readonly [string, string, string])[] = [
  [
    "“only if” after",
    "Brandvik would support closing the lido only if a new one opens.",
    "only if a new one opens",
  ],
  [
    "“unless” with a stance against",
    "Brandvik will vote against the dredging bill unless it spares the reef.",
    "unless it spares the reef",
  ],
  [
    "“if” before, the holder named after it",
    "If the fares fall, Brandvik will back the tram levy.",
    "If the fares fall",
  ],
  [
    "“provided that”",
    "Brandvik supports the tram levy provided that the fares fall.",
    "provided that the fares fall",
  ],
  [
    "“as long as”",
    "Brandvik backs closing the lido as long as the staff keep their jobs.",
    "as long as the staff keep their jobs",
  ],
  [
    "“so long as” with a stance against",
    "Brandvik opposes the dredging bill so long as the reef is at risk.",
    "so long as the reef is at risk",
  ],
  [
    "“on condition that”",
    "Brandvik agreed to sell the windmill on condition that the sails stay.",
    "on condition that the sails stay",
  ],
  ["“subject to”", "Brandvik supports selling the windmill subject to a survey.", "subject to a survey"],
  [
    "a gerund after “subject to”",
    "Brandvik backs the tram levy subject to the fares falling.",
    "subject to the fares falling",
  ],
  [
    "a gerund after “in return for”",
    "Brandvik would support the dredging bill in return for cutting the tram levy.",
    "in return for cutting the tram levy",
  ],
  [
    "“conditional on”",
    "Brandvik’s support for the dredging bill is conditional on a survey.",
    "conditional on a survey",
  ],
  ["“depends on”", "Brandvik’s support for the dredging bill depends on the price.", "depends on the price"],
  [
    "“assuming”",
    "Brandvik would back selling the windmill, assuming the sails stay.",
    "assuming the sails stay",
  ],
  [
    "“only when”",
    "Brandvik would back closing the lido only when a new one opens.",
    "only when a new one opens",
  ],
  [
    "“when”, the verb narrowed by “only”",
    "Brandvik would only back the tram levy when the fares fall.",
    "when the fares fall",
  ],
  [
    "a relative clause, the verb narrowed by “only”",
    "Brandvik would only support a bill that spares the reef.",
    "that spares the reef",
  ],
  [
    "“unless” with a refusal to do",
    "Brandvik refuses to sell the windmill unless the sails stay.",
    "unless the sails stay",
  ],
];

test.each(CONDITIONAL)("%s makes a stance conditional", (_name, text, condition) => {
  expect(read(text, [])).toMatchObject([{ holder: "Ottla Brandvik", stance: "conditional", condition }]);
});

test("an order followed by what would be done then is a condition", () => {
  const found = read("Brandvik said: “Save the reef and I will vote for the dredging bill.”", [
    ["Brandvik", "said", "“Save the reef and I will vote for the dredging bill.”", "direct"],
  ]);
  expect(found).toMatchObject([{ stance: "conditional", condition: "Save the reef" }]);
});

const PLAIN: readonly (readonly [Case, readonly Stance[]])[] = [
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
    expect(read(text, said as readonly Said[]).map(({ stance }) => stance)).toEqual(wanted);
  },
);

test.each([
  "Brandvik has refrained from supporting the tram levy.",
  "Thole stopped short of backing the tram levy.",
])("who holds back from a side is on none: %s", (text) => {
  const told = read(text, []).map(({ stance }) => stance);
  expect(told).not.toContain("for");
  expect(told).not.toContain("against");
});
