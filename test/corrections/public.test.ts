/** Public mode: no page, feed or export in any form has more of a report than what was said in it, but for editors. */
import { expect, test } from "vitest";
import { correctPosition } from "../../src/record/position/decide-positions.ts";
import { putReport } from "../../src/record/put-report.ts";
import type { StoredReport } from "../../src/record/report/report-by-id.ts";
import { correctStatement } from "../../src/record/statement/decide-statements.ts";
import { openApi } from "../../src/views/api/openapi.ts";
import { distinctive, SENTENCE, TEXT } from "../record/distinctive.ts";
import { servedTwo } from "./signed-in.ts";

const served = servedTwo({ isPublic: true });
/** Of no statement, in three places: before, between and after. */
const HIDDEN = [
  "The fog 🚢 lay thick over the pier",
  "Gulls circled the empty custom house",
  "Nobody has repaired the bandstand roof",
];
const [BEFORE, BETWEEN, AFTER] = HIDDEN;
const [SAID = "", MORE = ""] = TEXT.split("\n\n");
const LONG = `${BEFORE}.\n\n${SAID} ${BETWEEN}.\n\n${MORE}\n\n${AFTER}.`;
const URL = "https://news.invalid/long";

async function putLong(): Promise<string> {
  await putReport(served.fresh.record, distinctive({ text: LONG, url: URL }));
  await putReport(served.fresh.record, distinctive({ text: `${LONG} ${AFTER} yet.`, url: URL }));
  const row = await served.fresh.record.db
    .selectFrom("reports")
    .select("id")
    .where("url", "=", URL)
    .executeTakeFirstOrThrow();
  await correctPosition(
    served.fresh.record,
    `${row.id}#p1`,
    { stance: "against" },
    { by: "ines", why: null },
  );
  return row.id;
}

/** Every address of the pages and of the interface, with what is on record put into it. */
async function everyAddress(id: string): Promise<readonly string[]> {
  const { db } = served.fresh.record;
  const idOf = async (table: "people" | "organizations" | "questions") =>
    (await db.selectFrom(table).select("id").execute()).map((row) => encodeURIComponent(row.id));
  const [people, bodies, questions] = [
    await idOf("people"),
    await idOf("organizations"),
    await idOf("questions"),
  ];
  const ids: Readonly<Record<string, readonly string[]>> = {
    reports: [id],
    people,
    organizations: bodies,
    questions,
  };
  const known = (path: string, root: string, name: string) =>
    (ids[root] ?? ["1"]).map((one) => path.replace(name, one));
  const api = Object.keys(openApi().paths).flatMap((path) =>
    known(`/api${path}`, path.split("/")[1] ?? "", "{id}"),
  );
  // Whatever page is added is held to this too.
  const routes = served.app.routes.flatMap(({ method, path }) =>
    method === "GET" && !path.includes("*") ? known(path, path.split("/")[1] ?? "", ":id") : [],
  );
  const pages = [
    ...[
      "/",
      "/reports",
      "/people",
      "/organizations",
      "/questions",
      "/figures",
      "/figures?q=lanterns",
      "/search",
      "/about",
      "/corrections",
      "/sign-in",
      "/api",
    ],
    ...["fog", "gulls", "bandstand", "lighthouse"].flatMap((q) =>
      ["statements", "reports", "all"].flatMap((where) => [
        `/search?q=${q}&in=${where}`,
        `/api/search?q=${q}&in=${where}`,
        `/search/feed.atom?q=${q}`,
        `/search/feed.json?q=${q}`,
      ]),
    ),
    ...[
      `/reports/${id}`,
      `/reports/${id}?version=1`,
      `/reports/${id}?quote=Gulls`,
      `/reports/${id}/changes?from=1&to=2`,
      `/api/reports/${id}?version=1`,
    ],
    ...["s1", "s2", "p1", "p2", "f1"].map((finding) => `/reports/${id}/wrong?finding=${finding}`),
    ...people.flatMap((one) => [`/people/${one}`, `/people/${one}/feed.atom`, `/people/${one}/feed.json`]),
    ...bodies.flatMap((one) => [`/organizations/${one}`, `/organizations/${one}/feed.atom`]),
    ...questions.flatMap((one) => [
      `/questions/${one}`,
      `/questions/${one}/feed.atom`,
      `/api/questions/${one}/network?format=graphml`,
    ]),
    "/divergences/feed.atom",
  ];
  return [...new Set([...pages, ...api, ...routes])];
}

