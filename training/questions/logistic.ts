/** Fits a logistic regression with a ridge by Newton's method, over measures brought to one scale. */

export interface Row {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  readonly weight: number;
}

export interface Curve {
  readonly constant: number;
  readonly weights: readonly number[];
}

/** `ridge`: how strongly weights are drawn to 0. */
export function fitted(rows: readonly Row[], ridge: number, steps = 20): Curve {
  const size = rows[0]?.x.length ?? 0;
  const scale = scaleOf(rows, size);
  const z = rows.map(({ x }) => Float64Array.from([...x.map((v, i) => v / (scale[i] ?? 1)), 1]));
  const beta = new Float64Array(size + 1);
  for (let step = 0; step < steps; step++) {
    const moved = stepOf(rows, z, beta, ridge);
    for (let i = 0; i <= size; i++) beta[i] = (beta[i] ?? 0) - (moved[i] ?? 0);
    if (Math.max(...moved.map(Math.abs)) < 1e-5) break;
  }
  return {
    constant: beta[size] ?? 0,
    weights: Array.from({ length: size }, (_, i) => (beta[i] ?? 0) / (scale[i] ?? 1)),
  };
}

export const scoreOf = ({ constant, weights }: Curve, x: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), constant);

function scaleOf(rows: readonly Row[], size: number): readonly number[] {
  return Array.from({ length: size }, (_, i) => {
    const mean = rows.reduce((sum, { x }) => sum + (x[i] ?? 0), 0) / rows.length;
    const spread = rows.reduce((sum, { x }) => sum + ((x[i] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(spread) || 1;
  });
}

function stepOf(
  rows: readonly Row[],
  z: readonly Float64Array[],
  beta: Float64Array,
  ridge: number,
): number[] {
  const n = beta.length;
  const slope = Array.from(beta, (b, i) => (i < n - 1 ? ridge * b : 0));
  const bend = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n);
    row[i] = i < n - 1 ? ridge : 1e-9;
    return row;
  });
  rows.forEach(({ y, weight }, r) => {
    const x = z[r] ?? new Float64Array(n);
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (x[i] ?? 0) * (beta[i] ?? 0);
    const p = 1 / (1 + Math.exp(-sum));
    const [off, curve] = [weight * (p - y), Math.max(1e-9, weight * p * (1 - p))];
    for (let i = 0; i < n; i++) {
      const xi = x[i] ?? 0;
      if (xi === 0) continue;
      slope[i] = (slope[i] ?? 0) + off * xi;
      const own = bend[i] as Float64Array;
      for (let j = 0; j < n; j++) own[j] = (own[j] ?? 0) + curve * xi * (x[j] ?? 0);
    }
  });
  return solved(bend, slope);
}

/** Gaussian elimination with pivots. */
function solved(matrix: Float64Array[], right: number[]): number[] {
  const n = right.length;
  for (let i = 0; i < n; i++) {
    let best = i;
    for (let k = i + 1; k < n; k++)
      if (Math.abs(matrix[k]?.[i] ?? 0) > Math.abs(matrix[best]?.[i] ?? 0)) best = k;
    [matrix[i], matrix[best]] = [matrix[best] as Float64Array, matrix[i] as Float64Array];
    [right[i], right[best]] = [right[best] ?? 0, right[i] ?? 0];
    const pivot = matrix[i] as Float64Array;
    for (let k = i + 1; k < n; k++) {
      const row = matrix[k] as Float64Array;
      const times = (row[i] ?? 0) / (pivot[i] || 1e-12);
      if (times === 0) continue;
      for (let j = i; j < n; j++) row[j] = (row[j] ?? 0) - times * (pivot[j] ?? 0);
      right[k] = (right[k] ?? 0) - times * (right[i] ?? 0);
    }
  }
  const found = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = right[i] ?? 0;
    for (let j = i + 1; j < n; j++) rest -= (matrix[i]?.[j] ?? 0) * (found[j] ?? 0);
    found[i] = rest / (matrix[i]?.[i] || 1e-12);
  }
  return found;
}
