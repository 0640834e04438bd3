import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../base/errors.ts";
import { FETCH_LIMITS, fetchPage } from "./page.ts";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

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
  const capture = await fetchPage(`${host}/moved`);
  expect(capture).toMatchObject({
    name: `${host}/moved`,
    url: `${host}/page`,
    mediaType: "text/html",
    charset: "iso-8859-1",
  });
  expect(Buffer.from(capture.bytes).toString()).toBe("<p>Renn");
});

test("a page without a content type is what its bytes are", async () => {
  expect((await fetchPage(`${host}/untyped`)).mediaType).toBe("text/html");
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
  ["/slow", /within 0\.4 seconds/],
])("%s cannot be had, and one line says why", async (path, says) => {
  const error = await fetchPage(host + path, { ...FETCH_LIMITS, bytes: 100_000, timeout: 400 }).catch(
    (e) => e,
  );
  expect(error).toBeInstanceOf(InputError);
  expect(error.message).toMatch(says);
  expect(error.message.startsWith(`${host}${path}: `)).toBe(true);
  expect(error.message).not.toContain("\n");
});

test("a server that is not there is told from a slow one", async () => {
  await expect(fetchPage("http://127.0.0.1:1/")).rejects.toThrow(/refuses connections|cannot be fetched/);
});
