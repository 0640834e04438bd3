/** The commands as a reader meets them: what they print, and what they say of what they cannot do. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Setting, standpoint } from "./cli-io.ts";
import { firstWordSaysTheRest } from "./story.ts";

let folder: string;
let record: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-cli-"));
  record = join(folder, "record");
});

afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const onRecord = (args: readonly string[], setting: Setting = {}) =>
  standpoint([...args, "--record", record], setting);

const LONG = `Renn said that the ferries to the Outer Skerries cost the country more each year, and that ${"nobody ".repeat(20)}sails on them.`;

describe("read", () => {
  test("prints one line for each line in, in order, a bad one in its place", async () => {
    const lines = [
      { id: "a", text: "Renn said no." },
      "{broken",
      { id: "c" },
      { text: "Okafor said yes." },
      "",
      { id: 6, text: "Holt said perhaps.", published: "2025-03-03" },
    ].map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
    const { status, out, err } = await standpoint(["read", "--jsonl"], { stdin: `${lines.join("\n")}\n` });
    const printed = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(printed.map((line) => [line.id, line.line ?? null, "error" in line])).toEqual([
      ["a", null, false],
      [null, 2, true],
      ["c", 3, true],
      [null, 4, true],
      [null, 5, true],
      ["6", null, false],
    ]);
    expect([status, err]).toEqual([1, ""]);
  });

  test("gives the keys in the order that is documented, the article for pages alone", async () => {
    const text = file("a.txt", "Renn said no.");
    const page = file("b.html", "<title>Ferries</title><p>Renn said no.</p>");
    const { status, out } = await standpoint(["read", "--jsonl", text, page]);
    const [first, second] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const found = ["boilerplate", "statements", "entities", "positions", "divergences", "figures", "times"];
    expect([status, Object.keys(first), Object.keys(second)]).toEqual([
      0,
      ["id", ...found],
      ["id", "article", ...found],
    ]);
    expect([first.id, second.id]).toEqual([text, page]);
    expect(Object.keys(first.statements[0])).toEqual([
      "id",
      "kind",
      "source",
      "cue",
      "content",
      "speaker",
      "saidOn",
      "confidence",
    ]);
    expect(Object.keys(first.entities[0])).toEqual([
      "id",
      "name",
      "type",
      "aliases",
      "roles",
      "memberOf",
      "mentions",
    ]);
    expect(Object.keys(second.article)).toEqual([
      "title",
      "byline",
      "publisher",
      "published",
      "url",
      "language",
      "text",
    ]);
  });

  test("waits for a slow reader and does not read ahead of what it has printed", async () => {
    let given = 0;
    const lines = function* () {
      for (; given < 5000; given++) yield `${JSON.stringify({ id: String(given), text: LONG.repeat(20) })}\n`;
    };
    let analysed = 0;
    const analyser = firstWordSaysTheRest();
    const { out } = await standpoint(["read", "--jsonl"], {
      stdin: Readable.from(lines()).on("end", () => {}),
      openAnalyser: async () => ({
        ...analyser,
        analyse: (report) => {
          analysed++;
          if (given - analysed > 500) throw new Error(`${given} lines taken, ${analysed} analysed`);
          return analyser.analyse(report);
        },
      }),
    });
    expect(out.match(/"error"/)).toBeNull();
    expect(analysed).toBe(5000);
  });

  test("prints one object with --json, and refuses several", async () => {
    const path = file("a.txt", "Renn said no.");
    const { status, out } = await standpoint(["read", "--json", path]);
    expect([status, JSON.parse(out).id]).toEqual([0, path]);
    const several = await standpoint(["read", "--json", path, path]);
    expect(several).toMatchObject({ status: 2, out: "" });
    expect(several.err).toMatch(/use --jsonl/);
  });

  test("puts who said what in a margin where the terminal is wide, under the paragraph where it is not", async () => {
    const path = file("a.txt", LONG);
    const wide = await standpoint(["read", path], { terminal: 120, env: { NO_COLOR: "1" } });
    const noted = wide.out.split("\n").find((line) => line.includes("Renn, indirect"));
    expect(noted).toMatch(/^Renn ⟨said that the ferries.* 1 Renn, indirect \(0\.90\)$/);
    const narrow = await standpoint(["read", path], { terminal: 60, env: { NO_COLOR: "1" } });
    expect(narrow.out).toMatch(/sails on them\.⟩¹\n {6}1 Renn, indirect \(0\.90\)\n/);
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test("colours on a terminal alone, and not against NO_COLOR", async () => {
    const path = file("a.txt", LONG);
    const coloured = await standpoint(["read", path], { terminal: 80 });
    expect(coloured.out).not.toBe(stripVTControlCharacters(coloured.out));
    expect(coloured.out).not.toContain("⟨");
    for (const setting of [{}, { terminal: 80, env: { NO_COLOR: "1" } }]) {
      const { out } = await standpoint(["read", path], setting);
      expect(out).toBe(stripVTControlCharacters(out));
    }
  });

  test("lets no report steer the terminal", async () => {
    const path = file("a.txt", "Renn said \u001b[2Jno\u0007 and \u202eon.");
    const { out } = await standpoint(["read", path], { terminal: 80, env: { NO_COLOR: "1" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not come out
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test("reads standard input where no file is named", async () => {
    const { status, out } = await standpoint(["read"], { stdin: "Renn said no." });
    expect([status, out]).toEqual([0, expect.stringContaining("1 statement found.")]);
  });
});

describe("add", () => {
  test("says what it did, and does nothing the second time", async () => {
    const path = file("a.txt", "Renn said no.");
    expect(await onRecord(["add", path])).toMatchObject({ status: 0, out: "1 report added\n" });
    expect(await onRecord(["add", path])).toMatchObject({
      status: 0,
      out: "no reports added, 1 unchanged\n",
    });
  });

  test("goes on after what cannot be read, and names it", async () => {
    const [good, missing] = [file("a.txt", "Renn said no."), join(folder, "b.txt")];
    const { status, out, err } = await onRecord(["add", missing, good, "--json"]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ added: 1, failed: [{ name: missing }] });
    expect(err).toBe(`standpoint: ${missing}: there is no such file: check the path\n`);
  });

  test("analyses again what an older extractor analysed", async () => {
    const path = file("a.txt", "Renn said no.");
    await onRecord(["add", path]);
    const newer = firstWordSaysTheRest({ name: "standpoint", version: "0.2.0", modelHash: "b".repeat(64) });
    const again = await onRecord(["add", path], { openAnalyser: async () => newer });
    expect(again.out).toBe("no reports added, 1 analysed again\n");
  });

  test("takes the record from the environment where no option says it", async () => {
    const path = file("a.txt", "Renn said no.");
    await standpoint(["add", path], { env: { STANDPOINT_RECORD: record } });
    expect((await onRecord(["search", "no"])).out).toContain("1 hit\n");
    await standpoint(["add", path], { env: { XDG_DATA_HOME: join(folder, "data") } });
    expect(readFileSync(join(folder, "data", "standpoint", "record.sqlite")).length).toBeGreaterThan(0);
  });
});

describe("search and export", () => {
  beforeEach(async () => {
    await onRecord(["add", "--jsonl", "-"], {
      stdin: [
        {
          id: "1",
          text: 'Renn said "no", twice.',
          title: "=Ferries",
          publisher: "Orvane Today",
          published: "2025-03-04",
        },
        { id: "2", text: "Okafor said keep the crossings funded.", url: "https://gazette.example/2" },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    });
  });

  test("search shows who said it, the words, and where", async () => {
    const { status, out } = await onRecord(["search", "twice"]);
    expect(status).toBe(0);
    expect(out).toMatch(
      /^Renn, indirect\nsaid "no", \*twice\*\.\nOrvane Today · =Ferries · 4 March 2025 · [0-9a-f]{16}#s1\n\n1 hit\n$/,
    );
  });

  test("search takes an argument with blanks among others as a phrase", async () => {
    expect((await onRecord(["search", "crossings funded", "keep"])).out).toContain("1 hit\n");
    expect((await onRecord(["search", "funded crossings", "keep"])).out).toBe("no hits\n");
  });

  test("search gives its hits as JSON", async () => {
    const { out } = await onRecord(["search", "speaker:okafor", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ total: 1, hits: [{ speaker: { name: "Okafor" } }] });
  });

  test("CSV quotes what it must and lets no cell begin like a formula", async () => {
    const out = join(folder, "out.csv");
    expect(await onRecord(["export", "--format", "csv", "--output", out])).toMatchObject({
      status: 0,
      out: "",
    });
    const [header, first] = readFileSync(out, "utf8").split("\r\n");
    expect(header).toBe(
      "id,report id,report title,publisher,published,url,kind,speaker,speaker type,source words,cue words,content words,start,end,confidence,extractor,model",
    );
    expect(first).toMatch(
      /-1-s1,[0-9a-f]{16},'=Ferries,Orvane Today,2025-03-04,,indirect,Renn,person,Renn,,/,
    );
    expect(first).toContain(',"said ""no"", twice.",5,22,0.9,standpoint 0.1.0,');
  });

  test("JSON Lines have one statement a line, word for word", async () => {
    const { out } = await onRecord(["export"]);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map((row) => [row.speaker, row.reportTitle, row.content])).toEqual([
      ["Renn", "=Ferries", 'said "no", twice.'],
      ["Okafor", null, "said keep the crossings funded."],
    ]);
  });

  test("a file that cannot be written is left as it was", async () => {
    const { status, err } = await onRecord(["export", "--output", join(folder, "nowhere", "out.jsonl")]);
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/^standpoint: .*out\.jsonl cannot be written.*\n$/),
    ]);
  });
});

test("check finds a fresh record in order and a damaged one not", async () => {
  await onRecord(["add", file("a.txt", "Renn said no.")]);
  expect(await onRecord(["check"])).toEqual({
    status: 0,
    out: "1 capture, 1 article, 2 passages: all in order\n",
    err: "",
  });
  rmSync(join(record, "captures"), { recursive: true });
  expect(await onRecord(["check"])).toMatchObject({
    status: 1,
    err: expect.stringMatching(/cannot be read/),
  });
});

test("serve says where the record is shown", async () => {
  await onRecord(["add", file("a.txt", "Renn said no.")]);
  let page = "";
  const { status, out } = await onRecord(["serve", "--port", "0"], {
    untilStopped: async () => {
      page = "stopped";
    },
  });
  expect([status, page]).toEqual([0, "stopped"]);
  expect(out).toMatch(/^The record is shown at http:\/\/127\.0\.0\.1:\d+\/ /);
});

test("start fills an empty record with the example pages, once", async () => {
  const first = await onRecord(["start", "--port", "0"]);
  expect(first.out).toMatch(/^Reading the example reports …\n8 reports added\nThe record is shown at http:/);
  const second = await onRecord(["start", "--port", "0"]);
  expect(second.out).toMatch(/^The record is shown at http:/);
});

describe("what cannot be done gives one line that says what to do", () => {
  const binary = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]);
  const cases: readonly (readonly [what: string, args: () => string[], status: number, says: RegExp])[] = [
    ["no such file to read", () => ["read", join(folder, "x.txt")], 1, /x\.txt: there is no such file/],
    ["an empty file", () => ["read", file("e.txt", "")], 1, /e\.txt.*empty/],
    ["a file of white space", () => ["read", file("e.txt", " \n\t\n")], 1, /e\.txt/],
    ["a binary file", () => ["read", file("b.txt", binary)], 1, /b\.txt/],
    ["an empty page", () => ["read", file("e.html", "")], 1, /e\.html/],
    ["a broken line", () => ["add", file("l.jsonl", "{x\n"), "--record", record], 1, /l\.jsonl:1/],
    ["a missing record", () => ["search", "x", "--record", record], 2, /no record at .*standpoint add/],
    ["a missing record to export", () => ["export", "--record", record], 2, /no record at/],
    ["a missing record to serve", () => ["serve", "--record", record], 2, /no record at/],
    ["a missing record to check", () => ["check", "--record", record], 2, /no record at/],
    [
      "a record that is a file",
      () => ["add", file("a.txt", "A b."), "--record", join(folder, "a.txt")],
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
    await onRecord(["add", file("a.txt", "Renn said no.")]);
    const database = new Database(join(record, "record.sqlite"));
    database.exec("INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01')");
    database.close();
    for (const args of [["search", "no"], ["add", join(folder, "a.txt")], ["check"], ["export"], ["serve"]]) {
      const { status, err } = await onRecord(args);
      expect([status, err]).toEqual([2, expect.stringMatching(/newer version of Standpoint.*update/)]);
    }
  });

  test("an error nobody foresaw, with its stack only where that is asked for", async () => {
    const setting = { openAnalyser: () => Promise.reject(new Error("the roof\nfell in")) };
    const path = file("a.txt", "Renn said no.");
    const plain = await standpoint(["read", path], setting);
    expect([plain.status, plain.err.split("\n").length]).toEqual([2, 2]);
    expect(plain.err).toContain("the roof fell in");
    const traced = await standpoint(["read", path], { ...setting, env: { STANDPOINT_DEBUG: "1" } });
    expect(traced.err).toMatch(/\n\s+at /);
  });
});
