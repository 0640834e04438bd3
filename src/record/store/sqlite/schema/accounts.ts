/** Who may sign in. */
import type { SchemaPart } from "./part.ts";

export const ACCOUNTS: SchemaPart = {
  tables: [
    `CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'administrator')),
    password TEXT NOT NULL,
    made_at TEXT NOT NULL,
    disabled_at TEXT
  ) STRICT`,
    `CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY CHECK (length(token_hash) = 64),
    account INTEGER NOT NULL REFERENCES accounts (id),
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  ],
  indices: ["CREATE INDEX sessions_account ON sessions (account)"],
  views: [],
  rules: [],
};
