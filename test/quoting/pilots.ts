/** A report in which a denial, a quotation over sentences and a stance in the reporter's own words are to be quoted. */
import type { Statement } from "../../src/analysis/analysis.ts";
import { isoDate } from "../../src/base/passage.ts";
import type { ReadReport } from "../../src/record/put-report.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";

/** Mr. ends no sentence; what goes on behind a quotation is nobody's. */
export const TEXT = `Mr. Osk Tarn denied on Friday that the pilots’ fund had been emptied. Nobody else was in the room when the ledger was read.

“The fund is whole,” he told the inquiry. “Every coin is where we left it.” The chamber was cold that morning.

Photograph: the pilots’ hall at dusk.

The guild has long wanted the fund to be opened to widows. Its books show 212 names.`;

export const DENIED = "Mr. Osk Tarn denied on Friday that the pilots’ fund had been emptied.";
export const TOLD = "“The fund is whole,” he told the inquiry. “Every coin is where we left it.”";
/** In the reporter's words alone. */
export const NARRATED = "The guild has long wanted the fund to be opened to widows.";

const at = (words: string) => spanOf(TEXT, words);

export function pilotsReport(): ReadReport {
  const one = { aliases: [], roles: [], memberOf: [] };
  const statements: readonly Statement[] = [
    {
      ...{ id: "s1", kind: "indirect", polarity: "denied", speaker: "e1", saidOn: null, confidence: 0.9 },
      source: [at("Mr. Osk Tarn")],
      cue: [at("denied on Friday")],
      content: [at("that the pilots’ fund had been emptied")],
    },
    {
      ...{ id: "s2", kind: "direct", polarity: "said", speaker: "e1", saidOn: null, confidence: 0.95 },
      source: [{ start: at("he told").start, end: at("he told").start + 2 }],
      cue: [at("told the inquiry")],
      content: [at("“The fund is whole,”"), at("“Every coin is where we left it.”")],
    },
  ];
  const aside = at("Photograph: the pilots’ hall at dusk.");
  const url = "https://gazette.invalid/pilots-fund?page=2";
  return {
    capture: capture(TEXT, { name: "pilots.txt", url }),
    article: article(TEXT, {
      ...{ title: "Tarn: the pilots’ *fund* is “whole”", publisher: "The Orvane Gazette", url },
      published: isoDate("2025-05-16"),
      boilerplate: [aside],
    }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: EXTRACTOR,
      boilerplate: [aside],
      statements,
      entities: [
        { ...one, id: "e1", name: "Osk Tarn", type: "person", mentions: [at("Osk Tarn")] },
        { ...one, id: "e2", name: "Pilots’ Guild", type: "organization", mentions: [at("The guild")] },
      ],
      positions: [
        {
          ...{ id: "p1", holder: "e2", stance: "for", condition: null, statements: [], confidence: 0.9 },
          question: "Should the pilots’ fund be opened to widows?",
          span: at("wanted the fund to be opened to widows"),
        },
        {
          ...{ id: "p2", holder: "e1", stance: "against", condition: null, confidence: 0.9 },
          question: "Should the pilots’ fund be emptied?",
          span: at("denied on Friday that the pilots’ fund had been emptied"),
          statements: ["s1"],
        },
      ],
    },
  };
}
