/** The codebook: questions that people work with, in their order, with notes and what each is under. */
import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`CREATE TABLE concepts (
      question_id TEXT PRIMARY KEY REFERENCES questions (id),
      position INTEGER NOT NULL,
      note TEXT CHECK (note <> ''),
      broader TEXT CHECK (broader <> '')
    ) STRICT, WITHOUT ROWID`)
    .execute(db);
}
