/** Fits the weights of the clues by which references are resolved: a log-linear model, one for each kind of reference. */

import { LEAST } from "../../src/analysis/entities/reference/refer.ts";
import type { Chooser, ReferenceKind } from "../../src/analysis/entities/reference/reference.ts";
import { probabilities, type ReferenceWeights } from "../../src/analysis/entities/reference/weights.ts";
import { resolveSpeakers } from "../../src/analysis/entities/resolve.ts";
import type { Annotated } from "./annotated.ts";

/** A reference with the clues of its candidates and, last, of nobody; which of them are right, several where alike. */
export interface Example {
  readonly kind: ReferenceKind;
  readonly corpus: string;
  readonly clues: readonly ReadonlyMap<string, number>[];
  readonly right: readonly number[];
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Resolves the reports with `choose`, and notes what was to be chosen from and what would have been right. */
export function examplesOf(reports: readonly Annotated[], choose: Chooser): Example[] {
  return reports.flatMap(({ doc, drafts, answers, corpus }) => {
    const found: Example[] = [];
    const answer = answers(doc);
    resolveSpeakers(doc, drafts, (reference, candidates, none) => {
      const given = candidates.map(({ member }) => answer(reference, member));
      const known = candidates.length > 0 && given.every((one) => one !== null);
      if (known) {
        const right = given.flatMap((one, i) => (one ? [i] : []));
        found.push({
          kind: reference.kind,
          corpus,
          clues: [...candidates.map(({ clues }) => clues), none ?? NONE],
          right: right.length > 0 ? right : [candidates.length],
        });
      }
      return choose(reference, candidates, none);
    });
    return found;
  });
}

/** What the rules alone choose. */
export const byRule: Chooser = (_, candidates) => ({
  member: candidates.find(({ clues }) => clues.has("rule"))?.member ?? null,
  probability: 1,
});

const PASSES = 300;
const RATE = 0.12;
/**
 * What the weights are held to where the reports do not say otherwise, nought for all others: clues that are seldom and
 * seldom wrong.
 */
const HELD_TO: Readonly<Partial<Record<ReferenceKind, Readonly<Record<string, number>>>>> = {
  person: {
    "alone fits": 3,
    "none: specified": 2.5,
    "specified, of another post": -2,
    rule: 1,
  },
  body: {
    "alone fits": 1.5,
    "none: specified": 1,
    "any, bare, alone of the class": 1.5,
  },
  he: {
    rule: 1,
    "alone and new in the paragraph ahead": 1,
    "told of in its words": -3,
    "in what is asked": -2,
  },
  quotation: { "before a colon": 2, "speaks next": 2 },
};
/** How strongly: most where little is annotated for many clues. */
const HOLD = 1.5;
const HOLD_OF: Readonly<Partial<Record<ReferenceKind, number>>> = { body: 3, quotation: 3 };

export function fitted(
  examples: readonly Example[],
  weightOf: (example: Example) => number,
): ReferenceWeights {
  const kinds = [...new Set(examples.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      fitKind(
        examples.filter((one) => one.kind === kind),
        weightOf,
        HELD_TO[kind] ?? {},
        HOLD_OF[kind] ?? HOLD,
      ),
    ]),
  );
}

/** The examples of one kind, laid flat: of each example its candidates, of each candidate its clues. */
interface Flat {
  readonly names: readonly string[];
  readonly clue: Int32Array;
  readonly value: Float64Array;
  /** Where the clues of each candidate begin, and where those of the last end. */
  readonly candidate: Int32Array;
  readonly isRight: Uint8Array;
  /** Where the candidates of each example begin, and where those of the last end. */
  readonly example: Int32Array;
  readonly weight: Float64Array;
}

function flat(examples: readonly Example[], weightOf: (example: Example) => number): Flat {
  const index = new Map<string, number>();
  const [clue, value, candidate, isRight, first]: number[][] = [[], [], [], [], []];
  for (const { clues, right } of examples) {
    first?.push(candidate?.length ?? 0);
    clues.forEach((one, c) => {
      candidate?.push(clue?.length ?? 0);
      isRight?.push(right.includes(c) ? 1 : 0);
      for (const [name, x] of one) {
        const i = index.get(name) ?? index.size;
        index.set(name, i);
        clue?.push(i);
        value?.push(x);
      }
    });
  }
  first?.push(candidate?.length ?? 0);
  candidate?.push(clue?.length ?? 0);
  return {
    names: [...index.keys()],
    clue: Int32Array.from(clue ?? []),
    value: Float64Array.from(value ?? []),
    candidate: Int32Array.from(candidate ?? []),
    isRight: Uint8Array.from(isRight ?? []),
    example: Int32Array.from(first ?? []),
    weight: Float64Array.from(examples.map(weightOf)),
  };
}

