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

/**
 * Weights of a logistic regression over `evidenceOf`, fitted on reports that neither tagger nor joiner was trained on
 * (Platt 1999): what comes out is the share of such statements that are right.
 */
export type Calibration = readonly number[];

function logit(p: Probability): number {
  const safe = Math.min(0.999, Math.max(0.001, p));
  return Math.log(safe / (1 - safe));
}

/** The numbers that confidence rests on; the first is always 1. */
export function evidenceOf({ contents, cue, source, join }: Evidence): number[] {
  const content = Math.min(...contents.map((c) => c.probability));
  return [
    1,
    logit(content),
    cue ? logit(cue.probability) : 0,
    source ? logit(source.probability) : 0,
    logit(join),
    cue ? 0 : 1,
    cue && !source ? 1 : 0,
    contents.length > 1 ? 1 : 0,
  ];
}

/** Rounded to thousandths, so that the same report gives the same figure everywhere. */
export function confidenceOf(evidence: Evidence, calibration: Calibration): Probability {
  const sum = evidenceOf(evidence).reduce((total, x, i) => total + x * (calibration[i] ?? 0), 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
