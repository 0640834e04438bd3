/** Pairs of the annotated questions, each judged by what was fitted without it, and how many are right. */
import type { Wording } from "../../src/analysis/questions/wording.ts";
import { DOUBTFUL, SAME } from "../../src/analysis/questions/wording.ts";

export interface Pair {
  readonly a: Wording;
  readonly b: Wording;
  readonly x: readonly number[];
  readonly same: boolean;
  readonly reversed: boolean;
  readonly list: string;
  readonly group: number | null;
}

/** Each fold's pairs judged by what `learned` makes of the others. */
export function heldOut<T>(
  pairs: readonly Pair[],
  foldOf: (pair: Pair) => string,
  learned: (pairs: readonly Pair[]) => T,
  probability: (made: T, pair: Pair) => number,
): Map<Pair, number> {
  const found = new Map<Pair, number>();
  for (const fold of new Set(pairs.map(foldOf))) {
    const made = learned(pairs.filter((pair) => foldOf(pair) !== fold));
    for (const pair of pairs.filter((pair) => foldOf(pair) === fold))
      found.set(pair, probability(made, pair));
  }
  return found;
}

/** Prints what is right of those from each probability on. SHOW names one from which on what is wrong is printed too. */
export function told(name: string, judged: ReadonlyMap<Pair, number>, groups: number): void {
  const sizes = new Map<number, number>();
  for (const { group } of judged.keys()) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  for (const at of [DOUBTFUL, 0.6, 0.7, 0.8, SAME, 0.95]) {
    const joined = [...judged].filter(([, p]) => p >= at).map(([pair]) => pair);
    const right = joined.filter(({ same }) => same);
    const shares = [...sizes].map(([group, size]) => right.filter((p) => p.group === group).length / size);
    const share = shares.reduce((sum, value) => sum + value, 0) / groups;
    const turned = right.filter(({ a, b, reversed }) => (a.direction !== b.direction) === reversed);
    const sides = ["us", "uk"].map((side) => {
      const own = joined.filter(({ list }) => list.startsWith(side));
      return `${side} ${own.filter(({ same }) => same).length} of ${own.length}`;
    });
    console.log(
      `${name} from ${at}: ${right.length} of ${joined.length} right (${sides.join(", ")}), share ${(100 * share).toFixed(1)}, direction ${turned.length} of ${right.length}`,
    );
  }
  if (!process.env.SHOW) return;
  for (const [{ a, b, same, reversed, list }, p] of [...judged].sort(([, p], [, q]) => q - p)) {
    const turned = (a.direction !== b.direction) === reversed;
    if (p >= Number(process.env.SHOW) && (!same || !turned))
      console.log(p.toFixed(2), same ? "DIRECTION" : "WRONG", list, "|", a.text, "|", b.text);
  }
}
