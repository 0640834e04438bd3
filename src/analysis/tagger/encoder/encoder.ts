/** The encoder as a tagger: scores of a small transformer, made into spans by a linear chain over each paragraph. */

import type { Document } from "../../document/document.ts";
import type { TokenRange } from "../../document/sentences.ts";
import { LABELS } from "../labels.ts";
import { spansOf } from "../linear.ts";
import { hypothesesOf, type StanceScores } from "../stances/hypotheses.ts";
import { ASKED, KINDS, type PairWeights, WIDTH } from "../stances/pair-scorer.ts";
import { FIELDS, PARTS } from "../stances/span-decoder.ts";
import type { Tagged, TaggedSpan, Tagger } from "../tagger.ts";
import type { Pieces } from "./pieces.ts";
import type { EncoderSession } from "./session.ts";
import { type WindowSize, windowsOf } from "./windows.ts";
import { type EncoderWord, wordsOf } from "./words.ts";

const TAGS = FIELDS.length * PARTS;
const VECTOR = 6 * KINDS * WIDTH;

/** The positions' part was trained on windows with fewer pieces around their cores. */
export const windowSize: WindowSize = {
  size: 384,
  before: 96,
  after: 96,
  close: { before: 64, after: 48 },
};

export interface EncoderParts {
  readonly session: EncoderSession;
  readonly pieces: Pieces;
  /** Scores of going from one label to the next, LABELS × LABELS. */
  readonly transitions: Float32Array;
  readonly pairs: PairWeights;
}

export function encoderTagger(parts: EncoderParts): Tagger {
  return {
    tag: async (doc) => (await readByEncoder(doc, parts, false)).spans,
    read: (doc) => readByEncoder(doc, parts, true),
  };
}

async function readByEncoder(doc: Document, parts: EncoderParts, stances: boolean): Promise<Tagged> {
  const paragraphs = wordsOf(doc.tokens.text, doc.leftOut);
  const words = paragraphs.flat();
  const found = await scoresOf(paragraphs, words.length, parts, stances);
  const ranges = rangesOf(paragraphs);
  const spans = ranges.flatMap((range) => {
    const own = found.emissions.subarray(range.first * LABELS, range.end * LABELS);
    return spansOf(own, range, parts.transitions).map((span) => inTokens(doc, words, span));
  });
  if (!found.stances) return { spans, hypotheses: [] };
  const sources = ranges.flatMap((range) => sourcesIn(found.emissions, range));
  return {
    spans,
    hypotheses: hypothesesOf({ words, paragraphs: ranges, sources }, found.stances, parts.pairs),
  };
}

/**
 * The scores of each word. What labels it has is the mean over all windows that it is read in, with more before it in the one
 * and more after it in the next; what it says of positions comes from the window that is to answer for it.
 */
async function scoresOf(
  paragraphs: readonly (readonly EncoderWord[])[],
  count: number,
  { session, pieces }: EncoderParts,
  withStances: boolean,
): Promise<{ readonly emissions: Float32Array; readonly stances: StanceScores | null }> {
  const emissions = new Float32Array(count * LABELS);
  const readings = new Float32Array(count);
  const stances = withStances
    ? {
        tags: new Float32Array(count * TAGS),
        vectors: new Float32Array(count * VECTOR),
        asked: new Float32Array(count * ASKED),
      }
    : null;
  for (const window of windowsOf(paragraphs, pieces, windowSize)) {
    const scores = await session.run(window, withStances);
    window.first.forEach((piece, i) => {
      const word = window.word + i;
      readings[word] = (readings[word] ?? 0) + 1;
      add(scores.labels, piece * LABELS, emissions, word * LABELS);
    });
    const copy = (from: Float32Array, to: Float32Array, width: number) => {
      for (let i = window.core[0]; i < window.core[1]; i++) {
        const at = (1 + (window.first[i] as number) - window.close[0]) * width;
        to.set(from.subarray(at, at + width), (window.word + i) * width);
      }
    };
    if (stances && scores.stances) {
      copy(scores.stances.tags, stances.tags, TAGS);
      copy(scores.stances.vectors, stances.vectors, VECTOR);
      copy(scores.stances.asked, stances.asked, ASKED);
    }
  }
  return { emissions: emissions.map((sum, i) => sum / (readings[(i / LABELS) | 0] ?? 1)), stances };
}

function add(from: Float32Array, at: number, to: Float32Array, place: number): void {
  for (let i = 0; i < LABELS; i++) to[place + i] = (to[place + i] as number) + (from[at + i] as number);
}

function rangesOf(paragraphs: readonly (readonly EncoderWord[])[]): readonly TokenRange[] {
  let first = 0;
  return paragraphs.map(({ length }) => {
    const range = { first, end: first + length };
    first = range.end;
    return range;
  });
}

const SOURCE = { first: 1, last: 4 };

/** Runs of words whose likeliest label is one of a source's. */
function sourcesIn(emissions: Float32Array, { first, end }: TokenRange): readonly TokenRange[] {
  const found: TokenRange[] = [];
  let open = -1;
  for (let word = first; word <= end; word++) {
    const label = word < end ? likeliest(emissions, word) : 0;
    const inSource = label >= SOURCE.first && label <= SOURCE.last;
    const opens = label === SOURCE.first || label === SOURCE.last;
    if (open >= 0 && (!inSource || opens)) {
      found.push({ first: open, end: word });
      open = -1;
    }
    if (inSource && open < 0) open = word;
  }
  return found;
}

function likeliest(emissions: Float32Array, word: number): number {
  let best = 0;
  for (let label = 1; label < LABELS; label++)
    if ((emissions[word * LABELS + label] ?? 0) > (emissions[word * LABELS + best] ?? 0)) best = label;
  return best;
}

/** A span of the encoder's words as one of the doc's tokens: those that it touches. */
function inTokens(doc: Document, words: readonly EncoderWord[], span: TaggedSpan): TaggedSpan {
  const start = words[span.first]?.start ?? 0;
  const end = words[span.last]?.end ?? 0;
  const first = tokenAfter(doc.tokens.end, start + 1);
  return { ...span, first, last: Math.max(first, tokenAfter(doc.tokens.start, end) - 1) };
}

/** The first token whose offset is at least `wanted`. */
function tokenAfter(offsets: Int32Array, wanted: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
