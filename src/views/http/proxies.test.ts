/** For whom proxies ask: what they are trusted to say, and what anybody could have written. */
import { Hono } from "hono";
import { expect, test } from "vitest";
import { askedThrough, askerOf } from "./proxies.ts";

/** The connection itself comes from this address. */
const PEER = "10.9.8.7";
const env = { incoming: { socket: { remoteAddress: PEER, remotePort: 1, remoteFamily: "IPv4" } } };

async function asker(trusted: number, headers: Readonly<Record<string, string>>) {
  const app = new Hono().use(askedThrough(trusted)).get("/", (c) => c.json(askerOf(c)));
  return (await app.request("/", { headers: { ...headers } }, env)).json();
}

const FOR = "X-Forwarded-For";

test.each([
  ["no proxy: a header could name anybody", 0, { [FOR]: "192.0.2.1" }, PEER],
  ["one", 1, { [FOR]: "192.0.2.1" }, "192.0.2.1"],
  ["one, and who asks made something up", 1, { [FOR]: "203.0.113.9, 192.0.2.1" }, "192.0.2.1"],
  ["two", 2, { [FOR]: "203.0.113.9, 192.0.2.1, 10.0.0.5" }, "192.0.2.1"],
  ["two, and one was gone round", 2, { [FOR]: "192.0.2.1" }, "192.0.2.1"],
  ["one that says nothing", 1, {}, PEER],
  ["a port", 1, { [FOR]: "192.0.2.1:4711" }, "192.0.2.1"],
  ["IPv6", 1, { [FOR]: "2001:db8::7" }, "2001:db8::7"],
  ["IPv6 with a port", 1, { [FOR]: "[2001:db8::7]:4711" }, "2001:db8::7"],
  ["the standard's header", 1, { Forwarded: 'for=192.0.2.1;proto=https;by="_x"' }, "192.0.2.1"],
  [
    "the same, quoted",
    1,
    { Forwarded: 'for=198.51.100.1, proto=https;For="[2001:db8::7]:1"' },
    "2001:db8::7",
  ],
  ["the same, hidden", 1, { Forwarded: "proto=https" }, "unknown"],
  ["both, of one mind", 1, { [FOR]: "192.0.2.1", Forwarded: "for=192.0.2.1" }, "192.0.2.1"],
  ["both, of two minds: one of them is made up", 1, { [FOR]: "192.0.2.1", Forwarded: "for=192.0.2.2" }, PEER],
] as const)("%s", async (_what, trusted, headers, address) => {
  expect(await asker(trusted, headers)).toMatchObject({ address });
});

test.each([
  [0, {}, false],
  [0, { "X-Forwarded-Proto": "https" }, true],
  [1, {}, true],
  [1, { "X-Forwarded-Proto": "https" }, true],
  [1, { "X-Forwarded-Proto": "https, http" }, false],
  [1, { "X-Forwarded-Proto": "http" }, false],
] as const)("through %i proxies with %j it is secure: %s", async (trusted, headers, isSecure) => {
  expect(await asker(trusted, headers)).toMatchObject({ isSecure });
});
