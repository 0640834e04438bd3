/** Who has not decided, and on what. */
import { expect, test } from "vitest";
import { type QuayCase, quayPositionsIn, type Said } from "../../../test/positions-in.ts";

/** Who has not decided, and a word of the question; none where the sentence alone does not say on what. */
const UNDECIDED: readonly (readonly [QuayCase, string, string])[] = [
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
    const found = quayPositionsIn(text, said as readonly Said[]);
    expect(found).toMatchObject([{ holder, stance: "undecided" }]);
    expect(found[0]?.question).toContain(word);
  },
);