const FORMATS = ["", "json", "csv", "jsonl"];

test("no address in any format gives a sentence that nobody said, and the statements are all there", async () => {
  const id = await putLong();
  let answered = 0;
  for (const address of await everyAddress(id))
    for (const format of FORMATS) {
      const path = format === "" ? address : `${address}${address.includes("?") ? "&" : "?"}format=${format}`;
      const answer = await served.app.request(path);
      expect(answer.status, path).toBeLessThan(500);
      if (answer.status === 200) answered++;
      const body = await answer.text();
      for (const sentence of HIDDEN)
        for (const part of [sentence, sentence.slice(-14), sentence.slice(0, 14)])
          expect(body, path).not.toContain(part);
    }
  expect(answered).toBeGreaterThan(200);
  expect(await served.textOf(`/reports/${id}`)).toContain(SENTENCE);
  expect(await served.textOf(`/reports/${id}`)).toContain("[…]");
});

test("what was a statement until somebody took it out, or its words away, is given to nobody", async () => {
  const id = await putLong();
  const { record } = served.fresh;
  const who = { by: "ines", why: null };
  await correctStatement(record, `${id}#s1`, { words: "the zinc lighthouse of Quorrel" }, who);
  await correctStatement(
    record,
    `${id}#s1`,
    { words: `${SENTENCE} after 7,431 lanterns were lost. ${BETWEEN}` },
    who,
  );
  await correctStatement(record, `${id}#s1`, { words: "the zinc lighthouse of Quorrel" }, who);
  const asking = [{}, await served.as("reader")];
  for (const path of [
    `/reports/${id}`,
    "/corrections",
    "/decisions",
    "/api/decisions",
    `/reports/${id}/wrong?finding=s1`,
  ])
    for (const format of ["html", "json"])
      for (const headers of asking)
        expect(
          await served.textOf(`${path}${path.includes("?") ? "&" : "?"}format=${format}`, headers),
          path,
        ).not.toContain("Gulls circled");
  expect(await served.textOf("/decisions", await served.as("editor"))).toContain("Gulls circled");
});

test("whoever signs in as an editor sees whole texts, a reader with an account does not", async () => {
  const id = await putLong();
  const [editor, reader] = [await served.as("editor"), await served.as("reader")];
  for (const path of [`/reports/${id}`, `/api/reports/${id}`, "/search?q=fog&in=all"])
    expect(await served.textOf(path, editor), path).toContain("lay thick over the pier");
  for (const path of [`/reports/${id}`, `/api/reports/${id}`, "/search?q=fog&in=all"])
    expect(await served.textOf(path, reader), path).not.toContain("lay thick");
});

test("an answer that an editor has is no answer to a stranger's question whether it still holds", async () => {
  const id = await putLong();
  const whole = await served.app.request(`/api/reports/${id}`, {
    headers: { ...(await served.as("editor")) },
  });
  const tag = whole.headers.get("etag") ?? "";
  expect(whole.headers.get("vary")).toContain("Cookie");
  expect((await served.app.request(`/api/reports/${id}`, { headers: { "If-None-Match": tag } })).status).toBe(
    200,
  );
});

test("what is withheld is written one for one, so that every passage still stands at its place", async () => {
  const id = await putLong();
  const report = JSON.parse(await served.textOf(`/api/reports/${id}`)) as StoredReport;
  expect(report.text).toHaveLength(`${LONG} ${AFTER} yet.`.length);
  expect([...report.text]).toHaveLength([...`${LONG} ${AFTER} yet.`].length);
  const passages = [
    ...report.statements.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...report.figures,
  ];
  expect(passages.length).toBeGreaterThan(5);
  for (const { start, end, exact } of passages) expect(report.text.slice(start, end)).toBe(exact);
});

test("a stranger keeps nothing on record but a few requests: watching leads to signing in, the fourth request waits", async () => {
  const to = await served.app.request("/watching");
  expect([to.status, to.headers.get("location")]).toEqual([303, "/sign-in?next=%2Fwatching"]);
  expect((await served.send("/watching", { kind: "search", q: "fog" })).status).toBe(303);
  expect(await served.fresh.rowsIn("watches")).toEqual([0]);
  const wrong = () => served.send(`/reports/${served.id}/wrong`, { finding: "s1", wrong: "words" });
  for (let n = 0; n < 3; n++) expect((await wrong()).status).toBe(200);
  expect((await wrong()).status).toBe(429);
});
