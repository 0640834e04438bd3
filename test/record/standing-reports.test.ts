/** Reports as they stand are kept in step with versions, analyses, decisions and withdrawals. */
import { sql } from "kysely";
import { expect, test } from "vitest";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { putReport } from "../../src/record/put-report.ts";
import { correctDetails } from "../../src/record/report/correct-details.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import { correctStatement, rejectStatement } from "../../src/record/statement/decide-statements.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { report } from "../story.ts";
import { distinctive, TEXT } from "./distinctive.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
const who = { by: "Anna Sund", why: "read again" };

/** The table, and what it must be: made anew from what it is made of. */
async function both() {
  const kept = await sql`SELECT * FROM standing_reports ORDER BY report_id`.execute(fresh.record.db);
  const made = await sql`
    SELECT a.report_id, a.id AS article_id, n.id AS analysis_id, a.version, a.publisher, a.published,
      count(s.id) AS statements, count(*) FILTER (WHERE s.confidence < 0.5) AS below, count(s.speaker_id) AS attributed
    FROM current_articles AS a LEFT JOIN latest_analyses AS n ON n.article_id = a.id
      LEFT JOIN standing_statements AS s ON s.analysis_id = n.id
    GROUP BY a.report_id ORDER BY a.report_id`.execute(fresh.record.db);
  return [kept.rows, made.rows] as const;
}

async function expectInStep(reports: number) {
  const [kept, made] = await both();
  expect(kept).toEqual(made);
  expect(kept).toHaveLength(reports);
}

test("it follows new versions, readings, corrections, and their undoing, and forgets what is withdrawn", async () => {
  await putReport(fresh.record, report());
  await putReport(fresh.record, distinctive());
  await expectInStep(2);

  const edited = distinctive({ text: `${TEXT}\n\nThe board meets in June.` });
  await putReport(fresh.record, edited);
  await expectInStep(2);
  const { analysis } = edited;
  const extractor = { ...analysis.extractor, version: "another" };
  const [first, ...rest] = analysis.statements;
  const unsure = first ? [{ ...first, confidence: 0.2, speaker: null }, ...rest] : [];
  await putReport(fresh.record, { ...edited, analysis: { ...analysis, extractor, statements: unsure } });
  await expectInStep(2);

  const { id } = await fresh.record.db
    .selectFrom("articles")
    .select("report_id as id")
    .where("title", "=", "Zinc lighthouse stays dark")
    .executeTakeFirstOrThrow();
  const row = async () => (await listReports(fresh.record)).reports.find((one) => one.id === id);
  expect(await row()).toMatchObject({ statements: 2, needsReview: 1, versions: 2 });
  const { decision } = await correctStatement(fresh.record, `${id}#s1`, { kind: "mixed" }, who);
  expect(await row()).toMatchObject({ statements: 2, needsReview: 0 });
  await rejectStatement(fresh.record, `${id}#s2`, who);
  expect(await row()).toMatchObject({ statements: 1, needsReview: 0 });
  await expectInStep(2);
  await undo(fresh.record, decision, who);
  await expectInStep(2);

  await correctDetails(fresh.record, id, { published: null, publisher: "The Quorrel Beacon" }, who);
  await expectInStep(2);
  expect((await listReports(fresh.record, { sort: "oldest" })).reports.at(-1)?.id).toBe(id);
  await withdrawReport(fresh.record, { report: id, by: "Anna Sund", why: "asked for" });
  await expectInStep(1);
});

test("what has no day, or no paper, comes last in every order, across pages too", async () => {
  const days = [
    ["2025-03-02", "B"],
    [null, "A"],
    ["2025-03-01", null],
    ["2025-03-03", "A"],
    [null, null],
  ] as const;
  for (const [i, [published, publisher]] of days.entries()) {
    const text = `Ilse Varga said number ${i} is enough.`;
    const url = `https://news.invalid/${i}`;
    const { capture, article } = distinctive({ text: TEXT, url });
    await putReport(fresh.record, {
      ...distinctive({ text: `${TEXT}\n\n${text}`, url }),
      capture: { ...capture, name: `${i}.txt` },
      article: {
        ...article,
        text: `${TEXT}\n\n${text}`,
        title: `Number ${i}`,
        published: published as typeof article.published,
        publisher,
      },
    });
  }
  const inOrder = async (sort: "newest" | "oldest" | "publisher", a_page: number) => {
    const found = [];
    for (let offset = 0; offset < days.length; offset += a_page)
      found.push(...(await listReports(fresh.record, { sort, limit: a_page, offset })).reports);
    return found.map(({ published, publisher }) => `${publisher ?? "-"} ${published ?? "-"}`);
  };
  const wanted = {
    newest: ["A 2025-03-03", "B 2025-03-02", "- 2025-03-01"],
    oldest: ["- 2025-03-01", "B 2025-03-02", "A 2025-03-03"],
  };
  for (const a_page of [1, 2, 3, 5]) {
    for (const sort of ["newest", "oldest"] as const) {
      const found = await inOrder(sort, a_page);
      expect(found.slice(0, 3), `${sort} ${a_page}`).toEqual(wanted[sort]);
      expect(found.slice(3).sort(), `${sort} ${a_page}`).toEqual(["- -", "A -"]);
    }
    expect(await inOrder("publisher", a_page)).toEqual([
      "A 2025-03-03",
      "A -",
      "B 2025-03-02",
      "- 2025-03-01",
      "- -",
    ]);
  }
});
