/** What SQLite finds when it checks its own file. */
import { type Kysely, sql } from "kysely";
import { messageOf } from "../../../base/errors.ts";
import type { Schema } from "../schema.ts";

const FULL_TEXT = ["article_fts", "statement_fts", "figure_fts"] as const;

/** Checks every page of every table, but not whether the indices match. */
export async function sqliteSoundness(db: Kysely<Schema>): Promise<readonly string[]> {
  const checked = await sql<{ quick_check: string }>`PRAGMA quick_check(5)`.execute(db);
  return checked.rows.map((row) => row.quick_check).filter((line) => line !== "ok");
}

export async function sqliteIntegrity(db: Kysely<Schema>): Promise<readonly string[]> {
  const checked = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db);
  const dangling = await sql<{ table: string; parent: string }>`PRAGMA foreign_key_check`.execute(db);
  const found = [
    ...checked.rows.map((row) => row.integrity_check).filter((line) => line !== "ok"),
    ...dangling.rows.map((row) => `a row of ${row.table} refers to one of ${row.parent} that is not there`),
  ];
  for (const index of FULL_TEXT) {
    // Rank 1 compares the index with the rows it was made from.
    await sql`INSERT INTO ${sql.table(index)} (${sql.ref(index)}, rank) VALUES ('integrity-check', 1)`
      .execute(db)
      .catch((error) => found.push(`the search index ${index} does not fit its rows (${messageOf(error)})`));
  }
  return found;
}
