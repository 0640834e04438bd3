/** Findings reviewed in one sitting. */
import type { SchemaPart } from "./part.ts";

export const SITTINGS: SchemaPart = {
  tables: [
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
  ],
  indices: ["CREATE INDEX sitting_findings_of ON sitting_findings (sort, finding_id)"],
  views: [],
  rules: [],
};
