/** A record whose file is not what it was: one clear line, `check` finds it, and nothing wrong is handed on. */
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { freshPlace } from "../cli/setting.ts";

const place = freshPlace();
const file = () => join(place.record, "record.sqlite");
const WORDS = "the lamps of Harrowmere burn on, whatever the weather brings";

beforeEach(async () => {
  const reports = Array.from({ length: 12 }, (_, i) => ({
    id: `r${i}`,
    text: `Sorrel ${i} times: ${WORDS}`,
  }));
  const added = await place.onRecord(["add", "--jsonl", "-"], {
    stdin: reports.map((one) => JSON.stringify(one)).join("\n"),
  });
  expect(added.out).toBe("12 reports added\n");
});

const EXPORTS = [
  ["export"],
  ["export", "--format", "csv"],
  ["export", "--format", "annotations"],
  ["people", "export"],
];

async function refused(args: readonly string[], says: RegExp): Promise<void> {
  const { status, out, err } = await place.onRecord(args);
  expect([args, status, out]).toEqual([args, 2, ""]);
  expect(err).toMatch(says);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(err).not.toContain("should not have happened");
}

/** Writes over what stands in the file where `words` stand first. */
function overwrite(words: string, by: (length: number) => Buffer, from = 0): void {
  const bytes = readFileSync(file());
  const at = bytes.indexOf(words, from);
  expect(at).toBeGreaterThan(0);
  by(words.length).copy(bytes, at);
  writeFileSync(file(), bytes);
}

describe("a file of no bytes", () => {
  test("is no empty record, where one was", async () => {
    truncateSync(file(), 0);
    for (const args of [
      ["search", "lamps"],
      ["check"],
      ["serve", "--port", "0"],
      ["add", place.file("a.txt", "A b c.")],
      ...EXPORTS,
    ])
      await refused(args, /is empty, where a database should be: restore it/);
    expect(statSync(file()).size).toBe(0);
  });

  test("is filled where nothing was ever captured: a record may have been broken off as it was made", async () => {
    const folder = join(place.folder, "new");
    mkdirSync(folder);
    writeFileSync(join(folder, "record.sqlite"), "");
    await expect(openRecord(folder, { mode: "read" })).rejects.toThrow(/is empty/);
    await (await openRecord(folder, { mode: "write" })).close();
    await (await openRecord(folder, { mode: "read" })).close();
  });
});

test("a file cut short is told of by how much", async () => {
  const whole = statSync(file()).size;
  truncateSync(file(), Math.floor(whole / 2));
  for (const args of [["search", "lamps"], ["check"], ["add", place.file("a.txt", "A b c.")], ...EXPORTS])
    await refused(args, new RegExp(`was cut short, it has \\d+ of its ${whole} bytes`));
});

test("a page of rubbish is found, and nothing is exported from it", async () => {
  const page = 4096 * Math.floor(readFileSync(file()).indexOf(WORDS) / 4096);
  const bytes = readFileSync(file());
  bytes.fill(0xa7, page, page + 4096);
  writeFileSync(file(), bytes);
  const checked = await place.onRecord(["check"]);
  expect(checked.status).toBeGreaterThan(0);
  expect(checked.err).toMatch(/malformed|damaged|invalid|corrupt|database/i);
  for (const args of EXPORTS) await refused(args, /damaged/);
});

test.each([
  [true, "the record cannot be read or written just now"],
  [false, "is damaged: restore it from a backup"],
])(
  "with public %s whoever reads it is told that %s, and strangers not where it lies",
  async (isPublic, says) => {
    const database = new Database(file(), { readonly: true });
    const found = database
      .prepare<[], { page: number }>("SELECT rootpage AS page FROM sqlite_master WHERE name = 'articles'")
      .get();
    database.close();
    const bytes = readFileSync(file());
    const end = 4096 * (found?.page ?? 0);
    bytes.fill(0xa7, end - 4096, end);
    writeFileSync(file(), bytes);
    vi.spyOn(console, "error").mockImplementation(() => {});
    const record = await openRecord(place.record, { mode: "read" });
    const app = createApp(record, { isPublic });
    for (const path of ["/reports", "/api/reports", "/search?q=lamps"]) {
      const answer = await app.request(path);
      const told = await answer.text();
      expect([path, answer.status]).toEqual([path, 503]);
      expect(told.toLowerCase()).toContain(says);
      expect(told.includes(place.record)).toBe(!isPublic);
    }
    await record.close();
    vi.restoreAllMocks();
  },
);

test("a passage whose words were changed under the program is never handed on as said", async () => {
  const database = new Database(file());
  database.exec("DROP TRIGGER passages_never_update");
  database.exec("UPDATE passages SET exact = replace(exact, 'burn on', 'go out')");
  database.close();
  for (const args of EXPORTS)
    await refused(args, /damaged, and nothing of it was written out.*is not what passage/);
  const checked = await place.onRecord(["check"]);
  expect([checked.status, checked.err]).toEqual([1, expect.stringContaining("is not what passage")]);
});

test("bytes of a text changed on the disk are found by what was quoted of it", async () => {
  overwrite(WORDS, (length) => Buffer.from("the lamps of Harrowmere went out".padEnd(length)));
  const checked = await place.onRecord(["check"]);
  expect(checked.status).toBe(1);
  for (const args of EXPORTS) await refused(args, /damaged/);
});

test("what is dated later than now is told of: the clock was set back, and what was written stays", async () => {
  const database = new Database(file());
  database.exec("DROP TRIGGER analyses_never_update");
  database.exec("UPDATE analyses SET analysed_at = '2099-01-01T00:00:00.000Z'");
  database.close();
  const checked = await place.onRecord(["check"]);
  expect(checked.status).toBe(1);
  expect(checked.err).toMatch(/12 analyses are dated later than now \(2099-01-01.*: the clock was ahead/);
  expect((await place.onRecord(["export"])).out.trimEnd().split("\n")).toHaveLength(12);
});
