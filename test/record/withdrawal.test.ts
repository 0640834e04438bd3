/** A withdrawn report: nothing of its text is left on the disk, what it was stays, and nothing else opens what is written once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { checkRecord } from "../../src/record/check.ts";
import { decideIs } from "../../src/record/entity/decide-actors.ts";
import { openRecord } from "../../src/record/open.ts";
import { correctPosition } from "../../src/record/position/decide-positions.ts";
import { putReport } from "../../src/record/put-report.ts";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { recordCounts } from "../../src/record/shared/record-counts.ts";
import { correctStatement, rejectStatement } from "../../src/record/statement/decide-statements.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { listWithdrawals, withdrawalOf } from "../../src/record/withdrawal/withdrawn.ts";
import { decisionWords } from "../../src/views/wording/decision.ts";
import { distinctive, other, SENTENCE, TEXT, TRACES } from "./distinctive.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
const WHO = { by: "ines", why: "published by mistake" };
async function idOf(title: string): Promise<string> {
  const row = await fresh.record.db
    .selectFrom("current_articles")
    .select("report_id")
    .where("title", "like", `${title}%`)
    .executeTakeFirstOrThrow();
  return row.report_id;
}

/** Which of the words stand in which of the record's files. */
function found(words: readonly string[]): readonly string[] {
  const files = readdirSync(fresh.folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return files.flatMap((file) => {
    const path = join(file.parentPath, file.name);
    const bytes = readFileSync(path);
    return words.filter((word) => bytes.includes(word)).map((word) => `${file.name}: ${word}`);
  });
}

describe("A withdrawn report", () => {
  let id = "";
  beforeEach(async () => {
    await putReport(fresh.record, other());
    await putReport(fresh.record, distinctive());
    id = await idOf("Zinc");
  });

  test("leaves nothing of its text in the database's files or the archive", async () => {
    const { record } = fresh;
    await correctPosition(
      record,
      `${id}#p1`,
      { stance: "against" },
      { by: "ines", why: `it says: ${SENTENCE}` },
    );
    await correctStatement(
      record,
      `${id}#s1`,
      { words: "the zinc lighthouse of Quorrel", speaker: "Tobias Renn" },
      { by: "ines", why: null },
    );
    await rejectStatement(record, `${id}#s2`, { by: "ines", why: null });
    await decideIs(record, `${id}#e2`, "tobias-renn", { by: "ines", why: null });
    await decideIs(record, `${await idOf("Renn")}#e1`, "tobias-renn", {
      by: "ines",
      why: `unlike in “${SENTENCE}”`,
    });
    expect(found([SENTENCE])).not.toEqual([]);
    await withdrawReport(record, { report: id, ...WHO });
    expect(found([SENTENCE, ...TRACES])).toEqual([]);
    const told = (await listDecisions(record)).map(decisionWords).reverse();
    expect(told.slice(0, 2)).toEqual([
      `correct: a position in ${id}, which was withdrawn`,
      `correct: a statement in ${id}, which was withdrawn`,
    ]);
    expect(told.join()).not.toContain("undefined");
    expect((await checkRecord(record)).problems).toEqual([]);
  });

  test("leaves its id, the reason, who and when, and each capture's hash and time", async () => {
    const { sha256, capturedAt } = (await reportById(fresh.record, id))?.capture ?? {};
    await withdrawReport(fresh.record, { report: id, ...WHO });
    const withdrawal = await withdrawalOf(fresh.record, id);
    expect(withdrawal).toMatchObject({ report: id, ...WHO, captures: [{ version: 1, sha256, capturedAt }] });
    expect(withdrawal?.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(await listWithdrawals(fresh.record)).toEqual([withdrawal]);
  });

  test("leaves the record in order, and the other reports as they were", async () => {
    const others = await reportById(fresh.record, await idOf("Renn"));
    await withdrawReport(fresh.record, { report: id, ...WHO });
    expect((await checkRecord(fresh.record)).problems).toEqual([]);
    expect(await reportById(fresh.record, await idOf("Renn"))).toEqual(others);
    expect(await recordCounts(fresh.record)).toMatchObject({
      reports: 1,
      versions: 1,
      captures: 1,
      statements: 2,
    });
    const { questions } = await listQuestions(fresh.record, { limit: 10, offset: 0 });
    expect(questions.map(({ wording, positions }) => [wording, positions])).toEqual([
      ["Should the ferry subsidy end?", 1],
    ]);
    const names = await fresh.record.db.selectFrom("people").select("name").orderBy("name").execute();
    expect(names.map(({ name }) => name)).toEqual(["Ilse Varga", "Tobias Renn"]);
  });

  test("takes all its versions with it", async () => {
    await putReport(fresh.record, distinctive({ text: `${TEXT} More on Quorrel follows.` }));
    const { withdrawal } = await withdrawReport(fresh.record, { report: id, ...WHO });
    expect(withdrawal.captures.map(({ version }) => version)).toEqual([1, 2]);
    expect(found(TRACES)).toEqual([]);
    expect((await checkRecord(fresh.record)).problems).toEqual([]);
  });

  test.each([
    ["the same bytes", {}],
    ["the same bytes from another address", { url: "https://other.invalid/a" }],
    [
      "other words from its address",
      {
        text: "Wilhelmina Zaggard said the zinc lighthouse of Quorrel must never be lit again after 7,431 lanterns were lost. Tobias Renn agrees, and no.",
      },
    ],
  ])("is not taken again by %s", async (_by, told) => {
    await withdrawReport(fresh.record, { report: id, ...WHO });
    await expect(putReport(fresh.record, distinctive(told))).rejects.toThrow(
      new RegExp(
        `zinc-lighthouse.txt: this is report ${id}, which was withdrawn on \\d{4}-\\d\\d-\\d\\d \\(published by mistake\\)`,
      ),
    );
    expect(found(TRACES)).toEqual([]);
  });

  test("that another report has the bytes of is named, and stays with that one", async () => {
    await putReport(fresh.record, distinctive({ url: "https://other.invalid/a" }));
    const [twin] = (
      await fresh.record.db.selectFrom("reports").select("id").where("url", "like", "%other%").execute()
    ).map((row) => row.id);
    const { alsoIn } = await withdrawReport(fresh.record, { report: id, ...WHO });
    expect(alsoIn).toEqual([twin]);
    expect((await checkRecord(fresh.record)).problems).toEqual([]);
    await withdrawReport(fresh.record, { report: twin ?? "", ...WHO });
    expect(found(TRACES)).toEqual([]);
  });

  test("may be withdrawn again, which changes neither reason nor time", async () => {
    const first = await withdrawReport(fresh.record, { report: id, ...WHO });
    const again = await withdrawReport(fresh.record, { report: id, by: "rolf", why: "other" });
    expect(again.withdrawal).toEqual(first.withdrawal);
  });

  test("is cleared by a check's advice when its bytes came back", async () => {
    await withdrawReport(fresh.record, { report: id, ...WHO });
    await fresh.record.archive.put(distinctive().capture.bytes);
    expect((await checkRecord(fresh.record)).problems.join()).toContain(
      `withdrawn report ${id} is still in the archive`,
    );
    await withdrawReport(fresh.record, { report: id, ...WHO });
    expect((await checkRecord(fresh.record)).problems).toEqual([]);
  });

  test("is cleared by withdrawing it again, where another program kept its words in the log", async () => {
    const raw = new Database(join(fresh.folder, "record.sqlite"), { readonly: true });
    raw.exec("BEGIN");
    raw.prepare("SELECT count(*) FROM articles").get();
    const writer = await openRecord(fresh.folder, { mode: "check", busyTimeout: 50 });
    await expect(withdrawReport(writer, { report: id, ...WHO })).rejects.toThrow("run the same again");
    expect(await reportById(fresh.record, id)).toBeNull();
    expect(await fresh.record.archive.has(distinctive().capture.sha256)).toBe(false);
    raw.close();
    await withdrawReport(writer, { report: id, ...WHO });
    await writer.close();
    expect(found(TRACES)).toEqual([]);
  });

  test("needs a reason, and must be there", async () => {
    await expect(withdrawReport(fresh.record, { report: id, by: "ines", why: " " })).rejects.toThrow(
      "needs a reason",
    );
    await expect(withdrawReport(fresh.record, { report: "no-such", ...WHO })).rejects.toThrow(
      "no report no-such",
    );
  });

  test("opens nothing of other reports, of itself beforehand, or of the withdrawal", async () => {
    const { db } = fresh.record;
    const refused = (change: ReturnType<typeof sql>) =>
      expect(change.execute(db)).rejects.toThrow(/never changed|stay/);
    await refused(sql`DELETE FROM statement_passages`);
    await withdrawReport(fresh.record, { report: id, ...WHO });
    for (const table of [
      "articles",
      "passages",
      "analyses",
      "entities",
      "statements",
      "statement_passages",
      "positions",
      "wordings",
      "matches",
      "questions",
      "people",
      "resolutions",
      "captures",
    ])
      await refused(sql`DELETE FROM ${sql.table(table)}`);
    for (const [table, column] of [
      ["wordings", "text"],
      ["matches", "doubtful"],
      ["resolutions", "candidates"],
      ["articles", "text"],
      ["withdrawals", "why"],
    ])
      await refused(sql`UPDATE ${sql.table(table ?? "")} SET ${sql.ref(column ?? "")} = '[]'`);
    await refused(sql`DELETE FROM withdrawals`);
    await refused(sql`INSERT INTO withdrawing VALUES ('wording', (SELECT id FROM wordings))`);
    await refused(sql`INSERT INTO withdrawing VALUES ('person', 'tobias-renn')`);
  });
});
