/** What `read` prints for machines: docs/commands.md says what each key holds, and in which order they stand. */
import type { Span } from "../../base/passage.ts";
import type { ReadInput, Unread } from "../../ingest/read-inputs.ts";

/** The object for one input. */
export function outputLine(result: ReadInput | Unread): object {
  if ("error" in result) return { id: result.id, line: result.line, error: result.error };
  const { id, article, fromPage, analysis } = result;
  const { title, byline, publisher, published, modified = null, url, language, text } = article;
  return {
    id,
    ...(fromPage ? { article: { title, byline, publisher, published, modified, url, language, text } } : {}),
    boilerplate: spans(analysis.boilerplate),
    statements: analysis.statements.map((s) => ({
      id: s.id,
      kind: s.kind,
      source: spans(s.source),
      cue: spans(s.cue),
      content: spans(s.content),
      speaker: s.speaker,
      polarity: s.polarity,
      saidOn: s.saidOn,
      confidence: s.confidence,
    })),
    entities: analysis.entities.map((e) => ({
      id: e.id,
      name: e.name,
      type: e.type,
      aliases: e.aliases,
      roles: e.roles,
      memberOf: e.memberOf,
      mentions: spans(e.mentions),
    })),
    positions: analysis.positions,
    divergences: analysis.divergences,
    figures: analysis.figures,
    times: analysis.times,
    extractor: analysis.extractor,
  };
}

function spans(list: readonly Span[]): readonly Span[] {
  return list.map(({ start, end }) => ({ start, end }));
}
