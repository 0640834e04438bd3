import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../../base/errors.ts";
import { openRecord } from "../../record/open.ts";
import type { RecordStore } from "../../record/store/record-store.ts";
import { SCRIPT, STYLE } from "./assets.ts";
import { startServer } from "./server.ts";

let folder: string;
let record: RecordStore;
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "standpoint-server-"));
  record = await openRecord(folder, { mode: "write" });
  server = await startServer({ record, port: 0 });
});

afterAll(async () => {
  await server.close();
  await record.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });

/** The status for a request whose Host header is `host`; fetch would not let it be chosen. */
const statusForHost = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request(server.url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on("error", reject).end();
  });

test("it serves on loopback, at the address that it gives", async () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const answer = await get("/");
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain("Nothing is on record yet");
});

test.each(["localhost", "127.0.0.1:80", "[::1]:80"])("the loopback name %s is answered", async (host) => {
  expect(await statusForHost(host)).toBe(200);
});

test.each(["rebound.example", "127.0.0.1.rebound.example", "localhost.rebound.example:80"])(
  "the foreign name %s is not",
  async (host) => {
    expect(await statusForHost(host)).toBe(421);
  },
);

test("a port that is taken gives one line that says what to do", async () => {
  const port = Number(new URL(server.url).port);
  const second = startServer({ record, port });
  await expect(second).rejects.toThrow(InputError);
  await expect(second).rejects.toThrow(`port ${port} on 127.0.0.1 is taken by another program: name another`);
});

test.each(["/", "/nothing", "/reports?page=x", "/api/counts", STYLE.path])(
  "%s is answered with the headers that keep foreign code out",
  async (path) => {
    const { headers } = await get(path);
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
  },
);

test("a page number that is none gives a 400 page with a clear line", async () => {
  const answer = await get("/reports?page=x");
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Page must be a whole number from 1 to 999999.");
});

test("a page beyond the last says which is the last", async () => {
  const answer = await get("/reports?page=7");
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("There is no page 7: the last one is 1.");
});

test.each(["/nothing", "/reports/none-such", "/reports/%F0%28"])("%s gives a 404 page", async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=UTF-8");
});

test("the script is kept by the browser, and not sent again to one that has it", async () => {
  const first = await get(SCRIPT.path);
  expect(first.headers.get("cache-control")).toContain("immutable");
  expect(first.headers.get("content-type")).toContain("text/javascript");
  const again = await get(SCRIPT.path, { "If-None-Match": first.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});

test("the JSON interface gives counts, and its failures as JSON", async () => {
  expect(await (await get("/api/counts")).json()).toMatchObject({ reports: 0, statements: 0 });
  const wrong = await get("/api/reports?limit=0");
  expect(wrong.status).toBe(400);
  expect(wrong.headers.get("content-type")).toBe("application/problem+json");
  expect(await wrong.json()).toMatchObject({ detail: "limit must be a whole number from 1 to 1000" });
  expect((await get("/api/reports/none-such")).status).toBe(404);
});

test("a closed record gives a page that says so, and the server lives on", async () => {
  const broken = await openRecord(join(folder, "other"), { mode: "write" });
  const other = await startServer({ record: broken, port: 0 });
  expect((await fetch(`${other.url}/reports`)).status).toBe(200);
  await broken.close();
  expect((await fetch(`${other.url}/reports`)).status).toBe(500);
  expect((await fetch(`${other.url}/about`)).status).toBe(200);
  await other.close();
});
