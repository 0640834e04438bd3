/** What every tagger does: finds the source, cue and content spans of a report. */
import type { Probability } from "../../base/passage.ts";
import type { Document } from "../document/document.ts";
import type { LabelledSpan } from "./labels.ts";
import type { Hypothesis } from "./stances/hypothesis.ts";

export interface TaggedSpan extends LabelledSpan {
  readonly probability: Probability;
}

/** What one reading of a report gives. */
export interface Tagged {
  /** In order of the text; they do not overlap, and none crosses a paragraph's end. */
  readonly spans: readonly TaggedSpan[];
  /** What may show a stance; none from a tagger that does not look for them. */
  readonly hypotheses: readonly Hypothesis[];
}

export interface Tagger {
  tag(doc: Document): Promise<readonly TaggedSpan[]>;
  /** As `tag`, with what the same reading says of positions. */
  read(doc: Document): Promise<Tagged>;
}
