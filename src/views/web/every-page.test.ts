import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { everyPath, HOSTILE, storyRecord } from "../../../test/browser/story-pages.ts";
import { decideSame, undo } from "../../record/entity/decide-actors.ts";
import { eachStatement } from "../../record/export/each-statement.ts";
import { reportById } from "../../record/report/report-by-id.ts";
import { createApp } from "./app.tsx";
import { ASSETS, ICON, SCRIPT, STYLE } from "./assets.ts";

/** What the first paint of any page may take, in bytes. */
/** For whoever takes nothing packed. */
const MOST_UNPACKED = 110_000;
const MOST_BYTES = 100_000;

let record: Awaited<ReturnType<typeof storyRecord>>;
let app: ReturnType<typeof createApp>;
let paths: readonly string[];
const pages = new Map<string, string>();

beforeAll(async () => {
  record = await storyRecord();
  app = createApp(record);
  paths = await everyPath(record);
  for (const path of paths) {
    const answer = await app.request(path);
    if (answer.status !== 200) throw new Error(`${path} is answered with ${answer.status}`);
    pages.set(path, await answer.text());
  }
});
afterAll(() => record.close());

const documentOf = (html: string) => parseHTML(html).document;

/** The archived text that `data-of` names: `REPORT` or `REPORT@VERSION`. */
const texts = new Map<string, Promise<string | undefined>>();
function archived(of: string): Promise<string | undefined> {
  const [id = "", version] = of.split("@");
  const known = texts.get(of);
  const text =
    known ?? reportById(record, id, version === undefined ? undefined : Number(version)).then((r) => r?.text);
  texts.set(of, text);
  return text;
}

