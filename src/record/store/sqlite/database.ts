/** Opens the SQLite file of a record with what makes it durable, and puts its errors in a reader's words. */
import Database from "better-sqlite3";
import type { SqliteDatabase, SqliteStatement } from "kysely";
import { recordFailure } from "./failure.ts";

/** Marks the file as a record of Standpoint in SQLite's header: "STND". */
export const APPLICATION_ID = 0x53544e44;

/** How long to wait for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/** How much of the file is kept in memory at most, in KiB: of a record of a million positions what a query looks through. */
const CACHE = 64 * 1024;

/** Throws a RecordError if the file cannot be opened. */
export function openDatabase(file: string, readonly: boolean, busyTimeout = BUSY_TIMEOUT): Database.Database {
  return explained(file, () => {
    const database = new Database(file, { readonly, fileMustExist: readonly, timeout: busyTimeout });
    database.pragma("foreign_keys = ON");
    // With this, INSERT OR REPLACE runs the triggers that forbid deleting.
    database.pragma("recursive_triggers = ON");
    database.pragma(`cache_size = -${CACHE}`);
    return database;
  });
}

/** Write-ahead logging and a flush to the disk at every commit: what is reported as written survives a power cut. */
export function makeDurable(database: Database.Database): void {
  explained(database.name, () => {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = FULL");
  });
}

/** The database as Kysely wants it, its expected errors turned to RecordErrors. */
export function explaining(database: Database.Database): SqliteDatabase {
  const file = database.name;
  return {
    close: () => database.close(),
    prepare: (text) => {
      const statement = explained(file, () => database.prepare(text));
      const wrapped: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => explained(file, () => statement.all(...parameters)),
        run: (parameters) => explained(file, () => statement.run(...parameters)),
        iterate: (parameters) => explained(file, () => statement.iterate(...parameters)),
      };
      return wrapped;
    },
  };
}

export function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw recordFailure(error, file);
  }
}
