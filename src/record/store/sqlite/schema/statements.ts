/** Who said what, and as what it stands after decisions. */
import { POLARITIES, STATEMENT_KINDS } from "../../../../base/vocabulary.ts";
import {
  follows,
  neverDeleted,
  neverUpdated,
  oneOf,
  reportOf,
  type SchemaPart,
  sameArticle,
  withdrawn,
} from "./part.ts";

export const STATEMENTS: SchemaPart = {
  tables: [
    `CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    local_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (${oneOf("kind", STATEMENT_KINDS)}),
    speaker_id INTEGER REFERENCES entities (id),
    said_from TEXT,
    said_to TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    polarity TEXT NOT NULL DEFAULT 'said' CHECK (${oneOf("polarity", POLARITIES)}),
    decision_id INTEGER REFERENCES decisions (id),
    UNIQUE (analysis_id, local_id),
    CHECK (said_from IS NULL OR said_to IS NOT NULL)
  ) STRICT`,
    `CREATE TABLE statement_passages (
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    part TEXT NOT NULL CHECK (part IN ('source', 'cue', 'content')),
    position INTEGER NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    PRIMARY KEY (statement_id, part, position)
  ) STRICT, WITHOUT ROWID`,
    `CREATE VIRTUAL TABLE statement_fts USING fts5 (words, speaker, content = 'statement_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2")`,
    `CREATE TABLE standing_statements (
    id INTEGER PRIMARY KEY REFERENCES statements (id),
    analysis_id INTEGER NOT NULL,
    local_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    speaker_id INTEGER,
    said_from TEXT,
    said_to TEXT,
    confidence REAL NOT NULL,
    reviewed INTEGER NOT NULL DEFAULT 0 CHECK (reviewed IN (0, 1)),
    polarity TEXT NOT NULL DEFAULT 'said' CHECK (${oneOf("polarity", POLARITIES)})
  ) STRICT`,
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
    `CREATE TABLE stale_statements (
    statement_id INTEGER PRIMARY KEY
  ) STRICT`,
    "CREATE VIRTUAL TABLE statement_vocab USING fts5vocab('statement_fts', 'row')",
  ],
  indices: [
    "CREATE INDEX statements_by_speaker ON statements (speaker_id)",
    "CREATE INDEX standing_by_analysis ON standing_statements (analysis_id, local_id)",
    "CREATE INDEX standing_by_speaker ON standing_statements (speaker_id)",
    // The threshold below which a finding waits for review; a query that says the same takes it.
    "CREATE INDEX standing_unreviewed ON standing_statements (id) WHERE reviewed = 0 AND confidence < 0.5",
    "CREATE INDEX statement_anchors_of ON statement_anchors (decision_id)",
    "CREATE INDEX statements_added ON statements (decision_id) WHERE decision_id IS NOT NULL",
  ],
  views: [
    `CREATE VIEW standing_passages AS
    SELECT statement_id, part, position, passage_id FROM statement_passages AS p
      WHERE part <> 'content' OR NOT EXISTS (SELECT 1 FROM corrected_contents AS c WHERE c.statement_id = p.statement_id)
    UNION ALL
    SELECT statement_id, 'content', position, passage_id FROM corrected_contents`,
    `CREATE VIEW statement_words AS
    SELECT s.id, s.analysis_id,
      coalesce(
        (SELECT group_concat(exact, ' … ') FROM (
          SELECT p.exact FROM corrected_contents AS c JOIN passages AS p ON p.id = c.passage_id
          WHERE c.statement_id = s.id ORDER BY c.position)),
        (SELECT group_concat(exact, ' … ') FROM (
          SELECT p.exact FROM statement_passages AS sp JOIN passages AS p ON p.id = sp.passage_id
          WHERE sp.statement_id = s.id AND sp.part = 'content' ORDER BY sp.position))) AS words,
      (SELECT e.name || coalesce((SELECT ' · ' || group_concat(name, ' · ') FROM (
          SELECT n.name FROM entity_names AS n WHERE n.entity_id = e.id ORDER BY n.kind, n.position)), '')
        FROM entities AS e WHERE e.id = s.speaker_id) AS speaker
    FROM standing_statements AS s`,
  ],
  rules: [
    sameArticle("statement_passages", "passage_id", {
      analysis: "(SELECT analysis_id FROM statements WHERE id = new.statement_id)",
      name: "statement_passages_of_the_same_article",
    }),
    neverUpdated("statements"),
    neverUpdated("statement_passages"),
    neverDeleted("statements", { unless: `${withdrawn(reportOf("old.analysis_id"))}` }),
    neverDeleted("statement_passages", {
      unless: `${withdrawn(reportOf("(SELECT analysis_id FROM statements WHERE id = old.statement_id)"))}`,
    }),
    follows("statements_fall", "BEFORE DELETE ON statements", null, [
      "DELETE FROM standing_statements WHERE id = old.id",
      "DELETE FROM corrected_contents WHERE statement_id = old.id",
      "DELETE FROM statement_anchors WHERE statement_id = old.id",
      "DELETE FROM stale_statements WHERE statement_id = old.id",
    ]),
    follows("statement_anchors_mark_stale", "AFTER INSERT ON statement_anchors", null, [
      "INSERT OR IGNORE INTO stale_statements VALUES (new.statement_id)",
    ]),
    follows("statements_stand", "AFTER INSERT ON statements", "new.decision_id IS NULL", [
      `INSERT INTO standing_statements (id, analysis_id, local_id, kind, polarity, speaker_id, said_from, said_to,
        confidence) VALUES (new.id, new.analysis_id, new.local_id, new.kind, new.polarity, new.speaker_id,
        new.said_from, new.said_to, new.confidence)`,
    ]),
    follows("statements_leave_sittings", "AFTER DELETE ON statements", null, [
      "DELETE FROM sitting_findings WHERE sort = 'statement' AND finding_id = old.id",
    ]),
    follows("statements_take_values", "BEFORE DELETE ON statements", null, [
      "DELETE FROM variable_anchors WHERE statement_id = old.id",
    ]),
    follows("standing_statements_counted", "AFTER INSERT ON standing_statements", null, [
      `UPDATE standing_reports SET statements = statements + 1, below = below + (new.confidence < 0.5), attributed =
        attributed + (new.speaker_id IS NOT NULL) WHERE analysis_id = new.analysis_id`,
    ]),
    follows("standing_statements_discounted", "AFTER DELETE ON standing_statements", null, [
      `UPDATE standing_reports SET statements = statements - 1, below = below - (old.confidence < 0.5), attributed =
        attributed - (old.speaker_id IS NOT NULL) WHERE analysis_id = old.analysis_id`,
    ]),
    follows("standing_statements_recounted", "AFTER UPDATE ON standing_statements", null, [
      `UPDATE standing_reports SET statements = statements - 1, below = below - (old.confidence < 0.5), attributed =
        attributed - (old.speaker_id IS NOT NULL) WHERE analysis_id = old.analysis_id`,
      `UPDATE standing_reports SET statements = statements + 1, below = below + (new.confidence < 0.5), attributed =
        attributed + (new.speaker_id IS NOT NULL) WHERE analysis_id = new.analysis_id`,
    ]),
  ],
};
