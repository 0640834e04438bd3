/**
 * The features of a paragraph's tokens, as 32-bit keys. Windows of words, classes, endings and shapes; the state of the
 * quotation; the place in the sentence; the reporting verbs around. The number of keys a token is constant.
 */

import { type Document, QUOTED, reports } from "../document/document.ts";
import { mix, PADDING, type WordForm } from "../document/lexicon.ts";
import type { Paragraph } from "../document/sentences.ts";

/** Keys a token. */
export const WIDTH = 48;

/** 0, 1, 2, 3, then 4 for 4–5, 5 for 6–8, 6 for 9–14, 7 for 15–25, 8 beyond. */
function bucket(distance: number): number {
  if (distance <= 3) return distance;
  if (distance <= 5) return 4;
  if (distance <= 8) return 5;
  if (distance <= 14) return 6;
  return distance <= 25 ? 7 : 8;
}

/** What a sentence shows as a whole. */
interface SentenceView {
  readonly first: number;
  readonly end: number;
  readonly flags: number;
  readonly opensWith: number;
}

/** Writes `WIDTH` keys for each token of the paragraph, row by row, and returns them. */
export function featuresOf(doc: Document, at: number): Int32Array {
  const paragraph = doc.paragraphs[at] as Paragraph;
  const count = paragraph.end - paragraph.first;
  const keys = new Int32Array(count * WIDTH);
  const views = sentenceViews(doc, paragraph);
  const openBefore = leftOpen(doc, at - 1) ? 1 : 0;
  const form = (i: number): WordForm =>
    (i >= paragraph.first && i < paragraph.end ? doc.forms[i] : undefined) ?? PADDING;
  const quoted = (i: number): number =>
    i >= paragraph.first && i < paragraph.end ? (doc.quoted[i] as number) : 15;

  views.forEach((view, s) => {
    const before = views[s - 1]?.flags ?? 31;
    const after = views[s + 1]?.flags ?? 31;
    const nextVerb = nearestVerbs(doc, view, true);
    const previousVerb = nearestVerbs(doc, view, false);
    let commas = 0;
    let that = 0;
    for (let i = view.first; i < view.end; i++) {
      const [p3, p2, p1, w, n1, n2, n3] = [
        form(i - 3),
        form(i - 2),
        form(i - 1),
        form(i),
        form(i + 1),
        form(i + 2),
        form(i + 3),
      ];
      const q = quoted(i);
      const pv = previousVerb[i - view.first] as number;
      const nv = nextVerb[i - view.first] as number;
      const pvForm = pv < 0 ? PADDING : form(pv);
      const nvForm = nv < 0 ? PADDING : form(nv);
      const pvFar = pv < 0 ? 9 : bucket(i - pv);
      const nvFar = nv < 0 ? 9 : bucket(nv - i);
      if (pv === i - 1) {
        commas = 0;
        that = 0;
      }
      if (p1.written === ",") commas = Math.min(commas + 1, 3);
      if (p1.written === "that") that = 1;
      const q3 = (quoted(i - 1) << 8) | (q << 4) | quoted(i + 1);
      const fromStart = bucket(i - view.first);
      const toEnd = bucket(view.end - 1 - i);
      const place = (fromStart << 4) | toEnd;
      const flags = view.flags;
      let k = (i - paragraph.first) * WIDTH;
      let t = 0;
      const put = (a: number, b = 0, c = 0) => {
        keys[k++] = mix(++t, a, b, c);
      };

      put(p3.lower);
      put(p2.lower);
      put(p1.lower);
      put(w.lower);
      put(n1.lower);
      put(n2.lower);
      put(n3.lower);
      put(p1.lower, w.lower);
      put(w.lower, n1.lower);
      put(p2.lower, p1.lower);
      put(n1.lower, n2.lower);
      put(pvForm.lower, pvFar);
      put(nvForm.lower, nvFar);
      put(q, w.lower);
      put(nvForm.wordClass, w.wordClass, p1.wordClass);
      put(view.opensWith, w.wordClass);

      put(p2.wordClass);
      put(p1.wordClass);
      put(w.wordClass);
      put(n1.wordClass);
      put(n2.wordClass);
      put(p1.wordClass, w.wordClass);
      put(w.wordClass, n1.wordClass);
      put(p2.wordClass, p1.wordClass, w.wordClass);
      put(p1.wordClass, w.wordClass, n1.wordClass);
      put(w.wordClass, n1.wordClass, n2.wordClass);

      put(w.suffix3);
      put(w.prefix3);

      put(p1.shape, w.shape, n1.shape);
      put(q, w.wordClass, p1.wordClass);
      put(q, w.wordClass, n1.wordClass);
      put(q3, w.lower);
      put(q3, n1.wordClass);
      put(place);
      put(fromStart, w.wordClass);
      put(toEnd, w.wordClass, p1.wordClass);
      put(pvFar, pvForm.verb, q);
      put(nvFar, nvForm.verb, q);
      put(pvForm.lower, q, w.wordClass);
      put(nvForm.lower, q, w.wordClass);
      put(pvForm.wordClass, mix(2, commas, that), w.wordClass);
      put(pvForm.verb, mix(2, commas, that), n1.wordClass);
      put(nvForm.wordClass, toEnd, q);
      put(flags, mix(3, before, after), q);
      put(flags, pvFar, nvFar);
      put(view.opensWith, q, pvFar);
      put(openBefore, q3, bucket(i - paragraph.first));

      put(mix(5, pvFar, nvFar), w.wordClass);
    }
  });
  return keys;
}

/** Does the paragraph end within a quotation? */
function leftOpen(doc: Document, at: number): boolean {
  const last = doc.quotations[at]?.at(-1);
  return last !== undefined && !last.closed;
}

function sentenceViews(doc: Document, paragraph: Paragraph): SentenceView[] {
  return paragraph.sentences.map(({ first, end }) => {
    let quotes = 0;
    let verbs = 0;
    for (let i = first; i < end; i++) {
      const q = doc.quoted[i];
      if (q === QUOTED.open || q === QUOTED.inside || q === QUOTED.openUnclosed) quotes = 1;
      if (reports(doc, i)) verbs = Math.min(verbs + 1, 2);
    }
    const startsQuoted = (doc.quoted[first] as number) === QUOTED.outside ? 0 : 1;
    const endsQuoted = (doc.quoted[end - 1] as number) === QUOTED.outside ? 0 : 1;
    const flags = quotes | (startsQuoted << 1) | (endsQuoted << 2) | (verbs << 3);
    return { first, end, flags, opensWith: (doc.forms[first] ?? PADDING).lower };
  });
}

/** For each token of the sentence the nearest reporting verb before it (or after it), or -1. The verb itself is its own. */
function nearestVerbs(doc: Document, view: SentenceView, ahead: boolean): Int32Array {
  const nearest = new Int32Array(view.end - view.first).fill(-1);
  let at = -1;
  for (let step = 0; step < nearest.length; step++) {
    const k = ahead ? nearest.length - 1 - step : step;
    nearest[k] = at;
    if (reports(doc, view.first + k)) at = view.first + k;
  }
  return nearest;
}