function fitKind(
  examples: readonly Example[],
  weightOf: (example: Example) => number,
  heldTo: Readonly<Record<string, number>>,
  hold: number,
): Record<string, number> {
  const data = flat(examples, weightOf);
  const size = data.names.length;
  const held = Float64Array.from(data.names, (name) => heldTo[name] ?? 0);
  const weights = Float64Array.from(held);
  const [slope, slow, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let pass = 1; pass <= PASSES; pass++) {
    slope.fill(0);
    addSlopes(data, weights, slope);
    for (let i = 0; i < size; i++) {
      const g = at(slope, i) + hold * (at(weights, i) - at(held, i));
      // Adam (Kingma and Ba 2015).
      slow[i] = 0.9 * at(slow, i) + 0.1 * g;
      square[i] = 0.99 * at(square, i) + 0.01 * g * g;
      const step = at(slow, i) / (1 - 0.9 ** pass) / (Math.sqrt(at(square, i) / (1 - 0.99 ** pass)) + 1e-8);
      weights[i] = at(weights, i) - RATE * (1 - (pass - 1) / PASSES) * step;
    }
  }
  const unseen = Object.entries(heldTo).filter(([name]) => !data.names.includes(name));
  return Object.fromEntries(
    [...data.names.map((name, i) => [name, Number(at(weights, i).toFixed(3))] as const), ...unseen]
      .filter(([, value]) => Math.abs(value) >= 0.01)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** An element that is known to be there. */
const at = (values: Float64Array | Int32Array, i: number): number => values[i] as number;

function addSlopes(data: Flat, weights: Float64Array, slope: Float64Array): void {
  const { clue, value, candidate, isRight, example, weight } = data;
  const odds = new Float64Array(candidate.length);
  for (let e = 0; e + 1 < example.length; e++) {
    const [from, to] = [at(example, e), at(example, e + 1)];
    let top = Number.NEGATIVE_INFINITY;
    for (let c = from; c < to; c++) {
      let sum = 0;
      for (let k = at(candidate, c); k < at(candidate, c + 1); k++)
        sum += at(value, k) * at(weights, at(clue, k));
      odds[c] = sum;
      if (sum > top) top = sum;
    }
    let [all, good] = [0, 0];
    for (let c = from; c < to; c++) {
      odds[c] = Math.exp(at(odds, c) - top);
      all += at(odds, c);
      if (isRight[c]) good += at(odds, c);
    }
    for (let c = from; c < to; c++) {
      const off = at(weight, e) * (at(odds, c) / all - (isRight[c] ? at(odds, c) / good : 0));
      if (Math.abs(off) < 1e-6) continue;
      for (let k = at(candidate, c); k < at(candidate, c + 1); k++)
        slope[at(clue, k)] = at(slope, at(clue, k)) + off * at(value, k);
    }
  }
}

/** How many references are resolved rightly, wrongly and not at all; how many of them surely, and wrongly all the same. */
export interface Tally {
  right: number;
  wrong: number;
  open: number;
  sure: number;
  off: number;
}

/** Adds the examples to the rows, by kind and corpus. */
export function tally(
  rows: Map<string, Tally>,
  examples: readonly Example[],
  weights: ReferenceWeights,
): void {
  for (const { kind, corpus, clues, right } of examples) {
    const key = `${kind} ${corpus}`;
    const row = rows.get(key) ?? { right: 0, wrong: 0, open: 0, sure: 0, off: 0 };
    rows.set(key, row);
    const candidates = clues.slice(0, -1).map((one) => ({ clues: one }));
    const given = probabilities(weights[kind] ?? {}, candidates, clues.at(-1) ?? NONE);
    const most = Math.max(...given);
    const isRight = right.includes(given.indexOf(most));
    if (most < LEAST.speaker) row.open++;
    else if (isRight) row.right++;
    else row.wrong++;
    if (most >= 0.9) row.sure++;
    if (most >= 0.9 && !isRight) row.off++;
  }
}
