/** Statements as decisions leave them: an index made from findings and decisions, which reading goes by. */
import { type Kysely, sql } from "kysely";

const TABLES = [
  `CREATE TABLE standing_statements (
    id INTEGER PRIMARY KEY REFERENCES statements (id),
    analysis_id INTEGER NOT NULL,
    local_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker_id INTEGER,
    said_from TEXT,
    said_to TEXT,
    confidence REAL NOT NULL,
    reviewed INTEGER NOT NULL DEFAULT 0 CHECK (reviewed IN (0, 1))
  ) STRICT`,
  "CREATE INDEX standing_by_analysis ON standing_statements (analysis_id, local_id)",
  "CREATE INDEX standing_by_speaker ON standing_statements (speaker_id)",
  // The threshold below which a finding waits for review; a query that says the same takes it.
  "CREATE INDEX standing_unreviewed ON standing_statements (id) WHERE reviewed = 0 AND confidence < 0.5",
  // What was said, where somebody corrected it.
  `CREATE TABLE corrected_contents (
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    position INTEGER NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    PRIMARY KEY (statement_id, position)
  ) STRICT, WITHOUT ROWID`,
  // A decision on a statement, found again in an analysis.
  `CREATE TABLE statement_anchors (
    decision_id INTEGER NOT NULL REFERENCES decisions (id),
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    PRIMARY KEY (statement_id, decision_id)
  ) STRICT, WITHOUT ROWID`,
  "CREATE INDEX statement_anchors_of ON statement_anchors (decision_id)",
  "CREATE TABLE unsettled_statements (statement_id INTEGER PRIMARY KEY) STRICT",
];

const COLUMNS = "id, analysis_id, local_id, kind, speaker_id, said_from, said_to, confidence";
const NEW = COLUMNS.replace(/\w+/g, "new.$&");

const VIEWS = [
  `CREATE VIEW standing_passages AS
    SELECT statement_id, part, position, passage_id FROM statement_passages AS p
      WHERE part <> 'content' OR NOT EXISTS (SELECT 1 FROM corrected_contents AS c WHERE c.statement_id = p.statement_id)
    UNION ALL
    SELECT statement_id, 'content', position, passage_id FROM corrected_contents`,
  "DROP VIEW statement_words",
  `CREATE VIEW statement_words AS
    SELECT s.id, s.analysis_id,
      coalesce(
        (SELECT group_concat(p.exact, ' … ' ORDER BY c.position)
          FROM corrected_contents AS c JOIN passages AS p ON p.id = c.passage_id WHERE c.statement_id = s.id),
        (SELECT group_concat(p.exact, ' … ' ORDER BY sp.position)
          FROM statement_passages AS sp JOIN passages AS p ON p.id = sp.passage_id
          WHERE sp.statement_id = s.id AND sp.part = 'content')) AS words,
      (SELECT e.name || coalesce((SELECT ' · ' || group_concat(n.name, ' · ' ORDER BY n.kind, n.position)
          FROM entity_names AS n WHERE n.entity_id = e.id), '')
        FROM entities AS e WHERE e.id = s.speaker_id) AS speaker
    FROM standing_statements AS s`,
];

const TRIGGERS = [
  `CREATE TRIGGER statements_stand AFTER INSERT ON statements BEGIN
    INSERT INTO standing_statements (${COLUMNS}) VALUES (${NEW}); END`,
  `CREATE TRIGGER statements_fall BEFORE DELETE ON statements BEGIN
    DELETE FROM standing_statements WHERE id = old.id;
    DELETE FROM corrected_contents WHERE statement_id = old.id;
    DELETE FROM statement_anchors WHERE statement_id = old.id;
    DELETE FROM unsettled_statements WHERE statement_id = old.id; END`,
  `CREATE TRIGGER statement_anchors_unsettle AFTER INSERT ON statement_anchors BEGIN
    INSERT OR IGNORE INTO unsettled_statements VALUES (new.statement_id); END`,
  `CREATE TRIGGER undoing_unsettles_statements AFTER INSERT ON decisions WHEN new.undoes IS NOT NULL BEGIN
    INSERT OR IGNORE INTO unsettled_statements
      SELECT statement_id FROM statement_anchors WHERE decision_id = new.undoes; END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const fill = `INSERT INTO standing_statements (${COLUMNS}) SELECT ${COLUMNS} FROM statements`;
  for (const statement of [...TABLES, ...VIEWS, fill, ...TRIGGERS]) await sql.raw(statement).execute(db);
}
