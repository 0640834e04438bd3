/** Where the words of a decision stand, as they are kept, and as they are found again in a text that may have changed. */
import type { Span } from "../../base/passage.ts";

/** What is kept of the place, for it to be found again. */
export interface Place {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
}

/** How many characters before and after are kept, to tell places with the same words apart. */
const AROUND = 40;

/** What a decision on a position keeps of its place: the words at `span`, and those around them. */
export function placeOf(text: string, { start, end }: Span): Place {
  return {
    exact: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
  };
}

/**
 * Where the words stand now: at the one place that has them and most of what was around them. Null where two places have as
 * much, or where neither side of the words is what it was: then they are others' words, or said of something else.
 */
export function placeIn(text: string, place: Place): Span | null {
  const { exact } = place;
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  const agreeing = places.map((at) => ({ at, agrees: agreementAt(text, at, place) }));
  const most = Math.max(...agreeing.map(({ agrees }) => agrees.all));
  const best = agreeing.filter(({ agrees }) => agrees.all === most);
  const [only] = best;
  return only && best.length === 1 && only.agrees.isSame
    ? { start: only.at, end: only.at + exact.length }
    : null;
}

/** So many characters on one side of the words must be what they were, or all there were. */
const SAME_SIDE = 24;

/** How many characters around the words are as they were, and whether enough of one side are. */
function agreementAt(
  text: string,
  at: number,
  { exact, before, after }: Place,
): { readonly all: number; readonly isSame: boolean } {
  const [head, tail] = [text.slice(0, at), text.slice(at + exact.length)];
  const [left, right] = [sharedEnd(head, before), sharedStart(tail, after)];
  const isSide = (shared: number, was: string, is: string) =>
    shared >= SAME_SIDE || (shared === was.length && (was.length > 0 || is === "") && was.length < AROUND);
  return { all: left + right, isSame: isSide(left, before, head) || isSide(right, after, tail) };
}

/** Are the words and both sides of them what they were? Then who says them has not changed, whatever the machine makes of it. */
export function isUnchanged(
  text: string,
  { start, end }: Span,
  { before, after }: Pick<Place, "before" | "after">,
): boolean {
  return text.slice(0, start).endsWith(before) && text.slice(end).startsWith(after);
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < b.length && a[n] === b[n]) n++;
  return n;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}
