/** What SQLite and the file system say when a record cannot be opened or written, in a reader's words. */
import { messageOf, RecordError } from "../../../base/errors.ts";

const FULL = "is on a disk that is full: what was on record is unharmed; make room and run the same again";
const DENIED =
  "cannot be written, which SQLite must do even to read it: check the permissions of its folder, or name another with --record";
const BUSY = "is being written by another process: wait until that has finished and run the same again";
const DAMAGED = "is damaged: restore it from a backup, or name another record with --record";

/** Codes begin with one of these; the first that fits is meant. */
const MEANINGS: readonly (readonly [code: string, meaning: string])[] = [
  ["SQLITE_FULL", FULL],
  ["ENOSPC", FULL],
  ["EDQUOT", FULL],
  ["SQLITE_BUSY", BUSY],
  ["SQLITE_LOCKED", BUSY],
  ["SQLITE_READONLY", DENIED],
  ["SQLITE_CANTOPEN", "cannot be opened: check that its folder is there and may be read and written"],
  ["SQLITE_PERM", DENIED],
  ["EACCES", DENIED],
  ["EPERM", DENIED],
  ["EROFS", DENIED],
  ["ENOTDIR", "cannot be made: part of its path is a file; name a folder with --record"],
  ["EEXIST", "cannot be made: there is a file of that name; name a folder with --record"],
  ["ENOENT", "cannot be created there: name another folder with --record"],
  ["SQLITE_NOTADB", "is not an SQLite file: name the record's folder with --record, or move that file away"],
  ["SQLITE_CORRUPT", DAMAGED],
  ["SQLITE_IOERR", "could not be read or written by the disk: check the disk, then run `standpoint check`"],
];

/** `error` as a RecordError about `file` if its code is one that is expected; else `error` as it was. */
export function recordFailure(error: unknown, file: string): unknown {
  if (error instanceof RecordError || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const meaning = MEANINGS.find(([begin]) => code.startsWith(begin))?.[1];
  return meaning ? new RecordError(`the record ${file} ${meaning} (${messageOf(error)})`) : error;
}
