/** Takes rows away so that nothing of them is left in the files of the database. */
import { type Kysely, sql } from "kysely";
import { RecordError } from "../../../base/errors.ts";
import type { Schema } from "../schema.ts";
import { immediately } from "./immediately.ts";

/** Throws a RecordError if another reader kept the files from being cleared; the rows are gone all the same. */
export function erasing<T>(
  db: Kysely<Schema>,
  file: string,
  work: (db: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    // Each row taken away would be looked for in every table that may refer to it, most of them without an index.
    await sql`PRAGMA foreign_keys = OFF`.execute(connection);
    try {
      const result = await immediately(connection, async (within) => {
        const done = await work(within);
        await checkReferences(within);
        return done;
      });
      await clearFiles(connection, file);
      return result;
    } finally {
      await sql`PRAGMA foreign_keys = ON`.execute(connection);
    }
  });
}

async function checkReferences(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ table: string; parent: string }>`PRAGMA foreign_key_check`.execute(db);
  const [first] = rows;
  if (first) throw new Error(`a row of ${first.table} would be left without its row of ${first.parent}`);
}

/**
 * VACUUM writes the whole database anew, since what was deleted, and copies that were left when pages were filled, stay in
 * pages until they are written over (https://sqlite.org/pragma.html, secure_delete); then the log is emptied.
 */
async function clearFiles(connection: Kysely<Schema>, file: string): Promise<void> {
  await sql`VACUUM`.execute(connection);
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(connection);
  if (rows.some(({ busy }) => busy !== 0)) {
    throw new RecordError(
      `${file}: what was withdrawn is off the record, but another program that reads it keeps the old words in its log: run the same again`,
    );
  }
}
