/** The linear-chain tagger: two readings of every paragraph, the second with the findings of the first before it. */

import type { Document } from "../document/document.ts";
import type { TokenRange } from "../document/sentences.ts";
import { bestLabels, marginals, type Transitions } from "./chain.ts";
import { featuresOf, WIDTH } from "./features.ts";
import { LABELS, type LabelledSpan, spansOfLabels } from "./labels.ts";
import { STACKED_WIDTH, stackedFeaturesOf } from "./stacked.ts";
import { addUp, SUMS } from "./table.ts";
import type { TaggedSpan, Tagger } from "./tagger.ts";
import type { LoadedTable, LoadedWeights } from "./weights.ts";

export function linearTagger(weights: LoadedWeights): Tagger {
  return {
    tag: async (doc) => tagLinear(doc, weights),
    read: async (doc) => ({ spans: tagLinear(doc, weights), hypotheses: [] }),
  };
}

function tagLinear(doc: Document, weights: LoadedWeights): TaggedSpan[] {
  const [words, stacked] = weights.tables as [LoadedTable, LoadedTable];
  const [firstTransitions, secondTransitions] = weights.transitions as [Float32Array, Float32Array];
  const labels = new Uint8Array(doc.tokens.words.length);
  // The words' weights for the second reading are summed along with those of the first: the keys are looked up once.
  const carried = doc.paragraphs.map((paragraph, p) => {
    const count = paragraph.end - paragraph.first;
    const sums = [new Float32Array(count * LABELS), new Float32Array(count * LABELS)] as const;
    addRows(featuresOf(doc, p), WIDTH, words, sums);
    labels.set(bestLabels(sums[0], count, firstTransitions), paragraph.first);
    return sums[1];
  });
  return doc.paragraphs.flatMap((paragraph, p) => {
    const emissions = carried[p] as Float32Array;
    addRows(stackedFeaturesOf(doc, p, labels), STACKED_WIDTH, stacked, [emissions]);
    return spansOf(emissions, paragraph, secondTransitions);
  });
}

/** The best spans of a paragraph by its emissions (tokens × LABELS), each with how certain it is. */
export function spansOf(
  emissions: Float32Array,
  paragraph: TokenRange,
  transitions: Transitions,
): TaggedSpan[] {
  const count = paragraph.end - paragraph.first;
  const best = bestLabels(emissions, count, transitions);
  const spans = spansOfLabels(best);
  if (spans.length === 0) return [];
  const { probability } = marginals(emissions, count, transitions);
  return spans.map((span) => ({
    field: span.field,
    first: span.first + paragraph.first,
    last: span.last + paragraph.first,
    probability: certainty(probability, best, span),
  }));
}

/** Adds to each of `sums` (tokens × LABELS) the rows that the table's matrices have for the tokens' keys. */
function addRows(keys: Int32Array, width: number, table: LoadedTable, sums: readonly Float32Array[]): void {
  const steps = new Int32Array(SUMS);
  for (let i = 0; i * width < keys.length; i++) {
    addUp(table, keys, i * width, (i + 1) * width, steps);
    for (let m = 0; m < sums.length; m++) {
      const sum = sums[m] as Float32Array;
      const scale = table.scales[m] as number;
      for (let y = 0; y < LABELS; y++) {
        const at = i * LABELS + y;
        sum[at] = (sum[at] as number) + scale * (steps[m * LABELS + y] as number);
      }
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
