/** Whoever sends slowly, or nothing at all, keeps nobody else waiting. */
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { startServer } from "../../src/views/web/server.ts";
import { freshRecord } from "../record/fresh.ts";

const fresh = freshRecord();
type Settings = Partial<Parameters<typeof startServer>[0]>;

const sockets: Socket[] = [];
let close: () => Promise<void> = async () => {};
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await close();
});

async function served(settings: Settings = {}): Promise<string> {
  const server = await startServer({ record: fresh.record, port: 0, ...settings });
  close = server.close;
  return server.url;
}

interface Open {
  readonly socket: Socket;
  /** All that was answered, once the server has closed the connection. */
  readonly ended: Promise<string>;
  isOpen(): boolean;
}

/** A connection on which `begun` is sent and nothing more. */
async function begin(url: string, begun: string): Promise<Open> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let [answer, isOpen] = ["", true];
  socket.on("data", (bytes) => {
    answer += bytes;
  });
  const ended = new Promise<string>((resolve) => {
    socket.on("error", () => {});
    socket.on("close", () => {
      isOpen = false;
      resolve(answer);
    });
  });
  await new Promise((resolve) => socket.once("connect", resolve));
  if (begun !== "") await new Promise((resolve) => socket.write(begun, resolve));
  return { socket, ended, isOpen: () => isOpen };
}

const HALF_A_FORM = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nname=";
const HALF_A_HEADER = "GET /reports HTTP/1.1\r\nHost: loc";
/** None of them is answered from memory. */
const PAGES = ["/api/counts", "/corrections", "/sign-in", "/divergences/feed.atom"];
const LONG = { headers: 600_000, body: 600_000, idle: 600_000 };

test.each([
  ["forms", HALF_A_FORM],
  [
    "chunked forms",
    HALF_A_FORM.replace("Content-Length: 1000", "Transfer-Encoding: chunked").replace(
      "name=",
      "5\r\nname=\r\n",
    ),
  ],
  ["headers", HALF_A_HEADER],
])("pages answer while forty half-sent %s are open", async (_what, begun) => {
  const url = await served({ times: LONG });
  const slow = await Promise.all(Array.from({ length: 40 }, () => begin(url, begun)));
  for (const page of PAGES) expect((await fetch(url + page)).status, page).toBe(200);
  const sent = await fetch(`${url}/sign-in`, {
    method: "POST",
    headers: { origin: url, "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ name: "ines", password: "not the one" }),
  });
  expect(sent.status).toBe(403);
  expect(slow.every(({ isOpen }) => isOpen())).toBe(true);
});

test("pages answer while five hundred connections stand idle, and no more of them are held than one place may", async () => {
  const url = await served({ times: LONG });
  const idle: Open[] = [];
  for (let n = 0; n < 500; n++) idle.push(await begin(url, ""));
  for (const page of PAGES) expect((await fetch(url + page)).status, page).toBe(200);
  // Those that stood idle longest were cut.
  await Promise.all(idle.slice(0, 390).map(({ ended }) => ended));
  expect(idle.filter(({ isOpen }) => isOpen()).length).toBeLessThanOrEqual(100);
});

test("one that is being answered is not cut for a new one", async () => {
  const url = await served({ times: LONG, connections: { place: 3, all: 3 } });
  const asked = await begin(url, "GET /api/counts HTTP/1.1\r\nHost: localhost\r\n\r\n");
  for (let n = 0; n < 9; n++) await begin(url, n % 2 === 0 ? HALF_A_FORM : "");
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const page of PAGES)
    expect((await fetch(url + page, { headers: { connection: "close" } })).status).toBe(200);
  asked.socket.end();
  expect(await asked.ended).toMatch(/^HTTP\/1\.1 200 /);
});

test("a form that does not come to its end is answered with 408, and the connection closed", async () => {
  const url = await served({ times: { ...LONG, body: 150 } });
  const answer = await (await begin(url, HALF_A_FORM)).ended;
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain("was not complete in time");
});

test("headers that do not come to their end, and a connection without a request, are closed", async () => {
  const url = await served({ times: { headers: 1500, body: 1500, idle: 1500 } });
  const [half, idle] = [await begin(url, HALF_A_HEADER), await begin(url, "")];
  expect(await half.ended).toMatch(/^HTTP\/1\.1 408 /);
  expect(await idle.ended).toMatch(/^(?:$|HTTP\/1\.1 408 )/);
  const kept = await begin(url, "GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n");
  expect(await kept.ended).toMatch(/^HTTP\/1\.1 200 /);
});

test("a form that is too long is refused before it has come", async () => {
  const url = await served({ times: LONG });
  const told = HALF_A_FORM.replace("1000", "900000");
  const one = await begin(url, told);
  const first = await new Promise<string>((resolve) =>
    one.socket.once("data", (bytes) => resolve(String(bytes))),
  );
  expect(first).toMatch(/^HTTP\/1\.1 413 /);
});

test.each([
  ["http://elsewhere.example/about", "localhost", 400],
  ["http://elsewhere.example/about", "elsewhere.example", 421],
  ["https://elsewhere.example/about", "localhost", 400],
  ["http://localhost/about", "localhost", 200],
  ["http://localhost/about", "elsewhere.example", 400],
  ["HTTP://elsewhere.example/about", "localhost", 400],
  ["//elsewhere.example/about", "localhost", 404],
])("a request for %s of %s is answered with %i", async (target, host, status) => {
  const url = await served();
  const asked = await begin(url, `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  expect(await asked.ended).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test("where strangers read, too, a request that names two hosts is refused", async () => {
  const url = await served({ isPublic: true });
  const asked = await begin(
    url,
    "GET http://elsewhere.example/about HTTP/1.1\r\nHost: standpoint.example\r\nConnection: close\r\n\r\n",
  );
  expect(await asked.ended).toMatch(/^HTTP\/1\.1 400 /);
});
