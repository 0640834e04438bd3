/** When a statement was made: by a time in the clause that reports it, else on the occasion that it belongs to, else no later than the report. */

import type { IsoDate, Span } from "../../base/passage.ts";
import { CLOSING, OPENING } from "../../base/quotation-marks.ts";
import type { SaidOn, Time } from "../analysis.ts";
import { sourcesOf } from "../figures/figure-source.ts";
import type { Draft } from "../statements/draft.ts";
import { dayOfIso } from "./calendar.ts";
import { isClauseTime } from "./clause-time.ts";
import { type Told, withOccasions } from "./occasions.ts";

/** How many times either side of a cue are looked at. */
const MOST_NEAR = 6;
/** How far from the cue the time may stand, in characters; a sentence's length. */
const REACH = 240;
/** Cues of somebody who goes on with what was just reported. */
const GOES_ON = /^(?:also |then )?(?:added|adds|adding|continued|continues|concluded|went on|goes on)\b/i;
/** What ends a sentence between a cue and a time. */
const PARTED = new RegExp(String.raw`[.!?][${CLOSING})\]]*\s+[${OPENING}(]?\p{Lu}|\n`, "u");

interface Reported extends Span {
  readonly draft: number;
}

/**
 * For each of `drafts` when it was said, `times` being the text's calendar expressions in order and `speakers[i]` whose
 * `drafts[i]` is, and `isKin` whether two of them are of one body. Null where neither the words nor the report's day tell.
 */
export function saidOnOf(
  text: string,
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
  times: readonly Time[],
  published: IsoDate | null,
  isKin?: (a: string, b: string) => boolean,
): readonly (SaidOn | null)[] {
  const told = toldDays(text, drafts, times, published);
  const usual: SaidOn | null = published === null ? null : { from: null, to: published };
  const found: Told[] = [];
  drafts.forEach((draft, i) => {
    const before = draft.continues ?? (goesOn(text, draft) ? lastOf(speakers, i) : null);
    const same = before === null ? undefined : found[before]?.days;
    found.push({ days: told[i] ?? same ?? usual, own: told[i] !== undefined });
  });
  return withOccasions(text, drafts, speakers, found, published, isKin);
}

function goesOn(text: string, { cue: [cue] }: Draft): boolean {
  return cue !== undefined && GOES_ON.test(text.slice(cue.start, cue.end));
}

/** The statement before, if it has the same speaker. */
function lastOf(speakers: readonly (string | null)[], i: number): number | null {
  return i > 0 && speakers[i] !== null && speakers[i] === speakers[i - 1] ? i - 1 : null;
}

/** The days that the clauses themselves tell. */
function toldDays(
  text: string,
  drafts: readonly Draft[],
  times: readonly Time[],
  published: IsoDate | null,
): readonly (SaidOn | undefined)[] {
  const none = drafts.map(() => null);
  const reported = drafts
    .flatMap(({ cue, source }, draft): Reported[] => {
      const place = cue[0] ?? source[0];
      return place ? [{ ...place, draft }] : [];
    })
    .sort((a, b) => a.start - b.start);
  // A time belongs to a clause if both stand in the same statement's content, or both in none.
  const around = sourcesOf(reported, drafts, none);
  const ofTimes = sourcesOf(times, drafts, none);
  const found: (SaidOn | undefined)[] = drafts.map(() => undefined);
  reported.forEach((place, n) => {
    const own = around[n]?.draft ?? null;
    let best: { readonly distance: number; readonly days: SaidOn } | null = null;
    for (const t of near(times, place.start)) {
      const time = times[t];
      if (!time || (ofTimes[t]?.draft ?? null) !== own || own === place.draft) continue;
      const distance = gapBetween(time, place, drafts[place.draft]);
      const days: SaidOn | null =
        distance > REACH || (best && distance >= best.distance) ? null : daysOf(time, published);
      if (
        days &&
        isClauseTime(text, time) &&
        !isElsewhere(text, time, place, drafts[place.draft], isOld(days, published))
      )
        best = { distance, days };
    }
    found[place.draft] =
      best?.days ?? (isSigned(text, place) ? sceneBefore(text, times, place, published) : undefined);
  });
  return found;
}

/** A quotation with a dash and a name below it: what it was read on, the report has told before. */
const isSigned = (text: string, { start, end }: Span): boolean =>
  /^(?:[–—-]|--)$/.test(text.slice(start, end));
