/** What is on record stays as it is, and a check finds where it did not. */

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { checkRecord } from "../../src/record/check.ts";
import { putReport } from "../../src/record/put-report.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, report } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();

describe("what is on record", () => {
  const TABLES = ["captures", "articles", "passages", "analyses", "statements", "entities", "entity_names"];

  test.each(TABLES)("cannot be changed or deleted: %s", async (table) => {
    await putReport(fresh.record, report());
    const [column] = await sql<{ name: string }>`SELECT name FROM pragma_table_info(${table})`
      .execute(fresh.record.db)
      .then((found) => found.rows.map((row) => row.name));
    const change = sql`UPDATE ${sql.table(table)} SET ${sql.ref(column ?? "")} = ${sql.ref(column ?? "")}`;
    await expect(change.execute(fresh.record.db)).rejects.toThrow("never changed");
    await expect(sql`DELETE FROM ${sql.table(table)}`.execute(fresh.record.db)).rejects.toThrow(
      "never changed",
    );
    const replace = sql`INSERT OR REPLACE INTO ${sql.table(table)} SELECT * FROM ${sql.table(table)}`;
    await expect(replace.execute(fresh.record.db)).rejects.toThrow("never changed");
  });

  test("cannot point into another report's text", async () => {
    await putReport(fresh.record, report());
    const other = "Sunniva Okafor said no.";
    const told = { ...NOTHING_ELSE, statements: [], entities: [], boilerplate: [], extractor: EXTRACTOR };
    await putReport(fresh.record, {
      capture: capture(other),
      article: article(other),
      analysis: { ...told, boilerplate: [{ start: 0, end: 7 }] },
    });
    const foreign = sql`INSERT INTO statement_passages (statement_id, part, position, passage_id)
      VALUES (1, 'cue', 9, (SELECT max(id) FROM passages))`;
    await expect(foreign.execute(fresh.record.db)).rejects.toThrow("the article that was analysed");
  });

  test("is found in order by a check, and what was tampered with is named", async () => {
    await putReport(fresh.record, report());
    expect(await checkRecord(fresh.record)).toMatchObject({ captures: 1, articles: 1, problems: [] });
    await fresh.whileClosed(() => {
      const raw = new Database(join(fresh.folder, "record.sqlite"));
      raw.exec("DROP TRIGGER passages_never_update");
      raw.exec("UPDATE passages SET exact = 'the tax' WHERE exact = 'by June'");
      raw.close();
      const archive = join(fresh.folder, "captures");
      const bytes = readdirSync(archive, { recursive: true, encoding: "utf8" }).find((f) =>
        /[0-9a-f]{60}/.test(f),
      );
      rmSync(join(archive, bytes ?? ""), { recursive: true });
    });
    const { problems } = await checkRecord(fresh.record);
    expect(problems.join("\n")).toMatch(/is not what passage \d+ says/);
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
      const plan = await sql<{ detail: string }>`EXPLAIN QUERY PLAN ${query}`.execute(fresh.record.db);
      plans.push(...plan.rows.map((row) => row.detail));
    }
    expect(plans.length).toBeGreaterThan(6);
    // A subquery that only puts a few rows in order reads no table through.
    expect(plans.filter((detail) => /^SCAN (?!\(subquery)/.test(detail))).toEqual([]);
  });
});
