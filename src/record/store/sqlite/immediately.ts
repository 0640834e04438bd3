/** One transaction that takes the lock for writing before it reads. */
import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/**
 * IMMEDIATE: whoever is to write takes the lock before reading, so that the busy timeout applies
 * and what was read is still so when the writing is done. `connection` is one that nobody else uses meanwhile.
 */
export async function immediately<T>(
  connection: Kysely<Schema>,
  work: (db: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  await sql`BEGIN IMMEDIATE`.execute(connection);
  try {
    const result = await work(connection);
    await sql`COMMIT`.execute(connection);
    return result;
  } catch (error) {
    // After some errors (a full disk) SQLite has already rolled back: that this says so must not hide the error.
    await sql`ROLLBACK`.execute(connection).catch(() => {});
    throw error;
  }
}
