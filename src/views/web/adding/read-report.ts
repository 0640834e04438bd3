/** What was read, in the form in which a report on record is shown. */
import { passageAt, type Span } from "../../../base/passage.ts";
import { laidOver, type ReadHandedIn } from "../../../ingest/handed-in.ts";
import type { ReportSpeaker, StoredReport } from "../../../record/report/report-by-id.ts";

/** It has no address of its own: its id is empty. */
export function readReport({ capture, article, analysis, given }: ReadHandedIn): StoredReport {
  const { text } = article;
  const passages = (spans: readonly Span[]) => spans.map((span) => passageAt(text, span));
  const named = new Map(
    analysis.entities.map(({ id, name, type }): [string, ReportSpeaker] => [id, { id, name, type }]),
  );
  const who = (id: string | null) => (id === null ? null : (named.get(id) ?? null));
  const { sha256, name, url, capturedAt } = capture;
  return {
    ...article,
    modified: article.modified ?? null,
    ...laidOver(article, given),
    publisherRead: null,
    id: "",
    version: 1,
    boilerplate: passages(analysis.boilerplate),
    statements: analysis.statements.map((statement) => ({
      ...statement,
      source: passages(statement.source),
      cue: passages(statement.cue),
      content: passages(statement.content),
      speaker: who(statement.speaker),
      added: null,
    })),
    entities: analysis.entities.map((entity) => ({ ...entity, mentions: passages(entity.mentions) })),
    figures: analysis.figures.map((figure, i) => ({
      ...figure,
      ...passageAt(text, figure),
      id: `f${i + 1}`,
      source: who(figure.source),
    })),
    times: analysis.times.map((time) => ({ ...time, ...passageAt(text, time) })),
    capture: { sha256, name, url, capturedAt },
    extractor: { ...analysis.extractor, analysedAt: capturedAt },
    versions: [],
  };
}
