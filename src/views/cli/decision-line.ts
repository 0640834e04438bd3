/** One decision as a line: what it says, who made it, when and why. */
import type { DecisionRow } from "../../record/review/list-decisions.ts";
import { momentWords } from "../wording/dates.ts";
import { decisionWords } from "../wording/decision.ts";

export function decisionLine(decision: DecisionRow): string {
  const told = `${decision.id}  ${decisionWords(decision)}${decision.undone ? " (undone)" : ""}`;
  return `${told}  ${decision.by}, ${momentWords(decision.at)}${decision.why ? `: ${decision.why}` : ""}`;
}
