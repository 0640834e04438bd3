/** Views of the words in the full-text indices (https://sqlite.org/fts5.html, 7): they keep nothing themselves. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const what of ["statement", "article"])
    await sql.raw(`CREATE VIRTUAL TABLE ${what}_vocab USING fts5vocab('${what}_fts', 'row')`).execute(db);
}
