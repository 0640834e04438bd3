/** Positions on no question, and which positions are shown unasked: those on a question that are likelier right than not. */
import { type Kysely, sql } from "kysely";
import { loosen } from "../loosen.ts";

/** The threshold is that of the settings at the time; what is below it waits for review. */
const IS_SHOWN = (row: string) =>
  `${row}question_id IS NOT NULL AND (${row}reviewed = 1 OR ${row}confidence >= 0.5)`;

const OTHERS = (row: string) =>
  `FROM shown_positions WHERE question_id = ${row}.question_id AND holder_kind = ${row}.holder_kind AND holder_id = ${row}.holder_id AND position_id <> ${row}.position_id`;
const DAYS = (row: string) =>
  `first_day = (SELECT min(day) FROM shown_positions WHERE question_id = ${row}.question_id),
   last_day = (SELECT max(day) FROM shown_positions WHERE question_id = ${row}.question_id)`;

const STATEMENTS = [
  "DROP TRIGGER position_index_counted",
  "DROP TRIGGER position_index_discounted",
  `CREATE VIEW shown_positions AS SELECT * FROM position_index WHERE ${IS_SHOWN("")}`,
  `CREATE TRIGGER position_index_counted AFTER INSERT ON position_index WHEN ${IS_SHOWN("new.")} BEGIN
    INSERT OR IGNORE INTO question_index VALUES (new.question_id, 0, 0, NULL, NULL);
    UPDATE question_index SET positions = positions + 1,
      holders = holders + (new.holder_id IS NOT NULL AND NOT EXISTS (SELECT 1 ${OTHERS("new")})), ${DAYS("new")}
      WHERE question_id = new.question_id; END`,
  `CREATE TRIGGER position_index_discounted AFTER DELETE ON position_index WHEN ${IS_SHOWN("old.")} BEGIN
    UPDATE question_index SET positions = positions - 1,
      holders = holders - (old.holder_id IS NOT NULL AND NOT EXISTS (SELECT 1 ${OTHERS("old")})), ${DAYS("old")}
      WHERE question_id = old.question_id;
    DELETE FROM question_index WHERE question_id = old.question_id AND positions = 0; END`,
  "DELETE FROM question_index",
  `INSERT INTO question_index
    SELECT question_id, count(*), count(DISTINCT holder_kind || '/' || holder_id), min(day), max(day)
    FROM shown_positions GROUP BY question_id`,
  "CREATE INDEX question_index_by_holders ON question_index (holders, last_day, question_id)",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  await loosen(db, "positions", "wording_id", "INTEGER REFERENCES wordings (id)");
  await loosen(db, "position_index", "question_id", "TEXT");
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
