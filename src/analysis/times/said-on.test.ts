import { describe, expect, it } from "vitest";
import { cpuTime } from "../../../test/cpu-time.ts";
import { isoDate, type Span } from "../../base/passage.ts";
import { documentOf } from "../document/document.ts";
import type { Draft } from "../statements/draft.ts";
import { findTimes } from "./find-times.ts";
import { seenFromQuotations } from "./quoted-days.ts";
import { saidOnOf } from "./said-on.ts";

/** Wednesday 12 March 2025. */
const DAY = isoDate("2025-03-12");

/** `text` with the cue of each statement in <…> and its content in […]; the drafts without them. */
function told(marked: string): { text: string; drafts: readonly Draft[] } {
  let text = "";
  const cues: Span[] = [];
  const contents: Span[] = [];
  const open: number[] = [];
  for (const character of marked) {
    if (character === "<" || character === "[") open.push(text.length);
    else if (character === ">") cues.push({ start: open.pop() ?? 0, end: text.length });
    else if (character === "]") contents.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  const drafts = contents.map(
    (content, i): Draft => ({
      kind: text[content.start] === "“" ? "direct" : "indirect",
      source: [],
      cue: cues[i] ? [cues[i]] : [],
      content: [content],
      continues: cues[i] ? null : i - 1,
      confidence: 1,
    }),
  );
  return { text, drafts };
}

function saidIn(marked: string, published = DAY) {
  const { text, drafts } = told(marked);
  const times = findTimes(documentOf(text), { text, publisher: null, published });
  const speakers = drafts.map(() => "e1");
  const found = saidOnOf(text, drafts, speakers, times, published);
  return { found, text, drafts, times };
}

describe("saidOnOf", () => {
  it.each([
    ["Renn <said> on Monday that [it should end].", "2025-03-10"],
    ["On Monday, Renn <said> [it should end].", "2025-03-10"],
    ["Speaking in Brannoch on Monday, Renn <said> [it should end].", "2025-03-10"],
    ["[“It should end,”] Renn <told> Orvane Today on Monday.", "2025-03-10"],
    ["In a Monday interview Renn <said> [it should end].", "2025-03-10"],
    ["[“It should end,”] <said> Renn after a long meeting in Brannoch on Monday.", "2025-03-10"],
    ["[It should end], <according to> a poll published Monday by the institute.", "2025-03-10"],
    ["Renn <said> in 2008 that [it should end].", "2008-01-01"],
  ])("takes the time of the clause that reports: %s", (marked, from) => {
    expect(saidIn(marked).found[0]).toMatchObject({ from });
  });

  it.each([
    "Renn <said> [it should end on Monday].",
    "Renn <condemned> the storm of March 3, [saying too much].",
    "Renn, who has campaigned since the vote on Monday, <said> [it should end].",
    "Monday’s vote was close. Renn <said> [it should end].",
    "Before the vote next Monday Renn <said> [it should end].",
  ])("says no more than that it was before the report: %s", (marked) => {
    expect(saidIn(marked).found[0]).toEqual({ from: null, to: "2025-03-12" });
  });

  it("goes on with a quotation, and with somebody who adds", () => {
    const { found } = saidIn(
      "On Monday Renn <said> [it should end].\n\nHe <added> [that it was late].\n\n[“So late.”]",
    );
    expect(found.map((said) => said?.from)).toEqual(["2025-03-10", "2025-03-10", "2025-03-10"]);
  });

  it("gives one occasion's day to all that was said on it", () => {
    const { found } = saidIn(
      "Renn has <said> [it should end].\n\nOn Monday he <told> delegates [that it was late]. “[So late],” he <said>. He <insists> [it will end].",
    );
    expect(found.map((said) => said?.from)).toEqual(["2025-03-10", "2025-03-10", "2025-03-10", null]);
  });

  it("counts “an hour later” from what was said before, whoever said it", () => {
    const { text, drafts } = told(
      "Renn <said> on Monday that [it should end].\n\nThe answer came within the hour. Okafor <wrote>: [“Never.”]\n\nBrandt <said> [he agreed].",
    );
    const times = findTimes(documentOf(text), { text, publisher: null, published: DAY });
    const found = saidOnOf(text, drafts, ["e1", "e2", "e3"], times, DAY);
    expect(found.map((said) => said?.from)).toEqual(["2025-03-10", "2025-03-10", null]);
  });

  it("narrows a weekend to the day that one of the same body tells", () => {
    const { text, drafts } = told(
      "The council <voted> at the weekend [to oppose it]. [“No luxury,”] <said> Lindqvist after a meeting on Saturday.",
    );
    const times = findTimes(documentOf(text), { text, publisher: null, published: DAY });
    const days = (isKin: (a: string, b: string) => boolean) =>
      saidOnOf(text, drafts, ["e1", "e2"], times, DAY, isKin).map((said) => said?.to);
    expect(days(() => true)).toEqual(["2025-03-08", "2025-03-08"]);
    expect(days(() => false)).toEqual(["2025-03-09", "2025-03-08"]);
  });

  it("takes no background for the occasion", () => {
    const { found } = saidIn("Renn <said> in January [it should go on].\n\nRenn <said> [it should end].");
    expect(found.map((said) => said?.from)).toEqual(["2025-01-01", null]);
  });

  it("never ends after the report's day", () => {
    expect(saidIn("This week Renn <said> [it should end].").found[0]).toEqual({
      from: "2025-03-10",
      to: "2025-03-12",
    });
  });

  it("is not known where neither the words nor the report tell", () => {
    expect(saidIn("On Monday Renn <said> [it should end].", null).found).toEqual([null]);
  });
});

describe("the time it takes", () => {
  it("grows in proportion to a text's length, however statements lie in one another", () => {
    const [little, much] = [500, 4000].map((count) => {
      const text = "said Monday ".repeat(count);
      const drafts = Array.from(
        { length: count },
        (_, n): Draft => ({
          kind: "indirect",
          source: [],
          cue: [{ start: 12 * n, end: 12 * n + 4 }],
          content: [{ start: 12 * n + 4, end: text.length - n }],
          continues: null,
          confidence: 1,
        }),
      );
      const times = findTimes(documentOf(text), { text, publisher: null, published: DAY });
      const speakers = drafts.map(() => null);
      let least = Number.POSITIVE_INFINITY;
      for (let n = 0; n < 3; n++) {
        const began = cpuTime();
        saidOnOf(text, drafts, speakers, times, DAY);
        least = Math.min(least, cpuTime() - began);
      }
      return least;
    });
    // Eight times the length may take three times as much again, for a busy machine; a square law takes 64 times.
    expect(much).toBeLessThan(24 * Math.max(little ?? 0, 10));
  });
});

describe("seenFromQuotations", () => {
  it("counts “tomorrow” in a quotation from the day that it was said on", () => {
    const { found, text, drafts, times } = saidIn("[“I shall go tomorrow,”] Renn <said> on Monday.");
    expect(seenFromQuotations(text, times, drafts, found, DAY)[0]).toMatchObject({ from: "2025-03-11" });
  });

  it("leaves the reporter's own “tomorrow” alone", () => {
    const { found, text, drafts, times } = saidIn("Renn <said> on Monday [he would go tomorrow].");
    expect(seenFromQuotations(text, times, drafts, found, DAY)[1]).toMatchObject({ from: "2025-03-13" });
  });
});
