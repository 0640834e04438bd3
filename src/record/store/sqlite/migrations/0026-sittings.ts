/** Sittings at the review: which findings wait in which order, fixed when it is begun. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `CREATE TABLE sittings (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL UNIQUE REFERENCES accounts (id),
    begun_at TEXT NOT NULL,
    after_decision INTEGER NOT NULL
  ) STRICT`,
  // The same words in several reports have one place, and are decided of together.
  `CREATE TABLE sitting_findings (
    sitting_id INTEGER NOT NULL REFERENCES sittings (id),
    place INTEGER NOT NULL,
    member INTEGER NOT NULL,
    sort TEXT NOT NULL CHECK (sort IN ('statement', 'position')),
    finding_id INTEGER NOT NULL,
    PRIMARY KEY (sitting_id, place, member)
  ) STRICT, WITHOUT ROWID`,
  "CREATE INDEX sitting_findings_of ON sitting_findings (sort, finding_id)",
  // What is withdrawn leaves its row's number to something else.
  ...["statement", "position"].map(
    (sort) => `CREATE TRIGGER ${sort}s_leave_sittings AFTER DELETE ON ${sort}s BEGIN
      DELETE FROM sitting_findings WHERE sort = '${sort}' AND finding_id = old.id; END`,
  ),
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
