import { gunzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { freshRecord } from "../../../test/record/fresh.ts";
import { report } from "../../../test/story.ts";
import { undo } from "../../record/entity/decide-actors.ts";
import { putReport } from "../../record/put-report.ts";
import { rejectStatement } from "../../record/statement/decide-statements.ts";
import { createApp } from "./app.tsx";

const fresh = freshRecord();
let app: ReturnType<typeof createApp>;
const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://127.0.0.1${path}`, { headers });

let id = "";

beforeEach(async () => {
  await putReport(fresh.record, report());
  app = createApp(fresh.record);
  const row = await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow();
  id = row.id;
});

test("a page is answered the same until something is decided, and then as it is", async () => {
  const path = `/reports/${id}`;
  const first = await (await ask(path)).text();
  expect(await (await ask(path)).text()).toBe(first);
  const who = { by: "Anna Sund", why: null };
  const { decision } = await rejectStatement(fresh.record, `${id}#s1`, who);
  expect(await (await ask(path)).text()).not.toBe(first);
  await undo(fresh.record, decision, who);
  expect(await (await ask(path)).text()).toBe(first);
});

test("who has the page already is told so", async () => {
  const etag = (await ask("/")).headers.get("ETag") ?? "";
  expect(etag).toMatch(/^W\/"/);
  const again = await ask("/", { "If-None-Match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("a page and its JSON are kept apart, and both go out packed to those who take that", async () => {
  const plain = await (await ask("/people")).text();
  const json = await (await ask("/people", { Accept: "application/json" })).json();
  expect(json).toHaveProperty("letters");
  const packed = await ask("/people", { "Accept-Encoding": "gzip, br" });
  expect(packed.headers.get("Content-Encoding")).toBe("gzip");
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(plain);
  expect(packed.headers.get("Vary")).toContain("Accept-Encoding");
});

test.each([
  ["gzip;q=0, br", null],
  ["*;q=0", null],
  ["br, *", "gzip"],
  ["deflate, GZIP;q=0.5", "gzip"],
])("whoever takes %s is sent the page packed as %s", async (accepted, packed) => {
  await ask("/people");
  expect((await ask("/people", { "Accept-Encoding": accepted })).headers.get("Content-Encoding")).toBe(
    packed,
  );
});

test("a page with a form, or for somebody who is signed in, is made for each who asks", async () => {
  for (const path of [`/reports/${id}/wrong?finding=s1`, "/sign-in", "/watching"])
    expect([path, (await ask(path)).headers.get("ETag")]).toEqual([path, null]);
  const session = `standpoint-session=${"a".repeat(43)}`;
  expect((await ask("/", { Cookie: session })).headers.get("ETag")).toBeNull();
});

test("a failure is not kept", async () => {
  expect((await ask("/reports/none")).status).toBe(404);
  expect((await ask("/reports/none")).headers.get("ETag")).toBeNull();
});
