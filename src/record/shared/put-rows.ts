/** Many rows in few statements. */

/** As many rows as go into one INSERT: well under what a database takes as parameters. */
const ROWS = 500;

/** Hands `rows` to `put` in order, a batch at a time. */
export async function inBatches<R>(
  rows: readonly R[],
  put: (batch: readonly R[]) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS) await put(rows.slice(i, i + ROWS));
}
