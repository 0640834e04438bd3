/** What people add that the machine missed: it is found wherever findings are, as theirs, lasts as long as its words, and is undone. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { positionsInForce } from "../../src/record/comparison/positions-in-force.ts";
import { correctionsMade } from "../../src/record/correction/corrections.ts";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { eachStatement } from "../../src/record/export/each-statement.ts";
import { addPosition } from "../../src/record/position/add-position.ts";
import { checkPositionIndex } from "../../src/record/position/check-index.ts";
import { correctPosition } from "../../src/record/position/decide-positions.ts";
import { positionsInReport } from "../../src/record/position/positions-in-report.ts";
import { putReport } from "../../src/record/put-report.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { lostFindings } from "../../src/record/review/lost-decisions.ts";
import { findingById } from "../../src/record/review/review-queue.ts";
import { addStatement } from "../../src/record/statement/add-statement.ts";
import { correctStatement, rejectStatement } from "../../src/record/statement/decide-statements.ts";
import { saidBy } from "../../src/record/statement/said-by.ts";
import { search } from "../../src/record/statement/search.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { annotationPage } from "../../src/views/exports/annotations.ts";
import { freshRecord } from "./fresh.ts";
import { QUARRY, quarry } from "./quarry.ts";

const fresh = freshRecord();
const WHO = { by: "wanda", why: "stands there" };
const FILL = "Should the Hesper quarry be filled in?";
const STONE = "“Not a stone moves without us,”";

let report = "";
beforeEach(async () => {
  await putReport(fresh.record, quarry());
  report = (await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow()).id;
});
afterEach(async () => expect(await checkPositionIndex(fresh.record.db)).toEqual([]));

const stored = async () => {
  const found = await reportById(fresh.record, report);
  if (!found) throw new Error("the report is gone");
  return found;
};
const statements = async () =>
  (await stored()).statements.map(
    ({ speaker, content, confidence }) => `${speaker?.name}: ${content[0]?.exact} ${confidence}`,
  );
const hits = async (query: string) => (await search(fresh.record, query)).total;
const wordsBy = async (id: string) =>
  (await saidBy(fresh.record, { kind: "person", id }, { limit: 9 })).statements.map(
    ({ content }) => content[0]?.exact,
  );

const driver = () =>
  addStatement(
    fresh.record,
    report,
    {
      content: { words: STONE, at: QUARRY.indexOf(STONE) },
      source: { words: "a lorry driver at the gate" },
      cue: { words: "according to" },
      speaker: "a lorry driver",
      type: "unnamed",
    },
    WHO,
  );
const trust = () =>
  addStatement(
    fresh.record,
    report,
    {
      content: { words: "would fill it only if the county pays" },
      source: { words: "Marta Oyelaran" },
      speaker: "Marta Oyelaran",
    },
    WHO,
  );
const marta = () =>
  addPosition(
    fresh.record,
    report,
    {
      words: { words: "fill it only if the county pays" },
      holder: "Marta Oyelaran",
      stance: "conditional",
      condition: { words: "the county pays" },
      question: FILL,
    },
    WHO,
  );

describe("a statement that somebody adds", () => {
  test("stands in its place in the report, on people's pages, in search and exports, as theirs", async () => {
    const { id } = await driver();
    await trust();
    expect(id).toBe(`${report}#s2`);
    expect(await statements()).toEqual([
      "Idris Calloway: Idris Calloway wants the Hesper quarry filled in 0.8",
      `a lorry driver: ${STONE} 1`,
      "Marta Oyelaran: would\nfill it only if the county pays 1",
    ]);
    const [, first, second] = (await stored()).statements;
    expect(first).toMatchObject({ kind: "direct", added: { by: "wanda" } });
    expect(first?.cue.map(({ exact }) => exact)).toEqual(["according to"]);
    expect(second).toMatchObject({ kind: "indirect", polarity: "said" });
    expect(await hits('"a stone moves" speaker:driver')).toBe(1);
    expect(await wordsBy("marta-oyelaran")).toEqual(["would\nfill it only if the county pays"]);
    const rows = [];
    for await (const row of eachStatement(fresh.record)) rows.push(row);
    expect(rows.map(({ addedBy, extractor }) => [addedBy, extractor])).toEqual([
      [null, "standpoint 0.1.0"],
      ["wanda", ""],
      ["wanda", ""],
    ]);
    const [made] = await correctionsMade(fresh.record, { report, limit: 9 });
    expect(made).toMatchObject({ what: "add", by: "wanda", why: "stands there", finding: "s3" });
    const page = JSON.stringify(await annotationPage(fresh.record, await stored()));
    expect(page).toContain('"creator":[{"type":"Person","name":"wanda"}]');
  });

  test("is gone everywhere when it is undone, with who was named by it alone", async () => {
    const { decision } = await driver();
    await undo(fresh.record, decision, WHO);
    expect(await statements()).toEqual([
      "Idris Calloway: Idris Calloway wants the Hesper quarry filled in 0.8",
    ]);
    expect((await stored()).entities.map(({ name }) => name)).toEqual(["Idris Calloway"]);
    expect(await hits('"a stone moves"')).toBe(0);
    expect(await correctionsMade(fresh.record, { report, limit: 9 })).toEqual([]);
    expect(await findingById(fresh.record, `${report}#s2`)).toBeNull();
    await expect(correctStatement(fresh.record, `${report}#s2`, { kind: "mixed" }, WHO)).rejects.toThrow(
      "there is no statement",
    );
    expect((await driver()).id).toBe(`${report}#s3`);
    expect(await hits('"a stone moves"')).toBe(1);
  });

  test("is corrected and rejected as all others are, after another reading too", async () => {
    const { id } = await driver();
    const { decision } = await correctStatement(fresh.record, id, { speaker: "Idris Calloway" }, WHO);
    expect((await statements())[1]).toBe(`Idris Calloway: ${STONE} 1`);
    await putReport(fresh.record, quarry({ version: "0.2.0" }));
    expect((await statements())[1]).toBe(`Idris Calloway: ${STONE} 1`);
    await undo(fresh.record, decision, WHO);
    expect((await statements())[1]).toBe(`a lorry driver: ${STONE} 1`);
    await rejectStatement(fresh.record, id, WHO);
    expect(await statements()).toHaveLength(1);
  });

  test("is laid over what another reading finds itself, whoever that takes to speak", async () => {
    await driver();
    await putReport(fresh.record, quarry({ version: "0.2.0", finds: "driver" }));
    expect(await statements()).toHaveLength(2);
    await putReport(fresh.record, quarry({ version: "0.3.0", finds: "calloway" }));
    expect((await statements())[1]).toBe(`a lorry driver: ${STONE} 1`);
    expect(await statements()).toHaveLength(2);
    expect(await lostFindings(fresh.record)).toEqual([]);
  });

  test("goes into another version where its words still stand, and is listed as lost where they do not", async () => {
    await driver();
    await trust();
    await putReport(
      fresh.record,
      quarry({ text: QUARRY.replace("before the winter", "before the frost").replace("the county", "Rome") }),
    );
    expect((await statements())[1]).toBe(`a lorry driver: ${STONE} 1`);
    expect(await statements()).toHaveLength(2);
    expect((await lostFindings(fresh.record)).map(({ what, detail }) => [what, detail?.name])).toEqual([
      ["add", "Marta Oyelaran"],
    ]);
  });

  test("is lost where the words are somebody else's in a version that has changed around them", async () => {
    await driver();
    const changed = QUARRY.replace("according to a lorry", "according to the lorry");
    await putReport(fresh.record, quarry({ text: changed }));
    expect(await statements()).toHaveLength(1);
    expect(await lostFindings(fresh.record)).toHaveLength(1);
  });

  test.each([
    [
      "words that are not there",
      { content: { words: "Not a pebble moves" } },
      "does not stand in the report",
    ],
    ["words that stand there twice", { content: { words: STONE } }, "stands in the report 2 times"],
    [
      "the machine's own",
      { content: { words: "wants the Hesper quarry filled in" } },
      "#s1 already, of Idris Calloway: correct that one",
    ],
    [
      "somebody whom nobody has named",
      { content: { words: "the county pays" }, speaker: "Otto Brandvold" },
      "names nobody “Otto Brandvold”",
    ],
  ])("is refused with %s", async (_what, given, message) => {
    await expect(addStatement(fresh.record, report, given, WHO)).rejects.toThrow(message);
    expect(await listDecisions(fresh.record)).toEqual([]);
  });
});

describe("a position that somebody adds", () => {
  const stands = async () => {
    const [question] = await fresh.record.db.selectFrom("question_index").select("question_id").execute();
    return question
      ? (await positionsInForce(fresh.record, question.question_id)).map(
          ({ holder, position }) => `${holder.name} ${position.stance} ${position.condition} ${position.day}`,
        )
      : [];
  };

  test("is on its question's page, rests on the statement around it, and is undone", async () => {
    await trust();
    const { decision, id } = await marta();
    expect(await stands()).toEqual(["Marta Oyelaran conditional the county pays 2031-05-06"]);
    const [position] = await positionsInReport(fresh.record, report);
    expect(position).toMatchObject({ id, statements: ["s2"], added: { by: "wanda" }, unreviewed: false });
    expect(await correctionsMade(fresh.record, { report, limit: 1 })).toMatchObject([
      { what: "add", finding: "p1", fields: [] },
    ]);
    await undo(fresh.record, decision, WHO);
    expect(await stands()).toEqual([]);
  });

  test("lasts through another reading, with what was corrected of it", async () => {
    const { id } = await marta();
    await correctPosition(fresh.record, id, { stance: "against" }, WHO);
    await putReport(fresh.record, quarry({ version: "0.2.0" }));
    expect(await stands()).toEqual(["Marta Oyelaran against null 2031-05-06"]);
    await putReport(fresh.record, quarry({ text: QUARRY.replace("only if", "when") }));
    expect(await stands()).toEqual([]);
    expect(await lostFindings(fresh.record)).toHaveLength(2);
  });

  test("is on a question on record, whichever way round it is named", async () => {
    const { id } = await marta();
    const { id: other } = await addPosition(
      fresh.record,
      report,
      {
        words: { words: "wants the Hesper quarry filled in" },
        holder: "Idris Calloway",
        stance: "for",
        question: FILL,
      },
      WHO,
    );
    expect(other).not.toBe(id);
    expect(await stands()).toEqual([
      "Idris Calloway for null 2031-05-06",
      "Marta Oyelaran conditional the county pays 2031-05-06",
    ]);
    await expect(marta()).rejects.toThrow(`that is position ${id} already`);
  });

  test("needs a question", async () => {
    const given = { words: { words: "fill it" }, holder: "Idris Calloway", stance: "for" } as const;
    await expect(addPosition(fresh.record, report, { ...given, question: "quarries" }, WHO)).rejects.toThrow(
      "no question on record is “quarries”",
    );
  });
});

test("what was added goes with the report when that is withdrawn", async () => {
  await driver();
  await trust();
  await marta();
  await withdrawReport(fresh.record, { report, by: "wanda", why: "the paper took it back" });
  expect(await fresh.rowsIn("statements", "positions", "entities", "people")).toEqual([0, 0, 0, 0]);
  expect(JSON.stringify(await listDecisions(fresh.record))).not.toContain("stone");
});
