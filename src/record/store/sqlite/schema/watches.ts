/** What readers watch, and where news of it goes. */
import type { SchemaPart } from "./part.ts";

export const WATCHES: SchemaPart = {
  tables: [
    `CREATE TABLE watches (
    id INTEGER PRIMARY KEY,
    reader TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('search', 'question', 'person', 'organization', 'divergence')),
    asked TEXT NOT NULL CHECK (json_valid(asked)),
    made_at TEXT NOT NULL,
    seen INTEGER NOT NULL CHECK (seen >= 0),
    since INTEGER NOT NULL DEFAULT 0 CHECK (since >= 0),
    UNIQUE (reader, kind, asked)
  ) STRICT`,
    // Where a reader is told, and up to which article's row they have been.
    `CREATE TABLE channels (
    id INTEGER PRIMARY KEY,
    reader TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('email', 'webhook')),
    address TEXT NOT NULL,
    pace TEXT NOT NULL CHECK (pace IN ('at once', 'daily')),
    secret TEXT NOT NULL,
    made_at TEXT NOT NULL,
    told INTEGER NOT NULL CHECK (told >= 0),
    last_at TEXT,
    stopped_at TEXT,
    trouble TEXT,
    UNIQUE (reader, way, address)
  ) STRICT`,
    // What is to be told is looked up when it is: a withdrawn report is in no message that waits.
    `CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    channel_id INTEGER NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
    after_article INTEGER NOT NULL,
    last_article INTEGER NOT NULL CHECK (last_article > after_article),
    made_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('sent', 'nothing', 'failed')),
    done_at TEXT,
    CHECK ((outcome IS NULL) = (done_at IS NULL))
  ) STRICT`,
  ],
  indices: [
    "CREATE INDEX messages_waiting ON messages (next_at) WHERE outcome IS NULL",
    "CREATE INDEX messages_of ON messages (channel_id)",
  ],
  views: [],
  rules: [],
};
