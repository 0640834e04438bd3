/** Figures and times as they are found in reports, and the index of the words that figures stand among. */
import { type Kysely, sql } from "kysely";

const RELATIONS = ["exactly", "about", "more-than", "at-least", "less-than", "at-most", "range"];

const TABLES = [
  `CREATE TABLE figures (
    id INTEGER PRIMARY KEY,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    sentence_id INTEGER NOT NULL REFERENCES passages (id),
    value REAL NOT NULL,
    upper REAL,
    relation TEXT NOT NULL CHECK (relation IN (${RELATIONS.map((r) => `'${r}'`).join(", ")})),
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
  `CREATE INDEX figures_by_counted ON figures (counted_key)`,
  `CREATE INDEX figures_by_source ON figures (source_id)`,
  `CREATE TABLE times (
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    from_day TEXT,
    to_day TEXT,
    PRIMARY KEY (analysis_id, position),
    CHECK ((from_day IS NULL) = (to_day IS NULL))
  ) STRICT, WITHOUT ROWID`,
];

const SEARCH = [
  `CREATE VIEW figure_words AS
    SELECT f.id, f.analysis_id, f.counted, p.exact AS sentence,
      (SELECT e.name || coalesce((SELECT ' · ' || group_concat(n.name, ' · ' ORDER BY n.kind, n.position)
          FROM entity_names AS n WHERE n.entity_id = e.id), '')
        FROM entities AS e WHERE e.id = f.source_id) AS source
    FROM figures AS f JOIN passages AS p ON p.id = f.sentence_id`,
  `CREATE VIRTUAL TABLE figure_fts USING fts5 (counted, sentence, source, content = 'figure_words', content_rowid = 'id',
    tokenize = "porter unicode61 remove_diacritics 2")`,
];

/** A finding's passages must be passages of the very article that was analysed, its source an entity of that analysis. */
const OF_THE_SAME_ARTICLE = ["figures.passage_id", "figures.sentence_id", "times.passage_id"].map((place) => {
  const [table = "", column = ""] = place.split(".");
  return `CREATE TRIGGER ${table}_${column}_of_the_same_article BEFORE INSERT ON ${table}
    WHEN (SELECT article_id FROM analyses WHERE id = new.analysis_id)
      IS NOT (SELECT article_id FROM passages WHERE id = new.${column})
    BEGIN SELECT RAISE(ABORT, 'a finding''s passage must lie in the article that was analysed'); END`;
});

const SOURCE_OF_THE_SAME_ANALYSIS = `CREATE TRIGGER figures_source_of_the_same_analysis BEFORE INSERT ON figures
  WHEN new.source_id IS NOT NULL
    AND new.analysis_id IS NOT (SELECT analysis_id FROM entities WHERE id = new.source_id)
  BEGIN SELECT RAISE(ABORT, 'a figure''s source must be an entity of the same analysis'); END`;

const NEVER_CHANGED = ["figures", "times"].flatMap((table) =>
  ["UPDATE", "DELETE"].map(
    (change) => `CREATE TRIGGER ${table}_never_${change.toLowerCase()} BEFORE ${change} ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} are written once and never changed'); END`,
  ),
);

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    ...TABLES,
    ...SEARCH,
    ...OF_THE_SAME_ARTICLE,
    SOURCE_OF_THE_SAME_ANALYSIS,
    ...NEVER_CHANGED,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
