/** How a finding's confidence is put to a reader: in words and as a number. */
import type { Probability } from "../../base/passage.ts";
import { REVIEW_THRESHOLD } from "../../base/settings.ts";

const WORDS: readonly (readonly [from: Probability, words: string])[] = [
  [0.95, "almost certain"],
  [0.8, "likely"],
  [REVIEW_THRESHOLD, "more likely than not"],
  [0, "below the threshold: unreviewed"],
];

export function isUnreviewed(confidence: Probability): boolean {
  return confidence < REVIEW_THRESHOLD;
}

export function confidenceWords(confidence: Probability): string {
  return WORDS.find(([from]) => confidence >= from)?.[1] ?? "below the threshold: unreviewed";
}

/** Two decimals, cut rather than rounded: what is below a step never reads as if it had reached it. */
export function confidenceNumber(confidence: Probability): string {
  return (Math.floor(confidence * 100 + 1e-9) / 100).toFixed(2);
}
