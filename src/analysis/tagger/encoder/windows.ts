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
  /** The pieces of the core and of what lies close around it: from, to before. */
  readonly close: readonly [number, number];
}

/** Pieces of whole paragraphs before and after a window's core. */
export interface Margins {
  readonly before: number;
  readonly after: number;
}

/** What lies around the core is read along. */
export interface WindowSize extends Margins {
  /** Pieces in a window at most. */
  readonly size: number;
  readonly close: Margins;
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
    const [left, right] = around(blocks, low, high, size);
    const [from, to] = around(blocks, low, high, size.close);
    windows.push(windowOf(blocks, { left, from, low, high, to, right }, pieces));
    low = high;
  }
  return windows;
}

/** The blocks from `low` to before `high`, with as many before and after them as there is room for. */
function around(
  blocks: readonly Block[],
  low: number,
  high: number,
  { before, after }: Margins,
): [number, number] {
  let left = low;
  for (let room = before; left > 0; left--) {
    room -= (blocks[left - 1] as Block).size;
    if (room < 0) break;
  }
  let right = high;
  for (let room = after; right < blocks.length; right++) {
    room -= (blocks[right] as Block).size;
    if (room < 0) break;
  }
  return [left, right];
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

/** Numbers of blocks: the window's, those close to its core, and the core's. */
interface Cut {
  readonly left: number;
  readonly from: number;
  readonly low: number;
  readonly high: number;
  readonly to: number;
  readonly right: number;
}

/** The opening piece, then each block with a separator behind it. */
function windowOf(all: readonly Block[], cut: Cut, pieces: Pieces): Window {
  const ids = [pieces.first];
  const shape = [0];
  const quote = [0];
  const first: number[] = [];
  const core: [number, number] = [0, 0];
  const close: [number, number] = [0, 0];
  for (let n = cut.left; n < cut.right; n++) {
    const block = all[n] as Block;
    if (n === cut.low) core[0] = first.length;
    if (n === cut.from) close[0] = ids.length;
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
    if (n === cut.high - 1) core[1] = first.length;
    if (n === cut.to - 1) close[1] = ids.length;
  }
  return { ids, shape, quote, first, word: all[cut.left]?.word ?? 0, core, close };
}
