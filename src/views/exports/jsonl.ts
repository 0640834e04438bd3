/** Statements as JSON Lines: one object a line, its keys those of StatementRow. */
import type { StatementRow } from "../../record/export/each-statement.ts";

export function jsonlRow(row: StatementRow): string {
  return `${JSON.stringify(row)}\n`;
}
