/** What a reader watches: by forms without JavaScript, with how much is new since they looked last. */
import { expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { signIn } from "../../src/record/account/session.ts";
import { putReport } from "../../src/record/put-report.ts";
import type { ListedWatch } from "../../src/record/watch/list-watches.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { putStoryReport, STORY } from "../questions/story-record.ts";
import { freshRecord } from "../record/fresh.ts";
import { analysis, EXTRACTOR, report } from "../story.ts";

const fresh = freshRecord();
const OWN = { "Sec-Fetch-Site": "same-origin" };

const get = (path: string) => createApp(fresh.record).request(path);

function post(
  path: string,
  fields: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = OWN,
) {
  return createApp(fresh.record).request(path, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
  });
}

async function watches(): Promise<readonly ListedWatch[]> {
  const answer = await get("/watching?format=json");
  return ((await answer.json()) as { watches: readonly ListedWatch[] }).watches;
}

test("a watched search has as unread what came on record since, until it is marked as read", async () => {
  const answer = await post("/watching", { q: "subsidy" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/watching");
  expect(await watches()).toMatchObject([{ kind: "search", search: { typed: "subsidy" }, unread: 0 }]);
  await putReport(fresh.record, report());
  const [watch] = await watches();
  expect(watch?.unread).toBe(1);
  expect(await (await get("/watching")).text()).toContain("1 new statement");
  expect((await post(`/watching/${watch?.id}/seen`)).status).toBe(303);
  expect((await watches())[0]?.unread).toBe(0);
});

test("who is signed in has watches of their own, with what is unread for them", async () => {
  const password = "quiet harbour 12";
  const cookieOf = async (name: string) => {
    await addAccount(fresh.record, { name, role: "reader", password });
    return { ...OWN, Cookie: `standpoint-session=${await signIn(fresh.record, name, password)}` };
  };
  const [ines, rolf] = [await cookieOf("ines"), await cookieOf("rolf")];
  await post("/watching", { q: "subsidy" }, ines);
  await putReport(fresh.record, report());
  await post("/watching", { q: "subsidy" }, rolf);
  const unread = async (headers: Readonly<Record<string, string>>) => {
    const answer = await createApp(fresh.record).request("/watching?format=json", { headers });
    return ((await answer.json()) as { watches: readonly ListedWatch[] }).watches.map((one) => one.unread);
  };
  expect([await unread(ines), await unread(rolf), await unread(OWN)]).toEqual([[1], [0], []]);
});

test("a report that is analysed again is nothing new", async () => {
  await putReport(fresh.record, report());
  await post("/watching", { q: "subsidy" });
  const again = report({ analysis: analysis({ ...EXTRACTOR, version: "0.2.0" }) });
  expect(await putReport(fresh.record, again)).toBe("analysed");
  expect((await watches())[0]?.unread).toBe(0);
});

test("a watched question counts the positions taken on it since", async () => {
  const [first, second, ...rest] = STORY.reports;
  if (!first || !second) throw new Error("the story has reports");
  await putStoryReport(fresh.record, first);
  await putStoryReport(fresh.record, second);
  const { questions } = (await (await get("/questions?format=json")).json()) as {
    questions: { id: string; positions: number }[];
  };
  const [question] = questions;
  const before = question?.positions ?? 0;
  await post("/watching", { kind: "question", id: question?.id ?? "" });
  for (const one of rest) await putStoryReport(fresh.record, one);
  const now = (await (await get(`/api/questions/${question?.id}`)).json()) as { positions: number };
  expect(now.positions).toBeGreaterThan(before);
  expect(await watches()).toMatchObject([
    { kind: "question", question: { id: question?.id }, unread: now.positions - before },
  ]);
});

test("the same watch twice is one, and it can be taken away", async () => {
  await post("/watching", { q: " ferry", person: "tobias-renn" });
  await post("/watching", { person: "tobias-renn", q: "ferry" });
  const [watch, ...others] = await watches();
  expect(others).toEqual([]);
  expect(await (await get("/watching")).text()).toContain('href="/search?q=ferry&amp;person=tobias-renn"');
  expect((await post(`/watching/${watch?.id}/remove`)).status).toBe(303);
  expect(await watches()).toEqual([]);
});

test.each([
  ["a search that asks for nothing", "/watching", {}],
  ["a question that is not on record", "/watching", { kind: "question", id: "none" }],
  ["a day that is none", "/watching", { q: "a", after: "soon" }],
  ["a watch that is not there", "/watching/7/remove", {}],
  ["a watch that is no number", "/watching/x/seen", {}],
])("%s is refused in one clear line", async (_what, path, fields) => {
  const answer = await post(path, fields);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('class="lede"');
});

test.each([{}, { "Sec-Fetch-Site": "cross-site" }, { Origin: "http://elsewhere.example" }])(
  "a form sent from elsewhere writes nothing: %j",
  async (headers) => {
    expect((await post("/watching", { q: "ferry" }, headers)).status).toBe(403);
    expect(await watches()).toEqual([]);
  },
);

test("a body that is far too long is refused", async () => {
  expect((await post("/watching", { q: "a".repeat(20_000) })).status).toBe(413);
});

test("the pages of a search and of a question have the button", async () => {
  for (const one of STORY.reports.slice(0, 3)) await putStoryReport(fresh.record, one);
  const { items } = (await (await get("/api/questions")).json()) as { items: { id: string }[] };
  expect(await (await get(`/questions/${items[0]?.id}`)).text()).toContain("Watch this question");
  expect(await (await get("/search?q=ferry")).text()).toContain("Watch this search");
});
