/**
 * What speaks for joining two spans into one attribution: a content with the cue that reports it, a cue with the source
 * that it belongs to. Each pair is described by 32-bit keys; the weights say what each is worth.
 */

import { OUTER } from "../../base/quotation-marks.ts";
import { type Document, QUOTED } from "../document/document.ts";
import { hashOf, mix, PADDING } from "../document/lexicon.ts";
import type { LabelledSpan } from "../tagger/labels.ts";

/** Spans of one report in order of the text, with where each of them stands. */
export interface Layout {
  readonly doc: Document;
  readonly spans: readonly LabelledSpan[];
  /** For each token the number of its paragraph and of its sentence, counted through the report. */
  readonly paragraphOf: Int32Array;
  readonly sentenceOf: Int32Array;
}

/** How many spans away a partner is looked for, on either side. */
const REACH = 14;
/** A partner this many paragraphs away is out of reach. */
const PARAGRAPHS = 2;

export function layoutOf(doc: Document, spans: readonly LabelledSpan[]): Layout {
  const count = doc.tokens.words.length;
  const paragraphOf = new Int32Array(count);
  const sentenceOf = new Int32Array(count);
  let sentence = 0;
  doc.paragraphs.forEach((paragraph, p) => {
    for (const { first, end } of paragraph.sentences) {
      paragraphOf.fill(p, first, end);
      sentenceOf.fill(sentence++, first, end);
    }
  });
  return { doc, spans: [...spans].sort((a, b) => a.first - b.first), paragraphOf, sentenceOf };
}

/** The numbers of the spans of `field` that span `i` may belong with. */
export function candidatesFor(layout: Layout, i: number, field: LabelledSpan["field"]): number[] {
  const own = layout.spans[i] as LabelledSpan;
  const found: number[] = [];
  for (let j = Math.max(0, i - REACH); j < Math.min(layout.spans.length, i + REACH + 1); j++) {
    const other = layout.spans[j] as LabelledSpan;
    if (other.field !== field) continue;
    const apart = (layout.paragraphOf[other.first] as number) - (layout.paragraphOf[own.first] as number);
    if (Math.abs(apart) <= PARAGRAPHS) found.push(j);
  }
  return found;
}

const FIELD_CODE = { source: 1, cue: 2, content: 3 } as const;

function bucket(n: number): number {
  return n <= 4 ? n : n <= 6 ? 5 : n <= 10 ? 6 : n <= 20 ? 7 : n <= 40 ? 8 : 9;
}

/** The keys of joining span `i` with span `j`. */
export function pairKeys(layout: Layout, i: number, j: number): number[] {
  const { doc, spans } = layout;
  const own = spans[i] as LabelledSpan;
  const other = spans[j] as LabelledSpan;
  const [left, right] = own.first < other.first ? [own, other] : [other, own];
  const side = own.first < other.first ? 1 : 2;
  const kind = mix(FIELD_CODE[own.field], FIELD_CODE[other.field], side);
  const gap = bucket(right.first - left.last - 1);
  const between = betweenOf(layout, left, right);
  const sentences = Math.min(
    3,
    (layout.sentenceOf[right.first] as number) - (layout.sentenceOf[left.last] as number),
  );
  const paragraphs = Math.min(
    2,
    (layout.paragraphOf[right.first] as number) - (layout.paragraphOf[left.last] as number),
  );
  const distance = sentences * 3 + paragraphs;
  const word = (k: number) => (doc.forms[k] ?? PADDING).lower;
  const kindOf = (k: number) => (doc.forms[k] ?? PADDING).wordClass;
  const cue = own.field === "cue" ? own : other;
  const quoteOwn = quoteOf(doc, own);
  const pattern = patternBetween(layout, i, j);
  let t = 300;
  const key = (a: number, b = 0, c = 0) => mix(++t, mix(7, kind, a), b, c);
  return [
    key(gap),
    key(pattern),
    key(pattern, distance),
    key(pattern, gap),
    key(distance),
    key(distance, gap),
    key(between.marks),
    key(between.marks, pattern),
    key(between.marks, quoteOwn, distance),
    key(word(cue.first), side),
    key(word(cue.last), side),
    key(word(cue.last), distance, pattern),
    key(word(cue.last), gap),
    key(kindOf(cue.last), pattern, quoteOwn),
    key(quoteOwn, pattern, distance),
    key(quoteOwn, gap),
    key(word(own.first), pattern),
    key(kindOf(right.first), pattern, gap),
    key(kindOf(left.last + 1), pattern),
    key(kindOf(right.last + 1), pattern),
    key(kindOf(left.last + 1), kindOf(right.first - 1), pattern),
    key(positionOf(layout, own), pattern, distance),
    key(positionOf(layout, other), pattern, distance),
    key(word(other.first), distance),
    key(between.sameQuote, pattern, distance),
  ];
}

