/** Whom a list of holders names beside the one who was found. */
import { expect, test } from "vitest";
import { laidOut, spanIn } from "../../../test/worded-in.ts";
import type { Entity } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { annotate, spanOfRange } from "./annotated-document.ts";
import { conjunctEntity, conjunctsAround, conjunctsOf } from "./coordination.ts";

const people = ["Ilse Varga", "Hamish Doyle", "Odile Brask", "Tobias Renn"];

/** The others beside `one` in a text, as they are written. */
function beside(text: string, one: string): readonly string[] {
  const { plain, doc } = laidOut(text, people);
  const conjuncts = conjunctsAround(doc, tokensIn(plain, spanIn(text, one))).map((range) => {
    const { start, end } = spanOfRange(doc, range);
    return text.slice(start, end);
  });
  return conjuncts.filter((words) => !words.includes(one));
}

test("whoever is named in one list with a holder holds it too", () => {
  expect(beside("Ilse Varga and Hamish Doyle back the lock.", "Ilse Varga")).toEqual(["Hamish Doyle"]);
  expect(beside("Ilse Varga and Hamish Doyle back the lock.", "Hamish Doyle")).toEqual(["Ilse Varga"]);
  expect(
    beside(
      "Mayor Ilse Varga (Ind), Judge Hamish Doyle, and Odile Brask of Kelmark back the lock.",
      "Odile Brask",
    ),
  ).toEqual(["Mayor Ilse Varga", "Judge Hamish Doyle"]);
  expect(beside("Both Ilse Varga and several teachers want the pier closed.", "Ilse Varga")).toEqual([
    "several teachers",
  ]);
  expect(beside("France, Vik and the Harbour Guild want the pier closed.", "Vik")).toEqual([
    "France",
    "the Harbour Guild",
  ]);
  expect(beside("He and Odile Brask both condemned the dues.", "Odile Brask")).toEqual(["He"]);
});

test("a name with another for the same person is no list, and what tells of a list is not in it", () => {
  expect(beside("Ilse Varga, the mayor, backs the lock.", "Ilse Varga")).toEqual([]);
  expect(beside("Two teachers, Ilse Varga and Hamish Doyle, back the lock.", "Ilse Varga")).toEqual([
    "Hamish Doyle",
  ]);
});

test("another clause is no list", () => {
  expect(beside("Ilse Varga left, and Hamish Doyle backs the lock.", "Ilse Varga")).toEqual([]);
  expect(beside("The lock must stay, said Ilse Varga, and Hamish Doyle agreed.", "Ilse Varga")).toEqual([]);
  expect(beside("It must stay, said Ilse Varga and Hamish Doyle said no.", "Ilse Varga")).toEqual([]);
  expect(beside("Friends of Ilse Varga and Hamish Doyle's aide back the lock.", "Ilse Varga")).toEqual([]);
  expect(beside("Ilse Varga and Hamish Doyle is to meet her.", "Ilse Varga")).toEqual([]);
});

test("a title, an adjective or what somebody is unlike is no member", () => {
  expect(beside("Unlike Ilse Varga and Hamish Doyle, she backs the lock.", "Hamish Doyle")).toEqual([]);
  expect(beside("Democratic mayors Ilse Varga and Hamish Doyle back the lock.", "Ilse Varga")).toEqual([
    "Hamish Doyle",
  ]);
  expect(beside("Former Secretary of Trade and Harbours Ilse Varga backs the lock.", "Ilse Varga")).toEqual(
    [],
  );
});

test("what lies between two is no list of holders, and an example is none of it", () => {
  expect(beside("Talks between Ilse Varga and Hamish Doyle go on.", "Ilse Varga")).toEqual([]);
  expect(beside("Some places, including France and Vik, want the lock.", "France")).toEqual(["Vik"]);
});

test("a list that the report takes for one body has its members", () => {
  const text = "Mayor Ilse Varga and Judge Hamish Doyle want the lock. They said so.";
  const plain = documentOf(text);
  const entity = (id: string, name: string, ...words: string[]): Entity => {
    const mentions = words.map((word) => spanIn(text, word));
    return { id, name, type: "person", aliases: [], roles: [], memberOf: [], mentions };
  };
  const both = entity("e1", "Ilse Varga and Hamish Doyle", "Ilse Varga and Judge Hamish Doyle", "They");
  const varga = entity("e2", "Ilse Varga", "Ilse Varga");
  const doyle = entity("e3", "Hamish Doyle", "Hamish Doyle");
  const doc = annotate(plain, [], [both, varga, doyle]);
  expect(conjunctsOf(doc, both).map((member) => conjunctEntity(doc, member))).toEqual([varga, doyle]);
  expect(conjunctsOf(doc, varga)).toEqual([]);
});
