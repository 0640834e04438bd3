/** A candidate for a position: holder, stance, question and what speaks for them. */
import type { Probability } from "../../base/passage.ts";
import type { Stance } from "../../base/vocabulary.ts";
import type { Entity } from "../analysis.ts";
import type { TokenRange } from "../document/sentences.ts";
import type { Candidate } from "./candidate.ts";
import type { ExpectedTerm } from "./question-terms.ts";
import type { Features } from "./scorer.ts";
import type { ChosenWording } from "./wording-choice.ts";

export interface Proposed {
  readonly holder: Entity;
  readonly stance: Stance;
  readonly span: TokenRange;
  /** The token to which the stance belongs. */
  readonly at: number;
  readonly condition: TokenRange | null;
  /** The words that say what would be done. */
  readonly proposal: TokenRange | null;
  readonly question: string | null;
  /** How likely the question asks what a careful reader would ask; 0 where there is none. */
  readonly questionChance: Probability;
  /** The rule's own proposal, where a rule found it. */
  readonly rule: Candidate | null;
  /** Did the model find it? */
  readonly isLearned: boolean;
  readonly features: Features;
  readonly wordings: readonly ChosenWording[];
  /** The words that its question may be asked with. */
  readonly terms: readonly ExpectedTerm[];
}
