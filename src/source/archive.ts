/** The archive: captures' bytes in files named by their SHA-256, written whole or not at all, never changed. */

import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { messageOf, RecordError } from "../base/errors.ts";
import { type Sha256, sha256 } from "../base/hash.ts";
import { table } from "../base/table.ts";

export interface Archive {
  /** Keeps `bytes` and gives their name; bytes that are there already are left as they are. Throws a RecordError if they cannot be written. */
  put(bytes: Uint8Array): Promise<Sha256>;
  /** The bytes of that name. Throws a RecordError if they are missing or are no longer what their name says. */
  get(name: Sha256): Promise<Uint8Array>;
  /** Deletes the bytes of that name, and what an interrupted write left of them. Throws a RecordError if they cannot be deleted. */
  remove(name: Sha256): Promise<void>;
  /** Are there bytes of that name, whole or not? */
  has(name: Sha256): Promise<boolean>;
}

/** The archive in `folder`, which is made when something is first put. Files lie two folders deep: `ab/cd/abcd…`. */
export function openArchive(folder: string): Archive {
  const pathOf = (name: Sha256) => join(folder, name.slice(0, 2), name.slice(2, 4), name);
  return {
    async put(bytes) {
      const name = sha256(bytes);
      const path = pathOf(name);
      try {
        if (!(await isWhole(path, bytes.length))) await writeWhole(path, bytes);
      } catch (error) {
        throw new RecordError(`${path}: ${writeReason(error)}`);
      }
      return name;
    },
    async get(name) {
      const path = pathOf(name);
      const bytes = await readFile(path).catch((error: unknown) => {
        throw new RecordError(
          `${path}: cannot be read from the archive (${messageOf(error)}): restore it from a backup`,
        );
      });
      if (sha256(bytes) === name) return bytes;
      throw new RecordError(`${path}: is damaged: its bytes do not match its name; restore it from a backup`);
    },
    async remove(name) {
      const path = pathOf(name);
      try {
        for (const file of await filesOf(path)) await rm(file, { force: true });
        await syncFolder(dirname(path));
      } catch (error) {
        throw new RecordError(`${path}: ${writeReason(error)}`);
      }
    },
    has: async (name) => (await filesOf(pathOf(name))).length > 0,
  };
}

/** The file and its drafts; none where there is no folder. */
async function filesOf(path: string): Promise<readonly string[]> {
  const names = await readdir(dirname(path)).catch(() => []);
  return names.filter((name) => name.startsWith(basename(path))).map((name) => join(dirname(path), name));
}

async function isWhole(path: string, size: number): Promise<boolean> {
  return (await stat(path).catch(() => null))?.size === size;
}

/** A rename is all or nothing, so no reader ever sees half a file; syncing first keeps that true over a power cut. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Some systems cannot sync a folder; there the rename is as durable as they make it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

const REASONS = table<string>({
  ENOSPC: "the disk is full: free some space and run the same again, nothing on record is lost",
  EDQUOT: "the disk quota is used up: free some space and run the same again, nothing on record is lost",
  EACCES: "may not be written: check the permissions of the record's folder",
  EPERM: "may not be written: check the permissions of the record's folder",
  EROFS: "the disk cannot be written to: choose another place for the record",
});

function writeReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? `cannot be written: ${messageOf(error)}`;
}
