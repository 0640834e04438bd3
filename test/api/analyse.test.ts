/** A report sent to the interface is read within limits, and nothing is kept of it. */
import { expect, test } from "vitest";
import { openReader } from "../../src/ingest/reader.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { freshRecord } from "../record/fresh.ts";
import { firstWordSaysTheRest } from "../story.ts";

const fresh = freshRecord();
const JSON_TYPE = { "content-type": "application/json" };
const ask = async (
  body: string,
  settings: { readonly isPublic?: boolean } = {},
  headers: object = JSON_TYPE,
) => {
  const reader = openReader({ openAnalyser: async () => firstWordSaysTheRest() });
  const app = createApp(fresh.record, { reader, ...settings });
  return app.request("/api/analyse", { method: "POST", body, headers: { ...headers } });
};

test("what is found is answered as `read --json` prints it, and nothing is kept", async () => {
  const answer = await ask(JSON.stringify({ text: "Vennick opens the weir.", published: "2031-03-02" }));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toMatchObject({
    id: "report",
    statements: [{ id: "s1", source: [{ start: 0, end: 7 }], speaker: "e1" }],
    entities: [{ id: "e1", name: "Vennick" }],
  });
  expect(await fresh.rowsIn("captures", "articles")).toEqual([0, 0]);
});

test.each([
  ["no JSON", 400, /not JSON/],
  ["[]", 400, /not an object/],
  ['{"title": "x"}', 400, /"text" is missing/],
  ['{"text": "x", "published": "soon"}', 400, /"published" is wrong/],
  [JSON.stringify({ text: "word ".repeat(21_000) }), 400, /more than 100000 characters/],
])("%.40s is refused with what is wrong", async (body, status, why) => {
  const answer = await ask(body);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(((await answer.json()) as { detail: string }).detail).toMatch(why);
});

test("what is longer than any form is not taken in", async () => {
  expect((await ask(JSON.stringify({ text: "word ".repeat(80_000) }))).status).toBe(413);
});

test("what another site's page could send is refused", async () => {
  expect((await ask('{"text": "x"}', {}, { "content-type": "text/plain" })).status).toBe(415);
});

test("a public record reads nothing for strangers", async () => {
  expect((await ask('{"text": "x"}', { isPublic: true })).status).toBe(403);
});

test.each(["GET", "PUT", "DELETE", "OPTIONS"])(
  "by %s it is not asked, and told how it is",
  async (method) => {
    const answer = await createApp(fresh.record).request("/api/analyse", { method });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
  },
);

test("without a model the server says so", async () => {
  const app = createApp(fresh.record);
  const answer = await app.request("/api/analyse", { method: "POST", body: "{}", headers: JSON_TYPE });
  expect(answer.status).toBe(503);
});
