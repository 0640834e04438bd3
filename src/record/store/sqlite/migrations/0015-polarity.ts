/** Whether a statement's speaker says what its content says, or denies it. What was read before is taken as said until it is read again. */
import { type Kysely, sql } from "kysely";

const POLARITY = "polarity TEXT NOT NULL DEFAULT 'said' CHECK (polarity IN ('said', 'denied'))";
const COLUMNS = "id, analysis_id, local_id, kind, polarity, speaker_id, said_from, said_to, confidence";

const STATEMENTS = [
  `ALTER TABLE statements ADD COLUMN ${POLARITY}`,
  `ALTER TABLE standing_statements ADD COLUMN ${POLARITY}`,
  "DROP TRIGGER statements_stand",
  `CREATE TRIGGER statements_stand AFTER INSERT ON statements BEGIN
    INSERT INTO standing_statements (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, "new.$&")}); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
