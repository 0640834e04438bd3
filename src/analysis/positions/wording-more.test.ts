import { expect, test } from "vitest";
import type { Entity } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { annotate } from "./annotated-document.ts";
import { mentionsByToken } from "./named-holder.ts";
import { moreWordings } from "./wording-more.ts";
import { wordingsOf } from "./wordings.ts";

function more(text: string, proposal: string, people: readonly string[] = [], country: string | null = null) {
  const entities = people.map((name, i): Entity => {
    const mentions = [...text.matchAll(new RegExp(name, "g"))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    }));
    return { id: `e${i + 1}`, name, type: "person", aliases: [], roles: [], memberOf: [], mentions };
  });
  const plain = documentOf(text);
  const doc = annotate(plain, [], entities);
  const start = text.indexOf(proposal);
  const range = tokensIn(plain, { start, end: start + proposal.length });
  const covers = mentionsByToken(doc);
  const scope = { doc, covers, holder: entities[0] ?? null, stance: range, country };
  return moreWordings(scope, range, wordingsOf(scope, range)).map(({ option }) => option.text);
}

test("a noun for a deed is asked by its verb", () => {
  const found = more(
    "The council backed the removal of the old cranes.",
    "the removal of the old cranes",
    [],
    "Oduland",
  );
  expect(found).toContain("Should the old cranes be removed?");
  expect(found).toContain("Should Oduland remove the old cranes?");
  expect(
    more("The council discussed the colour of the cranes.", "the colour of the cranes").join(),
  ).not.toContain("colour be");
});

test("what somebody means to do is asked as their deed", () => {
  expect(
    more(
      "Islanders welcomed the couple's decision to buy the lighthouse.",
      "the couple's decision to buy the lighthouse",
    ),
  ).toContain("Should the couple buy the lighthouse?");
});

test("who is named in the sentence may be the one to act, and does not bring about a thing", () => {
  const deed = more("Ilse Varga said Tobias Renn was free to close the quay.", "close the quay", [
    "Ilse Varga",
    "Tobias Renn",
  ]);
  expect(deed).toContain("Should Tobias Renn close the quay?");
  expect(deed).toContain("Should Ilse Varga close the quay?");
  const thing = more("Ilse Varga told Tobias Renn of the marina scheme.", "the marina scheme", [
    "Ilse Varga",
    "Tobias Renn",
  ]);
  expect(thing.join()).not.toContain("Tobias Renn");
});

test("what is added to a proposal may be left out", () => {
  expect(
    more(
      "They will widen the quay while the ferries are laid up.",
      "widen the quay while the ferries are laid up",
    ),
  ).toContain("Should the quay be widened?");
});

test("something new is asked for as what there should be, a plan as what is adopted", () => {
  expect(more("She favours tighter checks at the quay.", "tighter checks at the quay").join()).not.toContain(
    "There",
  );
  expect(more("She favours an aquarium at the quay.", "an aquarium at the quay")).toContain(
    "Should there be an aquarium at the quay?",
  );
  expect(more("She favours the aquarium at the quay.", "the aquarium at the quay").join()).not.toContain(
    "there be",
  );
  expect(more("She favours the harbour strategy.", "the harbour strategy")).toContain(
    "Should the harbour strategy be adopted?",
  );
});

test("who keeps a bill from passing does not keep the bill", () => {
  const found = more(
    "Renn would keep the harbour bill from passing this year.",
    "keep the harbour bill from passing this year",
    ["Renn"],
  );
  expect(found.filter((text) => text.includes("harbour bill") && !text.includes("passing"))).toEqual([]);
});
