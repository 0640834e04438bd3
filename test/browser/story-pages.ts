/** A record with the story of the examples, a report that was edited and one that means harm; and every page of it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sha256 } from "../../src/base/hash.ts";
import type { Popolo } from "../../src/record/popolo/popolo.ts";
import { putPopolo } from "../../src/record/popolo/put.ts";
import { putReport } from "../../src/record/put-report.ts";
import { listQuestions } from "../../src/record/question/list-questions.ts";
import { listReports } from "../../src/record/report/list-reports.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { putStory } from "../questions/story-record.ts";
import { copiedRecord } from "../record/copied.ts";
import { ferryReport, type HandMade, hostileReport } from "./hand-made.ts";

/** Markup where a name stands, to be found as words on every page that names them. */
export const HOSTILE = `<script>alert("name")</script><img src=x onerror=alert(1)>`;

const PEOPLE: Popolo = {
  areas: [],
  events: [],
  posts: [],
  organizations: [
    { id: "civic-union", name: "Civic Union", classification: "party" },
    { id: "kelmark-cu", name: "Kelmark Civic Union", classification: "party", parent_id: "civic-union" },
    { id: "forward", name: "Kelmark Forward", classification: "party" },
    { id: `org"><b>`, name: HOSTILE, classification: HOSTILE },
  ],
  persons: [
    { id: "tobias-renn", name: "Tobias Renn", other_names: [{ name: "Toby Renn" }], birth_date: "1971" },
    { id: "maren-holt", name: "Maren Holt" },
    { id: "dorian-pell", name: "Dorian Pell" },
    { id: "ilse-varga", name: "Ilse Varga" },
    { id: `per"><b>`, name: HOSTILE, other_names: [{ name: `</title>${HOSTILE}` }] },
  ],
  memberships: [
    { person_id: "tobias-renn", organization_id: "kelmark-cu", role: "leader", start_date: "2021-06" },
    {
      person_id: "tobias-renn",
      organization_id: "civic-union",
      role: "member",
      start_date: "2014",
      end_date: "2021",
    },
    { person_id: "maren-holt", organization_id: "civic-union", role: "leader", start_date: "2019" },
    {
      person_id: "dorian-pell",
      organization_id: "civic-union",
      role: "trade spokesman",
      start_date: "2022-09",
    },
    { person_id: "ilse-varga", organization_id: "civic-union", role: "member for Brannoch East" },
    { person_id: `per"><b>`, organization_id: `org"><b>`, role: HOSTILE },
  ],
};

/** Fills a fresh record in a folder of its own; closing it takes the folder away. */
export async function storyRecord(): Promise<RecordStore & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "standpoint-story-"));
  const record = await copiedRecord(folder, putAll);
  return { ...record, folder, close: () => record.close().then(() => rm(folder, { recursive: true })) };
}

async function putAll(record: RecordStore): Promise<void> {
  await putPopolo(record, PEOPLE);
  await putStory(record);
  const ferry = ferryReport();
  for (const [made, moment] of [
    [ferry, "2025-03-10T09:30:00.000Z"],
    [edited(ferry), "2025-03-11T08:00:00.000Z"],
    [hostileReport(), "2025-03-10T09:30:00.000Z"],
  ] as const)
    await putReport(record, { capture: captureOf(made, moment), ...made });
}

/** The same report with a paragraph more: its passages stand where they stood. */
function edited({ article, analysis }: HandMade): HandMade {
  return { article: { ...article, text: `${article.text}\n\nThe council meets again in May.` }, analysis };
}

function captureOf({ article }: HandMade, capturedAt: string) {
  const bytes = new TextEncoder().encode(article.text);
  return {
    ...{ sha256: sha256(bytes), bytes, name: "report.html", url: article.url, charset: null, capturedAt },
    mediaType: "text/html" as const,
  };
}

/** An address of every page, and of each report, person, organization and question on record. */
export async function everyPath(record: RecordStore): Promise<readonly string[]> {
  const { reports } = await listReports(record, { limit: 100 });
  const { questions } = await listQuestions(record);
  const idsIn = async (table: "people" | "organizations") =>
    (await record.db.selectFrom(table).select("id").execute()).map(
      ({ id }) => `/${table}/${encodeURIComponent(id)}`,
    );
  const edited = reports.find(({ versions }) => versions > 1)?.id ?? "";
  const main = questions[0]?.id ?? "";
  return [
    ...["/", "/questions", "/questions?like=ferry+subsidy", "/people", "/people?letter=r", "/organizations"],
    ...[
      "/organizations?letter=c",
      "/figures",
      "/figures?q=percent",
      "/reports",
      "/search",
      "/about",
      "/corrections",
      "/methods",
      "/coding",
      "/variables",
    ],
    ...[
      "/search?q=subsidy",
      "/search?person=tobias-renn",
      "/search?q=crossings&in=all",
      "/search?stance=for",
      "/search?q=subsidee+ferrys&forms=exact",
      "/add",
    ],
    ...[`/reports/${edited}?version=1`, `/reports/${edited}/changes?from=1&to=2`],
    ...[`/questions/${main}?day=2025-03-12`, `/questions/${main}?day=2025-03-12&within=civic-union`],
    ...reports.map(({ id }) => `/reports/${encodeURIComponent(id)}`),
    ...questions.map(({ id }) => `/questions/${encodeURIComponent(id)}`),
    ...(await idsIn("people")),
    ...(await idsIn("organizations")),
  ];
}
