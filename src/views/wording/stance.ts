/** How stances on a question are named to a reader, and in which order they are listed. */
import { LISTED_STANCES, STANCE_TRAITS, type StanceTraits } from "../../base/stances.ts";
import type { Stance } from "../../base/vocabulary.ts";

export const STANCE_WORDS: Readonly<Record<Stance, Pick<StanceTraits, "label" | "meaning">>> = STANCE_TRAITS;

export type StanceName = Stance;

/** In the order in which a matrix lists them. */
export const STANCES: readonly StanceName[] = LISTED_STANCES;
