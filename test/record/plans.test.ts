/** What pages ask of the record is found by indices, in the order in which it is shown: no list grows with the reports on record. */
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { joinPublishers } from "../../src/record/publisher/join-publishers.ts";
import { listPublishers } from "../../src/record/publisher/list-publishers.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { everyPath, storyRecord } from "../browser/story-pages.ts";

/** Tables with a row for each report, finding or name, and more. */
const LARGE = new Set(
  `articles analyses standing_reports statements standing_statements statement_passages passages entities entity_names
  resolutions positions position_index figures captures record_names name_words`.split(/\s+/),
);

let record: Awaited<ReturnType<typeof storyRecord>>;
let reader: Database.Database;
/** Each query once, with the address that asked it first. */
const asked = new Map<string, string>();

beforeAll(async () => {
  record = await storyRecord();
  reader = new Database(join(record.folder, "record.sqlite"), { readonly: true });
  const papers = (await listPublishers(record)).publishers.map(({ name }) => name);
  const [keep = "", other = ""] = papers;
  await joinPublishers(record, keep, other, { by: "Edda Marsh", why: null });
  const app = createApp(record);
  let path = "";
  const prepare = Database.prototype.prepare;
  const spy = vi.spyOn(Database.prototype, "prepare").mockImplementation(function (
    this: Database.Database,
    text: string,
  ) {
    if (/^\s*(?:select|with)\b/i.test(text) && !asked.has(text)) asked.set(text, path);
    return prepare.call(this, text);
  });
  try {
    const more = [
      "/reports?sort=oldest",
      "/reports?sort=publisher",
      `/reports?publisher=${encodeURIComponent(other)}`,
      "/people?name=ren",
      "/people?sort=last",
    ];
    // The methods note counts whatever there is.
    for (path of [...more, ...(await everyPath(record)).filter((one) => one !== "/methods")])
      expect((await app.request(path)).status, path).toBe(200);
    // Shown to editors, who sign in.
    path = "/publishers";
    const { publishers } = await listPublishers(record);
    expect(publishers.flatMap(({ joined }) => joined)).not.toEqual([]);
  } finally {
    spy.mockRestore();
  }
}, 60_000);
afterAll(async () => {
  reader.close();
  await record.close();
});

/** What SQLite says that it will do; on a record of any size the same, since it keeps no statistics. */
function planOf(text: string): readonly string[] {
  const bound = text.replace(/'[^']*'|"[^"]*"/g, "").split("?").length - 1;
  const rows = reader.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...Array.from({ length: bound }, () => null));
  return (rows as { detail: string }[]).map(({ detail }) => detail);
}

const views = () =>
  (reader.prepare("SELECT sql FROM sqlite_schema WHERE type = 'view'").all() as { sql: string }[]).map(
    (view) => view.sql,
  );

/** Large tables that are read through from their first row to their last, by the plan's names for them. */
function readThrough(text: string, told: readonly string[]): readonly string[] {
  const plan = planOf(text);
  // One table counted, and nothing else: quick, and kept until something is written.
  if (plan.length === 1 && /^\s*select (?:count|total|min)\(/i.test(text)) return [];
  const made = new Set(plan.flatMap((row) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(row)?.[1] ?? []));
  const [own, inViews] = [new Map(namesIn(text)), new Map(told.flatMap(namesIn))];
  // A view that is read by itself is told of by its own rows of the plan, one that is not has its tables' names.
  const isLarge = (name: string) => {
    const table = own.get(name) ?? "";
    if (made.has(name) || made.has(table)) return false;
    return LARGE.has(table) || LARGE.has(inViews.get(name) ?? "");
  };
  // By its rows from the last one put on record, no further than asked for.
  const isLatest = /order by "id" desc\s+limit/.test(text);
  return plan.filter((row) => {
    const [, name = ""] = /^SCAN (\w+)(?! VIRTUAL)/.exec(row) ?? [];
    const isOrdered =
      / USING (?:COVERING )?INDEX /.test(row) && !plan.includes("USE TEMP B-TREE FOR ORDER BY");
    return !isOrdered && !isLatest && isLarge(name);
  });
}

const namesIn = (text: string) =>
  [...text.matchAll(/(?:from|join)\s+"?(\w+)"?(?:\s+as\s+"?(\w+)"?)?/gi)].map(
    ({ 1: table = "", 2: name = table }) => [name, table] as const,
  );

test("no large table is read through, nor put in order anew, for a page", () => {
  const told = views();
  expect(asked.size).toBeGreaterThan(150);
  const slow = [...asked].flatMap(([text, path]) => {
    const rows = readThrough(text, told);
    return rows.length === 0 ? [] : [`${path}: ${rows.join(", ")} in ${text.trim().slice(0, 300)}`];
  });
  expect(slow).toEqual([]);
});

test("whom something is left of is told by what is theirs, before each transaction ends", () => {
  expect(readThrough("select id from bare_records where kind = ? and id in (?, ?)", views())).toEqual([]);
  const plan = planOf("select id from bare_records where kind = ? and id in (?, ?)");
  expect(plan.filter((row) => /^(?:SCAN|MATERIALIZE)/.test(row))).toEqual([]);
});

test("a query that would read a table through is told apart from one that goes by an index", () => {
  const of = (text: string) => readThrough(text, views());
  expect(of(`select id from articles as a order by title limit 3`)).toHaveLength(1);
  expect(of(`select * from standing_statements where kind = ?`)).toHaveLength(1);
  expect(of(`select report_id from standing_reports order by published, report_id limit 3`)).toEqual([]);
  expect(of(`select count(*) from standing_reports`)).toEqual([]);
  expect(
    of(`select count(*) from current_articles as a join standing_statements as s on s.kind = a.title`),
  ).not.toEqual([]);
});
