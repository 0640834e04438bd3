/**
 * How well and how fast the report is taken out of a page: F1 over shingles of four words on annotated pages, pages a
 * second on one core, and which pages give no title or no date. Run by `npm run evaluate:pages [even|odd]`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Article } from "../src/article/article.ts";
import { sha256 } from "../src/base/hash.ts";
import { readCapture } from "../src/ingest/read.ts";

const CORPUS = resolve(import.meta.dirname, "../../shared/corpora/pages");
const SCORER = resolve(import.meta.dirname, "../../shared/score/pages.mjs");
/** Passes over all pages: the first warms up, the fastest of the others counts. */
const PASSES = 4;

type Bodies = Record<string, { readonly articleBody: string }>;

const half = process.argv[2];
const truth: Bodies = JSON.parse(readFileSync(join(CORPUS, "ground-truth.json"), "utf8"));
const keys = readdirSync(join(CORPUS, "html"))
  .filter((file) => file.endsWith(".html.gz"))
  .map((file) => file.replace(".html.gz", ""))
  .sort()
  .filter((_, index) => half === undefined || index % 2 === (half === "odd" ? 1 : 0));
const pages = keys.map((key) => readFileSync(join(CORPUS, "html", `${key}.html.gz`)));

const { articles, seconds } = await fastest();
const found = Object.fromEntries(
  keys.map((key, i) => [key, { articleBody: withoutBoilerplate(articles[i]) }]),
);
console.log(score(Object.fromEntries(keys.map((key) => [key, truth[key] ?? { articleBody: "" }])), found));
console.log(`${(keys.length / seconds).toFixed(1)} pages a second of processor time`);
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
report("title", (article) => article.title);
report("date", (article) => article.published);
report("byline", (article) => article.byline);
report("publisher", (article) => article.publisher);
report("url", (article) => article.url);
report("language", (article) => article.language);

/** Processor time rather than time on the clock, so that what else runs on the machine counts for less. */
async function fastest() {
  let seconds = Number.POSITIVE_INFINITY;
  let articles: Article[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    const before = process.cpuUsage();
    articles = pages.map((packed, i) => read(keys[i] ?? "", gunzipSync(packed)));
    const spent = process.cpuUsage(before);
    if (pass > 0) seconds = Math.min(seconds, (spent.user + spent.system) / 1e6);
  }
  return { articles, seconds };
}

function read(name: string, bytes: Uint8Array): Article {
  const capture = { sha256: sha256(bytes), bytes, name, url: null, charset: null, capturedAt: "" };
  return readCapture({ ...capture, mediaType: "text/html" }).article;
}

function withoutBoilerplate(article: Article | undefined): string {
  if (article === undefined) return "";
  let [body, at] = ["", 0];
  for (const { start, end } of article.boilerplate) {
    body += article.text.slice(at, start);
    at = end;
  }
  return body + article.text.slice(at);
}

function score(truth: Bodies, found: Bodies): string {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-pages-"));
  try {
    const files = [truth, found].map((bodies, i) => {
      const file = join(folder, `${i}.json`);
      writeFileSync(file, JSON.stringify(bodies));
      return file;
    });
    return spawnSync(process.execPath, [SCORER, ...files], { encoding: "utf8" }).stdout.trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(what: string, of: (article: Article) => string | null): void {
  const without = keys.filter((_, i) => articles[i] !== undefined && of(articles[i]) === null);
  const listed = what === "title" || what === "date" ? without.map((key) => key.slice(0, 12)).join(" ") : "";
  console.log(`${what}: ${keys.length - without.length} of ${keys.length} ${listed}`);
}
