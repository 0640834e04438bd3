/** What was captured, which reports were made of it, and by which analyses they were read. */
import {
  follows,
  neverDeleted,
  neverUpdated,
  refused,
  reportOf,
  type SchemaPart,
  sameArticle,
  withdrawn,
} from "./part.ts";

const LATEST = "(SELECT max(id) FROM analyses WHERE article_id = a.id)";
const counted = (which: string) =>
  `(SELECT count(*) FROM standing_statements WHERE analysis_id = ${LATEST} AND ${which})`;

/** Statements that make the row of a report, by its id in SQL, anew. */
const standingAnew = (report: string) => [
  `DELETE FROM standing_reports WHERE report_id = ${report}`,
  `INSERT INTO standing_reports
    SELECT a.report_id, a.id, ${LATEST}, a.version, a.publisher, a.published,
      ${counted("1")}, ${counted("confidence < 0.5")}, ${counted("speaker_id IS NOT NULL")}
    FROM current_articles AS a WHERE a.report_id = ${report}`,
];

export const REPORTS: SchemaPart = {
  tables: [
    `CREATE TABLE captures (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    url TEXT,
    media_type TEXT NOT NULL,
    charset TEXT,
    captured_at TEXT NOT NULL
  ) STRICT`,
    `CREATE TABLE reports (
    id TEXT PRIMARY KEY,
    url TEXT UNIQUE
  ) STRICT`,
    `CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL REFERENCES reports (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    capture_id INTEGER NOT NULL UNIQUE REFERENCES captures (id),
    digest TEXT NOT NULL,
    title TEXT,
    byline TEXT,
    publisher TEXT,
    published TEXT,
    url TEXT,
    language TEXT,
    text TEXT NOT NULL,
    modified TEXT,
    UNIQUE (report_id, version)
  ) STRICT`,
    `CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
    exact TEXT NOT NULL CHECK (exact <> ''),
    UNIQUE (article_id, start_offset, end_offset)
  ) STRICT`,
    `CREATE TABLE article_boilerplate (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    PRIMARY KEY (article_id, position)
  ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE analyses (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id),
    extractor TEXT NOT NULL,
    version TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    analysed_at TEXT NOT NULL,
    UNIQUE (article_id, extractor, version, model_hash)
  ) STRICT`,
    `CREATE TABLE analysis_boilerplate (
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    position INTEGER NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    PRIMARY KEY (analysis_id, position)
  ) STRICT, WITHOUT ROWID`,
    `CREATE VIRTUAL TABLE article_fts USING fts5 (title, text, content = 'articles', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2")`,
    `CREATE TABLE article_entries (
    article_id INTEGER NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
    published TEXT NOT NULL,
    PRIMARY KEY (article_id, position)
  ) STRICT, WITHOUT ROWID`,
    // What an article of a corrected report was found to say of itself; of all others the article's own columns say it.
    `CREATE TABLE found_details (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id),
    title TEXT,
    publisher TEXT,
    published TEXT
  ) STRICT`,
    // The day that an analysis went by, where it is not the one that was found.
    `CREATE TABLE analysis_days (
    analysis_id INTEGER PRIMARY KEY REFERENCES analyses (id),
    published TEXT
  ) STRICT`,
    "CREATE VIRTUAL TABLE article_vocab USING fts5vocab('article_fts', 'row')",
    `CREATE TABLE standing_reports (
    report_id TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL UNIQUE,
    analysis_id INTEGER,
    version INTEGER NOT NULL,
    publisher TEXT,
    published TEXT,
    statements INTEGER NOT NULL,
    below INTEGER NOT NULL,
    attributed INTEGER NOT NULL
  ) STRICT`,
  ],
  indices: [
    "CREATE UNIQUE INDEX captures_by_bytes ON captures (sha256, coalesce(url, ''))",
    "CREATE INDEX articles_by_digest ON articles (digest)",
    "CREATE INDEX articles_by_day ON articles (published, report_id)",
    "CREATE INDEX articles_by_publisher ON articles (publisher, published)",
    "CREATE UNIQUE INDEX standing_reports_by_analysis ON standing_reports (analysis_id)",
    "CREATE INDEX standing_reports_by_day ON standing_reports (published, report_id)",
    "CREATE INDEX standing_reports_by_paper ON standing_reports (publisher, published DESC, report_id)",
  ],
  views: [
    `CREATE VIEW current_articles AS
    SELECT * FROM articles AS a
    WHERE NOT EXISTS (SELECT 1 FROM articles AS n WHERE n.report_id = a.report_id AND n.version > a.version)`,
    `CREATE VIEW latest_analyses AS
    SELECT * FROM analyses AS a
    WHERE NOT EXISTS (SELECT 1 FROM analyses AS n WHERE n.article_id = a.article_id AND n.id > a.id)`,
    // What decisions on the report itself leave.
    `CREATE VIEW said_details AS SELECT a.id AS article_id, iif(EXISTS (SELECT 1 FROM live_decisions AS d WHERE d.kind = 'report' AND d.report_id = a.report_id
    AND json_type(d.detail, '$.title') IS NOT NULL),
      (SELECT json_extract(d.detail, '$.title') FROM live_decisions AS d WHERE d.kind = 'report' AND d.report_id = a.report_id
    AND json_type(d.detail, '$.title') IS NOT NULL ORDER BY d.id DESC LIMIT 1), f.title) AS title, iif(EXISTS (SELECT 1 FROM live_decisions AS d WHERE d.kind = 'report' AND d.report_id = a.report_id
    AND json_type(d.detail, '$.publisher') IS NOT NULL),
      (SELECT json_extract(d.detail, '$.publisher') FROM live_decisions AS d WHERE d.kind = 'report' AND d.report_id = a.report_id
    AND json_type(d.detail, '$.publisher') IS NOT NULL ORDER BY d.id DESC LIMIT 1), f.publisher) AS publisher, iif(EXISTS (SELECT 1 FROM live_decisions AS d WHERE d.kind = 'report' AND d.report_id = a.report_id
    AND json_type(d.detail, '$.published') IS NOT NULL),
      (SELECT json_extract(d.detail, '$.published') FROM live_decisions AS d WHERE d.kind = 'report' AND d.report_id = a.report_id
    AND json_type(d.detail, '$.published') IS NOT NULL ORDER BY d.id DESC LIMIT 1), f.published) AS published
    FROM articles AS a JOIN found_details AS f ON f.article_id = a.id`,
    `CREATE VIEW standing_details AS
    SELECT s.article_id, s.title, coalesce((WITH RECURSIVE led (name, hop) AS (
      SELECT to_id, 1 FROM redirects WHERE kind = 'publisher' AND from_id = s.publisher
      UNION ALL SELECT r.to_id, led.hop + 1 FROM led JOIN redirects AS r ON r.kind = 'publisher' AND r.from_id = led.name
        WHERE led.hop < 20)
    SELECT name FROM led ORDER BY hop DESC LIMIT 1), s.publisher) AS publisher, s.published FROM said_details AS s`,
  ],
  rules: [
    follows("articles_are_indexed", "AFTER INSERT ON articles", null, [
      "INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text)",
    ]),
    sameArticle("analysis_boilerplate", "passage_id", { name: "analysis_boilerplate_of_the_same_article" }),
    neverUpdated("captures"),
    neverDeleted("reports"),
    neverUpdated("passages"),
    neverUpdated("article_boilerplate"),
    neverUpdated("analyses"),
    neverUpdated("analysis_boilerplate"),
    follows("analyses_mark_stale", "AFTER INSERT ON analyses", null, [
      `INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE analysis_id IN (SELECT id FROM
        analyses WHERE article_id = new.article_id)`,
      `INSERT OR IGNORE INTO stale_entities SELECT id FROM entities WHERE analysis_id IN (SELECT id FROM
        analyses WHERE article_id = new.article_id)`,
    ]),
    follows("articles_mark_stale", "AFTER INSERT ON articles", "new.version > 1", [
      `INSERT OR IGNORE INTO stale_positions SELECT id FROM positions WHERE analysis_id IN (SELECT n.id FROM
        analyses AS n JOIN articles AS a ON a.id = n.article_id WHERE a.report_id = new.report_id)`,
      `INSERT OR IGNORE INTO stale_entities SELECT id FROM entities WHERE analysis_id IN (SELECT n.id FROM
        analyses AS n JOIN articles AS a ON a.id = n.article_id WHERE a.report_id = new.report_id)`,
    ]),
    neverDeleted("articles", { unless: `${withdrawn("old.report_id")}` }),
    neverDeleted("passages", {
      unless: `${withdrawn("(SELECT report_id FROM articles WHERE id = old.article_id)")}`,
    }),
    neverDeleted("article_boilerplate", {
      unless: `${withdrawn("(SELECT report_id FROM articles WHERE id = old.article_id)")}`,
    }),
    neverDeleted("analyses", {
      unless: `${withdrawn("(SELECT report_id FROM articles WHERE id = old.article_id)")}`,
    }),
    neverDeleted("analysis_boilerplate", { unless: `${withdrawn(reportOf("old.analysis_id"))}` }),
    neverDeleted("captures", {
      unless: `
      ${withdrawn("(SELECT report_id FROM withdrawn_captures WHERE sha256 = old.sha256 AND captured_at = old.captured_at AND NOT EXISTS (SELECT 1 FROM articles WHERE capture_id = old.id))")}`,
    }),
    neverUpdated("reports", { unless: `${withdrawn("old.id")} AND new.id = old.id AND new.url IS NULL` }),
    refused(
      "articles_of_none_withdrawn",
      "BEFORE INSERT ON articles",
      `${withdrawn("new.report_id")}`,
      "the report was withdrawn",
    ),
    neverUpdated("articles", {
      unless: `(new.id, new.report_id, new.version, new.capture_id, new.digest, new.byline, new.url, new.language, new.text,
      new.modified) IS (old.id, old.report_id, old.version, old.capture_id, old.digest, old.byline, old.url,
      old.language, old.text, old.modified) AND EXISTS (SELECT 1 FROM standing_details WHERE article_id = old.id
      AND (title, publisher, published) IS (new.title, new.publisher, new.published))`,
    }),
    follows(
      "versions_of_corrected_reports",
      "AFTER INSERT ON articles",
      "EXISTS (SELECT 1 FROM decisions WHERE kind = 'report' AND report_id = new.report_id)",
      [
        "INSERT OR IGNORE INTO found_details SELECT id, title, publisher, published FROM articles WHERE id = new.id",
        `UPDATE articles SET (title, publisher, published) = (SELECT title, publisher, published FROM standing_details
        WHERE article_id = articles.id) WHERE id = new.id`,
      ],
    ),
    follows(
      "analyses_of_corrected_reports",
      "AFTER INSERT ON analyses",
      "EXISTS (SELECT 1 FROM found_details WHERE article_id = new.article_id)",
      ["INSERT INTO analysis_days SELECT new.id, published FROM articles WHERE id = new.article_id"],
    ),
    follows(
      "articles_day_mark_stale",
      "AFTER UPDATE OF published ON articles",
      "new.published IS NOT old.published",
      [
        `INSERT OR IGNORE INTO stale_statements (statement_id) SELECT id FROM statements WHERE analysis_id IN
        (SELECT id FROM analyses WHERE article_id = new.id)`,
        `INSERT OR IGNORE INTO stale_positions (position_id) SELECT id FROM positions WHERE analysis_id IN (SELECT
        id FROM analyses WHERE article_id = new.id)`,
        `INSERT OR IGNORE INTO stale_entities (entity_id) SELECT id FROM entities WHERE analysis_id IN (SELECT id
        FROM analyses WHERE article_id = new.id)`,
      ],
    ),
    follows(
      "articles_headline_is_indexed",
      "AFTER UPDATE OF title ON articles",
      "new.title IS NOT old.title",
      [
        "INSERT INTO article_fts (article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text)",
        "INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text)",
      ],
    ),
    neverUpdated("found_details"),
    follows("articles_take_details", "BEFORE DELETE ON articles", null, [
      "DELETE FROM found_details WHERE article_id = old.id",
    ]),
    follows("analyses_take_days", "BEFORE DELETE ON analyses", null, [
      "DELETE FROM analysis_days WHERE analysis_id = old.id",
    ]),
    follows("articles_stand", "AFTER INSERT ON articles", null, standingAnew("new.report_id")),
    follows(
      "articles_stand_otherwise",
      "AFTER UPDATE OF publisher, published ON articles",
      null,
      standingAnew("new.report_id"),
    ),
    follows("articles_fall", "AFTER DELETE ON articles", null, standingAnew("old.report_id")),
    follows(
      "analyses_stand",
      "AFTER INSERT ON analyses",
      null,
      standingAnew("(SELECT report_id FROM articles WHERE id = new.article_id)"),
    ),
    follows(
      "analyses_fall",
      "AFTER DELETE ON analyses",
      null,
      standingAnew("(SELECT report_id FROM articles WHERE id = old.article_id)"),
    ),
    follows(
      "articles_of_joined_publishers",
      "AFTER INSERT ON articles",
      "EXISTS (SELECT 1 FROM redirects WHERE kind = 'publisher' AND from_id = new.publisher)",
      [
        "INSERT OR IGNORE INTO found_details SELECT id, title, publisher, published FROM articles WHERE id = new.id",
        `UPDATE articles SET (title, publisher, published) = (SELECT title, publisher, published FROM standing_details
        WHERE article_id = articles.id) WHERE id = new.id`,
      ],
    ),
    // Whom another reading of a text names no longer has lost what an earlier one gave.
    follows("analyses_touch_records", "AFTER INSERT ON analyses", null, [
      `INSERT OR IGNORE INTO stale_records SELECT r.kind, r.record_id FROM analyses AS n JOIN entities AS e ON
        e.analysis_id = n.id JOIN resolutions AS r ON r.entity_id = e.id WHERE n.article_id = new.article_id AND n.id
        < new.id AND r.record_id IS NOT NULL`,
    ]),
  ],
};
