/** The day of a report's last change, and the days of the entries of live pages. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  "ALTER TABLE articles ADD COLUMN modified TEXT",
  `CREATE TABLE article_entries (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
    published TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
