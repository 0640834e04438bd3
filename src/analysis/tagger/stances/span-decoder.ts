/** Reads spans from scores of B, I, E, S and O a word: the best path that makes sense, paragraph by paragraph. */
import type { TokenRange } from "../../document/sentences.ts";

/** The fields of a position, in the order of the model's scores; each has the PARTS O, B, I, E, S. */
export const FIELDS = ["stance", "holder", "proposal", "condition"] as const;
export const PARTS = 5;
const [O, B, I, E, S] = [0, 1, 2, 3, 4];

/** For each part those that may come before it; the first may follow a paragraph's start. */
const BEFORE: readonly (readonly number[])[] = [
  [O, E, S],
  [O, E, S],
  [B, I],
  [B, I],
  [O, E, S],
];

/**
 * Spans of words (end exclusive) of one field in the words `first` to before `end`. `scores`: log-probabilities, words × fields ×
 * PARTS, row-major. `outside` is taken from O, so that more is found.
 */
export function decodeSpans(
  scores: Float32Array,
  field: number,
  { first, end }: TokenRange,
  outside: number,
): TokenRange[] {
  const count = end - first;
  if (count <= 0) return [];
  const width = FIELDS.length * PARTS;
  const back = new Uint8Array(count * PARTS);
  let total = new Float64Array(PARTS).fill(Number.NEGATIVE_INFINITY);
  const scoreOf = (word: number, part: number) =>
    (scores[(first + word) * width + field * PARTS + part] ?? 0) - (part === O ? outside : 0);
  for (const part of [O, B, S]) total[part] = scoreOf(0, part);
  for (let word = 1; word < count; word++) {
    const next = new Float64Array(PARTS);
    for (let part = 0; part < PARTS; part++) {
      let [best, top] = [0, Number.NEGATIVE_INFINITY];
      for (const from of BEFORE[part] ?? []) {
        const sum = total[from] ?? Number.NEGATIVE_INFINITY;
        if (sum > top) [best, top] = [from, sum];
      }
      back[word * PARTS + part] = best;
      next[part] = top + scoreOf(word, part);
    }
    total = next;
  }
  let part = [O, E, S].reduce((best, one) => ((total[one] ?? 0) > (total[best] ?? 0) ? one : best), O);
  const spans: TokenRange[] = [];
  let last = -1;
  for (let word = count - 1; word >= 0; word--) {
    if (part === E) last = word;
    if (part === S) spans.push({ first: first + word, end: first + word + 1 });
    if (part === B) spans.push({ first: first + word, end: first + last + 1 });
    part = back[word * PARTS + part] ?? O;
  }
  return spans.reverse();
}
