/** The first of many in an order, without putting all of them in it. */

/** `first` of `all`, as `all.sort(compare)` would begin. */
export function firstOf<T>(all: readonly T[], first: number, compare: (a: T, b: T) => number): readonly T[] {
  const found: T[] = [];
  for (const one of all) {
    const last = found[first - 1];
    if (first < 1 || (last !== undefined && compare(one, last) >= 0)) continue;
    // Behind all that are not after it, so that equal ones stay as they were.
    let [from, to] = [0, found.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = found[middle];
      if (other !== undefined && compare(one, other) < 0) to = middle;
      else from = middle + 1;
    }
    found.splice(from, 0, one);
    if (found.length > first) found.pop();
  }
  return found;
}
