import { describe, expect, test } from "vitest";
import { documentOf } from "../document/document.ts";
import { loadChooser } from "../model/load-references.ts";
import type { Draft } from "../statements/draft.ts";
import { resolveSpeakers } from "./resolve.ts";

/** The bodies that `name` belongs to in a text whose sources are marked [so]. */
function bodiesOf(marked: string, name: string): readonly (string | undefined)[] | undefined {
  const drafts: Draft[] = [];
  let [text, start] = ["", 0];
  for (const character of marked) {
    if (character === "[") start = text.length;
    else if (character === "]") {
      const span = { start, end: text.length };
      drafts.push({
        kind: "indirect",
        source: [span],
        cue: [],
        content: [span],
        continues: null,
        confidence: 1,
      });
    } else text += character;
  }
  const { entities } = resolveSpeakers(documentOf(text), drafts, loadChooser());
  const found = entities.find((entity) => entity.name === name);
  return found?.memberOf.map((id) => entities.find((entity) => entity.id === id)?.name);
}

describe("whose somebody is", () => {
  test.each([
    ["[Kelmark Forward] called it a shrug. [Its leader, Sunniva Okafor], said no.", "Kelmark Forward"],
    ["[The Skerries Council] met. [The council’s chair, Sunniva Okafor], said no.", "Skerries Council"],
    ["[Civic Union leader Maren Holt] spoke. [Her trade spokesman, Sunniva Okafor], said no.", "Civic Union"],
    ["[Sunniva Okafor, who leads Kelmark Forward], said no.", "Kelmark Forward"],
  ])("is told beside the name: %s", (text, body) => {
    expect(bodiesOf(text, "Sunniva Okafor")).toEqual([body]);
  });

  test.each([
    "[Civic Union leader Maren Holt] spoke. [Her brother, Sunniva Okafor], said no.",
    "[Civic Union leader Maren Holt] spoke. [Her critic, Sunniva Okafor], said no.",
    "The rain fell. [Its leader, Sunniva Okafor], said no.",
  ])("is not told by what says something else: %s", (text) => {
    expect(bodiesOf(text, "Sunniva Okafor")).toEqual([]);
  });
});
