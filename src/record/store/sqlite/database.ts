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

/** So many statements are kept prepared at most. */
const KEPT = 500;

/**
 * The database as Kysely wants it, its expected errors turned to RecordErrors. `keeps`: statements stay prepared, which pays
 * where the same few are run a hundred thousand times.
 */
export function explaining(database: Database.Database, keeps = false): SqliteDatabase {
  const file = database.name;
  const kept = new Map<string, SqliteStatement>();
  const prepared = (text: string): SqliteStatement => {
    const statement = explained(file, () => database.prepare(text));
    return {
      reader: statement.reader,
      all: (parameters) => explained(file, () => statement.all(...parameters)),
      run: (parameters) => explained(file, () => statement.run(...parameters)),
      // One of its own: a statement that is gone through cannot be run beside it.
      iterate: (parameters) => explained(file, () => database.prepare(text).iterate(...parameters)),
    };
  };
  return {
    close: () => database.close(),
    prepare: (text) => {
      if (!keeps) return prepared(text);
      const statement = kept.get(text) ?? prepared(text);
      if (kept.size >= KEPT) kept.clear();
      kept.set(text, statement);
      return statement;
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
