/**
 * Words that SQLite 3.37 knows: 3.38 brought the operator by which columns read Popolo's JSON, 3.44 the ORDER BY within
 * `group_concat`. Without both whatever reads with an older SQLite (Python's own on many systems) can open the record.
 */
import { type Kysely, sql } from "kysely";

const NAMES = `(SELECT e.name || coalesce((SELECT ' · ' || group_concat(name, ' · ') FROM (
          SELECT n.name FROM entity_names AS n WHERE n.entity_id = e.id ORDER BY n.kind, n.position)), '')
        FROM entities AS e WHERE e.id =`;

/** A subquery's order holds for what is made of its rows, unless that is no more than counted or compared. */
const VIEWS = [
  "DROP VIEW statement_words",
  `CREATE VIEW statement_words AS
    SELECT s.id, s.analysis_id,
      coalesce(
        (SELECT group_concat(exact, ' … ') FROM (
          SELECT p.exact FROM corrected_contents AS c JOIN passages AS p ON p.id = c.passage_id
          WHERE c.statement_id = s.id ORDER BY c.position)),
        (SELECT group_concat(exact, ' … ') FROM (
          SELECT p.exact FROM statement_passages AS sp JOIN passages AS p ON p.id = sp.passage_id
          WHERE sp.statement_id = s.id AND sp.part = 'content' ORDER BY sp.position))) AS words,
      ${NAMES} s.speaker_id) AS speaker
    FROM standing_statements AS s`,
  "DROP VIEW figure_words",
  `CREATE VIEW figure_words AS
    SELECT f.id, f.analysis_id, f.counted, p.exact AS sentence,
      ${NAMES} f.source_id) AS source
    FROM figures AS f JOIN passages AS p ON p.id = f.sentence_id`,
];

const POPOLO_TABLES = ["people", "organizations", "events", "posts", "memberships"];

/**
 * Both words give the same value, so that what is on the disk, the indices above all, stays as it is and the tables' text
 * may be changed in place (https://sqlite.org/lang_altertable.html, section 8).
 */
async function reworded(db: Kysely<unknown>): Promise<void> {
  await sql`PRAGMA writable_schema = ON`.execute(db);
  for (const table of POPOLO_TABLES) await sql.raw(rewording(table)).execute(db);
  const { rows } = await sql<{ schema_version: number }>`PRAGMA schema_version`.execute(db);
  await sql.raw(`PRAGMA schema_version = ${(rows[0]?.schema_version ?? 0) + 1}`).execute(db);
  await sql`PRAGMA writable_schema = RESET`.execute(db);
}

/** `popolo ->> '$.role'` becomes `json_extract(popolo, '$.role')`. */
function rewording(table: string): string {
  return `UPDATE sqlite_master SET sql =
      replace(replace(sql, '(popolo ->> ''$.', '(json_extract(popolo, ''$.'), ''') VIRTUAL', ''')) VIRTUAL')
    WHERE type = 'table' AND name = '${table}'`;
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of VIEWS) await sql.raw(statement).execute(db);
  await reworded(db);
}
