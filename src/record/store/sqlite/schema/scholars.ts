/** Own variables, and coding by several coders. */
import { neverDeleted, neverUpdated, refused, type SchemaPart, withdrawn } from "./part.ts";

export const SCHOLARS: SchemaPart = {
  tables: [
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
    // A value that somebody set is a decision; here it is found again in an analysis.
    `CREATE TABLE variable_anchors (
    decision_id INTEGER NOT NULL REFERENCES decisions (id),
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    PRIMARY KEY (statement_id, decision_id)
  ) STRICT, WITHOUT ROWID`,
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
    // Who codes a unit again adds a row; the last one counts.
    `CREATE TABLE codings (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES coding_units (id),
    coder TEXT NOT NULL,
    coded TEXT NOT NULL CHECK (json_valid(coded)),
    coded_at TEXT NOT NULL
  ) STRICT`,
    `CREATE TABLE coding_variables (
    round_id INTEGER NOT NULL REFERENCES coding_rounds (id),
    variable_id INTEGER NOT NULL REFERENCES variables (id),
    PRIMARY KEY (round_id, variable_id)
  ) STRICT, WITHOUT ROWID`,
  ],
  indices: [
    "CREATE UNIQUE INDEX variables_in_use ON variables (name COLLATE NOCASE) WHERE ended_at IS NULL",
    "CREATE INDEX variable_anchors_of ON variable_anchors (decision_id)",
    "CREATE INDEX coding_units_of_report ON coding_units (report_id)",
    "CREATE INDEX codings_of ON codings (unit_id, coder, id)",
  ],
  views: [],
  rules: [
    refused(
      "variables_never_update",
      "BEFORE UPDATE ON variables",
      "old.ended_at IS NOT NULL OR new.ended_at IS NULL",
      "variables are written once and ended once",
    ),
    refused(
      "coding_rounds_never_update",
      "BEFORE UPDATE ON coding_rounds",
      "old.closed_at IS NOT NULL OR new.closed_at IS NULL",
      "coding_rounds are written once and ended once",
    ),
    neverUpdated("coding_units"),
    neverUpdated("codings"),
    neverDeleted("coding_units", {
      says: "coding_units stay on record",
      unless: `${withdrawn("old.report_id")}`,
    }),
    neverDeleted("codings", { says: "codings stay on record", unless: "EXISTS (SELECT 1 FROM withdrawals)" }),
    neverUpdated("coding_variables"),
    neverDeleted("coding_variables", { says: "coding_variables stay on record" }),
  ],
};
