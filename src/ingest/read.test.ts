import { expect, test } from "vitest";
import { InputError } from "../base/errors.ts";
import { sha256 } from "../base/hash.ts";
import { passageAt } from "../base/passage.ts";
import type { MediaType } from "../source/capture.ts";
import { readCapture } from "./read.ts";

function read(content: string | Uint8Array, mediaType: MediaType) {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return readCapture({
    sha256: sha256(bytes),
    bytes,
    name: "reports/a:3",
    url: null,
    mediaType,
    charset: null,
    capturedAt: "2025-03-04T00:00:00Z",
  });
}

test("a line's text stays exactly as it stands, and what it states comes with it", () => {
  const text = " \u00a0Renn spoke.\r\n\r\nREAD MORE: Boats\n ";
  const line = {
    id: 7,
    text,
    title: "Boats",
    published: "2025-03-04",
    publisher: "Orvane Today",
    author: "R. Tey",
  };
  const { id, article } = read(
    JSON.stringify({ ...line, url: "https://today.example/a" }),
    "application/json",
  );
  expect(id).toBe(7);
  expect(article).toMatchObject({
    text,
    title: "Boats",
    byline: "R. Tey",
    publisher: "Orvane Today",
    published: "2025-03-04",
    url: "https://today.example/a",
  });
  expect(article.boilerplate.map((span) => passageAt(text, span).exact)).toEqual(["READ MORE: Boats"]);
});

test.each([
  ["{", /not JSON/],
  ["[]", /not an object/],
  ["null", /not an object/],
  ['{"id":"a"}', /"text" is missing/],
  ['{"text":"a"}', /"id" is missing/],
  ['{"id":"a","text":5}', /"text" is wrong/],
  ['{"id":"a","text":"b","published":"2025-02-30"}', /"published" is wrong/],
  ['{"id":"a","page":"<html>"}', /"page" is wrong/],
  ['{"id":"a","page":"PGh0bWw+PC9odG1sPg=="}', /the page has no text/],
])("the line %s is refused, and told why in one line", (line, says) => {
  expect(() => read(line, "application/json")).toThrow(InputError);
  expect(() => read(line, "application/json")).toThrow(says);
  expect(() => read(line, "application/json")).toThrow(/^reports\/a:3: [^\n]+$/);
});

test("a page in a line is read from its bytes, and what the line says of it counts first", () => {
  const paragraph =
    "<p>The caf\u00e9s by the lock stay shut until the autumn, the warden of the lock said.</p>";
  const html = `<html><head><title>Lock caf\u00e9s shut</title></head><body><article>${paragraph.repeat(6)}</article></body></html>`;
  const line = { id: "w1", page: Buffer.from(html, "latin1").toString("base64"), charset: "iso-8859-1" };
  const told = { title: "Another", publisher: "Lock Weekly", url: "https://lock.example/a" };
  const { id, article, isPage } = read(
    JSON.stringify({ ...line, ...told, published: "2032-05-06" }),
    "application/json",
  );
  expect([id, isPage]).toEqual(["w1", true]);
  expect(article).toMatchObject({
    title: "Another",
    publisher: "Lock Weekly",
    published: "2032-05-06",
    url: "https://lock.example/a",
  });
  expect(article.text).toContain("The caf\u00e9s by the lock");
});

test("half a character is none, and what stands after it keeps its place", () => {
  const { article } = read(
    '{"id":"a","text":"Renn \\ud83d spoke. \\ude00","title":"B\\udfff"}',
    "application/json",
  );
  expect([article.text, article.title]).toEqual(["Renn \ufffd spoke. \ufffd", "B\ufffd"]);
});

test("null counts as not stated", () => {
  const { article } = read('{"id":"a","text":"b","published":null,"title":null}', "application/json");
  expect(article).toMatchObject({ text: "b", published: null, title: null });
});

test("plain text is taken as it stands and known by its name", () => {
  const { id, article } = read("\ufeffRenn spoke.\r\n\r\nHe left.", "text/plain");
  expect(id).toBe("reports/a:3");
  expect(article.text).toBe("Renn spoke.\r\n\r\nHe left.");
});

test("a page without text is refused by its name", () => {
  expect(() => read("<html></html>", "text/html")).toThrow(/^reports\/a:3: the page has no text/);
});

test("plain text of nothing but white space is no report", () => {
  expect(() => read(" \r\n\u00a0\n", "text/plain")).toThrow(/^reports\/a:3: has nothing but white space/);
});

test("reports as lines of JSON are not taken for prose, and braces in prose are", () => {
  const lines = `${JSON.stringify({ id: 1, text: "Renn spoke." })}\n${JSON.stringify({ id: 2, text: "So did Holt." })}\n`;
  expect(() => read(lines, "text/plain")).toThrow(InputError);
  expect(() => read(lines, "text/plain")).toThrow(/^reports\/a:3: is JSON, not text: .*--jsonl/);
  expect(read("{Renn} spoke.", "text/plain").article.text).toBe("{Renn} spoke.");
});
