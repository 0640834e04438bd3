/** The record's promises: nothing twice, nothing half, nothing changed, every passage the text's own. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RecordError } from "../src/base/errors.ts";
import { checkRecord } from "../src/record/check.ts";
import { putAnalysisOf, putReport } from "../src/record/put-report.ts";
import { eachStatement } from "../src/record/queries/each-statement.ts";
import { listReports } from "../src/record/queries/list-reports.ts";
import { recordCounts } from "../src/record/queries/record-counts.ts";
import { reportById } from "../src/record/queries/report-by-id.ts";
import { search } from "../src/record/queries/search.ts";
import { openRecord, type RecordStore } from "../src/record/store/open.ts";
import { analysis, article, capture, EXTRACTOR, report, spanOf, TEXT } from "./story.ts";

const PAGE = "https://courier.example/2025/03/ferry";

let folder: string;
let record: RecordStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-record-"));
  record = await openRecord(folder, { mode: "write" });
});

afterEach(async () => {
  await record.close();
  rmSync(folder, { recursive: true });
});

async function onlyReport() {
  const { reports } = await listReports(record);
  const found = reports[0] && (await reportById(record, reports[0].id));
  if (!found) throw new Error("no report on record");
  return found;
}

async function rowsIn(table: string): Promise<number> {
  const found = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(record.db);
  return found.rows[0]?.n ?? -1;
}

describe("a report on record", () => {
  test("is given back with every passage word for word", async () => {
    expect(await putReport(record, report())).toBe("added");
    const stored = await onlyReport();
    expect(stored).toMatchObject({ version: 1, text: TEXT, publisher: "The Brannoch Courier" });
    expect(stored.statements.map((s) => [s.id, s.kind, s.speaker?.name, s.confidence])).toEqual([
      ["s1", "mixed", "Tobias Renn", 0.94],
      ["s2", "declined", "Ilse Varga", 0.41],
    ]);
    expect(stored.statements[0]?.content.map((p) => p.exact)).toEqual([
      "the ferry subsidy “should end”",
      "by June",
    ]);
    expect(stored.boilerplate).toEqual([
      {
        ...spanOf(TEXT, "Photograph: the harbour at Brannoch."),
        exact: "Photograph: the harbour at Brannoch.",
      },
    ]);
    expect(stored.entities.map((e) => [e.id, e.aliases, e.roles, e.memberOf])).toEqual([
      ["e1", ["Renn"], [], ["e3"]],
      ["e2", [], ["the member for Brannoch East"], []],
      ["e3", [], [], []],
    ]);
    expect(stored.extractor).toMatchObject(EXTRACTOR);
    expect(stored.capture).toMatchObject({ sha256: capture(TEXT).sha256, name: "report.txt" });
  });

  test("is listed and counted with its statements and those that wait for review", async () => {
    await putReport(record, report());
    expect(await listReports(record)).toMatchObject({
      total: 1,
      reports: [{ statements: 2, needsReview: 1, versions: 1 }],
    });
    expect(await recordCounts(record)).toEqual({
      reports: 1,
      versions: 1,
      captures: 1,
      statements: 2,
      needsReview: 1,
      attributed: 2,
      publishers: [{ name: "The Brannoch Courier", reports: 1 }],
    });
  });

  test("changes nothing when it is read again", async () => {
    await putReport(record, report());
    const before = await Promise.all(["captures", "articles", "passages", "statements"].map(rowsIn));
    expect(await putReport(record, report())).toBe("unchanged");
    expect(await Promise.all(["captures", "articles", "passages", "statements"].map(rowsIn))).toEqual(before);
  });

  test("changes nothing when the same words come in another page", async () => {
    const told = article(TEXT, { url: PAGE });
    await putReport(record, report({ article: told }));
    const page = capture(`<p>${TEXT}</p>`, { url: PAGE, mediaType: "text/html" });
    expect(await putReport(record, report({ article: told, capture: page }))).toBe("unchanged");
    expect(await rowsIn("captures")).toBe(1);
  });

  test("gets a second version when its page says something else, and keeps the first", async () => {
    await putReport(record, report({ article: article(TEXT, { url: PAGE }) }));
    const edited = { url: PAGE, title: "Renn repeats his call" };
    const again = report({ article: article(TEXT, edited), capture: capture(`${TEXT} `, { url: PAGE }) });
    expect(await putReport(record, again)).toBe("version");
    const stored = await onlyReport();
    expect(stored.versions.map((v) => v.title)).toEqual([
      "Renn wants the ferry subsidy to end",
      "Renn repeats his call",
    ]);
    expect(stored.version).toBe(2);
    expect((await reportById(record, stored.id, 1))?.title).toBe("Renn wants the ferry subsidy to end");
    expect(await reportById(record, stored.id, 3)).toBeNull();
    expect((await listReports(record)).total).toBe(1);
    expect((await search(record, "ferry")).total).toBe(1);
    expect((await search(record, "ferry", { in: "reports" })).total).toBe(1);
  });

  test("shows the findings of the newer extractor and keeps the older ones", async () => {
    await putReport(record, report());
    const newer = { ...EXTRACTOR, version: "0.2.0" };
    const found = { ...analysis(newer), statements: analysis().statements.slice(0, 1) };
    expect(await putAnalysisOf(record, 1, TEXT, found)).toBe("analysed");
    expect(await putAnalysisOf(record, 1, TEXT, found)).toBe("unchanged");
    const stored = await onlyReport();
    expect([stored.extractor.version, stored.statements.length]).toEqual(["0.2.0", 1]);
    expect(await rowsIn("statements")).toBe(3);
    expect((await search(record, "Skerries")).total).toBe(0);
  });

  test("is not written at all when one of its findings lies outside the text", async () => {
    const found = analysis();
    const last = found.statements[1];
    if (!last) throw new Error("the story has two statements");
    const wrong = { ...last, content: [{ start: TEXT.length - 2, end: TEXT.length + 1 }] };
    const put = putReport(record, report({ analysis: { ...found, statements: [wrong] } }));
    await expect(put).rejects.toThrow(RangeError);
    expect(await Promise.all(["captures", "reports", "articles", "passages"].map(rowsIn))).toEqual([
      0, 0, 0, 0,
    ]);
    expect(await putReport(record, report())).toBe("added");
  });
});

describe("search", () => {
  beforeEach(() => putReport(record, report()));

  test("marks the words that were searched for in the statement's own words", async () => {
    const { total, hits } = await search(record, "SUBSIDY");
    expect(total).toBe(1);
    expect(hits[0]).toMatchObject({
      in: "statement",
      statement: { id: "s1", source: "Tobias Renn" },
      speaker: { name: "Tobias Renn" },
      report: { publisher: "The Brannoch Courier", published: "2025-03-04" },
    });
    expect(hits[0]?.snippet).toEqual([
      { text: "the ferry ", hit: false },
      { text: "subsidy", hit: true },
      { text: " “should end” … by June", hit: false },
    ]);
  });

  test.each([
    ["ferry subsidy", 1],
    ['"subsidy should end"', 1],
    ['"ferry should"', 0],
    ["ferry -june", 0],
    ["-june", 1],
    ["ferr*", 1],
    ["ferr", 0],
    ["speaker:renn", 1],
    ["speaker:renn boats", 0],
    ["speaker:holt", 0],
    ["after:2025-03-04 before:2025-03-04", 2],
    ["ferry after:2025-03-05", 0],
    ["ferry before:2025-02", 0],
    ["", 0],
  ])("%j has %i hits among statements", async (query, total) => {
    const found = await search(record, query);
    expect([found.total, found.hits.length]).toEqual([total, total]);
  });

  test.each([
    '"',
    "(",
    "a AND",
    "NEAR(",
    "^x",
    "col:x",
    "*",
    "- -",
    "x* *",
    "{words}:y",
    'it"s',
    "'",
    ";--",
    "\0",
    "speaker:(",
    "ferry OR",
    "NOT ferry",
    "after:never",
  ])("%j is no error, whatever is meant by it", async (query) => {
    await expect(search(record, query, { in: "all" })).resolves.toHaveProperty("total");
  });

  test("in everything lists statements before reports, page by page without a gap", async () => {
    const all = await search(record, "ferry", { in: "all" });
    expect(all.hits.map((h) => h.in)).toEqual(["statement", "report"]);
    const second = await search(record, "ferry", { in: "all", limit: 1, offset: 1 });
    expect(second).toEqual({ total: 2, hits: all.hits.slice(1) });
  });

  test("for a caption's words finds the report and no statement", async () => {
    expect((await search(record, "photograph")).total).toBe(0);
    expect((await search(record, "photograph", { in: "reports" })).total).toBe(1);
  });
});

test("every statement goes out as one row, more than a batch of them in order", async () => {
  await putReport(record, report());
  const one = analysis().statements[0];
  if (!one) throw new Error("the story has statements");
  const statements = Array.from({ length: 1200 }, (_, i) => ({ ...one, id: `s${i + 1}` }));
  const newer = { ...analysis({ ...EXTRACTOR, version: "0.2.0" }), statements };
  await putAnalysisOf(record, 1, TEXT, newer);
  const rows = [];
  for await (const row of eachStatement(record)) rows.push(row);
  expect(rows.map((row) => row.id.split("-")[2])).toEqual(statements.map((s) => s.id));
  expect(rows[0]).toMatchObject({
    speaker: "Tobias Renn",
    speakerType: "person",
    content: "the ferry subsidy “should end” … by June",
    start: TEXT.indexOf("the ferry"),
    end: TEXT.indexOf("by June") + 7,
    extractor: "standpoint 0.2.0",
  });
});

describe("what is on record", () => {
  const TABLES = ["captures", "articles", "passages", "analyses", "statements", "entities", "entity_names"];

  test.each(TABLES)("cannot be changed or deleted: %s", async (table) => {
    await putReport(record, report());
    const [column] = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`
      .execute(record.db)
      .then((found) => found.rows.map((row) => row.name));
    const change = sql`UPDATE ${sql.table(table)} SET ${sql.ref(column ?? "")} = ${sql.ref(column ?? "")}`;
    await expect(change.execute(record.db)).rejects.toThrow("never changed");
    await expect(sql`DELETE FROM ${sql.table(table)}`.execute(record.db)).rejects.toThrow("never changed");
    const replace = sql`INSERT OR REPLACE INTO ${sql.table(table)} SELECT * FROM ${sql.table(table)}`;
    await expect(replace.execute(record.db)).rejects.toThrow("never changed");
  });

  test("cannot point into another report's text", async () => {
    await putReport(record, report());
    const other = "Sunniva Okafor said no.";
    const told = { statements: [], entities: [], boilerplate: [], extractor: EXTRACTOR };
    await putReport(record, {
      capture: capture(other),
      article: article(other),
      analysis: { ...told, boilerplate: [{ start: 0, end: 7 }] },
    });
    const foreign = sql`INSERT INTO statement_passages (statement_id, part, position, passage_id)
      VALUES (1, 'cue', 9, (SELECT max(id) FROM passages))`;
    await expect(foreign.execute(record.db)).rejects.toThrow("the article that was analysed");
  });

  test("is found in order by a check, and what was tampered with is named", async () => {
    await putReport(record, report());
    expect(await checkRecord(record)).toMatchObject({ captures: 1, articles: 1, problems: [] });
    await record.close();
    const raw = new Database(join(folder, "record.sqlite"));
    raw.exec("DROP TRIGGER passages_never_update");
    raw.exec("UPDATE passages SET exact = 'the tax' WHERE exact = 'by June'");
    raw.close();
    const archive = join(folder, "captures");
    const bytes = readdirSync(archive, { recursive: true, encoding: "utf8" }).find((f) =>
      /[0-9a-f]{60}/.test(f),
    );
    rmSync(join(archive, bytes ?? ""), { recursive: true });
    record = await openRecord(folder, { mode: "write" });
    const { problems } = await checkRecord(record);
    expect(problems.join("\n")).toMatch(/is not the passage \d+/);
    expect(problems.join("\n")).toMatch(/capture [0-9a-f]{64} of report.txt cannot be read/);
    expect(problems.join("\n")).toMatch(/statement_fts does not fit its rows/);
  });

  test("is found by an index when a report is added: no table is read through", async () => {
    const plans: string[] = [];
    for (const query of [
      sql`SELECT a.id FROM captures c JOIN articles a ON a.capture_id = c.id WHERE c.sha256 = 'x' AND coalesce(c.url, '') = ''`,
      sql`SELECT a.id FROM articles a JOIN reports r ON r.id = a.report_id WHERE a.digest = 'x' AND r.url = 'y'`,
      sql`SELECT version FROM current_articles WHERE report_id = 'x'`,
      sql`SELECT * FROM passages WHERE article_id = 1`,
      sql`SELECT id FROM analyses WHERE article_id = 1 AND extractor = 'x'`,
      sql`SELECT id, words, speaker FROM statement_words WHERE analysis_id = 1`,
    ]) {
      const plan = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${query}`.execute(record.db);
      plans.push(...plan.rows.map((row) => row.detail));
    }
    expect(plans.length).toBeGreaterThan(6);
    expect(plans.filter((detail) => detail.startsWith("SCAN"))).toEqual([]);
  });
});

describe("a record that cannot be opened says why, and is left as it is", () => {
  const opened = (path: string, mode: "read" | "write" = "write") =>
    openRecord(path, { mode, busyTimeout: 50 });

  test("where there is none", async () => {
    const nowhere = join(folder, "nowhere");
    await expect(opened(nowhere, "read")).rejects.toThrow(/no record at .*standpoint add/);
    expect(existsSync(nowhere)).toBe(false);
  });

  test("where its folder is a file", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    await expect(opened(file)).rejects.toThrow(/there is a file of that name/);
    await expect(opened(join(file, "record"))).rejects.toThrow(/part of its path is a file/);
  });

  test.each(["read", "write"] as const)("where it is no SQLite file, opened to %s", async (mode) => {
    const other = mkdtempSync(join(folder, "other-"));
    writeFileSync(join(other, "record.sqlite"), "this is a text, and a long one at that. ".repeat(200));
    await expect(opened(other, mode)).rejects.toThrow(RecordError);
    await expect(opened(other, mode)).rejects.toThrow(/is no SQLite file/);
  });

  test("where it is somebody else's database", async () => {
    const other = mkdtempSync(join(folder, "other-"));
    new Database(join(other, "record.sqlite")).exec("CREATE TABLE bookmarks (id)").close();
    await expect(opened(other)).rejects.toThrow(/no record of Standpoint/);
  });

  test("where it was written by a newer version", async () => {
    await sql`INSERT INTO kysely_migration VALUES ('0099-people', '2030-01-01')`.execute(record.db);
    await expect(opened(folder)).rejects.toThrow(/newer version of Standpoint.*0099-people.*update/);
    await expect(opened(folder, "read")).rejects.toThrow(/newer version/);
  });

  test("where another process is writing", async () => {
    const other = new Database(join(folder, "record.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    const impatient = await opened(folder);
    await expect(putReport(impatient, report())).rejects.toThrow(/being written by another process/);
    other.exec("ROLLBACK");
    expect(await putReport(impatient, report())).toBe("added");
    await impatient.close();
    other.close();
  });

  test("where the disk is full: the reports before are whole, and the next goes on once there is room", async () => {
    await putReport(record, report());
    await sql`PRAGMA max_page_count = 1`.execute(record.db);
    const long = `Petra Lindqvist said ${"the boats must sail ".repeat(20_000)}`;
    const next = {
      capture: capture(long),
      article: article(long),
      analysis: { ...analysis(), statements: [] },
    };
    const other = { ...next, analysis: { ...next.analysis, entities: [], boilerplate: [] } };
    await expect(putReport(record, other)).rejects.toThrow(/disk that is full.*make room/);
    expect(await rowsIn("articles")).toBe(1);
    await sql`PRAGMA max_page_count = 1000000`.execute(record.db);
    expect(await putReport(record, other)).toBe("added");
    expect((await checkRecord(record)).problems).toEqual([]);
  });
});
