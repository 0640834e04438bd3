/** Names that only a withdrawn report gave: whoever stays on record goes by a name that another report gives. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Entity, Statement } from "../../src/analysis/analysis.ts";
import { checkRecord } from "../../src/record/check.ts";
import { decideDifferent, decideIs, decideSplit } from "../../src/record/entity/decide-actors.ts";
import { putReport } from "../../src/record/put-report.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { freshRecord } from "../record/fresh.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";

const fresh = freshRecord();
const WHO = { by: "ines", why: "a test" };

/** One who says that it rains. */
async function put(name: string): Promise<string> {
  const text = `${name} said it rains.`;
  const at = (words: string) => spanOf(text, words);
  const entity: Entity = {
    id: "e1",
    name,
    type: "person",
    aliases: [],
    roles: [],
    memberOf: [],
    mentions: [at(name)],
  };
  const statement: Statement = {
    id: "s1",
    kind: "indirect",
    source: [at(name)],
    cue: [at("said")],
    content: [at("it rains.")],
    speaker: "e1",
    polarity: "said",
    saidOn: null,
    confidence: 0.9,
  };
  const found = {
    ...NOTHING_ELSE,
    extractor: EXTRACTOR,
    boilerplate: [],
    statements: [statement],
    entities: [entity],
  };
  await putReport(fresh.record, {
    capture: capture(text),
    article: article(text, { title: name }),
    analysis: found,
  });
  const row = await fresh.record.db
    .selectFrom("articles")
    .select("report_id")
    .where("title", "=", name)
    .executeTakeFirstOrThrow();
  return row.report_id;
}

const people = async () =>
  (await fresh.record.db.selectFrom("people").select("name").orderBy("name").execute()).map(
    ({ name }) => name,
  );

test("somebody whom another report names too stays, by the name that it gives", async () => {
  const first = await put("Wilhelmina Aurelia Zaggard");
  const second = await put("Minna Zaggard");
  const { id } = await fresh.record.db
    .selectFrom("people")
    .select("id")
    .where("name", "like", "%Aurelia%")
    .executeTakeFirstOrThrow();
  await decideIs(fresh.record, `${second}#e1`, id, WHO);
  await withdrawReport(fresh.record, { report: first, ...WHO });
  expect(await people()).toEqual(["Minna Zaggard", "Minna Zaggard"]);
  expect(readFileSync(join(fresh.folder, "record.sqlite")).includes("Aurelia")).toBe(false);
  expect((await checkRecord(fresh.record)).problems).toEqual([]);
});

test("somebody of whom a person has decided stays, and one whom nobody else names goes", async () => {
  const first = await put("Wilhelmina Zaggard");
  const second = await put("Orlo Quimby");
  await withdrawReport(fresh.record, { report: second, ...WHO });
  expect(await people()).toEqual(["Wilhelmina Zaggard"]);
  await withdrawReport(fresh.record, { report: first, ...WHO });
  expect(await people()).toEqual([]);
});

test("one who was split off in the report goes with it, and with a decision elsewhere stays without the name", async () => {
  const first = await put("Wilhelmina Zaggard");
  await decideSplit(fresh.record, `${first}#e1`, WHO);
  const second = await put("Orlo Quimby");
  const { id } = await decideSplit(fresh.record, `${second}#e1`, WHO);
  await decideDifferent(fresh.record, id, "orlo-quimby", WHO);
  await withdrawReport(fresh.record, { report: first, ...WHO });
  expect(await people()).toEqual(["Orlo Quimby", "Orlo Quimby"]);
  await withdrawReport(fresh.record, { report: second, ...WHO });
  expect(await people()).toEqual(["(the name was withdrawn)", "(the name was withdrawn)"]);
  expect((await checkRecord(fresh.record)).problems).toEqual([]);
});
