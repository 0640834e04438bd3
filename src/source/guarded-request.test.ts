/** What is never fetched from: this machine and its networks, whatever they are called and wherever a redirect leads. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Resolve, webAddress } from "./guarded-request.ts";
import { fetchPage } from "./page.ts";
import { refusal } from "./reachable.ts";

let server: Server;
let port: number;
let asked: string[] = [];
/** Where the server sends those who ask for `/to`. */
let location = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers.host ?? "");
    if (request.url === "/to") response.writeHead(302, { location }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end("<p>Renn spoke.");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

/** Every name is at these addresses. */
const at =
  (...addresses: string[]): Resolve =>
  (_name, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

test.each([
  "127.0.0.1",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0177.0.0.1",
  "0x7f.0.0.1",
  "127.0.0.1.",
  "127.255.255.254",
  "localhost",
  "[::1]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[64:ff9b::127.0.0.1]",
  "[2002:7f00:1::]",
  "0.0.0.0",
  "0",
  "[::]",
  "[::ffff:0.0.0.0]",
])("%s is refused before anything is asked", async (name) => {
  await expect(fetchPage(`http://${name}:${port}/`)).rejects.toThrow(/no address of a public page/);
  expect(asked).toEqual([]);
});

test.each([
  ["10.1.2.3", "a private network"],
  ["172.16.0.1", "a private network"],
  ["172.31.255.255", "a private network"],
  ["192.168.1.1", "a private network"],
  ["100.64.0.1", "inner network"],
  ["169.254.169.254", "the link of this machine"],
  ["192.0.2.7", "examples"],
  ["198.18.0.1", "measurements"],
  ["224.0.0.251", "a group"],
  ["255.255.255.255", "set aside"],
  ["fe80::1", "the link of this machine"],
  ["fd12:3456::1", "a private network"],
  ["fec0::1", "set aside"],
  ["ff02::1", "a group"],
  ["2001:db8::1", "examples"],
  ["2001::1", "protocols"],
  ["::ffff:10.1.2.3", "a private network"],
  ["::ffff:a9fe:a9fe", "the link of this machine"],
  ["64:ff9b::a01:203", "a private network"],
  ["64:ff9b:1::1", "set aside"],
  ["4000::1", "set aside"],
])("%s is %s", (address, what) => {
  expect(refusal(address, false)).toContain(what);
});

test.each([
  "8.8.4.4",
  "172.15.0.1",
  "172.32.0.1",
  "100.128.0.1",
  "193.0.0.1",
  "223.255.255.1",
  "2606:4700::1",
])("%s is an address like any other", (address) => {
  expect(refusal(address, false)).toBe(null);
});

test("written as IPv6, or by a translator, a public address stays one", () => {
  for (const address of ["::ffff:8.8.4.4", "64:ff9b::8.8.4.4", "64:ff9b::808:404"])
    expect(refusal(address, false)).toBe(null);
});

test("a name that is at an address of this machine is refused, also if only one of several is", async () => {
  for (const resolve of [at("127.0.0.1"), at("::1"), at("8.8.4.4", "127.0.0.1"), at("::ffff:127.0.0.1")])
    await expect(fetchPage(`http://courier.example:${port}/`, { resolve })).rejects.toThrow(
      /courier\.example is at .* this machine itself, .*--allow-private/,
    );
  expect(asked).toEqual([]);
});

test("the connection goes to the very address that was looked at: a name that moves is asked once", async () => {
  let lookups = 0;
  const resolve: Resolve = (name, answer) => {
    lookups++;
    at(lookups === 1 ? "127.0.0.1" : "127.0.0.9")(name, answer);
  };
  const capture = await fetchPage(`http://courier.example:${port}/`, { resolve, allowPrivate: true });
  expect(capture.url).toBe(`http://courier.example:${port}/`);
  expect([lookups, asked]).toEqual([1, [`courier.example:${port}`]]);
});

test.each([
  "http://169.254.169.254/latest/meta-data/",
  "http://[fe80::1]/",
  "http://0.0.0.0/",
  "//224.0.0.1/x",
  "http://[::ffff:169.254.169.254]/",
])("a redirect to %s is refused, with --allow-private too", async (to) => {
  location = to;
  await expect(fetchPage(`http://127.0.0.1:${port}/to`, { allowPrivate: true })).rejects.toThrow(
    /no address of a public page$/,
  );
  expect(asked).toHaveLength(1);
});

test("at a redirect the name is resolved and looked at again", async () => {
  location = `http://inner.example:${port}/`;
  const resolve: Resolve = (name, answer) =>
    at(name === "inner.example" ? "169.254.1.1" : "127.0.0.1")(name, answer);
  await expect(
    fetchPage(`http://courier.example:${port}/to`, { resolve, allowPrivate: true }),
  ).rejects.toThrow(/inner\.example is at 169\.254\.1\.1/);
  expect(asked).toEqual([`courier.example:${port}`]);
});

test.each([
  ["http://renn:secret@courier.example/", /a name or password in it/],
  ["http://courier.example:25/", /port 25 is not used/],
  ["gopher://courier.example/", /only http and https/],
])("%s is not asked for", (address, says) => {
  expect(() => webAddress(address)).toThrow(says);
});

test("a name that nobody knows is one clear line, as the system tells of it: with an error and no addresses", async () => {
  const unknown: Resolve = (name, answer) =>
    answer(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: "ENOTFOUND" }));
  await expect(fetchPage("https://nowhere.invalid/a", { resolve: unknown })).rejects.toThrow(
    /^https:\/\/nowhere\.invalid\/a: there is no such host/,
  );
});
