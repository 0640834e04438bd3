import { expect, test } from "vitest";
import { sceneOf } from "../tagger/scene.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";
import { isNoStatement } from "./no-statement.ts";

/** Is what is marked — [source], {cue} and <content> — no statement, however sure its words are? */
function none(marked: string): boolean {
  let text = "";
  const at: Record<string, number> = {};
  for (const character of marked) {
    if ("[]{}<>".includes(character)) at[character] = text.length;
    else text += character;
  }
  const scene = sceneOf(text);
  const { start, end } = scene.tokens;
  const span = (field: TaggedSpan["field"], open: string, close: string): TaggedSpan => ({
    field,
    first: start.findIndex((from) => from >= (at[open] ?? 0)),
    last: end.findLastIndex((to) => to <= (at[close] ?? 0)),
    probability: 1,
  });
  const content = span("content", "<", ">");
  return isNoStatement(scene, span("cue", "{", "}"), span("source", "[", "]"), [content], 0.9);
}

test("what a clause about somebody else says is not the speaker's", () => {
  expect(none("[Tolo] answered Mr Renn, who owns the yard and {plans} <to leave in the spring>.")).toBe(true);
  expect(none("[Tolo] thanked Ada Renn who {promised} <to pay for all of it>.")).toBe(true);
});

test("a clause about the speaker, one that is closed, and one about nobody named take nothing away", () => {
  expect(none("[Tolo], who owns the yard, {plans} <to leave in the spring>.")).toBe(false);
  expect(none("[Tolo] answered Mr Renn, who owns the yard, and {promised} <to leave in the spring>.")).toBe(
    false,
  );
  expect(none("[Tolo] is the one who {promised} <to leave in the spring>.")).toBe(false);
});
