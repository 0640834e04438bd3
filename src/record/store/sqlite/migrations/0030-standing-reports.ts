/** Reports as they stand: the latest version by its latest analysis, and how much was found in it, so that lists and counts need not look for it. */
import { type Kysely, sql } from "kysely";

const TABLES = [
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
  "CREATE UNIQUE INDEX standing_reports_by_analysis ON standing_reports (analysis_id)",
  "CREATE INDEX standing_reports_by_day ON standing_reports (published, report_id)",
  "CREATE INDEX standing_reports_by_paper ON standing_reports (publisher, published DESC, report_id)",
];

/** The threshold is that of the settings at the time; what is below it waits for review. */
const IS_BELOW = (row: string) => `${row}confidence < 0.5`;
const HAS_SPEAKER = (row: string) => `${row}speaker_id IS NOT NULL`;

const LATEST = "(SELECT max(id) FROM analyses WHERE article_id = a.id)";
const FOUND = (where: string) =>
  `(SELECT count(*) FROM standing_statements WHERE analysis_id = ${LATEST} AND ${where})`;

const AS_THEY_STAND = `INSERT INTO standing_reports
    SELECT a.report_id, a.id, ${LATEST}, a.version, a.publisher, a.published,
      ${FOUND("1")}, ${FOUND(IS_BELOW(""))}, ${FOUND(HAS_SPEAKER(""))}
    FROM current_articles AS a`;

const AFRESH = (report: string) =>
  `DELETE FROM standing_reports WHERE report_id = ${report};
   ${AS_THEY_STAND} WHERE a.report_id = ${report};`;
const OF_ARTICLE = (row: string) => AFRESH(`(SELECT report_id FROM articles WHERE id = ${row}.article_id)`);

const COUNTED = (row: string, sign: "+" | "-") =>
  `UPDATE standing_reports SET statements = statements ${sign} 1,
      below = below ${sign} (${IS_BELOW(`${row}.`)}), attributed = attributed ${sign} (${HAS_SPEAKER(`${row}.`)})
    WHERE analysis_id = ${row}.analysis_id;`;

const TRIGGERS = [
  `CREATE TRIGGER articles_stand AFTER INSERT ON articles BEGIN ${AFRESH("new.report_id")} END`,
  `CREATE TRIGGER articles_stand_otherwise AFTER UPDATE OF publisher, published ON articles BEGIN
    ${AFRESH("new.report_id")} END`,
  `CREATE TRIGGER articles_fall AFTER DELETE ON articles BEGIN ${AFRESH("old.report_id")} END`,
  `CREATE TRIGGER analyses_stand AFTER INSERT ON analyses BEGIN ${OF_ARTICLE("new")} END`,
  `CREATE TRIGGER analyses_fall AFTER DELETE ON analyses BEGIN ${OF_ARTICLE("old")} END`,
  `CREATE TRIGGER standing_statements_counted AFTER INSERT ON standing_statements BEGIN
    ${COUNTED("new", "+")} END`,
  `CREATE TRIGGER standing_statements_discounted AFTER DELETE ON standing_statements BEGIN
    ${COUNTED("old", "-")} END`,
  `CREATE TRIGGER standing_statements_recounted AFTER UPDATE ON standing_statements BEGIN
    ${COUNTED("old", "-")} ${COUNTED("new", "+")} END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, AS_THEY_STAND, ...TRIGGERS]) await sql.raw(statement).execute(db);
}
