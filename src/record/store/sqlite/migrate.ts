/** Brings a record's file to this program's schema, and refuses one that is newer or somebody else's. */
import type Database from "better-sqlite3";
import { Kysely, type Migration, type MigrationResult, Migrator, SqliteDialect } from "kysely";
import { messageOf, RecordError } from "../../../base/errors.ts";
import { APPLICATION_ID, explained, explaining } from "./database.ts";
import * as schema from "./migrations/0001-schema.ts";

/** The first migration of every record that was made before Standpoint's first release. */
const BEFORE_RELEASE = "0001-first";

/** In order; a name, once released, is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-schema": schema,
};

/**
 * Are there migrations that the file has not yet seen? Throws a RecordError if it is no record of Standpoint's
 * or was written by a newer version.
 */
export function needsMigration(database: Database.Database): boolean {
  const file = database.name;
  return explained(file, () => {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    if (tables.length === 0) return true;
    if (database.pragma("application_id", { simple: true }) !== APPLICATION_ID) {
      throw new RecordError(
        `${file} is a database, but not a Standpoint record: name another folder with --record`,
      );
    }
    const seen = database
      .prepare("SELECT name FROM kysely_migration ORDER BY name")
      .pluck()
      .all()
      .map(String);
    if (seen.includes(BEFORE_RELEASE)) {
      throw new RecordError(
        `the record ${file} was made before Standpoint's first release, and its tables are others now: make a new one with \`standpoint add\` from the same reports, whose bytes are in its folder of captures`,
      );
    }
    const unknown = seen.find((name) => !(name in MIGRATIONS));
    if (unknown !== undefined) {
      throw new RecordError(
        `the record ${file} was written by a newer version of Standpoint (it has "${unknown}"): update Standpoint, or name another record with --record`,
      );
    }
    return seen.length < Object.keys(MIGRATIONS).length;
  });
}

/**
 * Runs what is missing, all or nothing. Another process that wants to do the same waits for this one. Throws a RecordError
 * that names the migration if what the file holds cannot be brought over.
 */
export async function migrate(database: Database.Database): Promise<void> {
  const file = database.name;
  explained(file, () => database.exec("BEGIN IMMEDIATE"));
  try {
    if (needsMigration(database)) {
      // Not destroyed: that would close the database, which goes on being used.
      const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: explaining(database) }) });
      const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
      // The transaction is the one begun above, so that no other process comes between the look and the change.
      const { error, results = [] } = await new Migrator({
        db,
        provider,
        disableTransactions: true,
      }).migrateToLatest();
      if (error) throw notMigrated(error, file, results);
      database.pragma(`application_id = ${APPLICATION_ID}`);
    }
    explained(file, () => database.exec("COMMIT"));
  } finally {
    if (database.inTransaction) database.exec("ROLLBACK");
  }
}

/** A full disk and the like are told as they are: nothing is wrong with what the file holds. */
function notMigrated(error: unknown, file: string, results: readonly MigrationResult[]): unknown {
  if (error instanceof RecordError) return error;
  const at = results.find(({ status }) => status === "Error")?.migrationName ?? "its list of migrations";
  return new RecordError(
    `the record ${file} cannot be brought to this version: ${at} failed (${messageOf(error)}); it is as it was: run \`standpoint check\` with the version that wrote it last, or restore it from a backup`,
    { cause: error },
  );
}
