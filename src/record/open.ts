/** Opens a record: the folder that holds `record.sqlite` and the archive of captures. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadMatcher } from "../analysis/model/load-matcher.ts";
import type { Matcher } from "../analysis/questions/wording.ts";
import { RecordError } from "../base/errors.ts";
import { openArchive } from "../source/archive.ts";
import { reindexEmptied, touchedBy } from "./entity/emptied.ts";
import { reindexPositions } from "./position/reindex.ts";
import { reindexStatements } from "./statement/reindex.ts";
import type { RecordStore } from "./store/record-store.ts";
import { recordFailure } from "./store/sqlite/failure.ts";
import { openSqlite } from "./store/sqlite/sqlite.ts";
import { refuseCutShort } from "./store/sqlite/whole-file.ts";
import type { Store } from "./store/store.ts";

export interface OpenRecord {
  /**
   * `read`: the record must be there and nothing of it is changed; `check`: the same, but the database may write while
   * it checks itself; `write`: the record is made if it is not there.
   */
  readonly mode: "read" | "check" | "write";
  /** How long to wait for another process that is writing, in milliseconds. */
  readonly busyTimeout?: number;
}

const FILE = "record.sqlite";
const CAPTURES = "captures";

/** Is there a record in the folder `path`? */
export function hasRecord(path: string): boolean {
  return existsSync(join(path, FILE));
}

/** Throws a RecordError that says what is wrong with the record at `path` and what to do. */
export async function openRecord(path: string, { mode, busyTimeout }: OpenRecord): Promise<RecordStore> {
  if (mode === "write") makeFolder(path);
  else if (!hasRecord(path)) {
    throw new RecordError(
      `there is no record at ${path}: make one with \`standpoint add FILES --record ${path}\`, or name another with --record`,
    );
  }
  lookedAt(path, mode);
  const store = await openSqlite(join(path, FILE), mode === "read" ? "read" : "write", busyTimeout);
  const reindexed =
    <T>(work: (db: Store["db"]) => Promise<T>) =>
    async (db: Store["db"]): Promise<T> => {
      const result = await work(db);
      const touched = await touchedBy(db);
      await reindexStatements(db, store.fullText);
      await reindexPositions(db);
      await reindexEmptied(db, touched);
      return result;
    };
  return {
    ...store,
    atomically: (work) => store.atomically(reindexed(work)),
    erasing: (work) => store.erasing(reindexed(work)),
    path,
    archive: openArchive(join(path, CAPTURES)),
    matcher: loadedOnce(),
  };
}

function loadedOnce(): () => Matcher {
  let loaded: Matcher | null = null;
  return () => {
    loaded ??= loadMatcher();
    return loaded;
  };
}

/** Where there are captures there was a database: an empty file in its place must not be filled anew. */
function lookedAt(path: string, mode: OpenRecord["mode"]): void {
  const file = join(path, FILE);
  try {
    refuseCutShort(file, mode === "write" && !existsSync(join(path, CAPTURES)));
  } catch (error) {
    throw recordFailure(error, file);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw recordFailure(error, path);
  }
}
