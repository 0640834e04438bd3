/** Reported quantities and times. */
import { RELATIONS } from "../../../../base/vocabulary.ts";
import {
  neverDeleted,
  neverUpdated,
  oneOf,
  refused,
  reportOf,
  type SchemaPart,
  sameArticle,
  withdrawn,
} from "./part.ts";

export const FIGURES: SchemaPart = {
  tables: [
    `CREATE TABLE figures (
    id INTEGER PRIMARY KEY,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    sentence_id INTEGER NOT NULL REFERENCES passages (id),
    value REAL NOT NULL,
    upper REAL,
    relation TEXT NOT NULL CHECK (${oneOf("relation", RELATIONS)}),
    unit TEXT,
    counted TEXT,
    counted_key TEXT NOT NULL,
    source_id INTEGER REFERENCES entities (id),
    period_from TEXT,
    period_to TEXT,
    UNIQUE (analysis_id, position),
    CHECK ((relation = 'range') = (upper IS NOT NULL)),
    CHECK ((period_from IS NULL) = (period_to IS NULL))
  ) STRICT`,
    `CREATE TABLE times (
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    from_day TEXT,
    to_day TEXT,
    PRIMARY KEY (analysis_id, position),
    CHECK ((from_day IS NULL) = (to_day IS NULL))
  ) STRICT, WITHOUT ROWID`,
    `CREATE VIRTUAL TABLE figure_fts USING fts5 (counted, sentence, source, content = 'figure_words', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2")`,
  ],
  indices: [
    "CREATE INDEX figures_by_counted ON figures (counted_key)",
    "CREATE INDEX figures_by_source ON figures (source_id)",
  ],
  views: [
    `CREATE VIEW figure_words AS
    SELECT f.id, f.analysis_id, f.counted, p.exact AS sentence,
      (SELECT e.name || coalesce((SELECT ' · ' || group_concat(name, ' · ') FROM (
          SELECT n.name FROM entity_names AS n WHERE n.entity_id = e.id ORDER BY n.kind, n.position)), '')
        FROM entities AS e WHERE e.id = f.source_id) AS source
    FROM figures AS f JOIN passages AS p ON p.id = f.sentence_id`,
  ],
  rules: [
    sameArticle("figures", "passage_id"),
    sameArticle("figures", "sentence_id"),
    sameArticle("times", "passage_id"),
    refused(
      "figures_source_of_the_same_analysis",
      "BEFORE INSERT ON figures",
      `new.source_id IS NOT NULL AND new.analysis_id IS NOT (SELECT analysis_id FROM entities WHERE id =
      new.source_id)`,
      "a figure's source must be an entity of the same analysis",
    ),
    neverUpdated("figures"),
    neverUpdated("times"),
    neverDeleted("figures", { unless: `${withdrawn(reportOf("old.analysis_id"))}` }),
    neverDeleted("times", { unless: `${withdrawn(reportOf("old.analysis_id"))}` }),
  ],
};
