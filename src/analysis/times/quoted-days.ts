/** "Today" in a quotation is the speaker's day, not the paper's. */
import type { IsoDate } from "../../base/passage.ts";
import type { SaidOn, Time } from "../analysis.ts";
import { sourcesOf } from "../figures/figure-source.ts";
import type { Draft } from "../statements/draft.ts";
import { dayOfIso, isoOf } from "./calendar.ts";

const SPEAKERS_DAY = /^(?:today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))\b/i;

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
  return times.map((time, i) => {
    const draft = inside[i]?.draft ?? null;
    if (draft === null || drafts[draft]?.kind !== "direct") return time;
    const day = saidOn[draft];
    if (!day || day.from !== day.to || time.from === null || time.to === null) return time;
    if (!SPEAKERS_DAY.test(text.slice(time.start, time.start + 20))) return time;
    const away = dayOfIso(day.to) - dayOfIso(published);
    const [from, to] = [isoOf(dayOfIso(time.from) + away), isoOf(dayOfIso(time.to) + away)];
    return from && to ? { ...time, from, to } : time;
  });
}
