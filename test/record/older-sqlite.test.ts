/** The record as other programs read it: by SQLite 3.37 and later, and by Python's own. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { checkRecord } from "../../src/record/check.ts";
import { putReport } from "../../src/record/put-report.ts";
import { distinctive, other } from "./distinctive.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
beforeEach(async () => {
  await putReport(fresh.record, other());
  await putReport(fresh.record, distinctive());
});

const python = spawnSync("python3", ["-c", "import sqlite3"]).status === 0;
const DOCUMENT = readFileSync(join(import.meta.dirname, "..", "..", "docs", "record-file.md"), "utf8");
const QUERIES = [...DOCUMENT.matchAll(/```sql\n([^`]*)```/g)].map(([, query = ""]) => query);

/** Each query's rows or what is wrong with it, by Python. */
const ASK = `
import json, sqlite3, sys
db = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
answers = []
for query in json.load(sys.stdin):
    try: answers.append(len(db.execute(query).fetchall()))
    except sqlite3.Error as error: answers.append(str(error))
print(json.dumps(answers))
`;

function inPython(queries: readonly string[]): readonly (number | string)[] {
  const file = join(fresh.folder, "record.sqlite");
  const { stdout, stderr } = spawnSync("python3", ["-c", ASK, file], { input: JSON.stringify(queries) });
  expect(String(stderr)).toBe("");
  return JSON.parse(String(stdout));
}

/** The schema's text, by kind and name. */
function schema(): readonly { readonly type: string; readonly name: string; readonly sql: string }[] {
  const database = new Database(join(fresh.folder, "record.sqlite"), { readonly: true });
  try {
    return database
      .prepare<[], { type: string; name: string; sql: string }>(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL",
      )
      .all();
  } finally {
    database.close();
  }
}

test.skipIf(!python)("Python's own SQLite reads every table and view", () => {
  const names = schema()
    .filter(({ type }) => type === "table" || type === "view")
    .map(({ name }) => name);
  expect(names.length).toBeGreaterThan(60);
  const answers = inPython(names.map((name) => `SELECT * FROM "${name}" LIMIT 3`));
  expect(answers.filter((answer) => typeof answer === "string")).toEqual([]);
});

test.skipIf(!python)("the queries that the page for readers gives have answers", () => {
  expect(QUERIES).toHaveLength(3);
  expect(inPython(QUERIES)).toEqual([1, 2, 3]);
});

test("nothing in the schema is younger than SQLite 3.37", () => {
  const younger =
    /->>?\s*'|group_concat\([^()]*ORDER BY|\bstring_agg\b|\bunixepoch\b|IS (?:NOT )?DISTINCT FROM/i;
  expect(schema().filter(({ sql }) => younger.test(sql))).toEqual([]);
});

test("what is kept in other words fits its indices, and its parts come in order", async () => {
  expect((await checkRecord(fresh.record)).problems).toEqual([]);
  const words = await fresh.record.db.selectFrom("statement_words").select(["words", "speaker"]).execute();
  expect(words[0]).toEqual({
    words: "the ferry subsidy “should end” … by June",
    speaker: "Tobias Renn · Renn",
  });
});

test("every table and view that is no index's own is on the page for readers", () => {
  const told = new Set(DOCUMENT.match(/[a-z]+(?:_[a-z]+)*/g));
  const own = /_fts|_vocab$|^kysely_|^stale_|^wording_(?:forms|keys)$|^record_names$|_anchors$/;
  const inner =
    /^(?:only_withdrawn_|withdrawing$|withdrawn_captures$|redirects$|member_index$|offices$|(?:article|analysis)_boilerplate$|entity_memberships$|corrected_contents$)/;
  const missing = schema()
    .filter(({ type, name }) => (type === "table" || type === "view") && !own.test(name) && !inner.test(name))
    .map(({ name }) => name)
    .filter((name) => !told.has(name));
  expect(missing).toEqual([]);
});
