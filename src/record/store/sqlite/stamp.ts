/** A mark of the record's state: as long as it is the same, what was computed from the record still holds. */
import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * Another mark after each write: `data_version` tells those of other connections (https://sqlite.org/pragma.html),
 * `total_changes()` those of this one. Marks of two connections cannot be compared.
 */
export async function sqliteStamp(db: Kysely<Schema>): Promise<string> {
  const found = await sql<{ theirs: number; own: number }>`
    SELECT data_version AS theirs, total_changes() AS own FROM pragma_data_version`.execute(db);
  const [row] = found.rows;
  return `${row?.theirs}.${row?.own}`;
}
