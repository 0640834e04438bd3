import { describe, expect, it } from "vitest";
import { documentOf } from "../document/document.ts";
import { loadChooser } from "../model/load-references.ts";
import type { Draft } from "../statements/draft.ts";
import { resolveSpeakers } from "./resolve.ts";

const choose = loadChooser();

/** The names of those who say what `sources` of `text`, in their order, report. */
function speakersOf(text: string, sources: readonly string[]): readonly (string | null)[] {
  let from = 0;
  const drafts = sources.map((source): Draft => {
    const start = text.indexOf(source, from);
    from = start + source.length;
    const content = { start: from, end: text.indexOf(".", from) };
    return {
      kind: "indirect",
      source: [{ start, end: from }],
      cue: [],
      content: [content],
      continues: null,
      confidence: 1,
    };
  });
  const { speakers, entities } = resolveSpeakers(documentOf(text), drafts, choose);
  return speakers.map((id) => entities.find((entity) => entity.id === id)?.name ?? null);
}

describe("which study speaks", () => {
  it("is another where it has another name", () => {
    const text =
      "The Brack/Olmen poll shows a tie. The Lowmoor Post tracking poll has Holt ahead. In this poll he leads by four.";
    expect(speakersOf(text, ["The Brack/Olmen poll", "The Lowmoor Post tracking poll", "this poll"])).toEqual(
      ["Brack/Olmen poll", "Lowmoor Post", "Lowmoor Post"],
    );
  });

  it("is the one of the lead, which is named further down", () => {
    const text =
      "A new poll has them level. The latest Brack/Olmen poll gives Holt 40 percent. The poll was done by phone.";
    expect(speakersOf(text, ["A new poll", "The latest Brack/Olmen poll", "The poll"])).toEqual([
      "Brack/Olmen poll",
      "Brack/Olmen poll",
      "Brack/Olmen poll",
    ]);
  });

  it("is not the earlier one, which the lead does not mean", () => {
    const text = "A new poll has them level. The previous Brack/Olmen poll gave Holt 40 percent.";
    const [lead, previous] = speakersOf(text, ["A new poll", "The previous Brack/Olmen poll"]);
    expect(previous).toContain("Brack/Olmen poll");
    expect(lead).not.toBe(previous);
  });

  it("is not that of two, where one of them has another", () => {
    const text = "The Brack/Olmen poll shows a tie. The Olmen poll has Holt ahead.";
    const [both, alone] = speakersOf(text, ["The Brack/Olmen poll", "The Olmen poll"]);
    expect(both).toBe("Brack/Olmen poll");
    expect(alone).not.toBe(both);
  });

  it("is the body's whose name stands whole before it", () => {
    const text = "Brack Institute is in Olmen. The Brack Institute poll has them level.";
    expect(speakersOf(text, ["The Brack Institute poll"])).toEqual(["Brack Institute"]);
  });
});
