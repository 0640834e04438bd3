/** Questions, the wordings they go by, and the codebook. */
import { follows, marked, neverDeleted, neverUpdated, type SchemaPart } from "./part.ts";

export const QUESTIONS: SchemaPart = {
  tables: [
    // The words in which a report puts a proposal; the same words are one wording.
    `CREATE TABLE wordings (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE CHECK (text <> '')
  ) STRICT`,
    `CREATE TABLE questions (
    id TEXT PRIMARY KEY,
    wording_id INTEGER NOT NULL REFERENCES wordings (id),
    origin TEXT NOT NULL CHECK (origin IN ('machine', 'user')),
    made_at TEXT NOT NULL
  ) STRICT`,
    // Which question a wording is of, as the matcher found it; the last one found counts.
    `CREATE TABLE matches (
    id INTEGER PRIMARY KEY,
    wording_id INTEGER NOT NULL REFERENCES wordings (id),
    question_id TEXT NOT NULL REFERENCES questions (id),
    probability REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
    reversed INTEGER NOT NULL CHECK (reversed IN (0, 1)),
    matcher TEXT NOT NULL,
    doubtful TEXT NOT NULL CHECK (json_valid(doubtful)),
    matched_at TEXT NOT NULL
  ) STRICT`,
    `CREATE TABLE wording_forms (
    wording_id INTEGER PRIMARY KEY REFERENCES wordings (id),
    matcher TEXT NOT NULL,
    form TEXT NOT NULL CHECK (json_valid(form))
  ) STRICT`,
    `CREATE TABLE wording_keys (
    key TEXT NOT NULL,
    wording_id INTEGER NOT NULL REFERENCES wordings (id),
    PRIMARY KEY (key, wording_id)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE question_index (
    question_id TEXT PRIMARY KEY,
    positions INTEGER NOT NULL,
    holders INTEGER NOT NULL,
    first_day TEXT,
    last_day TEXT
  ) STRICT`,
    `CREATE TABLE concepts (
    question_id TEXT PRIMARY KEY REFERENCES questions (id),
    position INTEGER NOT NULL,
    note TEXT CHECK (note <> ''),
    broader TEXT CHECK (broader <> '')
  ) STRICT, WITHOUT ROWID`,
  ],
  indices: [
    "CREATE INDEX questions_by_wording ON questions (wording_id)",
    "CREATE INDEX matches_of_wording ON matches (wording_id, id)",
    "CREATE INDEX matches_to ON matches (question_id)",
    "CREATE INDEX matches_doubtful ON matches (id) WHERE doubtful <> '[]'",
    "CREATE INDEX wording_forms_by_matcher ON wording_forms (matcher)",
    "CREATE INDEX wording_keys_of ON wording_keys (wording_id)",
    "CREATE INDEX question_index_by_day ON question_index (last_day, question_id)",
    "CREATE INDEX question_index_by_holders ON question_index (holders, last_day, question_id)",
  ],
  views: [
    // Which question each wording is of: what was decided last, else what was found last. Before redirects.
    `CREATE VIEW wording_records AS
    SELECT w.id AS wording_id, d.record_id AS question_id, 1.0 AS probability, d.reversed, d.id AS decision_id
      FROM wordings AS w JOIN live_decisions AS d ON d.wording = w.text
      WHERE d.kind = 'question' AND d.what IN ('pin', 'split') AND NOT EXISTS (
        SELECT 1 FROM live_decisions AS later
        WHERE later.wording = w.text AND later.kind = 'question' AND later.what IN ('pin', 'split') AND later.id > d.id)
    UNION ALL
    SELECT m.wording_id, m.question_id, m.probability, m.reversed, NULL
      FROM matches AS m
      WHERE NOT EXISTS (SELECT 1 FROM matches AS n WHERE n.wording_id = m.wording_id AND n.id > m.id)
        AND NOT EXISTS (
          SELECT 1 FROM live_decisions AS d JOIN wordings AS w ON w.text = d.wording
          WHERE w.id = m.wording_id AND d.kind = 'question' AND d.what IN ('pin', 'split'))`,
  ],
  rules: [
    follows("matches_mark_stale", "AFTER INSERT ON matches", null, [
      "INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE wording_id = new.wording_id",
    ]),
    neverUpdated("wordings"),
    neverDeleted("wordings", { unless: `${marked("wording", "old.id")}` }),
    neverDeleted("matches", {
      unless: `${marked("wording", "old.wording_id")} OR EXISTS (SELECT 1 FROM withdrawing WHERE what = 'wording' AND id =
      (SELECT wording_id FROM questions WHERE id = old.question_id))`,
    }),
    neverUpdated("matches", {
      unless: `(new.id, new.wording_id, new.question_id, new.probability, new.reversed, new.matcher, new.matched_at) IS
      (old.id, old.wording_id, old.question_id, old.probability, old.reversed, old.matcher, old.matched_at) AND
      EXISTS (SELECT 1 FROM questions AS q JOIN withdrawing AS x ON x.what = 'wording' AND x.id = q.wording_id
      WHERE instr(old.doubtful, json_quote(q.id)) > 0)`,
    }),
    neverDeleted("questions", {
      unless: `${marked("wording", "old.wording_id")} AND old.origin = 'machine' AND NOT EXISTS (SELECT 1 FROM decisions
      WHERE kind IN ('question', 'position') AND (record_id = old.id OR other_id = old.id OR instr(detail,
      json_quote(old.id)) > 0))`,
    }),
    neverUpdated("questions", {
      unless: `${marked("wording", "old.wording_id")} AND (new.id, new.origin, new.made_at) IS (old.id, old.origin,
      old.made_at)`,
    }),
    follows("wordings_withdrawn", "AFTER DELETE ON wordings", null, [
      "DELETE FROM withdrawing WHERE what = 'wording' AND id = old.id",
    ]),
  ],
};
