/** When a position found is an annotated one, as `score.mjs` has it; how well probabilities hold, and how well rare stances are found. */

import { plainName } from "../../evaluation/plain-name.ts";
import type { Entity, Position } from "../../src/analysis/analysis.ts";
import type { Probability } from "../../src/base/passage.ts";
import { stancesWith } from "../../src/base/stances.ts";
import type { Stance } from "../../src/base/vocabulary.ts";

export interface GoldEntity {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

export interface GoldPosition {
  readonly holder: string;
  readonly question: string;
  readonly stance: string;
  readonly evidence: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly doubt?: boolean;
}

export function sameEntity(gold: Omit<GoldEntity, "id">, found: Omit<GoldEntity, "id">): boolean {
  const wanted = new Set([gold.name, ...(gold.aliases ?? [])].map(plainName));
  return [found.name, ...(found.aliases ?? [])].some((name) => name && wanted.has(plainName(name)));
}

const STOP = new Set(
  "a an the of to in on for and or be is are should would will do does it its their his her by with from at that this who whom".split(
    " ",
  ),
);

const bagOf = (question: string) =>
  new Set(
    plainName(question)
      .split(" ")
      .filter((word) => word && !STOP.has(word))
      .map((word) => word.replace(/(ing|ed|es|s|ation|ment)$/, "")),
  );

/** Do two questions share three in ten of their words? */
export function alike(a: string, b: string): boolean {
  const [x, y] = [bagOf(a), bagOf(b)];
  const both = [...x].filter((word) => y.has(word)).length;
  return both / (x.size + y.size - both || 1) >= 0.3;
}

/** A probability that was told, and whether what it was told of is so. */
export interface Rated {
  readonly chance: Probability;
  readonly isRight: boolean;
}

const BINS = 10;

/** By tenths of the probability: its mean, the share that is right, and how many there are. */
export function reliability(rated: readonly Rated[]) {
  return Array.from({ length: BINS }, (_, k) => {
    const bin = rated.filter(({ chance }) => Math.min(BINS - 1, Math.floor(BINS * chance)) === k);
    const share = (sum: number) => sum / (bin.length || 1);
    return {
      mean: share(bin.reduce((sum, { chance }) => sum + chance, 0)),
      right: share(bin.filter(({ isRight }) => isRight).length),
      count: bin.length,
    };
  });
}

/** The expected calibration error: how far probability and share lie apart in {@link reliability}, weighed by count. */
export function calibrationError(rated: readonly Rated[]): number {
  const off = reliability(rated).reduce(
    (sum, { mean, right, count }) => sum + count * Math.abs(mean - right),
    0,
  );
  return off / (rated.length || 1);
}

/** The stances that are rare everywhere. */
export const RARE_STANCES: ReadonlySet<Stance> = new Set(stancesWith(({ isRare }) => isRare));

interface Report {
  readonly gold: { readonly entities: readonly GoldEntity[]; readonly positions: readonly GoldPosition[] };
  readonly found: { readonly entities: readonly Entity[]; readonly positions: readonly Position[] };
}

/** Of rare stances: those found with their holder where they are annotated; all found and all annotated but for doubtful ones; F1 in percent. */
export function rareStances(reports: readonly Report[]) {
  const counts = { right: 0, found: 0, wanted: 0 };
  for (const { gold, found } of reports) {
    const isRare = ({ stance }: { readonly stance: string }) => RARE_STANCES.has(stance as Stance);
    const wanted = gold.positions.filter(isRare);
    const used = new Set<GoldPosition>();
    for (const position of found.positions.filter(isRare)) {
      const holder = found.entities.find(({ id }) => id === position.holder);
      const met = wanted.find((one) => {
        const own = gold.entities.find(({ id }) => id === one.holder);
        if (used.has(one) || one.stance !== position.stance || !own || !holder) return false;
        const { start, end } = position.span;
        return start < one.end && one.start < end && sameEntity(own, holder);
      });
      if (met) used.add(met);
      if (met?.doubt) continue;
      counts.found++;
      if (met) counts.right++;
    }
    counts.wanted += wanted.filter(({ doubt }) => !doubt).length;
  }
  return { ...counts, f1: (200 * counts.right) / (counts.found + counts.wanted || 1) };
}
