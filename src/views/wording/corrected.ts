/** A correction in words: what a finding said, and what it says now. */
import type { CorrectedField, CorrectionMade } from "../../record/correction/correction.ts";
import { denialWords } from "./polarity.ts";
import { STANCE_WORDS } from "./stance.ts";

const FIELD_WORDS: Readonly<Record<CorrectedField["field"], string>> = {
  holder: "whose it is",
  stance: "stance",
  condition: "condition",
  question: "question",
  speaker: "who said it",
  kind: "how it is told",
  polarity: "said or denied",
  words: "the words",
  published: "day of publication",
  publisher: "paper",
  title: "headline",
};

/** `stance: for → against; question: none → Should …?`; of what was rejected, that it was. Words that were denied say so. */
export function correctedWords({ what, fields, ...reported }: Told): string {
  if (what === "reject") return "taken out: the words do not say it";
  if (what === "add") return "added: the machine had missed it";
  const denial = fields.some(({ field }) => field === "words") ? denialWords(reported) : null;
  return fields.map(fieldWords).join("; ") + (denial === null ? "" : `; ${denial}`);
}

type Told = Pick<CorrectionMade, "what" | "fields" | "polarity" | "cue">;

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
