/** The linear-chain tagger: two readings of every paragraph, the second with the findings of the first before it. */
import { bestLabels, marginals } from "./chain.ts";
import { featuresOf, WIDTH } from "./features.ts";
import { LABELS, type LabelledSpan, spansOfLabels } from "./labels.ts";
import type { Scene } from "./scene.ts";
import { STACKED_WIDTH, stackedFeaturesOf } from "./stacked.ts";
import type { TaggedSpan, Tagger } from "./tagger.ts";
import { type LoadedTable, type LoadedWeights, type Matrix, rowOf } from "./weights.ts";

export function linearTagger(weights: LoadedWeights): Tagger {
  return { tag: async (scene) => tagLinear(scene, weights) };
}

function tagLinear(scene: Scene, weights: LoadedWeights): TaggedSpan[] {
  const [words, stacked] = weights.tables as [LoadedTable, LoadedTable];
  const [firstTransitions, secondTransitions] = weights.transitions as [Float32Array, Float32Array];
  const labels = new Uint8Array(scene.tokens.words.length);
  // The words' weights for the second reading are summed along with those of the first: the keys are looked up once.
  const carried = scene.paragraphs.map((paragraph, p) => {
    const count = paragraph.end - paragraph.first;
    const sums = [new Float32Array(count * LABELS), new Float32Array(count * LABELS)] as const;
    addRows(featuresOf(scene, p), WIDTH, words, sums);
    labels.set(bestLabels(sums[0], count, firstTransitions), paragraph.first);
    return sums[1];
  });
  return scene.paragraphs.flatMap((paragraph, p) => {
    const count = paragraph.end - paragraph.first;
    const emissions = carried[p] as Float32Array;
    addRows(stackedFeaturesOf(scene, p, labels), STACKED_WIDTH, stacked, [emissions]);
    const best = bestLabels(emissions, count, secondTransitions);
    const spans = spansOfLabels(best);
    if (spans.length === 0) return [];
    const { probability } = marginals(emissions, count, secondTransitions);
    return spans.map((span) => ({
      ...span,
      first: span.first + paragraph.first,
      last: span.last + paragraph.first,
      probability: certainty(probability, best, span),
    }));
  });
}

/** Adds to each of `sums` (tokens × LABELS) the rows that the table's matrices have for the tokens' keys. */
function addRows(keys: Int32Array, width: number, table: LoadedTable, sums: readonly Float32Array[]): void {
  const count = keys.length / width;
  const raw = table.matrices.map(() => new Int32Array(LABELS));
  for (let i = 0; i < count; i++) {
    for (const r of raw) r.fill(0);
    for (let k = i * width; k < (i + 1) * width; k++) {
      const row = rowOf(table.index, keys[k] as number);
      if (row < 0) continue;
      for (let m = 0; m < raw.length; m++) {
        const bytes = (table.matrices[m] as Matrix).bytes;
        const r = raw[m] as Int32Array;
        for (let y = 0, at = row * LABELS; y < LABELS; y++, at++) r[y] = (r[y] as number) + (bytes[at] as number);
      }
    }
    for (let m = 0; m < raw.length; m++) {
      const scale = (table.matrices[m] as Matrix).scale;
      const sum = sums[m] as Float32Array;
      const r = raw[m] as Int32Array;
      for (let y = 0, at = i * LABELS; y < LABELS; y++, at++) sum[at] = (sum[at] as number) + scale * (r[y] as number);
    }
  }
}

/** The probability of the least certain of the span's labels: where it begins, where it ends, that it goes on. */
function certainty(probability: Float32Array, labels: Uint8Array, span: LabelledSpan): number {
  let least = 1;
  for (let i = span.first; i <= span.last; i++) {
    least = Math.min(least, probability[i * LABELS + (labels[i] as number)] as number);
  }
  return least;
}
