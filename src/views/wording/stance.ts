/** How stances on a question are named to a reader, and in which order they are listed. */

import type { Stance } from "../../base/vocabulary.ts";

interface StanceWords {
  readonly label: string;
  readonly meaning: string;
}

/** In the order in which a matrix lists them. */
export const STANCE_WORDS = {
  for: { label: "for", meaning: "says that it should be so" },
  conditional: { label: "on a condition", meaning: "for it, if something holds" },
  undecided: { label: "undecided", meaning: "says that they have not decided" },
  declined: { label: "would not say", meaning: "asked, and would not say" },
  against: { label: "against", meaning: "says that it should not be so" },
} as const satisfies Record<Stance, StanceWords>;

export type StanceName = keyof typeof STANCE_WORDS;

export const STANCES = Object.keys(STANCE_WORDS) as readonly StanceName[];
