/** Corrections as they may be given away: to strangers without the words of statements, which may be none any more. */
import type { CorrectionMade } from "../../record/correction/correction.ts";
import type { Shown } from "./shown-report.ts";

export function shownCorrections(
  corrections: readonly CorrectionMade[],
  shown: Shown,
): readonly CorrectionMade[] {
  if (shown === "whole") return corrections;
  return corrections.map((one) => {
    const fields = one.fields.map((field) =>
      field.field === "words" ? { ...field, from: null, to: null } : field,
    );
    const words = one.what !== "correct" || fields.some(({ field }) => field === "words") ? "" : one.words;
    return { ...one, words, fields };
  });
}
