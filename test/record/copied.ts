/** Records that many tests begin with: each is made once on a worker, and every test has a copy of its files. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";

/** Puts on record what a test begins with. It is run once: what it makes may not differ from run to run. */
export type Fill = (record: RecordStore) => Promise<unknown>;

/** Bytes of the record's files by their paths in its folder. */
type Files = ReadonlyMap<string, Uint8Array>;

const made = new Map<Fill, Promise<Files>>();

/** A record that has nothing yet. */
export const EMPTY: Fill = async () => {};

/** Makes a record in `folder` as `fill` has it, and opens it. */
export async function copiedRecord(folder: string, fill: Fill = EMPTY): Promise<RecordStore> {
  const kept = made.get(fill) ?? filesOf(fill);
  made.set(fill, kept);
  for (const [name, bytes] of await kept) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return openRecord(folder, { mode: "write" });
}

async function filesOf(fill: Fill): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-copied-"));
  try {
    const record = await openRecord(folder, { mode: "write" });
    await fill(record);
    await record.close();
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
