/** The calendar period that a figure speaks of: an expression of the same sentence and the same statement, tied to it by a preposition. */
import type { IsoDate, Span } from "../../base/passage.ts";
import type { Time } from "../analysis.ts";

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How far from the figure the expression may stand, in characters. */
const REACH = 120;
const TIED =
  /(?:^|[\s(])(?:in|during|for|from|between|since|by|over|throughout|on|until|through)\s+(?:the\s+)?$/i;

/**
 * Of `times` (those of the figure's sentence that stand in the same statement, in order) the nearest one to `figure` that is resolved
 * and either follows a preposition or begins with one, "last", "this" or "next"; else null.
 */
export function periodOf(text: string, figure: Span, times: readonly Time[]): Period | null {
  let best: { distance: number; period: Period } | null = null;
  for (const { start, end, from, to } of times) {
    if (from === null || to === null) continue;
    const distance = start >= figure.end ? start - figure.end : figure.start - end;
    if (distance > REACH || (best && distance >= best.distance)) continue;
    if (isTied(text, start, end)) best = { distance, period: { from, to } };
  }
  return best?.period ?? null;
}

function isTied(text: string, start: number, end: number): boolean {
  const opening = /^\p{L}+/u.exec(text.slice(start, Math.min(end, start + 12)))?.[0].toLowerCase() ?? "";
  return (
    /^(?:in|during|for|from|between|since|by|last|this|next|on|yesterday|today)$/.test(opening) ||
    TIED.test(text.slice(Math.max(0, start - 20), start))
  );
}