/** The keys of joining span `i` with nothing. */
export function noneKeys(layout: Layout, i: number): number[] {
  const { doc, spans } = layout;
  const own = spans[i] as LabelledSpan;
  const word = (k: number) => (doc.forms[k] ?? PADDING).lower;
  let t = 400;
  const key = (a: number, b = 0) => mix(++t, FIELD_CODE[own.field], a, b);
  return [
    key(0),
    key(quoteOf(doc, own)),
    key(word(own.first)),
    key(word(own.last)),
    key(positionOf(layout, own)),
    key(bucket(own.last - own.first)),
    key(word(own.first - 1)),
    key(word(own.last + 1)),
    key((doc.forms[own.first] ?? PADDING).wordClass),
    key((doc.forms[own.first - 1] ?? PADDING).wordClass, (doc.forms[own.first] ?? PADDING).wordClass),
  ];
}

/** 0 without quotation marks, 1 wholly within, 2 partly, 3 opened and never closed. */
export function quoteOf(doc: Document, span: LabelledSpan): number {
  const first = doc.quoted[span.first] as number;
  const last = doc.quoted[span.last] as number;
  if (first === QUOTED.openUnclosed || first === QUOTED.insideUnclosed) return 3;
  if (first !== QUOTED.outside && last !== QUOTED.outside) return 1;
  for (let k = span.first; k <= span.last; k++) if (doc.quoted[k] !== QUOTED.outside) return 2;
  return 0;
}

/** Does the span begin or end its sentence, and does its sentence begin its paragraph? */
function positionOf(layout: Layout, span: LabelledSpan): number {
  const { sentenceOf, paragraphOf } = layout;
  const starts = span.first === 0 || sentenceOf[span.first - 1] !== sentenceOf[span.first] ? 1 : 0;
  const opens = span.first === 0 || paragraphOf[span.first - 1] !== paragraphOf[span.first] ? 2 : 0;
  const ends = sentenceOf[span.last + 2] !== sentenceOf[span.last] ? 4 : 0;
  return starts | opens | ends;
}

const MARKS: ReadonlyMap<string, number> = new Map([
  [",", 1],
  [":", 2],
  [";", 4],
  ["–", 8],
  ["—", 8],
  [".", 16],
  ...[...OUTER].map((mark) => [mark, 32] as const),
]);

function betweenOf(
  layout: Layout,
  left: LabelledSpan,
  right: LabelledSpan,
): { marks: number; sameQuote: number } {
  const { doc } = layout;
  let marks = 0;
  const limit = Math.min(right.first, left.last + 40);
  for (let k = left.last + 1; k < limit; k++) marks |= MARKS.get(doc.tokens.words[k] ?? "") ?? 64;
  const sameQuote =
    (doc.quoted[left.last] !== QUOTED.outside ? 1 : 0) | (doc.quoted[right.first] !== QUOTED.outside ? 2 : 0);
  return { marks, sameQuote };
}

/** The fields of the spans between two, at most four of them, as one number. */
function patternBetween(layout: Layout, i: number, j: number): number {
  let pattern = 0;
  let seen = 0;
  for (let k = Math.min(i, j) + 1; k < Math.max(i, j) && seen < 4; k++, seen++) {
    pattern = (pattern << 2) | FIELD_CODE[(layout.spans[k] as LabelledSpan).field];
  }
  return hashOf(`${pattern}:${seen}`);
}
