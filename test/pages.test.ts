/** What must come out of each page of test-pages, side by side with the page. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../src/base/hash.ts";
import { passageAt } from "../src/base/passage.ts";
import { readCapture } from "../src/ingest/read.ts";

const PAGES = resolve(import.meta.dirname, "test-pages");

test.each(readdirSync(PAGES))("%s gives its text and what it says about itself", (name) => {
  const bytes = readFileSync(join(PAGES, name, "source.html"));
  const expected = JSON.parse(readFileSync(join(PAGES, name, "expected.json"), "utf8"));
  const capture = { sha256: sha256(bytes), bytes, name, url: null, charset: null, capturedAt: "" };
  const { id, article } = readCapture({ ...capture, mediaType: "text/html" });
  const marked = article.boilerplate.map((span) => passageAt(article.text, span).exact);
  expect({ ...article, boilerplate: marked }).toEqual(expected);
  expect(id).toBe(name);
});
