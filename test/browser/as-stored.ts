/** A hand-made report as the record would give it, for pages that are tried without a record. */
import { sha256 } from "../../src/base/hash.ts";
import { passageAt, type Span } from "../../src/base/passage.ts";
import type { StoredReport } from "../../src/record/report/report-by-id.ts";
import type { HandMade } from "./hand-made.ts";

const MOMENT = "2025-03-10T09:30:00.000Z";

export function asStored({ article, analysis }: HandMade): StoredReport {
  const passages = (spans: readonly Span[]) => spans.map((span) => passageAt(article.text, span));
  const entities = analysis.entities.map((entity) => ({ ...entity, mentions: passages(entity.mentions) }));
  return {
    ...article,
    modified: article.modified ?? null,
    publisherRead: null,
    id: "1",
    version: 1,
    boilerplate: passages(article.boilerplate),
    statements: analysis.statements.map((statement) => ({
      ...statement,
      source: passages(statement.source),
      cue: passages(statement.cue),
      content: passages(statement.content),
      speaker: entities.find(({ id }) => id === statement.speaker) ?? null,
      added: null,
    })),
    entities,
    figures: analysis.figures.map((figure, i) => ({
      ...figure,
      ...passageAt(article.text, figure),
      id: `f${i + 1}`,
      source: entities.find(({ id }) => id === figure.source) ?? null,
    })),
    times: analysis.times.map((time) => ({ ...time, ...passageAt(article.text, time) })),
    capture: { sha256: sha256(article.text), name: "report.html", url: article.url, capturedAt: MOMENT },
    extractor: { ...analysis.extractor, analysedAt: MOMENT },
    versions: [{ version: 1, title: article.title, published: article.published, capturedAt: MOMENT }],
  };
}
