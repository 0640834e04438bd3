/** Brings a record's file to this program's schema, and refuses one that is newer or somebody else's. */
import type Database from "better-sqlite3";
import { Kysely, type Migration, type MigrationResult, Migrator, SqliteDialect } from "kysely";
import { messageOf, RecordError } from "../../../base/errors.ts";
import { APPLICATION_ID, explained, explaining } from "./database.ts";
import * as first from "./migrations/0001-first.ts";
import * as people from "./migrations/0002-people.ts";
import * as figures from "./migrations/0003-figures.ts";
import * as positions from "./migrations/0004-positions.ts";
import * as accounts from "./migrations/0005-accounts.ts";
import * as watches from "./migrations/0006-watches.ts";
import * as reading from "./migrations/0007-reading.ts";
import * as withdrawals from "./migrations/0009-withdrawals.ts";
import * as corrections from "./migrations/0010-corrections.ts";
import * as standing from "./migrations/0011-standing.ts";
import * as shown from "./migrations/0012-shown.ts";
import * as codebook from "./migrations/0013-codebook.ts";
import * as polarity from "./migrations/0015-polarity.ts";
import * as olderReaders from "./migrations/0018-older-readers.ts";
import * as liveAndModified from "./migrations/0020-live-and-modified.ts";
import * as reportDetails from "./migrations/0022-report-details.ts";
import * as vocabulary from "./migrations/0023-vocabulary.ts";
import * as telling from "./migrations/0024-telling.ts";
import * as added from "./migrations/0025-added.ts";
import * as sittings from "./migrations/0026-sittings.ts";
import * as scholars from "./migrations/0028-scholars.ts";
import * as standingReports from "./migrations/0030-standing-reports.ts";
import * as nameWords from "./migrations/0031-name-words.ts";
import * as publishers from "./migrations/0032-publishers.ts";
import * as codedVariables from "./migrations/0033-coded-variables.ts";
import * as emptied from "./migrations/0034-emptied.ts";

/** In order; a name, once released, is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-first": first,
  "0002-people": people,
  "0003-figures": figures,
  "0004-positions": positions,
  "0005-accounts": accounts,
  "0006-watches": watches,
  "0007-reading": reading,
  "0009-withdrawals": withdrawals,
  "0010-corrections": corrections,
  "0011-standing": standing,
  "0012-shown": shown,
  "0013-codebook": codebook,
  "0015-polarity": polarity,
  "0018-older-readers": olderReaders,
  "0020-live-and-modified": liveAndModified,
  "0022-report-details": reportDetails,
  "0023-vocabulary": vocabulary,
  "0024-telling": telling,
  "0025-added": added,
  "0026-sittings": sittings,
  "0028-scholars": scholars,
  "0030-standing-reports": standingReports,
  "0031-name-words": nameWords,
  "0032-publishers": publishers,
  "0033-coded-variables": codedVariables,
  "0034-emptied": emptied,
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
        `${file} is a database, but no record of Standpoint: name another folder with --record`,
      );
    }
    const seen = database
      .prepare("SELECT name FROM kysely_migration ORDER BY name")
      .pluck()
      .all()
      .map(String);
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
      // Else no migration could put a table's own text in other words.
      database.unsafeMode(true);
      // Not destroyed: that would close the database, which goes on being used.
      const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: explaining(database) }) });
      const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
      // The transaction is the one begun above, so that no other process comes between the look and the change.
      const { error, results = [] } = await new Migrator({
        db,
        provider,
        disableTransactions: true,
        // A record may have seen 0006 before there was 0005; neither needs the other.
        allowUnorderedMigrations: true,
      }).migrateToLatest();
      if (error) throw notMigrated(error, file, results);
      database.pragma(`application_id = ${APPLICATION_ID}`);
    }
    explained(file, () => database.exec("COMMIT"));
  } finally {
    database.unsafeMode(false);
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
