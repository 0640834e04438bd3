/** Who stands where on which question, as found and as it stands after decisions. */
import { STANCES } from "../../../../base/vocabulary.ts";
import {
  follows,
  neverDeleted,
  neverUpdated,
  oneOf,
  refused,
  reportOf,
  type SchemaPart,
  sameArticle,
  withdrawn,
} from "./part.ts";

export const POSITIONS: SchemaPart = {
  tables: [
    `CREATE TABLE positions (
    id INTEGER PRIMARY KEY,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    local_id TEXT NOT NULL,
    holder_id INTEGER REFERENCES entities (id),
    stance TEXT NOT NULL CHECK (${oneOf("stance", STANCES)}),
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    condition_id INTEGER REFERENCES passages (id),
    day TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    wording_id INTEGER REFERENCES wordings (id),
    decision_id INTEGER REFERENCES decisions (id),
    UNIQUE (analysis_id, local_id)
  ) STRICT`,
    `CREATE TABLE position_statements (
    position_id INTEGER NOT NULL REFERENCES positions (id),
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    PRIMARY KEY (position_id, statement_id)
  ) STRICT, WITHOUT ROWID`,
    // A decision on a position, found again in an analysis.
    `CREATE TABLE position_anchors (
    decision_id INTEGER NOT NULL REFERENCES decisions (id),
    position_id INTEGER NOT NULL REFERENCES positions (id),
    PRIMARY KEY (position_id, decision_id)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE position_index (
    position_id INTEGER PRIMARY KEY REFERENCES positions (id),
    holder_kind TEXT CHECK (holder_kind IN ('person', 'organization', 'entity')),
    holder_id TEXT,
    stance TEXT NOT NULL CHECK (${oneOf("stance", STANCES)}),
    condition TEXT,
    day TEXT,
    told TEXT,
    report_id TEXT NOT NULL,
    confidence REAL NOT NULL,
    reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
    reversed INTEGER NOT NULL CHECK (reversed IN (0, 1)),
    question_id TEXT,
    CHECK ((holder_kind IS NULL) = (holder_id IS NULL))
  ) STRICT`,
    // What the indices must be made again for, before the transaction that changed it ends.
    `CREATE TABLE stale_positions (
    position_id INTEGER PRIMARY KEY
  ) STRICT`,
  ],
  indices: [
    "CREATE INDEX positions_by_holder ON positions (holder_id)",
    "CREATE INDEX position_anchors_of ON position_anchors (decision_id)",
    // The threshold below which a finding waits for review; a query that says the same takes it.
    "CREATE INDEX position_index_unreviewed ON position_index (position_id) WHERE reviewed = 0 AND confidence < 0.5",
    "CREATE INDEX positions_on_statement ON position_statements (statement_id)",
    "CREATE INDEX positions_by_wording ON positions (wording_id)",
    "CREATE INDEX position_index_by_question ON position_index (question_id, holder_kind, holder_id, day, told, position_id)",
    "CREATE INDEX position_index_by_holder ON position_index (holder_kind, holder_id, question_id, day)",
    "CREATE INDEX position_index_by_day ON position_index (question_id, day)",
    "CREATE INDEX positions_added ON positions (decision_id) WHERE decision_id IS NOT NULL",
  ],
  views: [
    "CREATE VIEW shown_positions AS SELECT * FROM position_index WHERE question_id IS NOT NULL AND (reviewed = 1 OR confidence >= 0.5)",
  ],
  rules: [
    follows("new_positions_are_stale", "AFTER INSERT ON positions", null, [
      "INSERT OR IGNORE INTO stale_positions VALUES (new.id)",
    ]),
    follows("position_anchors_mark_stale", "AFTER INSERT ON position_anchors", null, [
      "INSERT OR IGNORE INTO stale_positions VALUES (new.position_id)",
    ]),
    sameArticle("positions", "passage_id", { optional: true }),
    sameArticle("positions", "condition_id", { optional: true }),
    refused(
      "positions_holder_of_the_same_analysis",
      "BEFORE INSERT ON positions",
      `new.holder_id IS NOT NULL AND new.analysis_id IS NOT (SELECT analysis_id FROM entities WHERE id =
      new.holder_id)`,
      "a position's holder must be an entity of the same analysis",
    ),
    refused(
      "position_statements_of_the_same_analysis",
      "BEFORE INSERT ON position_statements",
      `(SELECT analysis_id FROM positions WHERE id = new.position_id) IS NOT (SELECT analysis_id FROM statements
      WHERE id = new.statement_id)`,
      "a position rests on statements of the same analysis",
    ),
    neverUpdated("positions"),
    neverUpdated("position_statements"),
    neverUpdated("position_anchors"),
    neverDeleted("positions", { unless: `${withdrawn(reportOf("old.analysis_id"))}` }),
    neverDeleted("position_statements", {
      unless: `${withdrawn(reportOf("(SELECT analysis_id FROM positions WHERE id = old.position_id)"))}`,
    }),
    neverDeleted("position_anchors", {
      unless: `${withdrawn(reportOf("(SELECT analysis_id FROM positions WHERE id = old.position_id)"))}`,
    }),
    follows(
      "position_index_counted",
      "AFTER INSERT ON position_index",
      "new.question_id IS NOT NULL AND (new.reviewed = 1 OR new.confidence >= 0.5)",
      [
        "INSERT OR IGNORE INTO question_index VALUES (new.question_id, 0, 0, NULL, NULL)",
        `UPDATE question_index SET positions = positions + 1, holders = holders + (new.holder_id IS NOT NULL AND NOT
        EXISTS (SELECT 1 FROM shown_positions WHERE question_id = new.question_id AND holder_kind = new.holder_kind
        AND holder_id = new.holder_id AND position_id <> new.position_id)), first_day = (SELECT min(day) FROM
        shown_positions WHERE question_id = new.question_id), last_day = (SELECT max(day) FROM shown_positions WHERE
        question_id = new.question_id) WHERE question_id = new.question_id`,
      ],
    ),
    follows(
      "position_index_discounted",
      "AFTER DELETE ON position_index",
      "old.question_id IS NOT NULL AND (old.reviewed = 1 OR old.confidence >= 0.5)",
      [
        `UPDATE question_index SET positions = positions - 1, holders = holders - (old.holder_id IS NOT NULL AND NOT
        EXISTS (SELECT 1 FROM shown_positions WHERE question_id = old.question_id AND holder_kind = old.holder_kind
        AND holder_id = old.holder_id AND position_id <> old.position_id)), first_day = (SELECT min(day) FROM
        shown_positions WHERE question_id = old.question_id), last_day = (SELECT max(day) FROM shown_positions WHERE
        question_id = old.question_id) WHERE question_id = old.question_id`,
        "DELETE FROM question_index WHERE question_id = old.question_id AND positions = 0",
      ],
    ),
    follows("positions_leave_sittings", "AFTER DELETE ON positions", null, [
      "DELETE FROM sitting_findings WHERE sort = 'position' AND finding_id = old.id",
    ]),
  ],
};
