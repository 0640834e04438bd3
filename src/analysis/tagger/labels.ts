/** The labels that a linear-chain tagger gives to tokens: inside no span, or where in a span of which field. */

/** The three kinds of span of an attribution, in the order of their labels. */
export const FIELDS = ["source", "cue", "content"] as const;
export type Field = (typeof FIELDS)[number];

/** Begin, inside, end, single: the places of a token in its span. */
export const PLACES = 4;
export const OUTSIDE = 0;
export const LABELS = 1 + FIELDS.length * PLACES;

export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

export function labelOf(field: number, place: number): number {
  return 1 + field * PLACES + place;
}

/** The index into FIELDS of a label's field, or -1 for OUTSIDE. */
export function fieldOf(label: number): number {
  return label === OUTSIDE ? -1 : Math.floor((label - 1) / PLACES);
}

export function placeOf(label: number): number {
  return (label - 1) % PLACES;
}

function mayEnd(label: number): boolean {
  return label === OUTSIDE || placeOf(label) === END || placeOf(label) === SINGLE;
}

function mayBegin(label: number): boolean {
  return label === OUTSIDE || placeOf(label) === BEGIN || placeOf(label) === SINGLE;
}

function follows(from: number, to: number): boolean {
  if (mayBegin(to)) return mayEnd(from);
  return fieldOf(from) === fieldOf(to) && !mayEnd(from);
}

const all = Array.from({ length: LABELS }, (_, label) => label);

/** For each label, the labels that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = all.map((to) =>
  all.filter((from) => follows(from, to)),
);
/** For each label, the labels that may stand after it. */
export const AFTER: readonly (readonly number[])[] = all.map((from) => all.filter((to) => follows(from, to)));
export const STARTS: readonly number[] = all.filter(mayBegin);
export const ENDS: readonly number[] = all.filter(mayEnd);

/** A run of tokens with one field: first and last token, both included. */
export interface LabelledSpan {
  readonly field: Field;
  readonly first: number;
  readonly last: number;
}

/** The spans that a legal sequence of labels writes down; `offset` is added to the token numbers. */
export function spansOfLabels(labels: ArrayLike<number>, offset = 0): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? OUTSIDE;
    if (label === OUTSIDE) continue;
    const place = placeOf(label);
    if (place === BEGIN || place === SINGLE) first = i;
    if (place === END || place === SINGLE) {
      const field = FIELDS[fieldOf(label)];
      if (field) spans.push({ field, first: first + offset, last: i + offset });
    }
  }
  return spans;
}
