/** Fits logistic regressions over named features. */
import type { Features, Weights } from "../../src/analysis/positions/scorer.ts";

/** Something that is so (1) or not (0), by its features. */
export interface Row {
  readonly features: Features;
  readonly target: number;
  /** How much it counts; 1 where none is given. */
  readonly weight?: number;
}

/** What is met less often tells nothing. */
const FEWEST = 4;

/** A logistic regression with a ridge, by Adam over all rows; features met in fewer than four rows, and weights next to nothing, are left out. */
export function fitted(rows: readonly Row[], ridge = 2, steps = 200): Weights {
  const counts = new Map<string, number>();
  for (const { features } of rows)
    for (const name of Object.keys(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => (counts.get(name) ?? 0) >= FEWEST);
  const place = new Map(names.map((name, i) => [name, i]));
  const sparse = rows.map(({ features, target, weight = 1 }) => {
    const own = Object.entries(features).filter(([name]) => place.has(name));
    return {
      at: Int32Array.from(own, ([name]) => place.get(name) ?? 0),
      by: Float64Array.from(own, ([, value]) => value),
      target,
      weight,
    };
  });
  const size = names.length + 1;
  const [w, m, v, g] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
  ];
  for (let step = 1; step <= steps; step++) {
    g.fill(0);
    for (const { at, by, target, weight } of sparse) {
      let sum = w[size - 1] ?? 0;
      for (let k = 0; k < at.length; k++) sum += (by[k] ?? 0) * (w[at[k] ?? 0] ?? 0);
      const off = weight * (1 / (1 + Math.exp(-sum)) - target);
      for (let k = 0; k < at.length; k++) g[at[k] ?? 0] = (g[at[k] ?? 0] ?? 0) + off * (by[k] ?? 0);
      g[size - 1] = (g[size - 1] ?? 0) + off;
    }
    const rate = 0.1 * (1 - step / (steps + 1));
    for (let i = 0; i < size; i++) {
      const gradient = ((g[i] ?? 0) + (i < size - 1 ? ridge * (w[i] ?? 0) : 0)) / rows.length;
      m[i] = 0.9 * (m[i] ?? 0) + 0.1 * gradient;
      v[i] = 0.99 * (v[i] ?? 0) + 0.01 * gradient * gradient;
      w[i] =
        (w[i] ?? 0) -
        (rate * ((m[i] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((v[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  const rounded = (x: number | undefined) => Math.round((x ?? 0) * 1e4) / 1e4;
  return Object.fromEntries([
    ["1", rounded(w[size - 1])],
    ...names
      .map((name, i): [string, number] => [name, rounded(w[i])])
      .filter(([, weight]) => Math.abs(weight) >= 0.02),
  ]);
}