test("what any page shows as a quotation is the archived text, character for character", async () => {
  let compared = 0;
  for (const [path, html] of pages) {
    for (const quotation of documentOf(html).querySelectorAll("[data-of]")) {
      const text = await archived(quotation.getAttribute("data-of") ?? "");
      const pieces = [...quotation.querySelectorAll("[data-at]")];
      expect(pieces.map((piece) => piece.textContent).join(" … "), path).toBe(quotation.textContent);
      for (const piece of pieces) {
        const [start, end] = (piece.getAttribute("data-at") ?? "").split("-").map(Number);
        expect(piece.textContent, path).toBe(text?.slice(start, end));
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(500);
});

test("a quotation that does not say where it stands is a cutting of a report whose words are all in it", async () => {
  for (const [path, html] of pages) {
    for (const loose of documentOf(html).querySelectorAll("blockquote:not([data-of])")) {
      expect(path).toContain("/search");
      const cut = (loose.textContent ?? "").replaceAll("…", "\u0000").split("\u0000");
      const id = /reports\/([^?#]+)/.exec(
        loose.parentElement?.querySelector("a")?.getAttribute("href") ?? "",
      )?.[1];
      const text = await archived(id ?? "");
      for (const piece of cut) expect(text, `${path}: ${piece}`).toContain(piece.trim());
    }
  }
});

test("every statement on record stands on its report's page with its own words marked in their sentence", async () => {
  let statements = 0;
  for await (const statement of eachStatement(record)) {
    const html = pages.get(`/reports/${statement.reportId}`) ?? "";
    const local = statement.id.slice(statement.id.lastIndexOf("-") + 1);
    const quotation = documentOf(html).querySelector(`#said-${local} blockquote`);
    const marked = (part: string) =>
      [...(quotation?.querySelectorAll(`.${part}`) ?? [])].map(({ textContent }) => textContent).join("");
    for (const part of ["source", "cue", "content"] as const)
      expect(marked(part), `${part} of ${statement.id}`).toBe(statement[part].replaceAll(" … ", ""));
    statements++;
  }
  expect(statements).toBeGreaterThan(150);
});

test("the first paint of every page is under 100 kB as it is sent, packed, style and scripts taken in", () => {
  for (const [path, html] of pages) {
    const taken = ASSETS.filter((asset) => asset !== ICON && html.includes(asset.path));
    expect(taken, path).toEqual(expect.arrayContaining([STYLE, SCRIPT]));
    const shared = taken.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
    expect(gzipSync(html).length + shared, path).toBeLessThan(MOST_BYTES);
    expect(Buffer.byteLength(html) + shared, `${path}, unpacked`).toBeLessThan(MOST_UNPACKED);
  }
});

test("every page but the one on reading and the form for adding has its JSON at the same address", async () => {
  for (const path of paths.filter((one) => one !== "/about" && one !== "/add")) {
    const json = await app.request(path, { headers: { Accept: "application/json" } });
    expect(json.headers.get("content-type"), path).toContain("application/json");
    expect(json.headers.get("vary")?.split(", "), path).toContain("Accept");
    const link = documentOf(pages.get(path) ?? "").querySelector("link[rel=alternate]");
    const linked = await app.request(link?.getAttribute("href") ?? "");
    expect(await linked.json(), path).toEqual(await json.json());
  }
});

test("a browser's header asks for the page", async () => {
  const accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  const answer = await app.request("/people", { headers: { Accept: accept } });
  expect(answer.headers.get("content-type")).toContain("text/html");
});

test("no page runs what stands in a name, a headline or a text", () => {
  for (const [path, html] of pages) {
    const document = documentOf(html);
    for (const script of document.querySelectorAll("script")) {
      const isOwn = script.getAttribute("src")?.startsWith("/assets/") ?? false;
      expect(isOwn || script.getAttribute("type") === "application/ld+json", path).toBe(true);
    }
    expect(document.querySelector("main img, [onerror], a[href^=javascript]"), path).toBeNull();
    expect(html, path).not.toContain("<script>alert");
  }
});

test("a name with markup in it is shown as it is", () => {
  for (const path of [
    `/people/${encodeURIComponent(`per"><b>`)}`,
    `/organizations/${encodeURIComponent(`org"><b>`)}`,
  ])
    expect(documentOf(pages.get(path) ?? "").querySelector("h1")?.textContent).toBe(HOSTILE);
});

test.each([
  "/search?q=",
  "/search?speaker=",
  "/search?q=x&person=",
  "/search?q=x&publisher=",
  "/questions?like=",
  "/figures?q=",
  "/reports?publisher=",
  "/people?letter=",
  "/people/",
  "/organizations/",
  "/questions/",
  "/reports/",
])("markup asked for at %s comes back as words", async (path) => {
  // What cannot be shown is told on the console; here that is expected.
  const silent = vi.spyOn(console, "error").mockImplementation(() => {});
  const answer = await app.request(
    path + encodeURIComponent(`"><script>alert(1)</script><img src=x onerror=alert(1)>`),
  );
  expect(answer.status).toBeLessThan(500);
  const html = await answer.text();
  expect(html).not.toContain("<script>alert");
  expect(documentOf(html).querySelector("img, [onerror]")).toBeNull();
  silent.mockRestore();
});

test("linked data on every page can be read and holds nothing that closes its element", () => {
  let blocks = 0;
  for (const [path, html] of pages) {
    for (const block of documentOf(html).querySelectorAll('script[type="application/ld+json"]')) {
      expect(block.textContent, path).not.toContain("<");
      expect(JSON.parse(block.textContent ?? "")["@context"], path).toBe("https://schema.org");
      blocks++;
    }
  }
  expect(blocks).toBeGreaterThan(20);
});

test.each(["people", "organizations", "questions", "reports"])(
  "an address of nothing under /%s gives a 404",
  async (kind) => {
    const answer = await app.request(`/${kind}/no-such-thing`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("No such");
  },
);

test("the address of somebody who was merged leads on, until that is undone", async () => {
  const who = { by: "a test", why: null };
  const { decision } = await decideSame(record, "tobias-renn", "ilse-varga", who);
  const answer = await app.request("/people/ilse-varga");
  expect(answer.status).toBe(301);
  expect(answer.headers.get("location")).toBe("/people/tobias-renn");
  await undo(record, decision, who);
  expect((await app.request("/people/ilse-varga")).status).toBe(200);
});

test("the slider's day becomes an address that names the day", async () => {
  const question = paths.find((path) => path.startsWith("/questions/")) ?? "";
  const answer = await app.request(`${question.split("?")[0]}?at=10`);
  expect(answer.status).toBe(302);
  expect(answer.headers.get("location")).toMatch(/\?day=2025-03-12$/);
});

test("what a search finds goes out as CSV, a row a statement", async () => {
  const answer = await app.request("/search?q=subsidy&format=csv");
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const [header, ...rows] = (await answer.text()).trim().split("\r\n");
  expect(header).toContain("content words");
  expect(rows.length).toBeGreaterThan(5);
});
