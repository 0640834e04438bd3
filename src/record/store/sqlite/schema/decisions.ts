/** What people decide. */
import { follows, marked, neverDeleted, neverUpdated, type SchemaPart } from "./part.ts";

export const DECISIONS: SchemaPart = {
  tables: [
    `CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('is', 'split', 'same', 'different', 'pin', 'reword', 'watch', 'accept', 'correct', 'reject', 'undo', 'add', 'assign', 'set')),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'question', 'position', 'statement', 'report', 'variable', 'publisher')),
    record_id TEXT,
    other_id TEXT,
    report_id TEXT REFERENCES reports (id),
    entity_name TEXT,
    wording TEXT,
    reversed INTEGER NOT NULL DEFAULT 0 CHECK (reversed IN (0, 1)),
    detail TEXT CHECK (json_valid(detail)),
    undoes INTEGER UNIQUE REFERENCES decisions (id),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    why TEXT,
    CHECK (what NOT IN ('same', 'different') OR (record_id IS NOT NULL AND other_id IS NOT NULL)),
    CHECK (kind IN ('question', 'position', 'statement') OR what NOT IN ('is', 'split') OR (record_id IS NOT NULL AND report_id IS NOT NULL AND entity_name IS NOT NULL)),
    CHECK (kind <> 'question' OR what NOT IN ('pin', 'split', 'reword', 'watch') OR (record_id IS NOT NULL AND wording IS NOT NULL)),
    CHECK (kind NOT IN ('position', 'statement') OR what = 'undo' OR (report_id IS NOT NULL AND detail IS NOT NULL)),
    CHECK ((what = 'undo') = (undoes IS NOT NULL))
  ) STRICT`,
  ],
  indices: [
    "CREATE INDEX decisions_on_report ON decisions (report_id)",
    "CREATE INDEX decisions_on_record ON decisions (record_id)",
    "CREATE INDEX decisions_on_other ON decisions (other_id) WHERE other_id IS NOT NULL",
    "CREATE INDEX decisions_on_wording ON decisions (wording) WHERE wording IS NOT NULL",
  ],
  views: [
    `CREATE VIEW live_decisions AS
    SELECT * FROM decisions AS d
    WHERE d.what <> 'undo' AND NOT EXISTS (SELECT 1 FROM decisions AS u WHERE u.undoes = d.id)`,
  ],
  rules: [
    neverDeleted("decisions"),
    follows("decisions_mark_stale", "AFTER INSERT ON decisions", "new.wording IS NOT NULL", [
      `INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE wording_id = (SELECT id FROM
        wordings WHERE text = new.wording)`,
    ]),
    follows("undoing_mark_stale", "AFTER INSERT ON decisions", "new.undoes IS NOT NULL", [
      `INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE holder_id IN (SELECT entity_id FROM
        decision_anchors WHERE decision_id = new.undoes)`,
      `INSERT OR IGNORE INTO stale_entities SELECT id FROM entities WHERE id IN (SELECT entity_id FROM
        decision_anchors WHERE decision_id = new.undoes)`,
      `INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE id IN (SELECT position_id FROM
        position_anchors WHERE decision_id = new.undoes)`,
      `INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE wording_id = (SELECT w.id FROM
        decisions AS d JOIN wordings AS w ON w.text = d.wording WHERE d.id = new.undoes)`,
    ]),
    neverUpdated("decisions", {
      unless: `${marked("decision", "old.id")} AND (new.id, new.what, new.kind, new.other_id, new.report_id, new.reversed,
      new.undoes, new.decided_by, new.decided_at) IS (old.id, old.what, old.kind, old.other_id, old.report_id,
      old.reversed, old.undoes, old.decided_by, old.decided_at) AND (new.record_id IS old.record_id OR
      new.record_id = '(withdrawn)')`,
    }),
    follows("decisions_withdrawn", "AFTER UPDATE ON decisions", null, [
      "DELETE FROM withdrawing WHERE what = 'decision' AND id = old.id",
    ]),
    follows("undoing_mark_statements_stale", "AFTER INSERT ON decisions", "new.undoes IS NOT NULL", [
      `INSERT OR IGNORE INTO stale_statements SELECT statement_id FROM statement_anchors WHERE decision_id =
        new.undoes`,
    ]),
    follows("report_decisions_lay", "AFTER INSERT ON decisions", "new.kind = 'report'", [
      `INSERT OR IGNORE INTO found_details SELECT id, title, publisher, published FROM articles WHERE report_id =
        coalesce(new.report_id, (SELECT report_id FROM decisions WHERE id = new.undoes))`,
      `UPDATE articles SET (title, publisher, published) = (SELECT title, publisher, published FROM standing_details
        WHERE article_id = articles.id) WHERE report_id = coalesce(new.report_id, (SELECT report_id FROM decisions
        WHERE id = new.undoes))`,
    ]),
    follows("publisher_decisions_lay", "AFTER INSERT ON decisions", "new.kind = 'publisher'", [
      `INSERT OR IGNORE INTO found_details SELECT id, title, publisher, published FROM articles WHERE new.what =
        'same' AND publisher = new.other_id`,
      `UPDATE articles SET (title, publisher, published) = (SELECT title, publisher, published FROM standing_details
        WHERE article_id = articles.id) WHERE publisher IN ((SELECT other_id FROM decisions WHERE id =
        coalesce(new.undoes, new.id) AND what = 'same'), (SELECT coalesce((WITH RECURSIVE led (name, hop) AS ( SELECT
        to_id, 1 FROM redirects WHERE kind = 'publisher' AND from_id = j.record_id UNION ALL SELECT r.to_id, led.hop
        + 1 FROM led JOIN redirects AS r ON r.kind = 'publisher' AND r.from_id = led.name WHERE led.hop < 20) SELECT
        name FROM led ORDER BY hop DESC LIMIT 1), j.record_id) FROM decisions AS j WHERE j.id = coalesce(new.undoes,
        new.id) AND j.what = 'same')) AND EXISTS (SELECT 1 FROM standing_details AS s WHERE s.article_id =
        articles.id AND s.publisher IS NOT articles.publisher)`,
    ]),
    follows(
      "decisions_touch_records",
      "AFTER INSERT ON decisions",
      "new.kind IN ('person', 'organization')",
      [
        `INSERT OR IGNORE INTO stale_records SELECT new.kind, value FROM decisions AS d,
        json_each(json_array(d.record_id, d.other_id)) WHERE d.id IN (new.id, new.undoes) AND value IS NOT NULL`,
      ],
    ),
  ],
};
