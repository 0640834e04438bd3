/** A record that cannot be opened or written says why, and nothing of it is lost. */

import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { RecordError } from "../../src/base/errors.ts";
import { checkRecord } from "../../src/record/check.ts";
import { openRecord } from "../../src/record/open.ts";
import { putReport } from "../../src/record/put-report.ts";
import { analysis, article, capture, report } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();

describe("a record that cannot be opened says why, and is left as it is", () => {
  const opened = (path: string, mode: "read" | "write" = "write") =>
    openRecord(path, { mode, busyTimeout: 50 });

  test("where there is none", async () => {
    const nowhere = join(fresh.folder, "nowhere");
    await expect(opened(nowhere, "read")).rejects.toThrow(/no record at .*standpoint add/);
    expect(existsSync(nowhere)).toBe(false);
  });

  test("where its folder is a file", async () => {
    const file = join(fresh.folder, "file");
    writeFileSync(file, "");
    await expect(opened(file)).rejects.toThrow(/there is a file of that name/);
    await expect(opened(join(file, "record"))).rejects.toThrow(/part of its path is a file/);
  });

  test.each(["read", "write"] as const)("where it is no SQLite file, opened to %s", async (mode) => {
    const other = mkdtempSync(join(fresh.folder, "other-"));
    writeFileSync(join(other, "record.sqlite"), "this is a text, and a long one at that. ".repeat(200));
    await expect(opened(other, mode)).rejects.toThrow(RecordError);
    await expect(opened(other, mode)).rejects.toThrow(/is not an SQLite file/);
  });

  test("where it is somebody else's database", async () => {
    const other = mkdtempSync(join(fresh.folder, "other-"));
    new Database(join(other, "record.sqlite")).exec("CREATE TABLE bookmarks (id)").close();
    await expect(opened(other)).rejects.toThrow(/not a Standpoint record/);
  });

  test("where it was written by a newer version", async () => {
    await sql`INSERT INTO kysely_migration VALUES ('0099-people', '2030-01-01')`.execute(fresh.record.db);
    await expect(opened(fresh.folder)).rejects.toThrow(/newer version of Standpoint.*0099-people.*update/);
    await expect(opened(fresh.folder, "read")).rejects.toThrow(/newer version/);
  });

  test("where what it holds cannot be brought over", async () => {
    const { db } = fresh.record;
    await sql`DELETE FROM kysely_migration WHERE name = '0001-schema'`.execute(db);
    const before = await sql`SELECT name, sql FROM sqlite_master ORDER BY name`.execute(db);
    await expect(opened(fresh.folder)).rejects.toThrow(RecordError);
    await expect(opened(fresh.folder)).rejects.toThrow(/0001-schema failed .*it is as it was.*backup/);
    expect((await sql`SELECT name, sql FROM sqlite_master ORDER BY name`.execute(db)).rows).toEqual(
      before.rows,
    );
  });

  test("where another process is writing", async () => {
    const other = new Database(join(fresh.folder, "record.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    const impatient = await opened(fresh.folder);
    await expect(putReport(impatient, report())).rejects.toThrow(/being written by another process/);
    other.exec("ROLLBACK");
    expect(await putReport(impatient, report())).toBe("added");
    await impatient.close();
    other.close();
  });

  test("where the disk is full: the reports before are whole, and the next goes on once there is room", async () => {
    await putReport(fresh.record, report());
    await sql`PRAGMA max_page_count = 1`.execute(fresh.record.db);
    const long = `Petra Lindqvist said ${"the boats must sail ".repeat(20_000)}`;
    const next = {
      capture: capture(long),
      article: article(long),
      analysis: { ...analysis(), statements: [] },
    };
    const other = { ...next, analysis: { ...next.analysis, entities: [], boilerplate: [] } };
    await expect(putReport(fresh.record, other)).rejects.toThrow(/disk that is full.*make room/);
    expect(await fresh.rowsIn("articles")).toEqual([1]);
    await sql`PRAGMA max_page_count = 1000000`.execute(fresh.record.db);
    expect(await putReport(fresh.record, other)).toBe("added");
    expect((await checkRecord(fresh.record)).problems).toEqual([]);
  });
});
