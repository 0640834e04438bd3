/** What every tagger does: finds the source, cue and content spans of a report. */
import type { Probability } from "../../base/passage.ts";
import type { LabelledSpan } from "./labels.ts";
import type { Scene } from "./scene.ts";

export interface TaggedSpan extends LabelledSpan {
  readonly probability: Probability;
}

export interface Tagger {
  /** The spans in order of the text; they do not overlap, and none crosses a paragraph's end. */
  tag(scene: Scene): Promise<readonly TaggedSpan[]>;
}
