/** A record of its own for each test, and looks into it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { copiedRecord, type Fill } from "./copied.ts";

export interface Fresh {
  /** The record's folder. */
  readonly folder: string;
  readonly record: RecordStore;
  /** Closes the record, lets `work` at its folder, and opens it again. */
  whileClosed(work: () => void): Promise<void>;
  rowsIn(...tables: readonly string[]): Promise<readonly number[]>;
}

/** Makes a record before each test of a file, an empty one or as `fill` has it, and takes it away after. */
export function freshRecord(fill?: Fill): Fresh {
  let folder = "";
  let record: RecordStore | null = null;
  const opened = (): RecordStore => {
    if (!record) throw new Error("the record is open within tests alone");
    return record;
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-record-"));
    record = await copiedRecord(folder, fill);
  });
  afterEach(async () => {
    await opened().close();
    rmSync(folder, { recursive: true });
  });
  return {
    get folder() {
      return folder;
    },
    get record() {
      return opened();
    },
    async whileClosed(work) {
      await opened().close();
      work();
      record = await openRecord(folder, { mode: "write" });
    },
    async rowsIn(...tables) {
      const counts: number[] = [];
      for (const table of tables) {
        const found = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(
          opened().db,
        );
        counts.push(found.rows[0]?.n ?? -1);
      }
      return counts;
    },
  };
}
