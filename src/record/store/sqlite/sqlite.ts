/** The embedded store: one SQLite file, many readers, one writer at a time. */
import { Kysely, SqliteDialect } from "kysely";
import type { Schema } from "../schema.ts";
import type { Store } from "../store.ts";
import { explaining, makeDurable, openDatabase } from "./database.ts";
import { erasing } from "./erasing.ts";
import { sqliteFullText } from "./full-text.ts";
import { immediately } from "./immediately.ts";
import { sqliteIntegrity, sqliteSoundness } from "./integrity.ts";
import { migrate, needsMigration } from "./migrate.ts";
import { sqliteStamp } from "./stamp.ts";
import { markStatements, narrowStatements } from "./statement-search.ts";
import { nearWords, withForms } from "./vocabulary.ts";

/**
 * Opens the file, migrating it first where that is needed; with `write` it is made if it is not there.
 * Throws a RecordError that names the file.
 */
export async function openSqlite(
  file: string,
  mode: "read" | "write",
  busyTimeout?: number,
  keepsStatements = false,
): Promise<Store> {
  if (mode === "read") await bringUpToDate(file);
  const database = openDatabase(file, mode === "read", busyTimeout);
  try {
    if (mode === "write") {
      if (needsMigration(database)) await migrate(database);
      makeDurable(database);
    }
  } catch (error) {
    database.close();
    throw error;
  }
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: explaining(database, keepsStatements) }),
  });
  return {
    db,
    fullText: { ...sqliteFullText, narrowStatements, markStatements, withForms, nearWords },
    integrity: sqliteIntegrity,
    soundness: sqliteSoundness,
    stamp: sqliteStamp,
    atomically: (work) => db.connection().execute((connection) => immediately(connection, work)),
    erasing: (work) => erasing(db, file, work),
    close: () => db.destroy(),
  };
}

/** A record is only read here, but one of an older version must be migrated before the queries fit it. */
async function bringUpToDate(file: string): Promise<void> {
  const reader = openDatabase(file, true);
  let old: boolean;
  try {
    old = needsMigration(reader);
  } finally {
    reader.close();
  }
  if (!old) return;
  const writer = openDatabase(file, false);
  try {
    await migrate(writer);
    makeDurable(writer);
  } finally {
    writer.close();
  }
}
