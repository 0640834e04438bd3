/** Watches: searches and questions that a reader comes back to, and how far they have seen what is new on them. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `CREATE TABLE watches (
    id INTEGER PRIMARY KEY,
    reader TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('search', 'question')),
    asked TEXT NOT NULL CHECK (json_valid(asked)),
    made_at TEXT NOT NULL,
    seen INTEGER NOT NULL CHECK (seen >= 0),
    UNIQUE (reader, kind, asked)
  ) STRICT`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
