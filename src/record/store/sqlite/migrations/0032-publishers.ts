/** Names of publishers that people say are one: every report stands under the name that was kept, beside the one that was found. */
import { type Kysely, sql } from "kysely";

const DETAILS = ["title", "publisher", "published"] as const;

const decided = (field: string) =>
  `FROM live_decisions AS d WHERE d.kind = 'report' AND d.report_id = a.report_id
    AND json_type(d.detail, '$.${field}') IS NOT NULL`;

/** No chain of joins is longer. */
const HOPS = 20;

/** What a name leads to by decisions that stand; itself where it leads nowhere. */
const LED = (name: string) =>
  `coalesce((WITH RECURSIVE led (name, hop) AS (
      SELECT to_id, 1 FROM redirects WHERE kind = 'publisher' AND from_id = ${name}
      UNION ALL SELECT r.to_id, led.hop + 1 FROM led JOIN redirects AS r ON r.kind = 'publisher' AND r.from_id = led.name
        WHERE led.hop < ${HOPS})
    SELECT name FROM led ORDER BY hop DESC LIMIT 1), ${name})`;

const VIEWS = [
  "DROP VIEW standing_details",
  // What decisions on the report itself leave.
  `CREATE VIEW said_details AS SELECT a.id AS article_id, ${DETAILS.map(
    (field) => `iif(EXISTS (SELECT 1 ${decided(field)}),
      (SELECT json_extract(d.detail, '$.${field}') ${decided(field)} ORDER BY d.id DESC LIMIT 1), f.${field}) AS ${field}`,
  ).join(", ")}
    FROM articles AS a JOIN found_details AS f ON f.article_id = a.id`,
  `CREATE VIEW standing_details AS
    SELECT s.article_id, s.title, ${LED("s.publisher")} AS publisher, s.published FROM said_details AS s`,
];

const KEEP = (articles: string) =>
  `INSERT OR IGNORE INTO found_details SELECT id, ${DETAILS.join(", ")} FROM articles WHERE ${articles};`;
const LAY = (articles: string) =>
  `UPDATE articles SET (${DETAILS.join(", ")}) =
    (SELECT ${DETAILS.join(", ")} FROM standing_details WHERE article_id = articles.id) WHERE ${articles};`;

/** The join that the new decision makes or takes back. */
const JOIN = (column: string) =>
  `(SELECT ${column} FROM decisions WHERE id = coalesce(new.undoes, new.id) AND what = 'same')`;
/** Those that stand under a name that the decision moves, and not yet as it leaves them. */
const MOVED = `publisher IN (${JOIN("other_id")}, (SELECT ${LED("j.record_id")} FROM decisions AS j
      WHERE j.id = coalesce(new.undoes, new.id) AND j.what = 'same'))
    AND EXISTS (SELECT 1 FROM standing_details AS s
      WHERE s.article_id = articles.id AND s.publisher IS NOT articles.publisher)`;

const TRIGGERS = [
  `CREATE TRIGGER publisher_decisions_lay AFTER INSERT ON decisions WHEN new.kind = 'publisher' BEGIN
    ${KEEP("new.what = 'same' AND publisher = new.other_id")} ${LAY(MOVED)} END`,
  `CREATE TRIGGER articles_of_joined_publishers AFTER INSERT ON articles
    WHEN EXISTS (SELECT 1 FROM redirects WHERE kind = 'publisher' AND from_id = new.publisher) BEGIN
    ${KEEP("id = new.id")} ${LAY("id = new.id")} END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await letDecisionsBeOfPublishers(db);
  for (const statement of [...VIEWS, ...TRIGGERS]) await sql.raw(statement).execute(db);
}

/** A CHECK cannot be altered: the table is made anew, with whatever else an earlier migration gave it. */
async function letDecisionsBeOfPublishers(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`SELECT type, sql FROM sqlite_schema
    WHERE tbl_name = 'decisions' AND sql IS NOT NULL ORDER BY type = 'table' DESC`.execute(db);
  const [table, ...others] = rows;
  if (table?.type !== "table") throw new Error("the record has no table of decisions");
  const statements = [
    // What refers to decisions is looked at again when all of them are back.
    "PRAGMA defer_foreign_keys = ON",
    "CREATE TEMP TABLE kept_decisions AS SELECT * FROM decisions",
    "DROP TABLE decisions",
    table.sql.replace(/CHECK \(kind IN \(([^)]*)\)\)/, "CHECK (kind IN ($1, 'publisher'))"),
    "INSERT INTO decisions SELECT * FROM temp.kept_decisions",
    "DROP TABLE temp.kept_decisions",
    ...others.map((other) => other.sql),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
