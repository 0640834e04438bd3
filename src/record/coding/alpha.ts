/**
 * Krippendorff's alpha: how far coders agree beyond what chance would give. K. Krippendorff, Computing Krippendorff's
 * Alpha-Reliability (2011), https://repository.upenn.edu/asc_papers/43; the same author's Content Analysis, chapter 12.
 */

/** How far two values are apart: the same or not, by their order, by their difference, by their difference as a part of their sum. */
export const METRICS = ["nominal", "ordinal", "interval", "ratio"] as const;
export type Metric = (typeof METRICS)[number];

export interface Reliability {
  /** 1: all agree; 0: as chance would have it; below 0: less than chance. Null: nothing varies, or nothing can be compared. */
  readonly alpha: number | null;
  /** Units to which two or more coders have given a value. */
  readonly units: number;
  /** Values that stand in those units. */
  readonly values: number;
  /** Of all pairs of values within units those that are the same, from 0 to 1; null where there are none. */
  readonly agreement: number | null;
}

/**
 * `units`: what each coder said of each unit, in any order; what a coder did not say is left out. Of all metrics but the nominal
 * the values are numbers.
 */
export function reliability<V extends string | number>(
  units: readonly (readonly V[])[],
  metric: Metric = "nominal",
): Reliability {
  const pairable = units.filter((values) => values.length > 1);
  const coincidences = coincidencesIn(pairable);
  const { values, totals, n, at } = coincidences;
  const apart = DISTANCES[metric](values.map(Number), totals);
  let [observed, expected, same] = [0, 0, 0];
  for (const [c, own] of totals.entries()) {
    same += at(c, c);
    for (let k = c + 1; k < totals.length; k++) {
      const distance = apart(c, k);
      observed += at(c, k) * distance;
      expected += own * (totals[k] ?? 0) * distance;
    }
  }
  return {
    alpha: expected === 0 ? null : 1 - ((n - 1) * observed) / expected,
    units: pairable.length,
    values: n,
    agreement: n === 0 ? null : same / n,
  };
}

interface Coincidences<V> {
  /** The values that occur, numbers in their order. */
  readonly values: readonly V[];
  /** How often each occurs in units that can be compared. */
  readonly totals: readonly number[];
  readonly n: number;
  /** How often the two, by their places among the values, stand in one unit, each unit counting as many as it has values. */
  readonly at: (c: number, k: number) => number;
}

function coincidencesIn<V extends string | number>(units: readonly (readonly V[])[]): Coincidences<V> {
  const values = [...new Set(units.flat())].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const places = new Map(values.map((value, i) => [value, i]));
  const totals = values.map(() => 0);
  const cells = new Map<number, number>();
  for (const unit of units) {
    const counts = new Map<number, number>();
    for (const value of unit) {
      const place = places.get(value) ?? 0;
      counts.set(place, (counts.get(place) ?? 0) + 1);
      totals[place] = (totals[place] ?? 0) + 1;
    }
    for (const [c, times] of counts) {
      for (const [k, others] of counts) {
        const pairs = times * (c === k ? others - 1 : others);
        const cell = c * values.length + k;
        cells.set(cell, (cells.get(cell) ?? 0) + pairs / (unit.length - 1));
      }
    }
  }
  const n = totals.reduce((sum, total) => sum + total, 0);
  return { values, totals, n, at: (c, k) => cells.get(c * values.length + k) ?? 0 };
}

/** The squared distance of two values by their places; made once for all pairs. */
type Distance = (c: number, k: number) => number;

const DISTANCES: Readonly<
  Record<Metric, (values: readonly number[], totals: readonly number[]) => Distance>
> = {
  nominal: () => () => 1,
  ordinal: (_values, totals) => {
    const below: number[] = [0];
    for (const total of totals) below.push((below.at(-1) ?? 0) + total);
    // The ranks between the middles of the two.
    return (c, k) => ((below[k + 1] ?? 0) - (below[c] ?? 0) - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
  },
  interval: (values) => (c, k) => ((values[c] ?? 0) - (values[k] ?? 0)) ** 2,
  ratio: (values) => (c, k) => {
    const [a, b] = [values[c] ?? 0, values[k] ?? 0];
    return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
  },
};