/** Characters between a signed quotation and the time of the doc that it is shown in. */
const SCENE = 800;

function sceneBefore(
  text: string,
  times: readonly Time[],
  { start }: Span,
  published: IsoDate | null,
): SaidOn | undefined {
  for (const t of [...near(times, start)].reverse()) {
    const time = times[t];
    if (!time || time.end > start || start - time.end > SCENE || !isClauseTime(text, time)) continue;
    const days = daysOf(time, published);
    return days && !isOld(days, published) ? days : undefined;
  }
  return undefined;
}

/** The numbers of the few times before and after an offset. */
function near(times: readonly Time[], at: number): readonly number[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.start ?? 0) >= at) high = middle;
    else low = middle + 1;
  }
  const first = Math.max(0, low - MOST_NEAR);
  return Array.from({ length: Math.min(times.length, low + MOST_NEAR) - first }, (_, n) => first + n);
}

/** Reports are mostly of what was said in so many days before: an older time must stand where nothing else can have it. */
const RECENT = 31;
/** Characters from the cue over what was said to the time. */
const LONGEST = 1500;
/** Right after the cue, with a name between at most. */
const BESIDE = 25;

function isOld({ from }: SaidOn, published: IsoDate | null): boolean {
  return published !== null && from !== null && dayOfIso(published) - dayOfIso(from) > RECENT;
}

/** Words that open a clause of its own: what it tells of has its own time. */
/** "After a meeting on Monday" is on Monday. */
const AFTER_EVENT =
  /\bafter (?:an? |the |his |her |their |its )?(?:\p{Ll}+ ){0,2}(?:meeting|talks|speech|vote|rally|session|summit|hearing|briefing|conference|debate|visit|event|dinner|ceremony|march|interview)\b/iu;
const SUBORDINATE = /\b(?:since|after|before|when|while|that|which|who|because|although|until|as)\b[^,;]*$/i;
/** After these comes who is told, or the document that says so: "according to a poll published on Monday". */
const TAKES_NONE = /^(?:told|asked|tells|asks|according to)$/i;
/** What is said of, and so its time: "condemned the attack in March". */
const OBJECT = /^\s*(?:the|a|an|his|her|its|their|those|these)\s/i;

/** Does the time stand in another sentence, in another clause, or in what the cue is about? */
function isElsewhere(
  text: string,
  time: Span,
  cue: Span,
  draft: Draft | undefined,
  isOldTime: boolean,
): boolean {
  if (time.end <= cue.start) {
    const before = clauseBefore(text.slice(Math.max(0, time.start - REACH), time.start));
    if (PARTED.test(text.slice(time.end, cue.start)) || SUBORDINATE.test(before)) return true;
    return isOldTime && before.trim() !== "";
  }
  // A quotation of many sentences lies between: the time belongs to none of them, and the look would be long.
  if (time.start - cue.end > LONGEST) return true;
  const from = endBefore(time, cue, draft);
  const between = text.slice(from, time.start).replace(AFTER_EVENT, "");
  if (PARTED.test(text.slice(cue.end, time.start)) || SUBORDINATE.test(between)) return true;
  if (isOldTime && (from !== cue.end || between.length > BESIDE)) return true;
  return from === cue.end && OBJECT.test(between) && !TAKES_NONE.test(text.slice(cue.start, cue.end));
}

const SENTENCE_END = new RegExp(String.raw`[.!?][${CLOSING})\]]*\s+|\n`);

/** What stands before a place in its own sentence. */
function clauseBefore(before: string): string {
  return before.split(SENTENCE_END).at(-1) ?? "";
}

/** The end of the last piece of the statement before `time`. */
function endBefore(time: Span, cue: Span, draft: Draft | undefined): number {
  const pieces = [...(draft?.cue ?? []), ...(draft?.source ?? []), ...(draft?.content ?? [])];
  return pieces.reduce((end, piece) => (piece.end <= time.start ? Math.max(end, piece.end) : end), cue.end);
}

/** Characters between the time and the statement's piece next to it. */
function gapBetween(time: Span, cue: Span, draft: Draft | undefined): number {
  return time.end <= cue.start ? cue.start - time.end : Math.max(0, time.start - endBefore(time, cue, draft));
}

/** Nothing is said after its report is out. */
function daysOf({ from, to }: Time, published: IsoDate | null): SaidOn | null {
  if (from === null || to === null || (published !== null && from > published)) return null;
  return { from, to: published !== null && to > published ? published : to };
}
