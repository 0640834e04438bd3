/** A report of the invented country with its findings, as the record takes it: what tests of the record start from. */
import type { Analyser, Analysis, Extractor, Statement } from "../src/analysis/analysis.ts";
import type { Article } from "../src/article/article.ts";
import { sha256 } from "../src/base/hash.ts";
import { isoDate, type Span } from "../src/base/passage.ts";
import type { ReadReport } from "../src/record/put-report.ts";
import type { Capture, MediaType } from "../src/source/capture.ts";

/** The rest of an analysis in which nothing but statements and entities is told of. */
export const NOTHING_ELSE = { positions: [], divergences: [], figures: [], times: [] } as const;

export const EXTRACTOR: Extractor = { name: "standpoint", version: "0.1.0", modelHash: "a".repeat(64) };

export const TEXT = `Tobias Renn said the ferry subsidy “should end” by June.

Photograph: the harbour at Brannoch.

Ilse Varga, the member for Brannoch East, declined to comment on the Skerries boats.`;

/** The first place of `words` in `text`. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text does not say ${words}`);
  return { start, end: start + words.length };
}

export function capture(text: string, told: Partial<Capture> = {}): Capture {
  const bytes = new TextEncoder().encode(text);
  const mediaType: MediaType = "text/plain";
  const where = { name: "report.txt", url: null, mediaType, charset: null };
  return { sha256: sha256(bytes), bytes, ...where, capturedAt: "2025-03-04T09:00:00Z", ...told };
}

export function article(text = TEXT, told: Partial<Article> = {}): Article {
  return {
    title: "Renn wants the ferry subsidy to end",
    byline: "Anna Sund",
    publisher: "The Brannoch Courier",
    published: isoDate("2025-03-04"),
    url: null,
    language: "en",
    text,
    boilerplate: text === TEXT ? [spanOf(text, "Photograph: the harbour at Brannoch.")] : [],
    ...told,
  };
}

/** Two statements, three entities, one caption. */
export function analysis(extractor = EXTRACTOR): Analysis {
  const at = (words: string) => spanOf(TEXT, words);
  const said: Statement = {
    id: "s1",
    kind: "mixed",
    source: [at("Tobias Renn")],
    cue: [at("said")],
    content: [at("the ferry subsidy “should end”"), at("by June")],
    speaker: "e1",
    polarity: "said",
    saidOn: null,
    confidence: 0.94,
  };
  const declined: Statement = {
    id: "s2",
    kind: "declined",
    source: [at("Ilse Varga, the member for Brannoch East,")],
    cue: [at("declined to comment")],
    content: [at("on the Skerries boats")],
    speaker: "e2",
    polarity: "said",
    saidOn: null,
    confidence: 0.41,
  };
  const entity = { aliases: [], roles: [], memberOf: [] };
  return {
    ...NOTHING_ELSE,
    extractor,
    boilerplate: [at("Photograph: the harbour at Brannoch.")],
    statements: [said, declined],
    entities: [
      {
        ...entity,
        id: "e1",
        name: "Tobias Renn",
        type: "person",
        aliases: ["Renn"],
        memberOf: ["e3"],
        mentions: [at("Tobias Renn")],
      },
      {
        ...entity,
        id: "e2",
        name: "Ilse Varga",
        type: "person",
        roles: ["the member for Brannoch East"],
        mentions: [at("Ilse Varga")],
      },
      { ...entity, id: "e3", name: "Kelmark Civic Union", type: "organization", mentions: [] },
    ],
  };
}

export function report(told: Partial<ReadReport> = {}): ReadReport {
  return { capture: capture(TEXT), article: article(), analysis: analysis(), ...told };
}

/** Finds one statement in every report: its first word says all the others. */
export function firstWordSaysTheRest(extractor = EXTRACTOR): Analyser {
  return {
    extractor,
    analyse: async ({ text, boilerplate }) => {
      const [first, rest] = [text.indexOf(" "), text.length];
      if (first < 1) return { ...NOTHING_ELSE, extractor, boilerplate, statements: [], entities: [] };
      const source = { start: 0, end: first };
      const entity = { aliases: [], roles: [], memberOf: [], mentions: [source] };
      return {
        ...NOTHING_ELSE,
        extractor,
        boilerplate,
        statements: [
          {
            id: "s1",
            kind: "indirect",
            source: [source],
            cue: [],
            content: [{ start: first + 1, end: rest }],
            speaker: "e1",
            polarity: "said",
            saidOn: null,
            confidence: 0.9,
          },
        ],
        entities: [{ ...entity, id: "e1", name: text.slice(0, first), type: "person" }],
      };
    },
  };
}
