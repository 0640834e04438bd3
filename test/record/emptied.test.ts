/** Who got on record by what is gone again goes too: out of lists, searches, addresses and feeds; and comes back under the same id. */
import { beforeEach, expect, test } from "vitest";
import type { IsoDate } from "../../src/base/passage.ts";
import { putReply, takeBackReply } from "../../src/record/correction/put-reply.ts";
import { decideDifferent, undo } from "../../src/record/entity/decide-actors.ts";
import { choices } from "../../src/record/entity/find-actor.ts";
import { popoloText } from "../../src/record/popolo/export.ts";
import { putPopolo } from "../../src/record/popolo/put.ts";
import { addPosition } from "../../src/record/position/add-position.ts";
import { putReport } from "../../src/record/put-report.ts";
import { addStatement } from "../../src/record/statement/add-statement.ts";
import { rejectStatement } from "../../src/record/statement/decide-statements.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { freshRecord } from "./fresh.ts";
import { quarry } from "./quarry.ts";

const fresh = freshRecord();
const WHO = { by: "wanda", why: null };
const DAY = "2031-05-07" as IsoDate;
const PAYS = "would fill it only if the county pays";

let report = "";
beforeEach(async () => {
  await putReport(fresh.record, quarry());
  report = (await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow()).id;
});

const statement = (words = PAYS) =>
  addStatement(fresh.record, report, { content: { words }, speaker: "Marta Oyelaran" }, WHO);
const position = () =>
  addPosition(
    fresh.record,
    report,
    {
      words: { words: "fill it only if the county pays" },
      holder: "Marta Oyelaran",
      stance: "for",
      question: "Should the Hesper quarry be filled in?",
    },
    WHO,
  );

/** Where she is met with, as a reader meets with her. */
async function met(id = "marta-oyelaran", name = "Marta Oyelaran"): Promise<readonly string[]> {
  const app = createApp(fresh.record);
  const last = name.split(" ").at(-1) ?? "";
  const places: string[] = [];
  for (const path of [
    `/people/${id}`,
    `/people/${id}?format=json`,
    `/people/${id}/feed.atom`,
    `/api/people/${id}`,
  ])
    if ((await app.request(path)).status === 200) places.push(path);
  for (const path of ["/people", "/people?letter=", "/people?name=", "/api/people", "/search?q="]) {
    const asked = path.endsWith("=")
      ? `${path}${path.includes("letter") ? last.charAt(0).toLowerCase() : last}`
      : path;
    // What was searched for stands in its field.
    const told = (await (await app.request(asked)).text()).replaceAll(/value="[^"]*"/g, "");
    if (told.includes(id)) places.push(asked);
  }
  if ((await choices(fresh.record, name)).length > 0) places.push("by name");
  let popolo = "";
  for await (const piece of popoloText(fresh.record)) popolo += piece;
  if (popolo.includes(id)) places.push("popolo");
  return places;
}

test.each([
  ["statement", () => statement()],
  ["position", position],
])("with an addition of a %s that is undone, and back with it under the same id", async (_, add) => {
  expect(await met()).toEqual([]);
  const { decision } = await add();
  const everywhere = await met();
  expect(everywhere).toEqual(
    expect.arrayContaining(["/people/marta-oyelaran", "/people?name=Oyelaran", "popolo"]),
  );
  await undo(fresh.record, decision, WHO);
  expect(await met()).toEqual([]);
  expect((await createApp(fresh.record).request("/people/marta-oyelaran")).status).toBe(404);
  await add();
  expect(await met()).toEqual(everywhere);
  expect(await fresh.rowsIn("people")).toEqual([2]);
});

test("who has something left stays: another addition, a decision, a reply, a file", async () => {
  const { decision } = await statement();
  const other = await statement("Marta Oyelaran of the Vellmoor Trust");
  await undo(fresh.record, decision, WHO);
  expect(await met()).not.toEqual([]);
  const different = await decideDifferent(fresh.record, "marta-oyelaran", "idris-calloway", WHO);
  await undo(fresh.record, other.decision, WHO);
  expect(await met()).not.toEqual([]);
  const reply = await putReply(fresh.record, {
    ...{
      statement: `${report}#s1`,
      who: "marta-oyelaran",
      text: "Not so.",
      received: DAY,
      by: "wanda",
    },
  });
  await undo(fresh.record, different.decision, WHO);
  expect(await met()).not.toEqual([]);
  await takeBackReply(fresh.record, reply, "wanda");
  expect(await met()).toEqual([]);

  const lists = { areas: [], events: [], posts: [], organizations: [], memberships: [] };
  await putPopolo(fresh.record, { ...lists, persons: [{ id: "pia-renfrew", name: "Pia Renfrew" }] });
  const { decision: of } = await addStatement(
    fresh.record,
    report,
    { content: { words: PAYS }, speaker: "pia-renfrew" },
    WHO,
  );
  await undo(fresh.record, of, WHO);
  expect(await met("pia-renfrew", "Pia Renfrew")).toContain("/people/pia-renfrew");
});

test("with the machine's statement that is rejected, or that another reading does not find, and back with it", async () => {
  const calloway = () => met("idris-calloway", "Idris Calloway");
  const before = await calloway();
  expect(before).toContain("/people/idris-calloway");
  const { decision } = await rejectStatement(fresh.record, `${report}#s1`, WHO);
  expect(await calloway()).toEqual([]);
  await undo(fresh.record, decision, WHO);
  expect(await calloway()).toEqual(before);
  const again = quarry({ version: "0.2.0" });
  await putReport(fresh.record, { ...again, analysis: { ...again.analysis, statements: [] } });
  expect(await calloway()).toEqual([]);
  await putReport(fresh.record, quarry({ version: "0.3.0" }));
  expect(await calloway()).toEqual(before);
});
