/** Whom a report names, and whom on record they stand for. */
import { ENTITY_TYPES } from "../../../../base/vocabulary.ts";
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

export const ENTITIES: SchemaPart = {
  tables: [
    `CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    local_id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (${oneOf("type", ENTITY_TYPES)}),
    decision_id INTEGER REFERENCES decisions (id),
    UNIQUE (analysis_id, local_id)
  ) STRICT`,
    `CREATE TABLE entity_names (
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    kind TEXT NOT NULL CHECK (kind IN ('alias', 'role')),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (entity_id, kind, position)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE entity_memberships (
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    position INTEGER NOT NULL,
    organization_id INTEGER NOT NULL REFERENCES entities (id),
    PRIMARY KEY (entity_id, position)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE entity_mentions (
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    position INTEGER NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    PRIMARY KEY (entity_id, position)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE resolutions (
    id INTEGER PRIMARY KEY,
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
    record_id TEXT,
    probability REAL CHECK (probability BETWEEN 0 AND 1),
    candidates TEXT NOT NULL CHECK (json_valid(candidates)),
    resolved_at TEXT NOT NULL,
    CHECK ((record_id IS NULL) = (probability IS NULL))
  ) STRICT`,
    // A decision of an entity, found again in an analysis.
    `CREATE TABLE decision_anchors (
    decision_id INTEGER NOT NULL REFERENCES decisions (id),
    entity_id INTEGER NOT NULL REFERENCES entities (id),
    PRIMARY KEY (entity_id, decision_id)
  ) STRICT, WITHOUT ROWID`,
  ],
  indices: [
    "CREATE INDEX resolutions_of_entity ON resolutions (entity_id, id)",
    "CREATE INDEX resolutions_to ON resolutions (record_id)",
    "CREATE INDEX decision_anchors_of ON decision_anchors (decision_id)",
    "CREATE INDEX entities_added ON entities (decision_id) WHERE decision_id IS NOT NULL",
  ],
  views: [
    // Whom each entity stands for: what was decided last, else what was found last. Before redirects.
    `CREATE VIEW entity_records AS
    SELECT x.entity_id, d.kind, d.record_id, 1.0 AS probability, d.id AS decision_id
      FROM live_decisions AS d JOIN decision_anchors AS x ON x.decision_id = d.id
      WHERE NOT EXISTS (
        SELECT 1 FROM decision_anchors AS y JOIN live_decisions AS later ON later.id = y.decision_id
        WHERE y.entity_id = x.entity_id AND later.id > d.id)
    UNION ALL
    SELECT r.entity_id, r.kind, r.record_id, r.probability, NULL
      FROM resolutions AS r
      WHERE r.record_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM resolutions AS n WHERE n.entity_id = r.entity_id AND n.id > r.id)
        AND NOT EXISTS (
          SELECT 1 FROM decision_anchors AS y JOIN live_decisions AS d ON d.id = y.decision_id
          WHERE y.entity_id = r.entity_id)`,
    // Somebody of the report who was named only with what was added: as long as that, or more of theirs, stands.
    `CREATE VIEW standing_entities AS SELECT e.* FROM entities AS e
    WHERE e.decision_id IS NULL
      OR EXISTS (SELECT 1 FROM live_decisions AS d WHERE d.id = e.decision_id)
      OR EXISTS (SELECT 1 FROM standing_statements AS s WHERE s.speaker_id = e.id)
      OR EXISTS (SELECT 1 FROM positions AS p JOIN position_index AS i ON i.position_id = p.id WHERE p.holder_id = e.id)`,
  ],
  rules: [
    sameArticle("entity_mentions", "passage_id", {
      analysis: "(SELECT analysis_id FROM entities WHERE id = new.entity_id)",
      name: "entity_mentions_of_the_same_article",
    }),
    neverUpdated("entities"),
    neverUpdated("entity_names"),
    neverUpdated("entity_memberships"),
    neverUpdated("entity_mentions"),
    neverUpdated("decision_anchors"),
    follows("resolutions_mark_stale", "AFTER INSERT ON resolutions", null, [
      "INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE holder_id = new.entity_id",
      "INSERT OR IGNORE INTO stale_entities VALUES (new.entity_id)",
    ]),
    follows("decision_anchors_mark_stale", "AFTER INSERT ON decision_anchors", null, [
      "INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE holder_id = new.entity_id",
      "INSERT OR IGNORE INTO stale_entities VALUES (new.entity_id)",
    ]),
    neverDeleted("entities", { unless: `${withdrawn(reportOf("old.analysis_id"))}` }),
    neverDeleted("entity_names", {
      unless: `${withdrawn(reportOf("(SELECT analysis_id FROM entities WHERE id = old.entity_id)"))}`,
    }),
    neverDeleted("entity_memberships", {
      unless: `${withdrawn(reportOf("(SELECT analysis_id FROM entities WHERE id = old.entity_id)"))}`,
    }),
    neverDeleted("entity_mentions", {
      unless: `${withdrawn(reportOf("(SELECT analysis_id FROM entities WHERE id = old.entity_id)"))}`,
    }),
    neverDeleted("resolutions", {
      unless: `${withdrawn(reportOf("(SELECT analysis_id FROM entities WHERE id = old.entity_id)"))}`,
    }),
    neverDeleted("decision_anchors", {
      unless: `${withdrawn(reportOf("(SELECT analysis_id FROM entities WHERE id = old.entity_id)"))}`,
    }),
    neverUpdated("resolutions", {
      unless: `(new.id, new.entity_id, new.kind, new.record_id, new.probability, new.resolved_at) IS (old.id, old.entity_id,
      old.kind, old.record_id, old.probability, old.resolved_at) AND EXISTS (SELECT 1 FROM withdrawing AS x WHERE
      x.what = old.kind AND instr(old.candidates, json_quote(x.id)) > 0)`,
    }),
  ],
};
