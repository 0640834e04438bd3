/** The first schema: captures, reports and their versions, analyses with their findings, and the full-text indices. */
import { type Kysely, sql } from "kysely";

/** Rows of these are written once: a finding is never edited, a capture never changes. */
const WRITTEN_ONCE = [
  "captures",
  "reports",
  "articles",
  "passages",
  "article_boilerplate",
  "analyses",
  "analysis_boilerplate",
  "entities",
  "entity_names",
  "entity_memberships",
  "entity_mentions",
  "statements",
  "statement_passages",
] as const;

const TABLES = [
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
  `CREATE UNIQUE INDEX captures_by_bytes ON captures (sha256, coalesce(url, ''))`,

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
    UNIQUE (report_id, version)
  ) STRICT`,
  `CREATE INDEX articles_by_digest ON articles (digest)`,
  `CREATE INDEX articles_by_day ON articles (published, report_id)`,
  `CREATE INDEX articles_by_publisher ON articles (publisher, published)`,

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

  `CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    local_id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('person', 'organization', 'group', 'unnamed')),
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

  `CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    analysis_id INTEGER NOT NULL REFERENCES analyses (id),
    local_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect', 'declined')),
    speaker_id INTEGER REFERENCES entities (id),
    said_from TEXT,
    said_to TEXT,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    UNIQUE (analysis_id, local_id),
    CHECK (said_from IS NULL OR said_to IS NOT NULL)
  ) STRICT`,
  `CREATE INDEX statements_by_speaker ON statements (speaker_id)`,
  `CREATE TABLE statement_passages (
    statement_id INTEGER NOT NULL REFERENCES statements (id),
    part TEXT NOT NULL CHECK (part IN ('source', 'cue', 'content')),
    position INTEGER NOT NULL,
    passage_id INTEGER NOT NULL REFERENCES passages (id),
    PRIMARY KEY (statement_id, part, position)
  ) STRICT, WITHOUT ROWID`,
];

/** The latest version of each report, and the latest analysis of that. */
const VIEWS = [
  `CREATE VIEW current_articles AS
    SELECT * FROM articles AS a
    WHERE NOT EXISTS (SELECT 1 FROM articles AS n WHERE n.report_id = a.report_id AND n.version > a.version)`,
  `CREATE VIEW latest_analyses AS
    SELECT * FROM analyses AS a
    WHERE NOT EXISTS (SELECT 1 FROM analyses AS n WHERE n.article_id = a.article_id AND n.id > a.id)`,
  `CREATE VIEW statement_words AS
    SELECT s.id, s.analysis_id,
      (SELECT group_concat(p.exact, ' … ' ORDER BY sp.position)
        FROM statement_passages AS sp JOIN passages AS p ON p.id = sp.passage_id
        WHERE sp.statement_id = s.id AND sp.part = 'content') AS words,
      (SELECT e.name || coalesce((SELECT ' · ' || group_concat(n.name, ' · ' ORDER BY n.kind, n.position)
          FROM entity_names AS n WHERE n.entity_id = e.id), '')
        FROM entities AS e WHERE e.id = s.speaker_id) AS speaker
    FROM statements AS s`,
];

const TOKENS = `tokenize = "unicode61 remove_diacritics 2"`;

const FULL_TEXT = [
  `CREATE VIRTUAL TABLE article_fts USING fts5 (title, text, content = 'articles', content_rowid = 'id', ${TOKENS})`,
  `CREATE VIRTUAL TABLE statement_fts USING fts5 (words, speaker, content = 'statement_words', content_rowid = 'id', ${TOKENS})`,
  `CREATE TRIGGER articles_are_indexed AFTER INSERT ON articles BEGIN
    INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text);
  END`,
];

/** A finding's passage must be a passage of the very article that was analysed. */
const OF_THE_SAME_ARTICLE = [
  ["statement_passages", "(SELECT analysis_id FROM statements WHERE id = new.statement_id)"],
  ["entity_mentions", "(SELECT analysis_id FROM entities WHERE id = new.entity_id)"],
  ["analysis_boilerplate", "new.analysis_id"],
].map(
  ([table, analysis]) => `CREATE TRIGGER ${table}_of_the_same_article BEFORE INSERT ON ${table}
    WHEN (SELECT article_id FROM analyses WHERE id = ${analysis})
      IS NOT (SELECT article_id FROM passages WHERE id = new.passage_id)
    BEGIN SELECT RAISE(ABORT, 'a finding''s passage must lie in the article that was analysed'); END`,
);

const NEVER_CHANGED = WRITTEN_ONCE.flatMap((table) =>
  ["UPDATE", "DELETE"].map(
    (change) => `CREATE TRIGGER ${table}_never_${change.toLowerCase()} BEFORE ${change} ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} are written once and never changed'); END`,
  ),
);

export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [...TABLES, ...VIEWS, ...FULL_TEXT, ...OF_THE_SAME_ARTICLE, ...NEVER_CHANGED];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
