/** As of when the reporter tells a position in their own words: a time in the clause that tells it. */

import type { IsoDate } from "../../base/passage.ts";
import { CLOSING } from "../../base/quotation-marks.ts";
import type { Position, SaidOn, Time } from "../analysis.ts";
import { isClauseTime } from "../times/clause-time.ts";

/** Characters between the words that show a position and the time of their clause. */
const REACH = 120;
const PARTED = new RegExp(String.raw`[.!?][${CLOSING})\]]*\s|\n|[;:]`);

/** The positions, those that rest on no statement with the day of their clause where it tells one that is past. `times` in order. */
export function withDays(
  text: string,
  positions: readonly Position[],
  times: readonly Time[],
  published: IsoDate | null,
): readonly Position[] {
  return positions.map((position) => {
    const asOf = position.statements.length === 0 ? toldBeside(text, position, times, published) : null;
    return asOf ? { ...position, asOf } : position;
  });
}

function toldBeside(
  text: string,
  { span }: Position,
  times: readonly Time[],
  published: IsoDate | null,
): SaidOn | null {
  let best: { readonly distance: number; readonly asOf: SaidOn } | null = null;
  for (const time of times) {
    if (time.start > span.end + REACH) break;
    const isBefore = time.end <= span.start;
    const [from, to] = isBefore ? [time.end, span.start] : [span.end, time.start];
    const distance = Math.max(0, to - from);
    if (distance > REACH || (time.start >= span.start && time.end <= span.end)) continue;
    if (PARTED.test(text.slice(from, to)) || !isClauseTime(text, time)) continue;
    if (time.from === null || time.to === null || (published !== null && time.to > published)) continue;
    if (!best || distance < best.distance) best = { distance, asOf: { from: time.from, to: time.to } };
  }
  return best?.asOf ?? null;
}
