/** "Something wrong?": what any reader may send, what editors see of it, and how it is settled. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { correctPosition, rejectPosition } from "../../src/record/position/decide-positions.ts";
import { putReport } from "../../src/record/put-report.ts";
import { correctStatement, rejectStatement } from "../../src/record/statement/decide-statements.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { distinctive, SENTENCE, TEXT } from "../record/distinctive.ts";
import { HERE, servedTwo } from "./signed-in.ts";

const served = servedTwo();
const SCRIPT = `"><script>alert(1)</script>`;
const FORM = {
  finding: "s1",
  wrong: "speaker",
  note: "It was the board that said so.",
  contact: "a@b.example",
};
const wrong = (more: Readonly<Record<string, string>> = {}, headers = HERE) =>
  served.send(`/reports/${served.id}/wrong`, { ...FORM, ...more }, headers);
const documentOf = (html: string) => parseHTML(html).document;

test("every statement, position and figure of a report has the way to its form", async () => {
  const page = documentOf(await served.textOf(`/reports/${served.id}`));
  const links = [...page.querySelectorAll("a.wrong")].map((link) => link.getAttribute("href") ?? "");
  const findings = links.map((link) => link.split("finding=")[1]);
  expect(findings.sort()).toEqual(["f1", "p1", "p2", "s1", "s2"]);
  for (const link of links) {
    const form = documentOf(await served.textOf(link));
    expect(form.querySelector("form")?.getAttribute("action")).toBe(`/reports/${served.id}/wrong`);
    expect(form.querySelector("blockquote")?.textContent).not.toBe("");
  }
});

test("an earlier version has no such ways: its numbers are others'", async () => {
  await putReport(served.fresh.record, distinctive({ text: `The fog lay thick.\n\n${TEXT}` }));
  const page = documentOf(await served.textOf(`/reports/${served.id}?version=1`, await served.as("editor")));
  expect(page.querySelectorAll(".speaker li").length).toBeGreaterThan(0);
  expect(
    page.querySelectorAll('main a[href*="/wrong"], main a[href*="/reply"], main a[href*="/review"]').length,
  ).toBe(0);
});

test("a request waits in the editors' queue with its words, and nobody else sees it", async () => {
  expect((await wrong({ note: SCRIPT })).status).toBe(200);
  const html = await served.textOf("/corrections", await served.as("editor"));
  expect(html).not.toContain("<script>alert");
  const text = documentOf(html).body.textContent ?? "";
  for (const words of [SENTENCE, SCRIPT, "a@b.example", "1 request to settle"]) expect(text).toContain(words);
  for (const headers of [{}, await served.as("reader")])
    for (const path of [
      "/corrections",
      "/corrections?format=json",
      "/corrections?format=csv",
      "/corrections?format=jsonl",
    ])
      expect(await served.textOf(path, headers)).not.toMatch(/a@b\.example|alert\(1\)/);
});

test("the queue goes out as JSON, CSV and JSON Lines to an editor, formulas made harmless", async () => {
  await wrong({ note: "=1+1" });
  const editor = await served.as("editor");
  const json = JSON.parse(await served.textOf("/corrections?format=json", editor)) as {
    requests: readonly object[];
  };
  expect(json.requests).toMatchObject([
    { id: 1, finding: "s1", words: SENTENCE, wrong: "speaker", note: "=1+1", outcome: null },
  ]);
  expect(await served.textOf("/corrections?format=csv", editor)).toContain(",'=1+1,");
  expect(JSON.parse(await served.textOf("/corrections?format=jsonl", editor))).toEqual(json.requests[0]);
  expect(
    (await served.app.request("/corrections", { headers: { ...editor } })).headers.get("cache-control"),
  ).toBe("no-store");
});

test.each([
  { finding: "s99" },
  { finding: "x1" },
  { finding: "' OR 1=1" },
  { wrong: "" },
  { wrong: "nonsense" },
  { note: "a".repeat(2001) },
  { contact: "a".repeat(201) },
])("a form with %j is refused", async (more) => {
  expect((await wrong(more)).status).toBe(400);
  expect(await served.fresh.rowsIn("correction_requests")).toEqual([0]);
});

test.each([{}, { origin: "http://elsewhere.example" }, { ...HERE, "sec-fetch-site": "cross-site" }])(
  "a form that no page of this record sent is refused: %j",
  async (headers) => {
    expect((await wrong({}, headers as typeof HERE)).status).toBe(403);
  },
);

test("too long a body, a form of no report, and a finding of none are refused", async () => {
  expect((await wrong({ note: "a".repeat(10_000_000) })).status).toBe(413);
  expect((await served.send("/reports/no-such/wrong", FORM)).status).toBe(400);
  expect((await served.app.request(`/reports/${served.id}/wrong?finding=s99`)).status).toBe(404);
  expect(
    (await served.app.request(`/reports/${served.id}/wrong?finding=${encodeURIComponent(SCRIPT)}`)).status,
  ).toBe(404);
});

test("the eleventh request within a quarter of an hour from one address is not taken", async () => {
  for (let n = 0; n < 10; n++) expect((await wrong()).status).toBe(200);
  expect((await wrong()).status).toBe(429);
  expect(await served.fresh.rowsIn("correction_requests")).toEqual([10]);
});

test("an editor settles a request by the decision that corrected it, once", async () => {
  await wrong();
  const editor = await served.as("editor");
  const token = await served.tokenOn("/corrections", editor);
  const settle = (fields: Readonly<Record<string, string>>, headers = editor) =>
    served.send("/corrections/1/settle", { token, answer: "Thank you.", decision: "", ...fields }, headers);
  const { decision } = await correctPosition(
    served.fresh.record,
    `${served.id}#p1`,
    { stance: "against" },
    { by: "ines", why: null },
  );
  expect((await settle({ outcome: "corrected", decision: "" })).status).toBe(400);
  expect((await settle({ outcome: "corrected", decision: "999" })).status).toBe(400);
  expect((await settle({ outcome: "unchanged", token: "x" })).status).toBe(403);
  expect((await settle({ outcome: "unchanged" }, HERE)).status).toBe(303);
  expect((await settle({ outcome: "unchanged" }, await served.as("reader"))).status).toBe(403);
  expect((await settle({ outcome: "corrected", decision: String(decision) })).headers.get("location")).toBe(
    "/corrections",
  );
  expect((await settle({ outcome: "unchanged" })).status).toBe(400);
  expect(await served.textOf("/corrections", editor)).toContain("Nothing waits.");
  expect(await served.textOf("/corrections?format=csv&settled=yes", editor)).toContain(
    `,corrected,${decision},Thank you.,editor,`,
  );
});

test("a correction is shown as one, beside its finding and in the list: before, after, by whom", async () => {
  const { record } = served.fresh;
  await correctPosition(
    record,
    `${served.id}#p2`,
    { stance: "against", holder: "ilse-varga" },
    { by: "ines", why: "she said it" },
  );
  await rejectPosition(record, `${served.id}#p1`, { by: "rolf", why: null });
  const told =
    /Corrected on \d+ \w+ \d{4}: whose it is: Tobias Renn → Ilse Varga; stance: for → against, by ines \(she said it\)/;
  const page = documentOf(await served.textOf(`/reports/${served.id}`));
  expect(page.querySelector("#said-s2 .corrected")?.textContent).toMatch(told);
  expect(page.querySelector(".also .corrected")?.textContent).toMatch(
    /taken out: the words do not say it, by rolf/,
  );
  const list = documentOf(await served.textOf("/corrections"));
  expect(list.querySelector(".corrections")?.textContent).toMatch(told);
  const json = JSON.parse(await served.textOf(`/reports/${served.id}?format=json`)) as {
    corrections: readonly object[];
  };
  expect(json.corrections).toMatchObject([
    { what: "reject", finding: "p1" },
    { what: "correct", finding: "p2", by: "ines" },
  ]);
});

test("corrections of statements are shown with those of positions: speaker, kind, words", async () => {
  const { record } = served.fresh;
  const statement = `${served.id}#s1`;
  await correctStatement(record, statement, { speaker: "Tobias Renn" }, { by: "ines", why: null });
  await correctStatement(
    record,
    statement,
    { words: "the zinc lighthouse of Quorrel" },
    { by: "rolf", why: null },
  );
  await rejectStatement(record, `${served.id}#s2`, { by: "ines", why: "it is the reporter's" });
  const page = documentOf(await served.textOf(`/reports/${served.id}`));
  const told = page.querySelector("#said-s1")?.textContent ?? "";
  expect(told).toMatch(/who said it: Wilhelmina Zaggard → Tobias Renn, by ines/);
  expect(told).toContain(`the words: “${SENTENCE}” → “the zinc lighthouse of Quorrel”, by rolf`);
  expect(page.querySelector(".also .corrected")?.textContent).toContain("(it is the reporter's)");
  expect(page.querySelector("#said-s2")).toBeNull();
});

test("a request on a report that is withdrawn is settled so, and its words are gone", async () => {
  await wrong({ note: "the zinc lighthouse" });
  await withdrawReport(served.fresh.record, { report: served.id, by: "ines", why: "by mistake" });
  const editor = await served.as("editor");
  const csv = await served.textOf("/corrections?format=csv&settled=yes", editor);
  expect(csv).toContain(",withdrawn,");
  expect(csv).not.toMatch(/zinc|a@b/);
});
