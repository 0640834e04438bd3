/** The annotated corpus as the trainer wants it: each report laid out, and the label of each of its tokens. */
import { readFileSync } from "node:fs";
import { type Document, documentOf } from "../../src/analysis/document/document.ts";
import { BEGIN, END, FIELDS, INSIDE, labelOf, SINGLE } from "../../src/analysis/tagger/labels.ts";
import type { Span } from "../../src/base/passage.ts";

export interface Attribution {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface AnnotatedReport {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

export interface Example {
  readonly report: AnnotatedReport;
  readonly doc: Document;
  /** One label a token. */
  readonly gold: Uint8Array;
}

export function readReports(path: string): AnnotatedReport[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as AnnotatedReport);
}

export function exampleOf(report: AnnotatedReport): Example {
  const doc = documentOf(report.text);
  const gold = new Uint8Array(doc.tokens.words.length);
  for (const attribution of report.attributions) {
    FIELDS.forEach((name, field) => {
      for (const span of attribution[name]) mark(doc, gold, span, field);
    });
  }
  return { report, doc, gold };
}

/** Labels the tokens of which the span holds at least half; a token already labelled keeps its label. */
function mark(doc: Document, gold: Uint8Array, span: Span, field: number): void {
  const { start, end } = doc.tokens;
  let first = lowerBound(end, span.start + 1);
  if (2 * ((end[first] as number) - span.start) < (end[first] as number) - (start[first] as number)) first++;
  let last = first;
  while (
    last + 1 < start.length &&
    2 * (span.end - (start[last + 1] as number)) >= (end[last + 1] as number) - (start[last + 1] as number)
  )
    last++;
  if (first >= start.length || (start[first] as number) >= span.end) return;
  for (let i = first; i <= last; i++) if (gold[i] !== 0) return;
  for (let i = first; i <= last; i++) {
    gold[i] = labelOf(field, first === last ? SINGLE : i === first ? BEGIN : i === last ? END : INSIDE);
  }
}

/** The first index whose value is at least `wanted`. */
function lowerBound(values: Int32Array, wanted: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
