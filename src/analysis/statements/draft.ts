/** A statement before its speaker is known: spans and kind, and what it goes on from. */
import type { Probability, Span } from "../../base/passage.ts";
import type { StatementKind } from "../../base/vocabulary.ts";

export interface Draft {
  readonly kind: StatementKind;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The number of the draft whose quotation this one goes on from, or null. Always a smaller number than its own. */
  readonly continues: number | null;
  /** An answer in an interview whose words do not say whose it is. */
  readonly answers?: true;
  readonly confidence: Probability;
}
