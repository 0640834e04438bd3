/** Copies a whole record to another folder while it is in use: the database as it was at one moment, and its captures. */
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { InputError, messageOf, RecordError } from "../base/errors.ts";
import type { Sha256 } from "../base/hash.ts";
import { openArchive } from "../source/archive.ts";
import { hasRecord, openRecord } from "./open.ts";
import type { RecordStore } from "./store/record-store.ts";

export interface BackedUp {
  readonly captures: number;
  /** Of captures that went with withdrawn reports since the last backup there. */
  readonly removed: number;
}

const [FILE, CAPTURES] = ["record.sqlite", "captures"];

/**
 * Copies the record to the folder `to`. What an earlier backup there holds is kept, except what was withdrawn since; a whole backup
 * every moment, an older one until the new one is. Throws a RecordError if something cannot be read or written.
 */
export async function backUp(
  record: RecordStore,
  to: string,
  onDone: (done: number) => void = () => {},
): Promise<BackedUp> {
  const draft = join(to, `${FILE}.new`);
  try {
    await mkdir(to, { recursive: true });
    await rm(draft, { force: true });
    await sql`VACUUM INTO ${draft}`.execute(record.db);
  } catch (error) {
    if (error instanceof RecordError) throw error;
    throw new RecordError(`${to}: the backup cannot be written (${messageOf(error)})`);
  }
  const archive = openArchive(join(to, CAPTURES));
  const names = await capturesIn(record);
  let captures = 0;
  for (const name of names) {
    // A report withdrawn at this very moment has no bytes left; the copied database is then out of date, and is removed.
    await archive.put(await record.archive.get(name));
    onDone(++captures);
  }
  // Left by whoever looked at the older backup: they belong to that file and no other.
  for (const ending of ["-wal", "-shm"]) await rm(join(to, FILE + ending), { force: true });
  await rename(draft, join(to, FILE));
  return { captures, removed: await removeOthers(to, new Set(names)) };
}

/** Copies a backup to `to`, where there must be no record. Throws an InputError if there is one, or no backup. */
export async function restore(from: string, to: string): Promise<BackedUp> {
  if (!hasRecord(from))
    throw new InputError(`there is no backup at ${from}: name the folder that it was made in`);
  if (hasRecord(to))
    throw new InputError(
      `there is a record at ${to} already: name another folder with --record, or move it away`,
    );
  const backup = await openRecord(from, { mode: "read" });
  try {
    return await backUp(backup, to);
  } finally {
    await backup.close();
  }
}

async function capturesIn({ db }: RecordStore): Promise<readonly Sha256[]> {
  const rows = await db.selectFrom("captures").select("sha256").distinct().orderBy("sha256").execute();
  return rows.map(({ sha256 }) => sha256 as Sha256);
}

async function removeOthers(folder: string, names: ReadonlySet<string>): Promise<number> {
  const files = await readdir(join(folder, CAPTURES), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  let removed = 0;
  for (const file of files) {
    if (!file.isFile() || names.has(file.name)) continue;
    await rm(join(file.parentPath, file.name), { force: true });
    removed++;
  }
  return removed;
}
