/** What somebody added, to strangers: shown as what was found is, and once undone no word of it is left. */
import { beforeEach, expect, test } from "vitest";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { addPosition } from "../../src/record/position/add-position.ts";
import { putReport } from "../../src/record/put-report.ts";
import { addStatement } from "../../src/record/statement/add-statement.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { freshRecord } from "../record/fresh.ts";
import { quarry } from "../record/quarry.ts";

const fresh = freshRecord();
const WHO = { by: "wanda", why: null };
const WORDS = "only if the county pays";
let report = "";
beforeEach(async () => {
  await putReport(fresh.record, quarry());
  report = (await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow()).id;
});

const textOf = async (path: string) => {
  const answer = await createApp(fresh.record, { isPublic: true }).request(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const addresses = () => [
  `/reports/${report}`,
  `/api/reports/${report}`,
  `/api/reports/${report}/annotations`,
  "/search?q=county",
  "/api/statements",
];
const everywhere = () => [...addresses(), "/api/decisions", "/corrections", "/api/positions", "/"];

test("strangers read it, in its sentence, with who added it", async () => {
  for (const path of addresses()) expect(await textOf(path), path).not.toContain(WORDS);
  await addStatement(
    fresh.record,
    report,
    {
      content: { words: `would fill it ${WORDS}` },
      source: { words: "Marta Oyelaran" },
      speaker: "Marta Oyelaran",
    },
    WHO,
  );
  for (const path of addresses()) {
    const text = await textOf(path);
    expect(text, path).toContain(path.startsWith("/search") ? "pays" : WORDS);
    expect(text, path).toContain("wanda");
  }
  expect(await textOf("/api/decisions")).not.toContain(WORDS);
});

test("nothing of it is left for them when it is undone", async () => {
  const said = await addStatement(
    fresh.record,
    report,
    { content: { words: `would fill it ${WORDS}` }, speaker: "Marta Oyelaran" },
    WHO,
  );
  const stands = await addPosition(
    fresh.record,
    report,
    {
      words: { words: `fill it ${WORDS}` },
      holder: "Marta Oyelaran",
      stance: "conditional",
      condition: { words: "the county pays" },
      question: "Should the Hesper quarry be filled in?",
    },
    WHO,
  );
  for (const { decision } of [stands, said]) await undo(fresh.record, decision, WHO);
  for (const path of everywhere()) expect(await textOf(path), path).not.toContain("county pays");
});
