/** Days for statements whose own clause tells none: news dates an occasion once, and all that was said on it goes with that. */
import type { IsoDate } from "../../base/passage.ts";
import type { SaidOn } from "../analysis.ts";
import type { Draft } from "../statements/draft.ts";
import { dayOfIso } from "./calendar.ts";

/** What is older than this when the report is out is told as background: nothing else was said then. */
const OCCASION = 7;
/** Characters over which an occasion is carried on, or waited for. */
const CARRIED = 4000;
const AWAITED = 2500;
/** Characters before a cue that are looked at for how long after the last it was. */
const LATER_REACH = 240;
const FIRST_WORDS = 14;
/** Statements further on among which the day of a longer time is looked for. */
const NEXT_FEW = 6;

/** What somebody holds as the report is written, not on the occasion: "insists", "still want", "according to". */
const PRESENT =
  /^(?:\p{Ll}+ly |also |now |still )?(?:(?!was\b|has\b|does\b)\p{Ll}+[^s\W]s|want|say|insist|believe|think|argue|claim|according)\b/u;
const LATER =
  /\b(?:within (?:the|an) hour|(?:an hour|hours|minutes|moments|shortly|soon|later) (?:later|after(?:wards)?|that (?:day|evening|night|afternoon|morning))|that (?:evening|night|afternoon|morning)|the same (?:day|evening|night|afternoon|morning)|afterwards?|followed (?:it|that|this|up|suit)|lined up behind|fell in behind|echoed|seconded|chimed in)\b/i;

/** Of one statement: its day as far as it is known, and whether the words of its own clause tell it. */
export interface Told {
  readonly days: SaidOn | null;
  readonly own: boolean;
}

/**
 * The statements' days, those that tell none given that of the occasion which they belong to. `published` is the report's day;
 * `isKin` tells whether two speakers are one, or one of them is of the other's body.
 */
export function withOccasions(
  text: string,
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
  told: readonly Told[],
  published: IsoDate | null,
  isKin: (a: string, b: string) => boolean = (a, b) => a === b,
): readonly (SaidOn | null)[] {
  const found = told.map((one, i) => narrowed(drafts, speakers, told, i, isKin) ?? one.days);
  if (published === null) return found;
  const before = new Map<string, Dated>();
  let last: Dated | null = null;
  const waiting = new Map<string, number[]>();
  drafts.forEach((draft, i) => {
    const speaker = speakers[i] ?? null;
    const at = placeOf(draft);
    const one = told[i];
    if (one?.days?.from && (one.own || draft.continues !== null)) {
      if (!isOccasion(one.days, published)) {
        last = null;
        return;
      }
      last = { at, days: one.days };
      if (speaker === null) return;
      before.set(speaker, last);
      for (const earlier of waiting.get(speaker) ?? [])
        if (at - placeOf(drafts[earlier]) < AWAITED) found[earlier] = one.days;
      waiting.delete(speaker);
      return;
    }
    if (one?.days?.from || isPresent(text, draft)) {
      last = null;
      return;
    }
    const own = speaker === null ? undefined : before.get(speaker);
    const days = isLater(text, draft) ? last?.days : own && at - own.at < CARRIED ? own.days : undefined;
    last = days ? { at, days } : null;
    if (days) {
      found[i] = days;
      if (speaker !== null) before.set(speaker, { at, days });
    } else if (speaker !== null && !own) waiting.set(speaker, [...(waiting.get(speaker) ?? []), i]);
  });
  return found;
}

/** "The council voted at the weekend …, said its chair on Saturday": the day within the range, told further on by one of theirs. */
function narrowed(
  drafts: readonly Draft[],
  speakers: readonly (string | null)[],
  told: readonly Told[],
  i: number,
  isKin: (a: string, b: string) => boolean,
): SaidOn | null {
  const days = told[i]?.own ? told[i]?.days : null;
  const speaker = speakers[i];
  if (!days?.from || days.from === days.to || !speaker) return null;
  for (let k = i + 1; k < Math.min(drafts.length, i + NEXT_FEW); k++) {
    const [other, next] = [speakers[k], told[k]];
    if (!next?.own || !next.days?.from || !other) continue;
    const { from, to } = next.days;
    if (from === to && from >= days.from && to <= days.to && isKin(speaker, other)) return next.days;
    if (from === to) return null;
  }
  return null;
}

interface Dated {
  readonly at: number;
  readonly days: SaidOn;
}

const placeOf = (draft: Draft | undefined): number =>
  (draft?.cue[0] ?? draft?.source[0] ?? draft?.content[0])?.start ?? 0;

function isOccasion({ from, to }: SaidOn, published: IsoDate): boolean {
  return (
    from !== null && dayOfIso(published) - dayOfIso(from) <= OCCASION && dayOfIso(to) - dayOfIso(from) <= 1
  );
}

function isPresent(text: string, { cue: [cue] }: Draft): boolean {
  return cue !== undefined && PRESENT.test(text.slice(cue.start, cue.end).toLowerCase());
}

/** "An hour later", in the words up to the cue and its own. */
function isLater(text: string, draft: Draft): boolean {
  const [cue] = draft.cue;
  if (!cue) return false;
  const from = Math.max(text.lastIndexOf("\n", cue.start) + 1, cue.start - LATER_REACH);
  const reach = text.slice(from, cue.end + 40).split("\n")[0] ?? "";
  return LATER.test(outside(reach, draft, from));
}

/** Without what is said itself, whose "later" is another's, but for its first words, which may be the reporter's still. */
function outside(reach: string, { content }: Draft, from: number): string {
  return content.reduce((left, { start, end }) => {
    const [first, last] = [Math.max(0, start + FIRST_WORDS - from), Math.max(0, end - from)];
    return left.slice(0, first) + left.slice(last);
  }, reach);
}
