/**
 * Joins tagged spans into attributions: each content with the cue that reports it, each cue with its source. The choice
 * among candidates, "none" included, is a multinomial logistic model over the keys of `candidates.ts`.
 */
import { ModelError } from "../../base/errors.ts";
import type { Probability } from "../../base/passage.ts";
import type { LabelledSpan } from "../tagger/labels.ts";
import { candidatesFor, type Layout, noneKeys, pairKeys } from "./candidates.ts";

/** Weights of hashed keys: key `k` has the weight at `k & (length − 1)`. */
export type JoinWeights = Float32Array;

/** A cue, or none for words that nothing near reports, with the numbers of its spans in the layout. */
export interface Attribution {
  readonly cue: number | null;
  readonly source: number | null;
  readonly contents: readonly number[];
  /** Of the joins made, the least certain. */
  readonly joinProbability: Probability;
  /** Does the layout show it? Then it is one even without marks and cue. */
  readonly isLaidOut?: true;
  /** Is it an answer of whoever is interviewed? */
  readonly answers?: boolean;
}

export interface JoinChoice {
  /** The number of the chosen span, or null for none. */
  readonly chosen: number | null;
  readonly probability: Probability;
}

export const JOIN_SIZE = 1 << 17;

export function scoreOf(weights: JoinWeights, keys: readonly number[]): number {
  let sum = 0;
  for (const key of keys) sum += weights[key & (JOIN_SIZE - 1)] as number;
  return sum;
}

/** The options for span `i`: none first, then each candidate, with their keys. */
export function optionsFor(
  layout: Layout,
  i: number,
  field: LabelledSpan["field"],
): { span: number | null; keys: number[] }[] {
  return [
    { span: null, keys: noneKeys(layout, i) },
    ...candidatesFor(layout, i, field).map((j) => ({ span: j, keys: pairKeys(layout, i, j) })),
  ];
}

function choose(layout: Layout, i: number, field: LabelledSpan["field"], weights: JoinWeights): JoinChoice {
  const options = optionsFor(layout, i, field);
  const scores = options.map(({ keys }) => scoreOf(weights, keys));
  const best = scores.indexOf(Math.max(...scores));
  const top = scores[best] as number;
  const sum = scores.reduce((total, s) => total + Math.exp(s - top), 0);
  return { chosen: options[best]?.span ?? null, probability: 1 / sum };
}

/** The attributions of a report in order of their first word; a cue that no content joins is left out. */
export function joinSpans(layout: Layout, weights: JoinWeights): Attribution[] {
  const contentsOf = new Map<number, { contents: number[]; least: number }>();
  const alone: Attribution[] = [];
  layout.spans.forEach((span, i) => {
    if (span.field !== "content") return;
    const { chosen, probability } = choose(layout, i, "cue", weights);
    if (chosen === null) {
      alone.push({ cue: null, source: null, contents: [i], joinProbability: probability });
      return;
    }
    const group = contentsOf.get(chosen) ?? { contents: [], least: 1 };
    group.contents.push(i);
    group.least = Math.min(group.least, probability);
    contentsOf.set(chosen, group);
  });
  const joined = [...contentsOf].map(([cue, { contents, least }]): Attribution => {
    const source = choose(layout, cue, "source", weights);
    return { cue, source: source.chosen, contents, joinProbability: Math.min(least, source.probability) };
  });
  return [...joined, ...alone].sort((a, b) => firstOf(a) - firstOf(b));
}

function firstOf({ cue, source, contents }: Attribution): number {
  return Math.min(...contents, cue ?? Number.POSITIVE_INFINITY, source ?? Number.POSITIVE_INFINITY);
}

/** The weights as bytes: one scale (float32), then a signed byte for each key. */
export function writeJoinWeights(weights: JoinWeights): Uint8Array {
  const largest = weights.reduce((max, w) => Math.max(max, Math.abs(w)), 0);
  const scale = largest / 127 || 1;
  const bytes = Int8Array.from(weights, (w) => Math.round(w / scale));
  return Buffer.concat([new Uint8Array(Float32Array.of(scale).buffer), new Uint8Array(bytes.buffer)]);
}

/** Throws a ModelError if the bytes are not what `writeJoinWeights` wrote. */
export function readJoinWeights(file: Uint8Array): JoinWeights {
  if (file.length !== JOIN_SIZE + 4)
    throw new ModelError("the joiner's weights are damaged: install the package again");
  const scale = new DataView(file.buffer, file.byteOffset, 4).getFloat32(0, true);
  return Float32Array.from(new Int8Array(file.buffer, file.byteOffset + 4, JOIN_SIZE), (w) => w * scale);
}
