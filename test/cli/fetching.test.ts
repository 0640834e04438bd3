/** Pages fetched by the command line: one that fails keeps its place, and private addresses are asked for on request alone. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { standpoint } from "../cli-io.ts";
import { freshPlace } from "./setting.ts";

const place = freshPlace();
let server: Server;
let host = "";
let requests = 0;
const PACKED = gzipSync(`<p>${"Renn said the boats sail. ".repeat(50)}`);

beforeAll(async () => {
  server = createServer((request, response) => {
    requests++;
    const kind = { "content-type": "text/html" };
    if (request.url === "/good")
      response.writeHead(200, kind).end("<p>Renn said the boats sail on Monday.</p>");
    else if (request.url === "/torn") {
      response.writeHead(200, { ...kind, "content-length": "9000" }).write("<p>Renn");
      setTimeout(() => response.destroy(), 20);
    } else response.writeHead(200, { ...kind, "content-encoding": "gzip" }).end(PACKED.subarray(0, 50));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const PAGES = () => [`${host}/packed`, `${host}/torn`, `${host}/good`];

test("of three pages two cannot be had: each is told of by its address, and the third is read", async () => {
  const { status, out, err } = await standpoint(["read", "--jsonl", "--allow-private", ...PAGES()]);
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, error }) => [id, error?.startsWith(`${id}: `)])).toEqual(
    PAGES().map((page, i) => [page, i < 2 ? true : undefined]),
  );
  expect(err).toMatch(/^standpoint: --allow-private: .*\n$/);
  expect(status).toBe(1);
});

test("adding goes on after a page that cannot be had", async () => {
  const { status, out, err } = await place.onRecord(["add", "--allow-private", ...PAGES()]);
  expect(out).toBe("1 report added, 2 not read\n");
  expect(err.split("\n").filter((line) => line.startsWith(`standpoint: ${host}/`))).toHaveLength(2);
  expect(status).toBe(1);
});

test("unless it is asked for, nothing is fetched from this machine", async () => {
  const before = requests;
  for (const command of [["read"], ["add", "--record", place.record]]) {
    const { status, err } = await standpoint([...command, `${host}/good`]);
    expect(err).toMatch(/127\.0\.0\.1 is this machine itself, .*--allow-private/);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
  }
  expect(requests).toBe(before);
});

test("there is one place that fetches", () => {
  const src = resolve(import.meta.dirname, "../../src");
  const fetching = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .filter((file) =>
      /(?<![.\w])fetch\(|from "(?:node:(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?|undici)"/.test(
        readFileSync(join(src, file), "utf8").replace(/^import type .*$/gm, ""),
      ),
    );
  // The first calls what fetches its rows so; the last asks of a text alone whether it is an address.
  const allowed = [
    "record/entity/membership-clues.ts",
    "source/guarded-request.ts",
    "source/reachable.ts",
    "views/http/place.ts",
  ];
  expect(fetching.sort()).toEqual(allowed);
});
