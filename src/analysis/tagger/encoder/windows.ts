/** Packs the paragraphs of a report into windows of word pieces that the encoder reads at once. */
import type { Pieces } from "./pieces.ts";
import type { EncoderWord } from "./words.ts";

/** `ids`, `shape` and `quote` have one number a piece; `first[i]` is the place of the first piece of word i. */
export interface Window {
  readonly ids: readonly number[];
  readonly shape: readonly number[];
  readonly quote: readonly number[];
  readonly first: readonly number[];
  /** The report's number of the window's first word; its words follow one another. */
  readonly word: number;
  /** The words, counted from the window's first, that this window is to answer for: from, to before. */
  readonly core: readonly [number, number];
}

export interface WindowSize {
  /** Pieces in a window at most. */
  readonly size: number;
  /** Pieces of whole paragraphs before and after the core that are read along. */
  readonly before: number;
  readonly after: number;
}

/** A run of one paragraph's words that is never cut. */
interface Block {
  readonly words: readonly EncoderWord[];
  readonly pieces: readonly (readonly number[])[];
  /** The report's number of its first word. */
  readonly word: number;
  /** Its pieces and the separator behind them. */
  readonly size: number;
}

/** Windows whose cores cover each word of the report once, in order. */
export function windowsOf(
  paragraphs: readonly (readonly EncoderWord[])[],
  pieces: Pieces,
  size: WindowSize,
): Window[] {
  const limit = size.size - size.before - size.after - 1;
  const blocks = blocksOf(paragraphs, pieces, limit);
  const windows: Window[] = [];
  let low = 0;
  while (low < blocks.length) {
    let high = low;
    for (let total = 0; high < blocks.length; high++) {
      total += (blocks[high] as Block).size;
      if (high > low && total > limit) break;
    }
    let left = low;
    for (let room = size.before; left > 0; left--) {
      room -= (blocks[left - 1] as Block).size;
      if (room < 0) break;
    }
    let right = high;
    for (let room = size.after; right < blocks.length; right++) {
      room -= (blocks[right] as Block).size;
      if (room < 0) break;
    }
    windows.push(windowOf(blocks.slice(left, right), low - left, high - left, pieces));
    low = high;
  }
  return windows;
}

/** Paragraphs, those longer than `limit` cut after a sentence's end, or where the limit falls. */
function blocksOf(paragraphs: readonly (readonly EncoderWord[])[], pieces: Pieces, limit: number): Block[] {
  const blocks: Block[] = [];
  let before = 0;
  for (const words of paragraphs) {
    const cut = words.map((word) => pieces.cut(word.text));
    let low = 0;
    while (low < words.length) {
      let [size, high, stop] = [1, low, 0];
      while (high < words.length && size + (cut[high]?.length ?? 0) <= limit) {
        size += cut[high]?.length ?? 0;
        high++;
        if (/^[.!?”]$/u.test(words[high - 1]?.text ?? "") && high > low + Math.floor(limit / 8)) stop = high;
      }
      if (high < words.length && stop > 0) high = stop;
      const own = cut.slice(low, high);
      blocks.push({
        words: words.slice(low, high),
        pieces: own,
        word: before + low,
        size: own.reduce((sum, ids) => sum + ids.length, 1),
      });
      low = high;
    }
    before += words.length;
  }
  return blocks;
}

/** The opening piece, then each block with a separator behind it. */
function windowOf(blocks: readonly Block[], low: number, high: number, pieces: Pieces): Window {
  const ids = [pieces.first];
  const shape = [0];
  const quote = [0];
  const first: number[] = [];
  const core: [number, number] = [0, 0];
  blocks.forEach((block, n) => {
    if (n === low) core[0] = first.length;
    block.words.forEach((word, i) => {
      first.push(ids.length);
      for (const id of block.pieces[i] ?? []) {
        ids.push(id);
        shape.push(word.shape);
        quote.push(word.quote);
      }
    });
    ids.push(pieces.between);
    shape.push(0);
    quote.push(0);
    if (n === high - 1) core[1] = first.length;
  });
  return { ids, shape, quote, first, word: blocks[0]?.word ?? 0, core };
}
