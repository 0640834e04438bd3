/** Variables that people define of statements, with what they set; and what is coded blind, by whom. */
import { type Kysely, sql } from "kysely";

const TABLES = [
  `CREATE TABLE variables (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    type TEXT NOT NULL CHECK (type IN ('text', 'number', 'yes-no', 'choice')),
    allowed TEXT NOT NULL CHECK (json_valid(allowed)),
    note TEXT CHECK (length(note) <= 500),
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    ended_by TEXT,
    ended_at TEXT,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
  ) STRICT`,
  "CREATE UNIQUE INDEX variables_in_use ON variables (name COLLATE NOCASE) WHERE ended_at IS NULL",
  // A value that somebody set is a decision; here it is found again in an analysis.
  `CREATE TABLE variable_anchors (
    decision_id INTEGER NOT NULL REFERENCES decisions (id),
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    PRIMARY KEY (statement_id, decision_id)
  ) STRICT, WITHOUT ROWID`,
  "CREATE INDEX variable_anchors_of ON variable_anchors (decision_id)",
  `CREATE TABLE coding_rounds (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 60),
    sort TEXT NOT NULL CHECK (sort IN ('position', 'statement')),
    seed INTEGER NOT NULL,
    drawn INTEGER NOT NULL,
    among INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    closed_by TEXT,
    closed_at TEXT,
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
  ) STRICT`,
  `CREATE TABLE coding_coders (
    round_id INTEGER NOT NULL REFERENCES coding_rounds (id),
    name TEXT NOT NULL,
    PRIMARY KEY (round_id, name)
  ) STRICT, WITHOUT ROWID`,
  // A place in a report, with what the machine found there when it was drawn.
  `CREATE TABLE coding_units (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES coding_rounds (id),
    number INTEGER NOT NULL,
    report_id TEXT NOT NULL REFERENCES reports (id),
    exact TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    found TEXT NOT NULL CHECK (json_valid(found)),
    extractor TEXT NOT NULL,
    UNIQUE (round_id, number)
  ) STRICT`,
  "CREATE INDEX coding_units_of_report ON coding_units (report_id)",
  // Who codes a unit again adds a row; the last one counts.
  `CREATE TABLE codings (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES coding_units (id),
    coder TEXT NOT NULL,
    coded TEXT NOT NULL CHECK (json_valid(coded)),
    coded_at TEXT NOT NULL
  ) STRICT`,
  "CREATE INDEX codings_of ON codings (unit_id, coder, id)",
];

const once = (
  table: string,
  column: string,
) => `CREATE TRIGGER ${table}_never_update BEFORE UPDATE ON ${table}
    WHEN old.${column} IS NOT NULL OR new.${column} IS NULL
    BEGIN SELECT RAISE(ABORT, '${table} are written once and ended once'); END`;

const written = (table: string) => `CREATE TRIGGER ${table}_never_update BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} are written once and never changed'); END`;

const TRIGGERS = [
  once("variables", "ended_at"),
  once("coding_rounds", "closed_at"),
  written("coding_units"),
  written("codings"),
  `CREATE TRIGGER coding_units_never_delete BEFORE DELETE ON coding_units
    WHEN NOT EXISTS (SELECT 1 FROM withdrawals WHERE report_id = old.report_id)
    BEGIN SELECT RAISE(ABORT, 'coding_units stay on record'); END`,
  // What quotes a report that is being withdrawn goes too.
  `CREATE TRIGGER codings_never_delete BEFORE DELETE ON codings
    WHEN NOT EXISTS (SELECT 1 FROM withdrawals)
    BEGIN SELECT RAISE(ABORT, 'codings stay on record'); END`,
  `CREATE TRIGGER statements_take_values BEFORE DELETE ON statements BEGIN
    DELETE FROM variable_anchors WHERE statement_id = old.id; END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await letDecisionsSetVariables(db);
  for (const statement of [...TABLES, ...TRIGGERS]) await sql.raw(statement).execute(db);
}

/** A CHECK cannot be altered: the table is made anew, with whatever else an earlier migration gave it. */
async function letDecisionsSetVariables(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`SELECT type, sql FROM sqlite_schema
    WHERE tbl_name = 'decisions' AND sql IS NOT NULL ORDER BY type = 'table' DESC`.execute(db);
  const [table, ...others] = rows;
  if (table?.type !== "table") throw new Error("the record has no table of decisions");
  const wider = table.sql
    .replace(/CHECK \(kind IN \(([^)]*)\)\)/, "CHECK (kind IN ($1, 'variable'))")
    .replace(/CHECK \(what IN \(([^)]*)\)\)/, "CHECK (what IN ($1, 'set'))");
  const statements = [
    // What refers to decisions is looked at again when all of them are back.
    "PRAGMA defer_foreign_keys = ON",
    "CREATE TEMP TABLE kept_decisions AS SELECT * FROM decisions",
    "DROP TABLE decisions",
    wider,
    "INSERT INTO decisions SELECT * FROM temp.kept_decisions",
    "DROP TABLE temp.kept_decisions",
    ...others.map((other) => other.sql),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
