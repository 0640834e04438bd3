/** Who would not say where they stand, and on what. */
import { expect, test } from "vitest";
import { type QuayCase, quayPositionsIn, type Said } from "../../../test/positions-in.ts";

/** Who would not say, and a word of the question. */
const DECLINED: readonly (readonly [QuayCase, string, string])[] = [
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
    const found = quayPositionsIn(text, said as readonly Said[]);
    expect(found).toMatchObject([{ holder, stance: "declined" }]);
    expect(found[0]?.question).toContain(word);
  },
);
