/** Whether a record's file is there whole, before SQLite takes an empty one for a new database or reads as far as it goes. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { RecordError } from "../../../base/errors.ts";

/** https://sqlite.org/fileformat2.html, section 1.3 */
const HEADER = 100;
const MAGIC = "SQLite format 3\0";

/** Throws a RecordError if `file` is empty although a record must be there, or shorter than it says itself. A missing file is not checked here. */
export function refuseCutShort(file: string, mayBeNew: boolean): void {
  const size = sizeOf(file);
  if (size === null || (size === 0 && mayBeNew)) return;
  if (size === 0) {
    throw new RecordError(
      `the record ${file} is empty, where a database should be: restore it from a backup, or move that file away to begin anew`,
    );
  }
  // What the log has is not yet in the file, which may be in the middle of growing.
  if ((sizeOf(`${file}-wal`) ?? 0) > 0 || (sizeOf(`${file}-journal`) ?? 0) > 0) return;
  const told = sizeTold(file);
  if (told !== null && size < told) {
    throw new RecordError(
      `the record ${file} was cut short, it has ${size} of its ${told} bytes: restore it from a backup`,
    );
  }
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** How long the file is by its own header; null where that does not say, or is of no SQLite file. */
function sizeTold(file: string): number | null {
  const header = Buffer.alloc(HEADER);
  const descriptor = openSync(file, "r");
  try {
    if (readSync(descriptor, header, 0, HEADER, 0) < HEADER) return null;
  } finally {
    closeSync(descriptor);
  }
  if (header.toString("latin1", 0, MAGIC.length) !== MAGIC) return null;
  // The count of pages holds only if it was written with the change that was counted last.
  if (header.readUInt32BE(24) !== header.readUInt32BE(92)) return null;
  const page = header.readUInt16BE(16);
  return header.readUInt32BE(28) * (page === 1 ? 65_536 : page);
}
