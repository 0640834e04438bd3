/** A report on record: given back as it was, nothing twice, nothing half, versions and analyses side by side. */

import { describe, expect, test } from "vitest";
import { putAnalysisOf, putReport } from "../../src/record/put-report.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { recordCounts } from "../../src/record/shared/record-counts.ts";
import { search } from "../../src/record/statement/search.ts";
import { analysis, article, capture, EXTRACTOR, report, spanOf, TEXT } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();

const PAGE = "https://courier.example/2025/03/ferry";

async function onlyReport() {
  const { reports } = await listReports(fresh.record);
  const found = reports[0] && (await reportById(fresh.record, reports[0].id));
  if (!found) throw new Error("no report on record");
  return found;
}

describe("a report on record", () => {
  test("is given back with every passage word for word", async () => {
    expect(await putReport(fresh.record, report())).toBe("added");
    const stored = await onlyReport();
    expect(stored).toMatchObject({ version: 1, text: TEXT, publisher: "The Brannoch Courier" });
    expect(stored.statements.map((s) => [s.id, s.kind, s.speaker?.name, s.confidence])).toEqual([
      ["s1", "mixed", "Tobias Renn", 0.94],
      ["s2", "declined", "Ilse Varga", 0.41],
    ]);
    expect(stored.statements[0]?.content.map((p) => p.exact)).toEqual([
      "the ferry subsidy “should end”",
      "by June",
    ]);
    expect(stored.boilerplate).toEqual([
      {
        ...spanOf(TEXT, "Photograph: the harbour at Brannoch."),
        exact: "Photograph: the harbour at Brannoch.",
      },
    ]);
    expect(stored.entities.map((e) => [e.id, e.aliases, e.roles, e.memberOf])).toEqual([
      ["e1", ["Renn"], [], ["e3"]],
      ["e2", [], ["the member for Brannoch East"], []],
      ["e3", [], [], []],
    ]);
    expect(stored.extractor).toMatchObject(EXTRACTOR);
    expect(stored.capture).toMatchObject({ sha256: capture(TEXT).sha256, name: "report.txt" });
  });

  test("is listed and counted with its statements and those that wait for review", async () => {
    await putReport(fresh.record, report());
    expect(await listReports(fresh.record)).toMatchObject({
      total: 1,
      reports: [{ statements: 2, needsReview: 1, versions: 1 }],
    });
    expect(await recordCounts(fresh.record)).toEqual({
      reports: 1,
      versions: 1,
      captures: 1,
      statements: 2,
      needsReview: 1,
      attributed: 2,
      publishers: [{ name: "The Brannoch Courier", reports: 1 }],
    });
  });

  test("changes nothing when it is read again", async () => {
    await putReport(fresh.record, report());
    const before = await fresh.rowsIn("captures", "articles", "passages", "statements");
    expect(await putReport(fresh.record, report())).toBe("unchanged");
    expect(await fresh.rowsIn("captures", "articles", "passages", "statements")).toEqual(before);
  });

  test("changes nothing when the same words come in another page", async () => {
    const told = article(TEXT, { url: PAGE });
    await putReport(fresh.record, report({ article: told }));
    const page = capture(`<p>${TEXT}</p>`, { url: PAGE, mediaType: "text/html" });
    expect(await putReport(fresh.record, report({ article: told, capture: page }))).toBe("unchanged");
    expect(await fresh.rowsIn("captures")).toEqual([1]);
  });

  test("gets a second version when its page says something else, and keeps the first", async () => {
    await putReport(fresh.record, report({ article: article(TEXT, { url: PAGE }) }));
    const edited = { url: PAGE, title: "Renn repeats his call" };
    const again = report({ article: article(TEXT, edited), capture: capture(`${TEXT} `, { url: PAGE }) });
    expect(await putReport(fresh.record, again)).toBe("version");
    const stored = await onlyReport();
    expect(stored.versions.map((v) => v.title)).toEqual([
      "Renn wants the ferry subsidy to end",
      "Renn repeats his call",
    ]);
    expect(stored.version).toBe(2);
    expect((await reportById(fresh.record, stored.id, 1))?.title).toBe("Renn wants the ferry subsidy to end");
    expect(await reportById(fresh.record, stored.id, 3)).toBeNull();
    expect((await listReports(fresh.record)).total).toBe(1);
    expect((await search(fresh.record, "ferry")).total).toBe(1);
    expect((await search(fresh.record, "ferry", { in: "reports" })).total).toBe(1);
  });

  test("shows the findings of the newer extractor and keeps the older ones", async () => {
    await putReport(fresh.record, report());
    const newer = { ...EXTRACTOR, version: "0.2.0" };
    const found = { ...analysis(newer), statements: analysis().statements.slice(0, 1) };
    expect(await putAnalysisOf(fresh.record, 1, article(), found)).toBe("analysed");
    expect(await putAnalysisOf(fresh.record, 1, article(), found)).toBe("unchanged");
    const stored = await onlyReport();
    expect([stored.extractor.version, stored.statements.length]).toEqual(["0.2.0", 1]);
    expect(await fresh.rowsIn("statements")).toEqual([3]);
    expect((await search(fresh.record, "Skerries")).total).toBe(0);
  });

  test("is not written at all when one of its findings lies outside the text", async () => {
    const found = analysis();
    const last = found.statements[1];
    if (!last) throw new Error("the story has two statements");
    const wrong = { ...last, content: [{ start: TEXT.length - 2, end: TEXT.length + 1 }] };
    const put = putReport(fresh.record, report({ analysis: { ...found, statements: [wrong] } }));
    await expect(put).rejects.toThrow(RangeError);
    expect(await fresh.rowsIn("captures", "reports", "articles", "passages")).toEqual([0, 0, 0, 0]);
    expect(await putReport(fresh.record, report())).toBe("added");
  });
});
