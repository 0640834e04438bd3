/** Stances that somebody takes on a condition, and the words that state it. */
import { expect, test } from "vitest";
import { quayPositionsIn } from "../../../test/positions-in.ts";

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
  expect(quayPositionsIn(text, [])).toMatchObject([
    { holder: "Ottla Brandvik", stance: "conditional", condition },
  ]);
});

test("an order followed by what would be done then is a condition", () => {
  const found = quayPositionsIn("Brandvik said: “Save the reef and I will vote for the dredging bill.”", [
    ["Brandvik", "said", "“Save the reef and I will vote for the dredging bill.”", "direct"],
  ]);
  expect(found).toMatchObject([{ stance: "conditional", condition: "Save the reef" }]);
});

/** Sentences whose "if" binds nobody: the stance is plain. */
test.each([
  [
    "what would be turned down is supposed to be offered",
    "Brandvik would reject the tram levy if it were offered.",
    "against",
  ],
  ["what would be turned down, by itself", "Brandvik would decline to run the lido if asked.", "against"],
])("%s", (_name, text, stance) => {
  expect(quayPositionsIn(text, [])).toMatchObject([{ holder: "Ottla Brandvik", stance, condition: null }]);
});

test("whoever gives way when asked does so on a condition", () => {
  expect(
    quayPositionsIn("Brandvik would support closing the lido if the islanders asked.", []),
  ).toMatchObject([{ stance: "conditional", condition: "if the islanders asked" }]);
});
