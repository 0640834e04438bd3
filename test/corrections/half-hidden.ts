/** A report of which strangers may see a part, and the same with other words wherever they may not. */
import { isoDate } from "../../src/base/passage.ts";
import type { ReadReport } from "../../src/record/put-report.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";

export const URL_OF_IT = "https://news.invalid/ropeworks";

/** Findings lie in statements, beside them, and where nobody is said to have said anything. */
export const TEXT = `Damp crept along the ropeworks wall while Osric Pell, the Dunmere archivist, slept.

Maud Tansy said the weir toll should be kept as long as the sluice holds. Few townsfolk listened.

The Fenwick Guild backs a tunnel under the marsh if the miners agree. Nearly 4,120 crates of quince rotted by the quay on Thursday.

Lantern bearers paraded past the granary. “No toll at all,” Ivo Brand answered. His sister wept.

Unpaid ferrymen grumbled behind the kiln, but would sooner drain the marsh.

Photograph: herons over Dunmere.`;

/** `text`: as long as TEXT, of which only words that strangers do not see may be others. */
export function halfHidden(text = TEXT): ReadReport {
  const at = (words: string) => spanOf(TEXT, words);
  const one = { aliases: [], roles: [], memberOf: [] };
  const statement = { saidOn: null, confidence: 0.9 };
  const position = { condition: null, confidence: 0.9 };
  return {
    capture: capture(text, { name: "ropeworks.txt", url: URL_OF_IT }),
    article: article(text, {
      title: "Toll divides town",
      byline: "Anna Sund",
      url: URL_OF_IT,
      published: isoDate("2025-04-02"),
      boilerplate: [],
    }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: EXTRACTOR,
      boilerplate: [at("Photograph: herons over Dunmere.")],
      entities: [
        {
          ...one,
          id: "e1",
          name: "Maud Tansy",
          type: "person",
          // Said of her in another sentence: whoever is quoted is told by what they are called.
          roles: [text.slice(at("granary").start, at("granary").end)],
          memberOf: ["e4"],
          mentions: [at("Maud Tansy")],
        },
        {
          ...one,
          id: "e2",
          name: "Ivo Brand",
          type: "person",
          memberOf: ["e4"],
          mentions: [at("Ivo Brand"), at("His sister")],
        },
        {
          ...one,
          id: "e3",
          name: text.slice(at("Osric Pell").start, at("Osric Pell").end),
          type: "unnamed",
          mentions: [at("Osric Pell")],
        },
        {
          ...one,
          id: "e4",
          name: "Fenwick Guild",
          type: "organization",
          mentions: [at("The Fenwick Guild")],
        },
        {
          ...one,
          id: "e5",
          // Takes a position, and is nobody on record: told of by these words.
          name: text.slice(at("Unpaid ferrymen").start, at("Unpaid ferrymen").end),
          type: "unnamed",
          mentions: [at("Unpaid ferrymen")],
        },
      ],
      statements: [
        {
          ...statement,
          id: "s1",
          kind: "indirect",
          polarity: "said",
          source: [at("Maud Tansy")],
          cue: [at("said")],
          content: [at("the weir toll should be kept as long as the sluice holds")],
          speaker: "e1",
        },
        {
          ...statement,
          id: "s2",
          kind: "direct",
          polarity: "said",
          source: [at("Ivo Brand")],
          cue: [at("answered")],
          content: [at("“No toll at all,”")],
          speaker: "e2",
        },
      ],
      positions: [
        {
          ...position,
          id: "p1",
          holder: "e1",
          question: "Should the weir toll be kept?",
          stance: "conditional",
          span: at("should be kept"),
          condition: at("as long as the sluice holds"),
          statements: ["s1"],
        },
        {
          ...position,
          id: "p2",
          holder: "e4",
          question: "Should a tunnel be dug?",
          stance: "conditional",
          span: at("backs a tunnel"),
          condition: at("if the miners agree"),
          statements: [],
        },
        {
          ...position,
          id: "p3",
          holder: "e2",
          question: "Should the weir toll be kept?",
          stance: "against",
          span: at("No toll at all"),
          statements: ["s2"],
        },
        {
          ...position,
          id: "p4",
          holder: "e5",
          question: "Should the marsh be drained?",
          stance: "for",
          span: at("would sooner drain the marsh"),
          statements: [],
        },
      ],
      figures: [
        {
          ...at("Nearly 4,120"),
          value: 4120,
          upper: null,
          relation: "less-than",
          unit: null,
          counted: "crates of quince",
          source: "e4",
          period: null,
        },
      ],
      times: [{ ...at("Thursday"), from: isoDate("2025-03-27"), to: isoDate("2025-03-27") }],
    },
  };
}

const WITHHELD = /[\u2588\u{1fb90}]/u;

/** The text with each letter that `masked` withholds turned into the one `by` places on; capitals, marks and lengths stay. */
export function elsewhereOther(text: string, masked: string, by = 11): string {
  const turned = (letter: string) => {
    const from = letter >= "a" ? "a".charCodeAt(0) : "A".charCodeAt(0);
    return String.fromCharCode(from + ((letter.charCodeAt(0) - from + by) % 26));
  };
  return text.replace(/[A-Za-z]/g, (letter, at: number) =>
    WITHHELD.test(masked[at] ?? "") ? turned(letter) : letter,
  );
}

/** The words of `text` of which `masked` withholds a letter. */
export function hiddenWords(text: string, masked: string): readonly string[] {
  const words = [...text.matchAll(/[A-Za-z]+/g)].filter(({ 0: word, index }) =>
    WITHHELD.test(masked.slice(index, index + word.length)),
  );
  return [...new Set(words.map(([word]) => word.toLowerCase()))];
}
