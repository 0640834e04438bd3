/** Which of people's own variables are coded in a round of blind coding. */
import { type Kysely, sql } from "kysely";

const STATEMENTS = [
  `CREATE TABLE coding_variables (
    round_id INTEGER NOT NULL REFERENCES coding_rounds (id),
    variable_id INTEGER NOT NULL REFERENCES variables (id),
    PRIMARY KEY (round_id, variable_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER coding_variables_never_update BEFORE UPDATE ON coding_variables
    BEGIN SELECT RAISE(ABORT, 'coding_variables are written once and never changed'); END`,
  `CREATE TRIGGER coding_variables_never_delete BEFORE DELETE ON coding_variables
    BEGIN SELECT RAISE(ABORT, 'coding_variables stay on record'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
