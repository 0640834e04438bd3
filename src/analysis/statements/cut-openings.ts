/** What stands before a report's or a sentence's own words, and is no part of who speaks: a dateline, "However,", "Reacting,". */
import type { Document } from "../document/document.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";

const OPENINGS = new Set(
  "however meanwhile moreover furthermore earlier later also besides nevertheless nonetheless instead afterwards still then yesterday today reacting responding replying speaking commenting contributing explaining continuing".split(
    " ",
  ),
);

/** The spans without what lies in the dateline. */
export function withoutDateline(
  { dateline }: Document,
  tagged: readonly TaggedSpan[],
): readonly TaggedSpan[] {
  if (dateline === null) return tagged;
  return tagged.flatMap((span) => {
    if (span.first >= dateline.end || span.last < dateline.first) return [span];
    return span.last < dateline.end ? [] : [{ ...span, first: dateline.end }];
  });
}

/** "[However, a councillor] said": a source without the word that opens its sentence. */
export function withoutOpening({ lower }: Document, span: TaggedSpan): TaggedSpan {
  const isOpening = OPENINGS.has(lower[span.first] ?? "") && lower[span.first + 1] === ",";
  return span.field === "source" && isOpening && span.first + 2 <= span.last
    ? { ...span, first: span.first + 2 }
    : span;
}
