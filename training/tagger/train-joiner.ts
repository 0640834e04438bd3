/** Trains the joining of spans on the annotated attributions: multinomial logistic regression by AdaGrad. */
import { type Layout, layoutOf } from "../../src/analysis/statements/candidates.ts";
import { JOIN_SIZE, type JoinWeights, optionsFor, scoreOf } from "../../src/analysis/statements/join.ts";
import { type Field, type LabelledSpan, spansOfLabels } from "../../src/analysis/tagger/labels.ts";
import type { Span } from "../../src/base/passage.ts";
import type { Attribution, Example } from "./corpus.ts";
import { seeded, shuffle } from "./crf.ts";

/** One choice: the keys of each option, and which of them is right. */
interface Case {
  readonly options: readonly number[][];
  readonly right: number;
}

const EPOCHS = 4;
const RATE = 0.05;
const L2 = 1e-4;

/** The attribution of the corpus that a span belongs to: the one that shares most of its characters, if any does. */
function ownersOf(layout: Layout, attributions: readonly Attribution[]): Attribution[][] {
  const { start, end } = layout.doc.tokens;
  return layout.spans.map((span) => {
    const at = { start: start[span.first] as number, end: end[span.last] as number };
    const shared = (other: Span) =>
      Math.max(0, Math.min(at.end, other.end) - Math.max(at.start, other.start));
    return attributions.filter((a) => a[span.field].some((s) => shared(s) * 2 > at.end - at.start));
  });
}

function casesOf(example: Example, spans: readonly LabelledSpan[]): Case[] {
  const layout = layoutOf(example.doc, spans);
  const owners = ownersOf(layout, example.report.attributions);
  const cases: Case[] = [];
  layout.spans.forEach((span, i) => {
    const partner: Field | null = span.field === "content" ? "cue" : span.field === "cue" ? "source" : null;
    if (partner === null || owners[i]?.length === 0) return;
    const options = optionsFor(layout, i, partner);
    const right = options.findIndex(
      (o) => o.span !== null && owners[o.span]?.some((a) => owners[i]?.includes(a)),
    );
    cases.push({ options: options.map((o) => o.keys), right: Math.max(0, right) });
  });
  return cases;
}

/** `found` holds, for each example, labels that a tagger gave it: joining must bear with its mistakes. */
export function trainJoiner(examples: readonly Example[], found: readonly Uint8Array[]): JoinWeights {
  const cases = examples.flatMap((example, e) => [
    ...casesOf(example, spansOfLabels(example.gold)),
    ...casesOf(example, spansOfLabels(found[e] as Uint8Array)),
  ]);
  const weights = new Float32Array(JOIN_SIZE);
  const squares = new Float32Array(JOIN_SIZE).fill(1e-2);
  const random = seeded(3);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { options, right } of shuffle(cases, random)) learn(weights, squares, options, right);
  }
  return weights;
}

function learn(
  weights: JoinWeights,
  squares: Float32Array,
  options: readonly number[][],
  right: number,
): void {
  const scores = options.map((keys) => scoreOf(weights, keys));
  const top = Math.max(...scores);
  const sum = scores.reduce((total, s) => total + Math.exp(s - top), 0);
  options.forEach((keys, o) => {
    const error = Math.exp((scores[o] as number) - top) / sum - (o === right ? 1 : 0);
    if (Math.abs(error) < 1e-3) return;
    for (const key of keys) {
      const at = key & (JOIN_SIZE - 1);
      const g = error + L2 * (weights[at] as number);
      squares[at] = (squares[at] as number) + g * g;
      weights[at] = (weights[at] as number) - (RATE * g) / Math.sqrt(squares[at] as number);
    }
  });
}

/** The share of contents and of cues, of the corpus's own spans, that are given the right partner, in percent. */
export function joinAccuracy(examples: readonly Example[], weights: JoinWeights): number {
  let [hit, all] = [0, 0];
  for (const example of examples) {
    for (const { options, right } of casesOf(example, spansOfLabels(example.gold))) {
      const scores = options.map((keys) => scoreOf(weights, keys));
      hit += scores.indexOf(Math.max(...scores)) === right ? 1 : 0;
      all++;
    }
  }
  return (100 * hit) / (all || 1);
}
