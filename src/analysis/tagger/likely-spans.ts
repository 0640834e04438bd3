/**
 * Spans that are likely enough each by itself, rather than those of the one likeliest reading of a paragraph: what a span's own
 * probability is worth against a threshold decides, so that the expected number of exact spans is the greatest (Goodman 1996).
 */
import type { TokenRange } from "../sentences.ts";
import type { Transitions } from "./chain.ts";
import { marginals } from "./chain.ts";
import {
  BEFORE,
  BEGIN,
  END,
  ENDS,
  FIELDS,
  type Field,
  INSIDE,
  LABELS,
  labelOf,
  SINGLE,
  STARTS,
} from "./labels.ts";
import type { TaggedSpan } from "./tagger.ts";

/** How likely a span has to be, by field. */
export type Thresholds = Readonly<Record<Field, number>>;

/** Where a span may begin, go on or end: labels less likely than this are passed over. */
const LEAST_LABEL = 0.02;

interface Candidate {
  readonly field: Field;
  readonly first: number;
  readonly last: number;
  /** Of the whole span. */
  readonly likely: number;
  /** Of the least certain of its labels. */
  readonly certain: number;
}

/** The likely spans of a paragraph by its emissions (tokens × LABELS), in order and disjoint. Cost linear in its tokens. */
export function likelySpans(
  emissions: Float32Array,
  paragraph: TokenRange,
  transitions: Transitions,
  thresholds: Thresholds,
): TaggedSpan[] {
  const count = paragraph.end - paragraph.first;
  const { probability } = marginals(emissions, count, transitions);
  const candidates = candidatesIn({ emissions, transitions, probability, count });
  return chosen(
    candidates.filter(({ field, likely }) => likely > thresholds[field]),
    count,
    thresholds,
  ).map(({ field, first, last, certain }) => ({
    field,
    first: first + paragraph.first,
    last: last + paragraph.first,
    probability: certain,
  }));
}

interface Chain {
  readonly emissions: Float32Array;
  readonly transitions: Transitions;
  readonly probability: Float32Array;
  readonly count: number;
}

function candidatesIn(chain: Chain): readonly Candidate[] {
  const { probability, count } = chain;
  const at = (token: number, label: number) => probability[token * LABELS + label] ?? 0;
  const isPossible = FIELDS.map((_, f) => {
    for (let i = 0; i < count; i++) {
      if (at(i, labelOf(f, BEGIN)) > LEAST_LABEL || at(i, labelOf(f, SINGLE)) > LEAST_LABEL) return true;
    }
    return false;
  });
  if (!isPossible.includes(true)) return [];
  const found: Candidate[] = [];
  const { before, behind, all } = sumsOf(chain);
  FIELDS.forEach((field, f) => {
    const [begin, inside, end, single] = [BEGIN, INSIDE, END, SINGLE].map((place) => labelOf(f, place)) as [
      number,
      number,
      number,
      number,
    ];
    for (let first = 0; first < count; first++) {
      const alone = at(first, single);
      if (alone > LEAST_LABEL) found.push({ field, first, last: first, likely: alone, certain: alone });
      if (at(first, begin) < LEAST_LABEL) continue;
      let score = before[first * LABELS + begin] as number;
      let certain = at(first, begin);
      let from = begin;
      for (let last = first + 1; last < count; last++) {
        const step = (to: number) =>
          (chain.transitions[from * LABELS + to] as number) + (chain.emissions[last * LABELS + to] as number);
        const ends = at(last, end);
        if (ends > LEAST_LABEL) {
          const likely = Math.exp(score + step(end) + (behind[last * LABELS + end] as number) - all);
          found.push({ field, first, last, likely, certain: Math.min(certain, ends) });
        }
        if (at(last, inside) < LEAST_LABEL) break;
        score += step(inside);
        certain = Math.min(certain, at(last, inside));
        from = inside;
      }
    }
  });
  return found;
}

/** The logarithms of the sums over all that may stand before a label at a token, itself included, and behind it. */
function sumsOf({ emissions, transitions, count }: Chain): {
  readonly before: Float64Array;
  readonly behind: Float64Array;
  readonly all: number;
} {
  const before = new Float64Array(count * LABELS).fill(Number.NEGATIVE_INFINITY);
  const behind = new Float64Array(count * LABELS).fill(Number.NEGATIVE_INFINITY);
  for (const label of STARTS) before[label] = emissions[label] ?? 0;
  for (let i = 1; i < count; i++) {
    for (let to = 0; to < LABELS; to++) {
      const from = BEFORE[to] as readonly number[];
      const terms = from.map(
        (f) => (before[(i - 1) * LABELS + f] as number) + (transitions[f * LABELS + to] as number),
      );
      before[i * LABELS + to] = logSum(terms) + (emissions[i * LABELS + to] as number);
    }
  }
  for (const label of ENDS) behind[(count - 1) * LABELS + label] = 0;
  for (let i = count - 1; i > 0; i--) {
    for (let to = 0; to < LABELS; to++) {
      const own = (behind[i * LABELS + to] as number) + (emissions[i * LABELS + to] as number);
      if (own === Number.NEGATIVE_INFINITY) continue;
      for (const f of BEFORE[to] as readonly number[]) {
        const at = (i - 1) * LABELS + f;
        behind[at] = logSum([behind[at] as number, own + (transitions[f * LABELS + to] as number)]);
      }
    }
  }
  return { before, behind, all: logSum(ENDS.map((label) => before[(count - 1) * LABELS + label] as number)) };
}

function logSum(terms: readonly number[]): number {
  const most = Math.max(...terms);
  if (most === Number.NEGATIVE_INFINITY) return most;
  return most + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - most), 0));
}

/** Of spans that overlap, those whose probabilities exceed their thresholds by the most. */
function chosen(
  candidates: readonly Candidate[],
  count: number,
  thresholds: Thresholds,
): readonly Candidate[] {
  const byLast = new Map<number, Candidate[]>();
  for (const one of candidates) byLast.set(one.last, [...(byLast.get(one.last) ?? []), one]);
  const best = new Float64Array(count + 1);
  const taken: (Candidate | null)[] = [];
  for (let i = 0; i < count; i++) {
    best[i + 1] = best[i] as number;
    taken[i] = null;
    for (const one of byLast.get(i) ?? []) {
      const worth = (best[one.first] as number) + one.likely - thresholds[one.field];
      if (worth <= (best[i + 1] as number)) continue;
      best[i + 1] = worth;
      taken[i] = one;
    }
  }
  const found: Candidate[] = [];
  for (let i = count - 1; i >= 0; ) {
    const one = taken[i];
    if (one) found.push(one);
    i = one ? one.first - 1 : i - 1;
  }
  return found.reverse();
}
