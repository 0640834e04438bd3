/** Day, publisher and headline of reports as decisions leave them, beside those that were found. */
import { type Kysely, sql } from "kysely";

const DETAILS = ["title", "publisher", "published"] as const;

const TABLES = [
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
];

const decided = (field: string) =>
  `FROM live_decisions AS d WHERE d.kind = 'report' AND d.report_id = a.report_id
    AND json_type(d.detail, '$.${field}') IS NOT NULL`;

const VIEWS = [
  `CREATE VIEW standing_details AS SELECT a.id AS article_id, ${DETAILS.map(
    (field) => `iif(EXISTS (SELECT 1 ${decided(field)}),
      (SELECT json_extract(d.detail, '$.${field}') ${decided(field)} ORDER BY d.id DESC LIMIT 1), f.${field}) AS ${field}`,
  ).join(", ")}
    FROM articles AS a JOIN found_details AS f ON f.article_id = a.id`,
];

const KEEP = (articles: string) =>
  `INSERT OR IGNORE INTO found_details SELECT id, ${DETAILS.join(", ")} FROM articles WHERE ${articles};`;
const LAY = (articles: string) =>
  `UPDATE articles SET (${DETAILS.join(", ")}) =
    (SELECT ${DETAILS.join(", ")} FROM standing_details WHERE article_id = articles.id) WHERE ${articles};`;
const DECIDED_ON = `report_id = coalesce(new.report_id, (SELECT report_id FROM decisions WHERE id = new.undoes))`;
const OF_ARTICLE = "analysis_id IN (SELECT id FROM analyses WHERE article_id = new.id)";
const mark = (table: string, column: string, of: string) =>
  `INSERT OR IGNORE INTO ${table} (${column}) SELECT id FROM ${of} WHERE ${OF_ARTICLE};`;
const columns = (row: string, names: readonly string[]) => names.map((name) => `${row}.${name}`).join(", ");
const LASTING = [
  "id",
  "report_id",
  "version",
  "capture_id",
  "digest",
  "byline",
  "url",
  "language",
  "text",
  "modified",
];

const TRIGGERS = [
  "DROP TRIGGER articles_never_update",
  `CREATE TRIGGER articles_never_update BEFORE UPDATE ON articles WHEN NOT (
      (${columns("new", LASTING)}) IS (${columns("old", LASTING)})
      AND EXISTS (SELECT 1 FROM standing_details WHERE article_id = old.id
        AND (${DETAILS.join(", ")}) IS (${columns("new", DETAILS)})))
    BEGIN SELECT RAISE(ABORT, 'articles are written once and never changed'); END`,
  `CREATE TRIGGER report_decisions_lay AFTER INSERT ON decisions WHEN new.kind = 'report' BEGIN
    ${KEEP(DECIDED_ON)} ${LAY(DECIDED_ON)} END`,
  `CREATE TRIGGER versions_of_corrected_reports AFTER INSERT ON articles
    WHEN EXISTS (SELECT 1 FROM decisions WHERE kind = 'report' AND report_id = new.report_id) BEGIN
    ${KEEP("id = new.id")} ${LAY("id = new.id")} END`,
  `CREATE TRIGGER analyses_of_corrected_reports AFTER INSERT ON analyses
    WHEN EXISTS (SELECT 1 FROM found_details WHERE article_id = new.article_id) BEGIN
    INSERT INTO analysis_days SELECT new.id, published FROM articles WHERE id = new.article_id; END`,
  `CREATE TRIGGER articles_day_unsettles AFTER UPDATE OF published ON articles
    WHEN new.published IS NOT old.published BEGIN
    ${mark("unsettled_statements", "statement_id", "statements")}
    ${mark("unsettled_positions", "position_id", "positions")}
    ${mark("unsettled_entities", "entity_id", "entities")} END`,
  `CREATE TRIGGER articles_headline_is_indexed AFTER UPDATE OF title ON articles
    WHEN new.title IS NOT old.title BEGIN
    INSERT INTO article_fts (article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
    INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text); END`,
  `CREATE TRIGGER found_details_never_update BEFORE UPDATE ON found_details
    BEGIN SELECT RAISE(ABORT, 'found_details are written once and never changed'); END`,
  `CREATE TRIGGER articles_take_details BEFORE DELETE ON articles BEGIN
    DELETE FROM found_details WHERE article_id = old.id; END`,
  `CREATE TRIGGER analyses_take_days BEFORE DELETE ON analyses BEGIN
    DELETE FROM analysis_days WHERE analysis_id = old.id; END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await letDecisionsBeOfReports(db);
  for (const statement of [...TABLES, ...VIEWS, ...TRIGGERS]) await sql.raw(statement).execute(db);
}

/** A CHECK cannot be altered: the table is made anew, with whatever else an earlier migration gave it. */
async function letDecisionsBeOfReports(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`SELECT type, sql FROM sqlite_schema
    WHERE tbl_name = 'decisions' AND sql IS NOT NULL ORDER BY type = 'table' DESC`.execute(db);
  const [table, ...others] = rows;
  if (table?.type !== "table") throw new Error("the record has no table of decisions");
  const wider = table.sql.replace(/CHECK \(kind IN \(([^)]*)\)\)/, "CHECK (kind IN ($1, 'report'))");
  const statements = [
    // What refers to decisions is looked at again when all of them are back.
    "PRAGMA defer_foreign_keys = ON",
    "CREATE TEMP TABLE kept_decisions AS SELECT * FROM decisions",
    "DROP TABLE decisions",
    wider,
    "INSERT INTO decisions SELECT * FROM temp.kept_decisions",
    "DROP TABLE temp.kept_decisions",
    ...others.map((other) => other.sql),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
