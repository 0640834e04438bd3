/** `standpoint publishers`: names listed, joined, kept apart, and taken apart again. */
import { beforeEach, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import { putOfPaper } from "../record/of-paper.ts";
import { freshPlace } from "./setting.ts";

const place = freshPlace();
const [POST, ONLINE, BUGLE] = ["The Olmen Post", "Olmen Post Online", "Olmen 'Bugle'"];
const SITE = "olmenbugle.example";

beforeEach(async () => {
  const record = await openRecord(place.record, { mode: "write" });
  for (const [n, publisher] of [POST, POST, ONLINE, BUGLE, SITE].entries())
    await putOfPaper(record, n, publisher);
  await record.close();
});

test("lists papers, what was joined to them by whom, and what may be one with the command that joins it", async () => {
  const { status, out } = await place.onRecord(["publishers"]);
  expect(status).toBe(0);
  expect(out.split("\n")).toEqual([
    "Olmen 'Bugle'       1 report",
    "Olmen Post Online   1 report",
    "The Olmen Post      2 reports",
    "olmenbugle.example  1 report",
    `${POST} may be ${ONLINE}, the same words, but for what papers add to them: standpoint publishers join '${POST}' '${ONLINE}'`,
    `${BUGLE} may be ${SITE}, the same words, but for what papers add to them: standpoint publishers join 'Olmen '\\''Bugle'\\''' '${SITE}'`,
    "4 publishers, no joined names, 2 pairs that may be one",
    "",
  ]);
  const joined = await place.onRecord([
    "publishers",
    "join",
    POST,
    ONLINE,
    "--by",
    "Edda Marsh",
    "--why",
    "one desk",
  ]);
  expect(joined.out).toBe("decision 1: The Olmen Post; `standpoint decide undo 1` takes it back\n");
  const apart = await place.onRecord(["publishers", "apart", SITE, BUGLE, "--by", "Edda Marsh", "--json"]);
  expect(JSON.parse(apart.out)).toEqual({ decision: 2, id: SITE, resolved: 0 });
  const after = await place.onRecord(["publishers", "list"]);
  expect(after.out).toMatch(
    /^The Olmen Post +3 reports\n {2}Olmen Post Online +1 report +decision 1 +Edda Marsh, [^\n]+: one desk\n/m,
  );
  expect(after.out).toMatch(/\n3 publishers, 1 joined name, no pairs that may be one\n$/);
});

test("the joined name is that of every list and export, by either name, until it is undone", async () => {
  await place.onRecord(["publishers", "join", POST, ONLINE]);
  const exported = await place.onRecord(["export", "--format", "csv"]);
  expect(exported.out).toContain(POST);
  expect(exported.out).not.toContain(ONLINE);
  const decisions = await place.onRecord(["decide", "list"]);
  expect(decisions.out).toContain(`1  “${ONLINE}” is another name of the paper “${POST}”`);
  const json = JSON.parse((await place.onRecord(["publishers", "--json"])).out);
  expect(json.publishers.at(1)).toMatchObject({
    name: POST,
    reports: 3,
    joined: [{ name: ONLINE, reports: 1 }],
  });
  expect((await place.onRecord(["decide", "undo", "1"])).status).toBe(0);
  expect((await place.onRecord(["export", "--format", "csv"])).out).toContain(ONLINE);
  expect((await place.onRecord(["decide", "undo", "1"])).err).toMatch(/it is undone already/);
});

test("a name that no report has is one line", async () => {
  const { status, out, err } = await place.onRecord(["publishers", "join", POST, "Olmen Pots"]);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toBe(
    'standpoint: no report on record is of "Olmen Pots": `standpoint publishers` lists the names\n',
  );
});
