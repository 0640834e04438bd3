/** Pairs rows with columns one to one so that the sum is greatest (Kuhn 1955, Munkres 1957). */

/** The greatest sum; `values[row][column]`, none below 0. O(n³). */
export function bestPairing(values: readonly (readonly number[])[]): number {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number) => -(values[row - 1]?.[column - 1] ?? 0);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let at = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    do {
      used[at] = 1;
      const current = rowOf[at] ?? 0;
      let [step, next] = [Number.POSITIVE_INFINITY, 0];
      for (let column = 1; column <= size; column++) {
        if (used[column]) continue;
        const reduced = cost(current, column) - (rowPrice[current] ?? 0) - (columnPrice[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          before[column] = at;
        }
        if ((least[column] ?? 0) < step) [step, next] = [least[column] ?? 0, column];
      }
      for (let column = 0; column <= size; column++) {
        if (used[column]) {
          const owner = rowOf[column] ?? 0;
          rowPrice[owner] = (rowPrice[owner] ?? 0) + step;
          columnPrice[column] = (columnPrice[column] ?? 0) - step;
        } else least[column] = (least[column] ?? 0) - step;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      const previous = before[at] ?? 0;
      rowOf[at] = rowOf[previous] ?? 0;
      at = previous;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column++) sum += values[(rowOf[column] ?? 0) - 1]?.[column - 1] ?? 0;
  return sum;
}
