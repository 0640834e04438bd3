/** A correction in words: what a finding said, and what it says now. */
import type { CorrectedField, CorrectionMade } from "../../record/queries/corrections.ts";
import { STANCE_WORDS } from "./stance.ts";

const FIELD_WORDS: Readonly<Record<CorrectedField["field"], string>> = {
  holder: "whose it is",
  stance: "stance",
  condition: "condition",
  question: "question",
  speaker: "who said it",
  kind: "how it is told",
  words: "the words",
  published: "day of publication",
  publisher: "paper",
  title: "headline",
};

/** `stance: for → against; question: none → Should …?`; of what was rejected, that it was. */
export function correctedWords({ what, fields }: Pick<CorrectionMade, "what" | "fields">): string {
  if (what === "reject") return "taken out: the words do not say it";
  return fields.map(fieldWords).join("; ");
}

function fieldWords({ field, from, to }: CorrectedField): string {
  if (from === null && to === null) return `${FIELD_WORDS[field]} changed`;
  return `${FIELD_WORDS[field]}: ${valueWords(field, from)} → ${valueWords(field, to)}`;
}

function valueWords(field: CorrectedField["field"], value: string | null): string {
  if (value === null) return "none";
  if (field === "words") return `“${value}”`;
  if (field !== "stance") return value;
  return Object.entries(STANCE_WORDS).find(([name]) => name === value)?.[1].label ?? value;
}
