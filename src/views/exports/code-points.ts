/** Offsets as the W3C counts them: in Unicode code points instead of UTF-16 code units. */

/** Gives the code point offset for an offset in UTF-16 code units of `text`. */
export function codePointsIn(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((pair) => pair.index);
  return (offset) => offset - countBelow(pairs, offset);
}

/** How many of the sorted numbers are smaller. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
