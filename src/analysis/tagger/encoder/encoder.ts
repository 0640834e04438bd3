/** The encoder as a tagger: scores of a small transformer, made into spans by a linear chain over each paragraph. */
import type { EncoderSession } from "../../model/session.ts";
import { LABELS } from "../labels.ts";
import { spansOf } from "../linear.ts";
import type { Scene } from "../scene.ts";
import type { TaggedSpan, Tagger } from "../tagger.ts";
import type { Pieces } from "./pieces.ts";
import { type WindowSize, windowsOf } from "./windows.ts";
import { type Word, wordsOf } from "./words.ts";

export const windowSize: WindowSize = { size: 384, before: 64, after: 48 };

export interface EncoderParts {
  readonly session: EncoderSession;
  readonly pieces: Pieces;
  /** Scores of going from one label to the next, LABELS × LABELS. */
  readonly transitions: Float32Array;
}

export function encoderTagger(parts: EncoderParts): Tagger {
  return { tag: (scene) => tagByEncoder(scene, parts) };
}

async function tagByEncoder(
  scene: Scene,
  { session, pieces, transitions }: EncoderParts,
): Promise<TaggedSpan[]> {
  const paragraphs = wordsOf(scene.tokens.text, scene.leftOut);
  const words = paragraphs.flat();
  const emissions = new Float32Array(words.length * LABELS);
  for (const window of windowsOf(paragraphs, pieces, windowSize)) {
    const scores = await session.run(window);
    for (let i = window.core[0]; i < window.core[1]; i++) {
      const from = (window.first[i] as number) * LABELS;
      emissions.set(scores.subarray(from, from + LABELS), (window.word + i) * LABELS);
    }
  }
  let first = 0;
  const found: TaggedSpan[] = [];
  for (const paragraph of paragraphs) {
    const range = { first, end: first + paragraph.length };
    const own = emissions.subarray(range.first * LABELS, range.end * LABELS);
    for (const span of spansOf(own, range, transitions)) found.push(inTokens(scene, words, span));
    first = range.end;
  }
  return found;
}

/** A span of the encoder's words as one of the scene's tokens: those that it touches. */
function inTokens(scene: Scene, words: readonly Word[], span: TaggedSpan): TaggedSpan {
  const start = words[span.first]?.start ?? 0;
  const end = words[span.last]?.end ?? 0;
  const first = tokenAfter(scene.tokens.end, start + 1);
  return { ...span, first, last: Math.max(first, tokenAfter(scene.tokens.start, end) - 1) };
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
