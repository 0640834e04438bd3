/** A text cut where the ranges laid over it begin and end, so that each piece is shown once with all that it is part of. */
import { overlaps, type Passage, passageAt, type Span } from "../../base/passage.ts";

/** A piece of a text that no range begins or ends within, and the ranges that hold it, in the order given. */
export interface Segment<L extends Span> extends Passage {
  readonly layers: readonly L[];
}

/**
 * The pieces of `text` within `within`, in order and without gaps: their words joined are the words of `within`.
 * Ranges may nest, cross, and reach beyond `within`. Offsets are UTF-16 code units.
 */
export function segmentsOf<L extends Span>(
  text: string,
  within: Span,
  layers: readonly L[],
): readonly Segment<L>[] {
  const touching = layers.filter((layer) => overlaps(layer, within));
  const edges = new Set([within.start, within.end]);
  for (const layer of touching) {
    edges.add(Math.max(layer.start, within.start));
    edges.add(Math.min(layer.end, within.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const piece = { start, end: cuts[i + 1] ?? within.end };
    return { ...passageAt(text, piece), layers: touching.filter((layer) => overlaps(layer, piece)) };
  });
}

/** The paragraphs of a text: what blank lines set apart, blank lines left out. In order; a text of white space has none. */
export function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
}
