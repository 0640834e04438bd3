/** How sure one can be of a statement: that it is one, that source, cue and content belong together, and who speaks. */
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

/** Words that nothing reports are told from the others: their marks speak for them, as long as they are no scrap. */
const OF_REPORTED = 8;
const SCRAP = 6;

/** The numbers that confidence rests on: first those of words that something reports, then those of bare quotations. */
export function evidenceOf({ contents, cue, source, join }: Evidence): number[] {
  const content = Math.min(...contents.map((c) => c.probability));
  if (!cue) {
    const length = contents.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    return [...Array<number>(OF_REPORTED).fill(0), 1, logit(content), length > SCRAP ? 1 : 0];
  }
  return [
    1,
    logit(content),
    logit(cue.probability),
    source ? logit(source.probability) : 0,
    logit(join),
    0,
    source ? 0 : 1,
    contents.length > 1 ? 1 : 0,
    0,
    0,
    0,
  ];
}

/** How often it is right that nobody can be said to speak. */
const NOBODY_SPEAKS = 0.5;

/** That the words are a statement's and that the speaker is theirs; `speaker`: the latter alone, null where none is given. */
export function withSpeaker(words: Probability, speaker: Probability | null): Probability {
  return Math.round(1000 * words * (speaker ?? NOBODY_SPEAKS)) / 1000;
}

/** That the words are a statement's. Rounded to thousandths, so that the same report gives the same figure everywhere. */
export function confidenceOf(evidence: Evidence, calibration: Calibration): Probability {
  const sum = evidenceOf(evidence).reduce((total, x, i) => total + x * (calibration[i] ?? 0), 0);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
