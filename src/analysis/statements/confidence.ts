/** How sure one can be of a statement: that it is one, and that source, cue and content belong together. */
import type { Probability } from "../../base/passage.ts";
import type { TaggedSpan } from "../tagger/tagger.ts";

export interface Evidence {
  readonly contents: readonly TaggedSpan[];
  readonly cue: TaggedSpan | null;
  readonly source: TaggedSpan | null;
  /** The probability of the least certain of the joins. */
  readonly join: Probability;
}

export function confidenceOf({ contents, cue, source, join }: Evidence): Probability {
  const least = Math.min(...contents.map((c) => c.probability), cue?.probability ?? 1, source?.probability ?? 1);
  return Math.round(1000 * Math.min(0.99, Math.max(0.01, least * join))) / 1000;
}
