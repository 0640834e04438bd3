import { expect, test } from "vitest";
import type { Entity } from "../analysis.ts";
import { documentOf } from "../document/document.ts";
import { tokensIn } from "../document/token-ranges.ts";
import { annotate } from "./annotated-document.ts";
import { fullNamesIn, withNames, withoutShort, writtenOut } from "./fuller-names.ts";
import { mentionsByToken } from "./named-holder.ts";

function annotatedText(text: string, entities: readonly Entity[] = []) {
  const plain = documentOf(text);
  return { plain, doc: annotate(plain, [], entities) };
}

test("a bill is called by its name, wherever the report gives it", () => {
  const { doc } = annotatedText(
    "Varga will vote for the bill. The Coastal Rights Bill returns to the council on Monday.",
  );
  const names = fullNamesIn(doc);
  expect(writtenOut(doc, names, "Should the bill be passed?")).toBe(
    "Should the Coastal Rights Bill be passed?",
  );
  expect(writtenOut(doc, names, "Should the bill on drains be passed?")).toBeNull();
  expect(writtenOut(doc, names, "Should the tram be built?")).toBeNull();
});

test("a plan is told by what it is for", () => {
  const { doc } = annotatedText("Renn has a plan to close the ferry pier. Doyle opposes the plan.");
  const names = fullNamesIn(doc);
  expect(writtenOut(doc, names, "Should the plan go ahead?")).toMatch(/plan to close the ferry pier/);
});

test("an abbreviation is written out only where the report explains it", () => {
  const { doc } = annotatedText("The Harbour Works Authority (HWA) met. Doyle would abolish the HWA.");
  const names = fullNamesIn(doc);
  expect(withoutShort(names, "Should the HWA be abolished?")).toBe(
    "Should the Harbour Works Authority be abolished?",
  );
  expect(withoutShort(names, "Should the KLM be abolished?")).toBeNull();
});

/** What is made of `question`, whose words stand in the text from `words` on; `entity` goes by its name and by `alias`. */
function named(
  text: string,
  { name, type, alias }: Pick<Entity, "name" | "type"> & { readonly alias: string },
  words: string,
  question: string,
) {
  const at = (some: string) => ({ start: text.indexOf(some), end: text.indexOf(some) + some.length });
  const mentions = [at(name), at(alias)];
  const entity: Entity = { id: "e1", name, type, aliases: [alias], roles: [], memberOf: [], mentions };
  const { plain, doc } = annotatedText(text, [entity]);
  return withNames(doc, mentionsByToken(doc), tokensIn(plain, at(words)), question);
}

test("a body told by a noun gets its name, one told by its name keeps it", () => {
  const text = "Doyle would stop paying the group. Doyle would stop paying Kelmark Aid.";
  const aid = { name: "Kelmark Aid", type: "organization", alias: "the group" } as const;
  expect(named(text, aid, "paying the group", "Should the group be paid?")).toBe(
    "Should Kelmark Aid be paid?",
  );
  expect(named(text, aid, "paying Kelmark Aid", "Should Kelmark Aid be paid?")).toBeNull();
});

test("a description that goes on is of nobody's name", () => {
  const brask = { name: "Odile Brask", type: "person", alias: "the nominee" } as const;
  const bind = (words: string, question: string) =>
    named(`Odile Brask spoke. Doyle would bind ${words}.`, brask, `bind ${words}`, question);
  expect(bind("the nominee", "Should the nominee be bound?")).toBe("Should Odile Brask be bound?");
  expect(bind("the nominee of either party", "Should the nominee of either party be bound?")).toBeNull();
});

test("a pronoun is told by a name where it is a word, and never within one", () => {
  const text = "Kelmark Aid met. Doyle would teach them an anthem.";
  const aid = { name: "Kelmark Aid", type: "organization", alias: "them" } as const;
  const told = (question: string) => named(text, aid, "teach them an anthem", question);
  expect(told("Should an anthem be taught to them?")).toBe("Should an anthem be taught to Kelmark Aid?");
  expect(told("Should an anthem be taught?")).toBeNull();
});
