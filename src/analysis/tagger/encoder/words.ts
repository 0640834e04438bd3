/**
 * A report as the encoder reads it: paragraphs of words and single marks, each with its shape, since the vocabulary knows
 * no capitals, and with the quotation it stands in. `training/text.py` does the same; a test holds the two together.
 */

import type { Span } from "../../../base/passage.ts";
import {
  ONLY_CLOSING,
  ONLY_OPENING,
  OUTER_CLOSING,
  SINGLE_CLOSING,
  SINGLE as SINGLE_MARKS,
  SINGLE_OPENING,
} from "../../../base/quotation-marks.ts";

const SHAPES = [
  "special",
  "lower",
  "title",
  "initial",
  "capitals",
  "mixed",
  "number",
  "opens",
  "closes",
  "straight",
  "apostrophe",
  "stop",
  "dash",
  "mark",
] as const;
type Shape = (typeof SHAPES)[number];

export interface EncoderWord extends Span {
  readonly text: string;
  /** The place of its shape in SHAPES; 0 is kept for pieces that are no word. */
  readonly shape: number;
  /** 0 outside, 1 in double marks, 2 in double marks that go on from the paragraph before, 3 in single marks. */
  readonly quote: number;
}

const WORD = /[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;
const OUTSIDE = 0;
const DOUBLE = 1;
const CONTINUED = 2;
const SINGLE = 3;

/** Classes of words that are known by their first character, the first that fits. */
const BY_MARK: readonly (readonly [RegExp, Shape])[] = [
  [new RegExp(`^[${ONLY_OPENING}]`, "u"), "opens"],
  [new RegExp(`^[${ONLY_CLOSING}]`, "u"), "closes"],
  [/^"/u, "straight"],
  [new RegExp(`^[${SINGLE_MARKS}\`]`, "u"), "apostrophe"],
  [/^[.!?]/u, "stop"],
  [/^[-‐‑‒–—―]/u, "dash"],
  [/^\p{Nd}/u, "number"],
  [/^\P{L}/u, "mark"],
];

function shapeOf(word: string): Shape {
  const mark = BY_MARK.find(([pattern]) => pattern.test(word));
  if (mark) return mark[1];
  if (word === word.toLowerCase()) return "lower";
  if ([...word].length === 1) return "initial";
  if (word === word.toUpperCase()) return "capitals";
  const rest = [...word].slice(1).join("");
  return rest === rest.toLowerCase() ? "title" : "mixed";
}

/** The paragraphs of `text` without the ranges `leftOut` (in order, disjoint); one a line that has any word. */
export function wordsOf(text: string, leftOut: readonly Span[] = []): EncoderWord[][] {
  const paragraphs: EncoderWord[][] = [];
  const shapes = new Map<string, number>();
  let line: Span[] = [];
  let [open, next, from] = [false, 0, 0];
  const close = () => {
    if (line.length === 0) return;
    const quoted = quotesOf(text, line, open);
    open = quoted.open;
    paragraphs.push(line.map((span, i) => wordAt(text, span, quoted.states[i] ?? OUTSIDE, shapes)));
    line = [];
  };
  for (const match of text.matchAll(WORD)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (text.slice(from, span.start).includes("\n")) close();
    from = span.end;
    while (next < leftOut.length && (leftOut[next] as Span).end <= span.start) next++;
    if (next < leftOut.length && (leftOut[next] as Span).start < span.end) continue;
    line.push(span);
  }
  close();
  return paragraphs;
}

function wordAt(text: string, span: Span, quote: number, shapes: Map<string, number>): EncoderWord {
  const written = text.slice(span.start, span.end);
  let shape = shapes.get(written);
  if (shape === undefined) {
    shape = SHAPES.indexOf(shapeOf(written));
    shapes.set(written, shape);
  }
  return { ...span, text: written, shape, quote };
}

const OPENS = new RegExp(`^[${ONLY_OPENING}]$`, "u");
const CLOSES = new RegExp(`^[${OUTER_CLOSING}]$`, "u");
const OPENS_SINGLE = new RegExp(`^[${SINGLE_OPENING}\`]$`, "u");
const CLOSES_SINGLE = new RegExp(`^[${SINGLE_CLOSING}]$`, "u");

/** The quotation state at each word of a paragraph, and whether a double quotation is still open at its end. */
function quotesOf(
  text: string,
  line: readonly Span[],
  openBefore: boolean,
): { states: number[]; open: boolean } {
  const isSpace = (at: number) => at < 0 || at >= text.length || /\s/.test(text[at] ?? "");
  let state = OUTSIDE;
  const states = line.map(({ start, end }, i) => {
    const mark = text.slice(start, end);
    const inDouble = state === DOUBLE || state === CONTINUED;
    if (OPENS.test(mark) || (mark === '"' && !inDouble)) {
      state = i === 0 && openBefore ? CONTINUED : DOUBLE;
      return state;
    }
    const shown = state;
    if (CLOSES.test(mark)) state = OUTSIDE;
    else if (OPENS_SINGLE.test(mark) && state === OUTSIDE && isSpace(start - 1) && !isSpace(end)) {
      state = SINGLE;
      return state;
    } else if (
      CLOSES_SINGLE.test(mark) &&
      state === SINGLE &&
      !/[\p{L}\p{N}]/u.test(text[end] ?? "") &&
      !isSpace(start - 1)
    ) {
      state = OUTSIDE;
    }
    return shown;
  });
  return { states, open: state === DOUBLE || state === CONTINUED };
}
