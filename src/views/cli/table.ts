/** Rows of words with their columns under one another. */

/** The lines; a column that is empty in all rows is left out. Widths are counted in code points. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    rows.reduce((most, row) => Math.max(most, [...(row[i] ?? "")].length), 0),
  );
  return rows.map((row) =>
    widths
      .flatMap((width, i) =>
        width === 0 ? [] : [(row[i] ?? "") + " ".repeat(width - [...(row[i] ?? "")].length)],
      )
      .join("  ")
      .trimEnd(),
  );
}
