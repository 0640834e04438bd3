/**
 * The keys of the second reading: what the first reading found around a token (stacked generalization, Wolpert 1992).
 * A first reading sees a window; the second knows whether its sentence has a cue, on which side, and what lies between.
 */

import type { Document } from "../document/document.ts";
import { mix, PADDING } from "../document/lexicon.ts";
import type { Paragraph } from "../document/sentences.ts";
import { FIELDS, fieldOf, OUTSIDE } from "./labels.ts";

/** Keys a token. */
export const STACKED_WIDTH = 24;

const CUE = FIELDS.indexOf("cue");
const SOURCE = FIELDS.indexOf("source");
const CONTENT = FIELDS.indexOf("content");

function near(distance: number): number {
  return distance < 0
    ? 9
    : distance <= 3
      ? distance
      : distance <= 6
        ? 4
        : distance <= 12
          ? 5
          : distance <= 25
            ? 6
            : 7;
}

/** The keys for each token of paragraph `at`, row by row; `labels` are the first reading's, one a token of the report. */
export function stackedFeaturesOf(doc: Document, at: number, labels: Uint8Array): Int32Array {
  const paragraph = doc.paragraphs[at] as Paragraph;
  const keys = new Int32Array((paragraph.end - paragraph.first) * STACKED_WIDTH);
  const label = (i: number): number =>
    i >= paragraph.first && i < paragraph.end ? (labels[i] as number) : 14;
  const form = (i: number) => doc.forms[i] ?? PADDING;
  const summaries = paragraph.sentences.map(({ first, end }) => summaryOf(labels, first, end));
  const last = doc.paragraphs[at - 1]?.sentences.at(-1);
  const carried = last ? summaryOf(labels, last.first, last.end) : 63;
  const following = doc.paragraphs[at + 1]?.sentences[0];
  const coming = following ? summaryOf(labels, following.first, following.end) : 63;

  paragraph.sentences.forEach(({ first, end }, s) => {
    const length = end - first;
    const left = surroundings(labels, first, end, false);
    const right = surroundings(labels, first, end, true);
    const own = summaries[s] as number;
    const before = summaries[s - 1] ?? carried;
    const after = summaries[s + 1] ?? coming;
    for (let i = first; i < end; i++) {
      const o = i - first;
      const [y2, y1, y, z1, z2] = [label(i - 2), label(i - 1), label(i), label(i + 1), label(i + 2)];
      const [lc, rc] = [left.cue[o] as number, right.cue[o] as number];
      const [ls, rs] = [left.source[o] as number, right.source[o] as number];
      const [lp, rp] = [left.pattern[o] as number, right.pattern[o] as number];
      const lcFar = near(lc < 0 ? -1 : i - lc);
      const rcFar = near(rc < 0 ? -1 : rc - i);
      const w = form(i);
      const q = doc.quoted[i] as number;
      const lcWord = lc < 0 ? 1 : form(lc).lower;
      const rcWord = rc < 0 ? 1 : form(rc).lower;
      let k = (i - paragraph.first) * STACKED_WIDTH;
      let t = 200;
      const put = (a: number, b = 0, c = 0) => {
        keys[k++] = mix(++t, a, b, c);
      };
      put(y1, y, z1);
      put(y2, y1, y);
      put(y, z1, z2);
      put(y, w.lower);
      put(y, form(i + 1).lower);
      put(lp, rp, y);
      put(y, w.wordClass, form(i + 1).wordClass);
      put(lcFar, rcFar, q);
      put(lcWord, q, y);
      put(rcWord, q, y);
      put(lcWord, lcFar, w.wordClass);
      put(rcWord, rcFar, w.wordClass);
      put(near(ls < 0 ? -1 : i - ls), near(rs < 0 ? -1 : rs - i), q);
      put(lp, rp, q);
      put(lp, y, w.wordClass);
      put(rp, y, w.wordClass);
      put(lp, rp, form(i + 1).wordClass);
      put(lp, rp, form(i - 1).wordClass);
      put(own, before, mix(1, after, q));
      put(own, lcFar, rcFar);
      put(near(o), near(length - 1 - o), mix(1, lp, rp));
      put(mix(2, lp, rp), near(length - 1 - o), q);
      put(before, mix(4, lp, rp), q);
      put(after, mix(5, lp, rp), near(length - 1 - o));
    }
  });
  return keys;
}

/** Six bits: which fields a sentence has spans of, and whether its first and last words lie in content. */
function summaryOf(labels: Uint8Array, first: number, end: number): number {
  let bits = 0;
  for (let i = first; i < end; i++) {
    const field = fieldOf(labels[i] as number);
    if (field >= 0) bits |= 1 << field;
  }
  if (fieldOf(labels[first] as number) === CONTENT) bits |= 8;
  if (fieldOf(labels[end - 1] as number) === CONTENT || fieldOf(labels[end - 2] ?? OUTSIDE) === CONTENT)
    bits |= 16;
  return bits;
}

interface Surroundings {
  /** The nearest token of a cue on this side, or -1. */
  readonly cue: Int32Array;
  readonly source: Int32Array;
  /** The last three changes of field on this side, nearest first, packed in 8 bits. */
  readonly pattern: Int32Array;
}

function surroundings(labels: Uint8Array, first: number, end: number, ahead: boolean): Surroundings {
  const length = end - first;
  const found = {
    cue: new Int32Array(length),
    source: new Int32Array(length),
    pattern: new Int32Array(length),
  };
  let [cue, source, pattern, current] = [-1, -1, 0, -1];
  for (let step = 0; step < length; step++) {
    const o = ahead ? length - 1 - step : step;
    found.cue[o] = cue;
    found.source[o] = source;
    found.pattern[o] = (pattern << 2) | (current + 1);
    const field = fieldOf(labels[first + o] as number);
    if (field !== current) {
      if (current >= 0) pattern = ((pattern << 2) | (current + 1)) & 0x3f;
      current = field;
    }
    if (field === CUE) cue = first + o;
    if (field === SOURCE) source = first + o;
  }
  return found;
}
