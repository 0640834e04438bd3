/** Places in a text, and the small typed values that every folder shares. */

/** A range of a text in UTF-16 code units (JavaScript string indices): start inclusive, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with its words, character for character as they stand in the text. */
export interface Passage extends Span {
  readonly exact: string;
}

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __isoDate: unique symbol };

/** A number from 0 to 1: of a hundred findings with 0.9, about ninety are right. */
export type Probability = number;

/** The passage of `text` at `span`. Throws a RangeError if the span does not lie within the text. */
export function passageAt(text: string, span: Span): Passage {
  if (!(span.start >= 0 && span.start < span.end && span.end <= text.length)) {
    throw new RangeError(`span ${span.start}–${span.end} is not within a text of ${text.length} characters`);
  }
  return { start: span.start, end: span.end, exact: text.slice(span.start, span.end) };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The length that both share over the length that either covers: 1 where they are the same, 0 where they touch, below 0 where they lie apart. */
export function intersectionOverUnion(a: Span, b: Span): number {
  return (
    (Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
    (Math.max(a.end, b.end) - Math.min(a.start, b.start))
  );
}

/** Does `outer` hold all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `value` as an IsoDate if it is an existing calendar day written `YYYY-MM-DD`, else null. */
export function isoDate(value: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? (value as IsoDate) : null;
}
