/** Quotations in lists with their whole sentences, and copied with where they stand. */
import { parseHTML } from "linkedom";
import { beforeEach, expect, test } from "vitest";
import { putReport } from "../../src/record/put-report.ts";
import { createApp } from "../../src/views/web/app.tsx";
import type { CitationForms } from "../../src/views/wording/citation.ts";
import { freshRecord } from "../record/fresh.ts";
import { spanOf } from "../story.ts";
import { DENIED, NARRATED, pilotsReport, TEXT, TOLD } from "./pilots.ts";

const fresh = freshRecord();
let app: ReturnType<typeof createApp>;
let stranger: ReturnType<typeof createApp>;
let report = "";
beforeEach(async () => {
  await putReport(fresh.record, pilotsReport());
  report = (await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow()).id;
  app = createApp(fresh.record);
  stranger = createApp(fresh.record, { isPublic: true });
});

const textOf = async (path: string, of = app) => (await of.request(path)).text();
const documentOf = async (path: string, of = app) => parseHTML(await textOf(path, of)).document;
const jsonOf = async (finding: string, of = app) =>
  (
    await of.request(`/reports/${report}/quote?finding=${finding}&format=json`)
  ).json() as Promise<CitationForms>;

/** The words of each quotation on a page, and of its marked parts. */
async function quotationsOn(path: string, of = app) {
  const page = await documentOf(path, of);
  return [...page.querySelectorAll(".quotation")].map((quotation) => ({
    words: quotation.textContent,
    content: [...quotation.querySelectorAll(".content")].map(({ textContent }) => textContent),
    cue: [...quotation.querySelectorAll(".cue")].map(({ textContent }) => textContent),
    source: [...quotation.querySelectorAll(".source")].map(({ textContent }) => textContent),
  }));
}

test.each(["/", "/people/osk-tarn", "/search?person=osk-tarn", "report"])(
  "what is denied is listed at %s with the sentence that denies it, its parts marked",
  async (path) => {
    const found = await quotationsOn(path === "report" ? `/reports/${report}` : path);
    const denied = found.find(({ cue }) => cue.includes("denied on Friday"));
    expect(denied).toEqual({
      words: DENIED,
      source: ["Mr. Osk Tarn"],
      cue: ["denied on Friday"],
      content: ["that the pilots’ fund had been emptied"],
    });
  },
);

test("a quotation that its speaker interrupts is one run of sentences, and no word of the next", async () => {
  const found = await quotationsOn("/people/osk-tarn");
  const told = found.find(({ cue }) => cue.includes("told the inquiry"));
  expect(told?.words).toBe(TOLD);
  expect(told?.content).toEqual(["“The fund is whole,”", "“Every coin is where we left it.”"]);
});

test("words that are searched for are marked within what was said, and not beside it", async () => {
  const page = await documentOf("/search?q=fund");
  const hits = [...page.querySelectorAll(".quotation mark")];
  expect(hits.map(({ textContent }) => textContent)).toEqual(["fund", "fund"]);
  expect(hits.every((hit) => hit.closest(".content"))).toBe(true);
});

test("a position stands in its sentence too; a stranger sees that only where a statement is quoted with it", async () => {
  const question = "/questions/pilots-fund-opened-widows";
  const path = (await app.request(question)).status === 200 ? question : "/organizations/pilots-guild";
  const words = async (of = app) => (await quotationsOn(path, of)).map(({ words }) => words);
  expect(await words()).toContain(NARRATED);
  expect(await words(stranger)).not.toContain(NARRATED);
  expect(await words(stranger)).toContain("wanted the fund to be opened to widows");
  const tarn = async (of = app) => (await quotationsOn("/people/osk-tarn", of)).map(({ words }) => words);
  expect((await tarn(stranger)).filter((one) => one === DENIED).length).toBe(
    (await tarn()).filter((one) => one === DENIED).length,
  );
});

test("a stranger is quoted no sentence that no statement stands in", async () => {
  for (const path of [
    "/",
    "/people/osk-tarn",
    "/organizations/pilots-guild",
    "/questions",
    `/reports/${report}`,
  ]) {
    const page = (await documentOf(path, stranger)).querySelector("main")?.textContent ?? "";
    for (const hidden of ["Nobody else was in the room", "The chamber was cold", "Its books show"])
      expect(page, path).not.toContain(hidden);
  }
  expect((await jsonOf("p1", stranger)).plain).not.toContain("The guild has long");
});

test("a denial is copied as one, with who, paper, headline, day, address and place", async () => {
  const { plain, markdown, html } = await jsonOf("s1");
  const { start, end } = spanOf(TEXT, "that the pilots’ fund had been emptied");
  const at = `http://localhost/reports/${report}#s1`;
  expect(plain).toBe(
    [
      DENIED,
      "— Osk Tarn, denying it, reported in other words, in “Tarn: the pilots’ *fund* is “whole””, The Orvane Gazette, 16 May 2025. https://gazette.invalid/pilots-fund?page=2",
      `On record: ${at} (characters ${start}–${end} of the archived text)`,
    ].join("\n"),
  );
  expect(markdown.split("\n")[0]).toBe(`> ${DENIED}`);
  expect(markdown).toContain("pilots’ \\*fund\\* is");
  expect(markdown).toContain(`[On record](${at})`);
  const page = parseHTML(`<main>${html}</main>`).document;
  expect(page.querySelector("blockquote")?.textContent).toBe(DENIED);
  expect([...page.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    "https://gazette.invalid/pilots-fund?page=2",
    at,
  ]);
});

test("pieces are each given their place, and a position says on which question it is", async () => {
  expect((await jsonOf("s2")).plain).toMatch(/Osk Tarn, quoted, in .*characters \d+–\d+ and \d+–\d+ of/s);
  expect((await jsonOf("p1")).plain).toMatch(
    /^The guild has long wanted .*— Pilots’ Guild, for: Should the pilots’ fund be opened to widows\?/s,
  );
});

test("the page of a quotation has it in each form, to be selected where no script copies it", async () => {
  const { plain } = await jsonOf("s1");
  const page = await documentOf(`/reports/${report}/quote?finding=s1`);
  const areas = [...page.querySelectorAll("textarea")];
  expect(areas.map(({ id }) => id)).toEqual(["plain", "markdown", "html"]);
  expect(areas[0]?.textContent).toBe(plain);
  expect(page.querySelector(".denial")?.textContent).toContain("denied");
});

test.each(["s9", "p9", "f1", "s0", ""])("what is no finding (%s) has no such page", async (finding) => {
  const { status } = await app.request(`/reports/${report}/quote?finding=${finding}`);
  expect([400, 404]).toContain(status);
  expect((await app.request(`/reports/none/quote?finding=s1`)).status).toBe(404);
});

test("what was found by the machine alone and is doubtful says so wherever it is copied to", async () => {
  const made = pilotsReport();
  const [first, ...rest] = made.analysis.statements;
  if (!first) throw new Error("the report has a statement");
  const doubted = { ...made.analysis, statements: [{ ...first, confidence: 0.3 }, ...rest] };
  await putReport(fresh.record, {
    ...made,
    analysis: { ...doubted, extractor: { ...doubted.extractor, version: "0.2.0" } },
  });
  for (const form of Object.values(await jsonOf("s1"))) expect(form).toContain("not reviewed");
});
