/** A correction in words: what a finding said, and what it says now. */
import type { CorrectedField, CorrectionMade } from "../../record/queries/corrections.ts";
import { STANCE_WORDS } from "./stance.ts";

const FIELD_WORDS: Readonly<Record<CorrectedField["field"], string>> = {
  holder: "whose it is",
  stance: "stance",
  condition: "condition",
  question: "question",
};

/** `stance: for → against; question: none → Should …?`; of what was rejected, that it was. */
export function correctedWords({ what, fields }: Pick<CorrectionMade, "what" | "fields">): string {
  if (what === "reject") return "taken out: the words do not say it";
  return fields
    .map(
      ({ field, from, to }) => `${FIELD_WORDS[field]}: ${valueWords(field, from)} → ${valueWords(field, to)}`,
    )
    .join("; ");
}

function valueWords(field: CorrectedField["field"], value: string | null): string {
  if (value === null) return "none";
  if (field !== "stance") return value;
  return Object.entries(STANCE_WORDS).find(([name]) => name === value)?.[1].label ?? value;
}
