/** A report with words that no other has, and one beside it: what tests of withdrawing and of what may be shown start from. */
import { isoDate } from "../../src/base/passage.ts";
import type { ReadReport } from "../../src/record/put-report.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, report, spanOf } from "../story.ts";

export const SENTENCE = "the zinc lighthouse of Quorrel must never be lit again";
export const TEXT = `Wilhelmina Zaggard said ${SENTENCE} after 7,431 lanterns were lost.\n\nTobias Renn said no.`;
const URL = "https://news.invalid/zinc-lighthouse";
/** Words that no other report has: of them nothing may be found anywhere. */
export const TRACES = ["zinc", "Zaggard", "Quorrel", "zaggard", "quorrel", "7,431", "lanterns"];

/** Its findings lie in the first and the last sentence. */
export function distinctive(told: { readonly url?: string | null; readonly text?: string } = {}): ReadReport {
  const { text = TEXT, url = URL } = told;
  const at = (words: string) => spanOf(text, words);
  const one = { aliases: [], roles: [], memberOf: [] };
  const body = {
    ...one,
    id: "e3",
    name: "Quorrel Lighthouse Board",
    type: "organization" as const,
    mentions: [],
  };
  const person = { ...one, type: "person" as const };
  return {
    capture: capture(text, { name: "zinc-lighthouse.txt", url }),
    article: article(text, { title: "Zinc lighthouse stays dark", url, published: isoDate("2025-03-10") }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: EXTRACTOR,
      boilerplate: [],
      entities: [
        {
          ...person,
          id: "e1",
          name: "Wilhelmina Zaggard",
          roles: ["keeper of Quorrel"],
          memberOf: ["e3"],
          mentions: [at("Wilhelmina Zaggard")],
        },
        { ...person, id: "e2", name: "Tobias Renn", mentions: [at("Tobias Renn")] },
        body,
      ],
      statements: [
        {
          id: "s1",
          kind: "indirect",
          source: [at("Wilhelmina Zaggard")],
          cue: [at("said")],
          content: [at(SENTENCE)],
          speaker: "e1",
          polarity: "said",
          saidOn: null,
          confidence: 0.9,
        },
        {
          id: "s2",
          kind: "indirect",
          source: [at("Tobias Renn")],
          cue: [],
          content: [at("no.")],
          speaker: "e2",
          polarity: "said",
          saidOn: null,
          confidence: 0.9,
        },
      ],
      positions: [
        {
          id: "p1",
          holder: "e1",
          question: "Should the zinc lighthouse of Quorrel be lit?",
          stance: "conditional",
          span: at(SENTENCE),
          condition: at("after 7,431 lanterns were lost"),
          statements: ["s1"],
          confidence: 0.9,
        },
        {
          id: "p2",
          holder: "e2",
          question: "Should the ferry subsidy end?",
          stance: "for",
          span: at("no."),
          condition: null,
          statements: ["s2"],
          confidence: 0.9,
        },
      ],
      figures: [
        {
          ...at("7,431"),
          value: 7431,
          upper: null,
          relation: "exactly",
          unit: null,
          counted: "lanterns lost",
          source: "e1",
          period: null,
        },
      ],
      times: [],
    },
  };
}

/** A report that takes a position on a question of the first one's too. */
export function other(): ReadReport {
  const plain = report();
  const { statements } = plain.analysis;
  const [said] = statements;
  const span = said?.content[0] ?? { start: 0, end: 1 };
  return {
    ...plain,
    analysis: {
      ...plain.analysis,
      positions: [
        {
          id: "p1",
          holder: "e1",
          question: "Should the ferry subsidy end?",
          stance: "for",
          span,
          condition: null,
          statements: ["s1"],
          confidence: 0.9,
        },
      ],
    },
  };
}
