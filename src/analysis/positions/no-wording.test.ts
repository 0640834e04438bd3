/** Words of which nothing is asked, and those that are no part of what is. */
import { expect, test } from "vitest";
import { wordings } from "../../../test/worded-in.ts";

test("a piece of a clause is no thing, and neither is what opens with a preposition or a day", () => {
  const of = (proposal: string) =>
    wordings({ text: `The council backed ${proposal}.`, stance: "backed", proposal });
  expect(of("over the mayor’s ferries")).toEqual([]);
  expect(of("Wednesday to a request for the accounts")).toEqual([]);
  expect(of("the harbour bill goes to the upper house")).toEqual([]);
  expect(of("the harbour bill that goes to the upper house")).not.toEqual([]);
});

test("words that were cut off are no question", () => {
  const text = "Varga will protect the rights of those who fish.";
  expect(wordings({ text, stance: "will protect", proposal: "protect the rights of those" })).toEqual([]);
});

test("a wording that breaks off before its verb is none", () => {
  expect(
    wordings({ text: "Varga said what the fares may be.", stance: "said", proposal: "the fares may be" }),
  ).toEqual([]);
});

test("nothing is worded of words that only point", () => {
  const text = "“I will not do that,” he said. It must stop. They should.";
  expect(wordings({ text, stance: "I will not do that", proposal: "do that" })).toEqual([]);
  expect(wordings({ text, stance: "must stop", proposal: "It must stop" })).toEqual([]);
});

test("what is not to be done is no question about doing it, and a clause that denies is one", () => {
  const vowed = "Tobias Renn vowed not to sign the harbour pact.";
  expect(wordings({ text: vowed, stance: "vowed", proposal: "not to sign the harbour pact" })).toEqual([]);
  const ought = "“The council should not sell the old pier,” she said.";
  expect(
    wordings({
      text: ought,
      stance: "should not sell",
      proposal: "The council should not sell the old pier",
    }),
  ).toContain("Should the council sell the old pier?");
});

test("a condition is no part of what is asked", () => {
  const of = (proposal: string) =>
    wordings({ text: `Varga would let ${proposal}.`, stance: "would", proposal, holder: "Varga" });
  for (const text of of("the dues rise if the quay is mended")) expect(text).not.toMatch(/ if /);
  for (const text of of("the dues rise provided the quay is mended")) expect(text).not.toMatch(/provided/);
  expect(of("the pay of those who ask whether it rises").join()).toContain("whether");
});

test("no question says it of what only the report tells", () => {
  const of = (proposal: string) =>
    wordings({ text: `Varga said that ${proposal}.`, stance: "said", proposal });
  expect(of("Ilse Holm should send it back to staff")).toEqual([]);
  expect(of("Ilse Holm should send the plan back to staff")).toContain(
    "Should Ilse Holm send the plan back to staff?",
  );
});
