import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../base/errors.ts";
import { FETCH_LIMITS, type FetchSettings, fetchPage } from "./page.ts";

const WORDS = Buffer.from("<p>The boats sail on Monday.".repeat(99));
const PACKED = gzipSync(WORDS);

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** The server of these tests is on this machine. */
const OWN: FetchSettings = { allowPrivate: true };
const SMALL = { ...FETCH_LIMITS, bytes: 100_000, timeout: 120_000 };

const html = { "content-type": 'text/html; charset="iso-8859-1"' };
const ANSWERS: Record<string, Answer> = {
  "/page": (response) => response.writeHead(200, html).end("<p>Renn"),
  "/moved": (response) => response.writeHead(301, { location: "/page" }).end(),
  "/round": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/file": (response) => response.writeHead(302, { location: "file:///etc/hosts" }).end(),
  "/image": (response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
  "/pdf": (response) => response.writeHead(200, html).end("%PDF-1.7"),
  "/gone": (response) => response.writeHead(410).end(),
  "/broken": (response) => response.writeHead(503).end(),
  "/empty": (response) => response.writeHead(200, html).end(),
  "/bomb": (response) =>
    response
      .writeHead(200, { ...html, "content-encoding": "gzip" })
      .end(gzipSync(Buffer.alloc(200_000, "a"))),
  "/bad-gzip": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip" }).end("<p>This is not packed at all"),
  "/short-gzip": (response) =>
    response
      .writeHead(200, { ...html, "content-encoding": "gzip" })
      .end(PACKED.subarray(0, PACKED.length - 12)),
  "/damaged-gzip": (response) =>
    response
      .writeHead(200, { ...html, "content-encoding": "gzip" })
      .end(Buffer.concat([PACKED.subarray(0, 40), Buffer.alloc(20, 255), PACKED.subarray(60)])),
  "/short-brotli": (response) =>
    response
      .writeHead(200, { ...html, "content-encoding": "br" })
      .end(brotliCompressSync(WORDS).subarray(0, -9)),
  "/unknown-packing": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "pack200" }).end("<p>"),
  "/thrice-packed": (response) =>
    response.writeHead(200, { ...html, "content-encoding": "gzip, gzip, gzip" }).end("<p>"),
  "/twice-packed": (response) =>
    response
      .writeHead(200, { ...html, "content-encoding": "deflate, gzip" })
      .end(gzipSync(deflateSync("<p>Renn"))),
  "/shorter-than-told": (response) => {
    response.writeHead(200, { ...html, "content-length": "5000" }).write("<p>Renn");
    setTimeout(() => response.destroy(), 20);
  },
  "/broken-off": (response) => {
    response.writeHead(200, html).write("<p>Renn");
    setTimeout(() => response.destroy(), 20);
  },
  "/part": (response) => response.writeHead(206, html).end("<p>Renn"),
  "/no-http": (response) => void response.socket?.end("HTTP/1.1 two hundred\r\n\r\n"),
  "/slow": (response) => void response.writeHead(200, html).write("<p>"),
  "/untyped": (response) => response.writeHead(200).end("<html><p>Renn"),
};

let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer((request, response) => ANSWERS[request.url ?? ""]?.(response, request));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("a page comes with its address after redirects, its charset and its bytes", async () => {
  const capture = await fetchPage(`${host}/moved`, OWN);
  expect(capture).toMatchObject({
    name: `${host}/moved`,
    url: `${host}/page`,
    mediaType: "text/html",
    charset: "iso-8859-1",
  });
  expect(Buffer.from(capture.bytes).toString()).toBe("<p>Renn");
});

test("a page without a content type is what its bytes are", async () => {
  expect((await fetchPage(`${host}/untyped`, OWN)).mediaType).toBe("text/html");
});

test.each([
  ["/round", /redirects more than 5 times/],
  ["/file", /only http and https/],
  ["/image", /it is image\/png: only HTML and plain text/],
  ["/pdf", /a PDF/],
  ["/gone", /410 \(gone\): look for/],
  ["/broken", /503 .*try again later/],
  ["/empty", /is empty/],
  ["/bomb", /larger than 0\.1 MB/],
  ["/bad-gzip", /badly compressed, or cut short/],
  ["/short-gzip", /badly compressed, or cut short/],
  ["/damaged-gzip", /badly compressed, or cut short/],
  ["/short-brotli", /badly compressed, or cut short/],
  ["/unknown-packing", /compressed as pack200/],
  ["/thrice-packed", /compressed more than twice/],
  ["/shorter-than-told", /broke off before the page was whole/],
  ["/broken-off", /broke off before the page was whole/],
  ["/part", /answers 206/],
  ["/no-http", /not valid HTTP/],
])("%s cannot be had, and one line says why", async (path, says) => {
  const error = await fetchPage(host + path, { ...OWN, limits: SMALL }).catch((e) => e);
  expect(error).toBeInstanceOf(InputError);
  expect(error.message).toMatch(says);
  expect(error.message.startsWith(`${host}${path}: `)).toBe(true);
  expect(error.message).not.toContain("\n");
});

test("a page that does not come to its end is waited for so long", async () => {
  const limits = { ...SMALL, timeout: 500 };
  await expect(fetchPage(`${host}/slow`, { ...OWN, limits })).rejects.toThrow(
    `${host}/slow: no whole answer within 0.5 seconds`,
  );
});

test("a page that is packed, and packed again, is unpacked", async () => {
  const { bytes } = await fetchPage(`${host}/twice-packed`, OWN);
  expect(Buffer.from(bytes).toString()).toBe("<p>Renn");
});

test("a server that is not there is told from a slow one", async () => {
  await expect(fetchPage("http://127.0.0.1:1024/", OWN)).rejects.toThrow(
    /refuses connections|cannot be fetched/,
  );
});
