/** Behind a proxy each reader counts for itself, if the proxy is trusted to say who asks; and cookies are kept to HTTPS. */
import type { Hono } from "hono";
import { beforeEach, expect, test } from "vitest";
import { addAccount } from "../../src/record/account/add-account.ts";
import { putReport } from "../../src/record/put-report.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { HERE } from "../corrections/signed-in.ts";
import { distinctive } from "../record/distinctive.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();
let id = "";
beforeEach(async () => {
  await putReport(fresh.record, distinctive());
  await addAccount(fresh.record, { name: "ines", role: "editor", password: "quiet harbour 12" });
  id = (await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow()).id;
});

/** The proxy's own connection. */
const env = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };

function send(app: Hono, path: string, fields: Record<string, string>, from: string, more = {}) {
  return app.request(
    path,
    {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { ...HERE, "x-forwarded-for": from, ...more },
    },
    env,
  );
}

const wrong = async (app: Hono, from: string) =>
  (await send(app, `/reports/${id}/wrong`, { finding: "s1", wrong: "words" }, from)).status;

test("one reader's requests do not use up another's", async () => {
  const app = createApp(fresh.record, { isPublic: true, trustProxy: 1 });
  const statuses = [];
  for (let n = 0; n < 4; n++) statuses.push(await wrong(app, "192.0.2.1"));
  expect(statuses).toEqual([200, 200, 200, 429]);
  expect(await wrong(app, "192.0.2.2")).toBe(200);
  // What the reader itself put before what the proxy wrote makes it nobody else.
  expect(await wrong(app, "198.51.100.3, 192.0.2.1")).toBe(429);
  // Neither does another address of the same line.
  for (let n = 0; n < 3; n++) expect(await wrong(app, `2001:db8:5:6::${n}`)).toBe(200);
  expect(await wrong(app, "2001:db8:5:6:ffff::7")).toBe(429);
});

test("ten attempts at signing in lock nobody out who comes from elsewhere", async () => {
  const app = createApp(fresh.record, { trustProxy: 1 });
  const signIn = (name: string, password: string, from: string) =>
    send(app, "/sign-in", { name, password }, from, { "x-forwarded-proto": "https" });
  const statuses = new Set<number>();
  for (let n = 0; n < 11; n++) statuses.add((await signIn("ines", "a guess", "192.0.2.1")).status);
  expect([...statuses]).toEqual([403, 429]);
  const owner = await signIn("ines", "quiet harbour 12", "192.0.2.2");
  expect(owner.status).toBe(303);
  expect(owner.headers.get("set-cookie")).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
});

test("without a trusted proxy the header is not asked", async () => {
  const app = createApp(fresh.record, { isPublic: true });
  const statuses = [];
  for (let n = 0; n < 4; n++) statuses.push(await wrong(app, `192.0.2.${n}`));
  expect(statuses).toEqual([200, 200, 200, 429]);
});

test("feeds name the addresses that the reader knows", async () => {
  const app = createApp(fresh.record, { trustProxy: 1 });
  const feed = await app.request("http://record.example/divergences/feed.json", {}, env);
  expect(await feed.json()).toMatchObject({ feed_url: "https://record.example/divergences/feed.json" });
});
