import { expect, test } from "vitest";
import type { Entity } from "../analysis.ts";
import { sceneOf } from "../tagger/scene.ts";
import { fullNamesIn, withNames, withoutShort, writtenOut } from "./fuller-names.ts";
import { groundOf, tokensIn } from "./ground.ts";
import { mentionsByToken } from "./named-holder.ts";

function grounded(text: string, entities: readonly Entity[] = []) {
  const scene = sceneOf(text);
  return { scene, ground: groundOf(scene, [], entities) };
}

test("a bill is called by its name, wherever the report gives it", () => {
  const { ground } = grounded(
    "Varga will vote for the bill. The Coastal Rights Bill returns to the council on Monday.",
  );
  const names = fullNamesIn(ground);
  expect(writtenOut(ground, names, "Should the bill be passed?")).toBe(
    "Should the Coastal Rights Bill be passed?",
  );
  expect(writtenOut(ground, names, "Should the bill on drains be passed?")).toBeNull();
  expect(writtenOut(ground, names, "Should the tram be built?")).toBeNull();
});

test("a plan is told by what it is for", () => {
  const { ground } = grounded("Renn has a plan to close the ferry pier. Doyle opposes the plan.");
  const names = fullNamesIn(ground);
  expect(writtenOut(ground, names, "Should the plan go ahead?")).toMatch(/plan to close the ferry pier/);
});

test("an abbreviation is written out only where the report explains it", () => {
  const { ground } = grounded("The Harbour Works Authority (HWA) met. Doyle would abolish the HWA.");
  const names = fullNamesIn(ground);
  expect(withoutShort(names, "Should the HWA be abolished?")).toBe(
    "Should the Harbour Works Authority be abolished?",
  );
  expect(withoutShort(names, "Should the KLM be abolished?")).toBeNull();
});

test("a body told by a noun gets its name, one told by its name keeps it", () => {
  const text = "Doyle would stop paying the group. Doyle would stop paying Kelmark Aid.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const entity: Entity = {
    id: "e1",
    name: "Kelmark Aid",
    type: "organization",
    aliases: ["the group"],
    roles: [],
    memberOf: [],
    mentions: [at("the group"), at("Kelmark Aid")],
  };
  const { scene, ground } = grounded(text, [entity]);
  const covers = mentionsByToken(ground);
  const range = (words: string) => tokensIn(scene, at(words));
  expect(withNames(ground, covers, range("paying the group"), "Should the group be paid?")).toBe(
    "Should Kelmark Aid be paid?",
  );
  expect(withNames(ground, covers, range("paying Kelmark Aid"), "Should Kelmark Aid be paid?")).toBeNull();
});

test("a description that goes on is of nobody's name", () => {
  const text = "Odile Brask spoke. Doyle would bind the nominee of either party.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const entity: Entity = {
    id: "e1",
    name: "Odile Brask",
    type: "person",
    aliases: ["the nominee"],
    roles: [],
    memberOf: [],
    mentions: [at("Odile Brask"), at("the nominee")],
  };
  const { scene, ground } = grounded(text, [entity]);
  const range = tokensIn(scene, at("bind the nominee of either party"));
  expect(
    withNames(ground, mentionsByToken(ground), range, "Should the nominee of either party be bound?"),
  ).toBeNull();
});
