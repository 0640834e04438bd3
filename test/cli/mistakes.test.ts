/** What a reader is told of what cannot be done. */

import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { standpoint } from "../cli-io.ts";
import { freshPlace } from "./setting.ts";

const place = freshPlace();

describe("what cannot be done gives one line that says what to do", () => {
  const binary = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]);
  const cases: readonly (readonly [what: string, args: () => string[], status: number, says: RegExp])[] = [
    ["no such file to read", () => ["read", join(place.folder, "x.txt")], 1, /x\.txt: there is no such file/],
    ["an empty file", () => ["read", place.file("e.txt", "")], 1, /e\.txt.*empty/],
    ["a file of white space", () => ["read", place.file("e.txt", " \n\t\n")], 1, /e\.txt/],
    ["a binary file", () => ["read", place.file("b.txt", binary)], 1, /b\.txt/],
    ["an empty page", () => ["read", place.file("e.html", "")], 1, /e\.html/],
    [
      "a broken line",
      () => ["add", place.file("l.jsonl", "{x\n"), "--record", place.record],
      1,
      /l\.jsonl:1/,
    ],
    ["a missing record", () => ["search", "x", "--record", place.record], 2, /no record at .*standpoint add/],
    ["a missing record to export", () => ["export", "--record", place.record], 2, /no record at/],
    ["a missing record to serve", () => ["serve", "--record", place.record], 2, /no record at/],
    ["a missing record to check", () => ["check", "--record", place.record], 2, /no record at/],
    [
      "a record that is a file",
      () => ["add", place.file("a.txt", "A b."), "--record", join(place.folder, "a.txt")],
      2,
      /file of that name/,
    ],
    ["an unknown command", () => ["serach", "x"], 2, /unknown command.*Did you mean search/],
    ["an unknown option", () => ["read", "--jsnol"], 2, /unknown option.*Did you mean --jsonl/],
    ["an unknown format", () => ["export", "--format", "xml"], 2, /Allowed choices are jsonl, csv/],
    ["a port that is none", () => ["serve", "--port", "99999"], 2, /whole number from 0 to 65535/],
    ["nothing to add", () => ["add"], 2, /missing required argument/],
    ["two shapes at once", () => ["read", "--json", "--jsonl"], 2, /cannot be used with/],
  ];

  test.each(cases)("%s", async (_what, args, expected, says) => {
    const { status, out, err } = await standpoint(args());
    expect(err).toMatch(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at |should not have happened/);
    expect(status).toBe(expected);
    expect(out.replace("no reports added, 1 not read\n", "")).toBe("");
  });

  test("a record of a newer version", async () => {
    await place.onRecord(["add", place.file("a.txt", "Renn said no.")]);
    const database = new Database(join(place.record, "record.sqlite"));
    database.exec("INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01')");
    database.close();
    for (const args of [
      ["search", "no"],
      ["add", join(place.folder, "a.txt")],
      ["check"],
      ["export"],
      ["serve"],
    ]) {
      const { status, err } = await place.onRecord(args);
      expect([status, err]).toEqual([2, expect.stringMatching(/newer version of Standpoint.*update/)]);
    }
  });

  test("an error nobody foresaw, with its stack only where that is asked for", async () => {
    const setting = { openAnalyser: () => Promise.reject(new Error("the roof\nfell in")) };
    const path = place.file("a.txt", "Renn said no.");
    const plain = await standpoint(["read", path], setting);
    expect([plain.status, plain.err.split("\n").length]).toEqual([2, 2]);
    expect(plain.err).toContain("the roof fell in");
    const traced = await standpoint(["read", path], { ...setting, env: { STANDPOINT_DEBUG: "1" } });
    expect(traced.err).toMatch(/\n\s+at /);
  });
});
