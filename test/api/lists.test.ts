/** Every list page by page, as CSV and as JSON Lines, and what a reader may leave unfetched. */
import { expect, test } from "vitest";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { putReport } from "../../src/record/put-report.ts";
import { watchQuestion } from "../../src/record/question/decide-questions.ts";
import { LISTS } from "../../src/views/api/offered.ts";
import { report } from "../story.ts";
import { servedStory } from "./served-story.ts";

const served = servedStory();
const PATHS = LISTS.map(({ path }) => path);

interface Page {
  readonly items: readonly object[];
  readonly next: string | null;
}

const pageOf = async (path: string) => (await (await served.get(`/api${path}`)).json()) as Page;

async function allOf(path: string, limit: number): Promise<readonly object[]> {
  const items: object[] = [];
  for (let cursor = ""; ; ) {
    const page = await pageOf(`${path}?limit=${limit}${cursor}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = `&cursor=${page.next}`;
  }
}

test.each(PATHS)("%s has the same rows whatever the size of its pages, and as JSON Lines", async (path) => {
  const whole = await allOf(path, 1000);
  expect(await allOf(path, 1)).toEqual(whole);
  const lines = await (await served.get(`/api${path}?format=jsonl`)).text();
  expect(
    lines
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  ).toEqual(whole);
});

test.each(PATHS)("%s is CSV with a header and each row as long", async (path) => {
  const answer = await served.get(`/api${path}`, { Accept: "text/csv" });
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const rows = records(await answer.text());
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows).toHaveLength((await allOf(path, 1000)).length + 1);
});

test("a cursor goes on where it was after a report is put on record in between", async () => {
  const first = await pageOf("/reports?limit=3");
  const before = await allOf("/reports", 1000);
  await putReport(served.record, report());
  expect(await allOf("/reports", 1000)).toHaveLength(before.length + 1);
  const rest = await pageOf(`/reports?limit=1000&cursor=${first.next}`);
  const seen = [...first.items, ...rest.items];
  for (const row of before) expect(seen.filter((one) => Object(one).id === Object(row).id)).toHaveLength(1);
});

test("the way to the next page stands in the Link header too", async () => {
  const answer = await served.get("/api/statements?limit=2&kind=direct");
  const address = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1] ?? "";
  expect(await (await served.get(address)).json()).toEqual(
    await pageOf(`/statements?limit=2&kind=direct&cursor=${((await answer.json()) as Page).next}`),
  );
});

test.each(["none", "bm9uZQ", Buffer.from('["/reports",["x",1]]').toString("base64url")])(
  "the cursor %s, which no list gave, is refused",
  async (cursor) => {
    const answer = await served.get(`/api/reports?cursor=${cursor}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      title: "Bad Request",
      detail: expect.stringContaining("cursor does not belong"),
    });
  },
);

test("a cursor of another list is refused", async () => {
  const { next } = await pageOf("/statements?limit=1");
  expect((await served.get(`/api/positions?cursor=${next}`)).status).toBe(400);
});

test.each(["limit=0", "limit=1001", "limit=x", "kind=shouted", "format=xml", "cursor=!"])(
  "%s is refused in one clear line",
  async (query) => {
    const answer = await served.get(`/api/statements?${query}`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).not.toContain("\n");
  },
);

test("an answer that still holds is not sent again until something is written", async () => {
  const first = await served.get("/api/positions");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^W\/"/);
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const again = await served.get("/api/positions", { "If-None-Match": etag });
  expect(again.status).toBe(304);
  expect(again.headers.get("etag")).toBe(etag);
  expect((await served.get("/api/reports", { "If-None-Match": etag })).status).toBe(200);
  const who = { by: "test", why: null };
  const { decision } = await watchQuestion(served.record, "Should the lighthouse be sold?", who);
  expect((await served.get("/api/positions", { "If-None-Match": etag })).status).toBe(200);
  expect((await pageOf("/decisions")).items).toMatchObject([{ id: decision, what: "watch" }]);
  await undo(served.record, decision, who);
});

test("HEAD has the headers of GET and no body", async () => {
  const answer = await served.get("/api/statements?format=csv", {}, "HEAD");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("etag")).toMatch(/^W\//);
  expect(await answer.text()).toBe("");
});

test.each(["POST", "PUT", "DELETE", "PATCH"])("%s is answered with 405", async (method) => {
  const answer = await served.get("/api/statements", {}, method);
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD");
});

/** CSV by RFC 4180. */
function records(csv: string): readonly (readonly string[])[] {
  const cells = [...csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, cell = "", end] of cells) {
    rows.at(-1)?.push(cell);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
