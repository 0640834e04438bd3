/** A correction as readers are shown it. */
import type { Polarity } from "../../base/vocabulary.ts";

/** One thing that a finding now says differently; null if it said, or says, nothing about it. */
export interface CorrectedField {
  readonly field:
    | "holder"
    | "stance"
    | "condition"
    | "question"
    | "speaker"
    | "kind"
    | "polarity"
    | "words"
    | "published"
    | "publisher"
    | "title";
  readonly from: string | null;
  readonly to: string | null;
}

export interface CorrectionMade {
  /** The decision's number. */
  readonly decision: number;
  /** `add`: the finding itself is somebody's. */
  readonly what: "correct" | "reject" | "add";
  readonly report: { readonly id: string; readonly title: string | null };
  /** `p3` or `s12`, as the report's latest analysis has it; null: what the report says of itself. */
  readonly finding: string | null;
  /** The words that it rests on, as they were found; of what a report says of itself none. */
  readonly words: string;
  /** Of a statement, as it was found; of a position `said`. */
  readonly polarity: Polarity;
  /** The words that report a statement, as they stand; of a position none. */
  readonly cue: string;
  /** Of a rejected finding none: it is no finding any more; of an added one none. */
  readonly fields: readonly CorrectedField[];
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly why: string | null;
}

export interface CorrectionsAsked {
  /** Of this report alone. */
  readonly report?: string;
  readonly limit: number;
}
