/** How agreement is put to a reader: alpha with two decimals, and what its author takes it to bear. */

/** Below the second conclusions are not to be drawn (Krippendorff, Content Analysis, 4th edition, 12.4.4). */
const [FIRM, TENTATIVE] = [0.8, 0.667];

export function alphaNumber(alpha: number | null): string {
  return alpha === null ? "–" : alpha.toFixed(2).replace("-", "−");
}

export function alphaWords(alpha: number | null): string {
  if (alpha === null) return "nothing to compare: too few values, or all the same";
  if (alpha >= FIRM) return "reliable";
  return alpha >= TENTATIVE ? "enough for tentative conclusions" : "too little to rely on";
}
