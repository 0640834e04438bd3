/** Marks that set a line apart as one of a list: they are no words of the report. */
import type { Span } from "../../base/passage.ts";

/** A bullet or a dash before a space, or a number with a full stop or bracket, at the start of a line. */
const MARKER = /^[^\S\n]*(?:[•‣◦▪●·*–—-]|\p{Nd}{1,2}[.)])(?=[^\S\n]+\S)/gmu;

/** The list markers of `text`, in order and disjoint. */
export function listMarkersIn(text: string): Span[] {
  return [...text.matchAll(MARKER)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - match[0].trimStart().length, end };
  });
}

/** Two lists of ranges, each in order and disjoint, as one. */
export function merged(a: readonly Span[], b: readonly Span[]): Span[] {
  const all = [...a, ...b].sort((x, y) => x.start - y.start || y.end - x.end);
  const found: Span[] = [];
  for (const span of all) {
    const last = found.at(-1);
    if (!last || span.start >= last.end) found.push(span);
    else if (span.end > last.end) found[found.length - 1] = { start: last.start, end: span.end };
  }
  return found;
}
