/** "Today" in a quotation is the speaker's day, not the paper's. */
import type { IsoDate } from "../../base/passage.ts";
import type { SaidOn, Time } from "../analysis.ts";
import { sourcesOf } from "../figures/figure-source.ts";
import type { Draft } from "../statements/draft.ts";
import { dayOfIso, isoOf } from "./calendar.ts";

const SPEAKERS_DAY = /^(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))\b/i;
const TONIGHT = /^(?:tonight|this evening)\b/i;
/** An evening that a report tells of: "Tuesday night's debate". */
const EVENING = /day (?:night|evening)$/i;
/** Days before publication that the evening may be, for "tonight" in a quotation to be that. */
const LATELY = 2;

/**
 * `times` with those that count from the speaker's day in a direct quotation seen from the day that it was said on, where the
 * report tells that day; `saidOn[i]` is that of `drafts[i]`.
 */
export function seenFromQuotations(
  text: string,
  times: readonly Time[],
  drafts: readonly Draft[],
  saidOn: readonly (SaidOn | null)[],
  published: IsoDate | null,
): readonly Time[] {
  if (published === null) return times;
  const inside = sourcesOf(
    times,
    drafts,
    drafts.map(() => null),
  );
  const evening = eveningOf(text, times, published);
  return times.map((time, i) => {
    const draft = inside[i]?.draft ?? null;
    if (draft === null || drafts[draft]?.kind !== "direct" || time.from === null || time.to === null)
      return time;
    const words = text.slice(time.start, time.start + 20);
    if (!SPEAKERS_DAY.test(words)) return time;
    const told = saidOn[draft];
    const day = told?.from && told.from === told.to ? told.to : TONIGHT.test(words) ? evening : null;
    if (day === null) return time;
    const away = dayOfIso(day) - dayOfIso(published);
    const [from, to] = [isoOf(dayOfIso(time.from) + away), isoOf(dayOfIso(time.to) + away)];
    return from && to ? { ...time, from, to } : time;
  });
}

/** The one evening just before publication that the report tells of; null where it tells of none or of several. */
function eveningOf(text: string, times: readonly Time[], published: IsoDate): IsoDate | null {
  const now = dayOfIso(published);
  const days = new Set(
    times.flatMap(({ start, end, from, to }) => {
      const isLate =
        from !== null && from === to && now - dayOfIso(from) > 0 && now - dayOfIso(from) <= LATELY;
      return isLate && EVENING.test(text.slice(Math.max(start, end - 20), end)) ? [from] : [];
    }),
  );
  const [only] = days;
  return days.size === 1 && only ? only : null;
}
