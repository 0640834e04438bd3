/** The passages that findings refer to, joined to them; read once for a whole analysis. */
import type { Passage } from "../../base/passage.ts";

interface PassageColumns {
  readonly start_offset: number;
  readonly end_offset: number;
  readonly exact: string;
}

/** The columns of `passages as p` that make a Passage. */
export const PASSAGE = ["p.start_offset", "p.end_offset", "p.exact"] as const;

export function passageOf(row: PassageColumns): Passage {
  return { start: row.start_offset, end: row.end_offset, exact: row.exact };
}

/** Rows in lists by what `key` says of each; the order within a list is that of the rows. */
export function grouped<R, K>(rows: readonly R[], key: (row: R) => K): ReadonlyMap<K, readonly R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
