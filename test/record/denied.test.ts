/** Words that somebody denies: wherever they are shown, it stands beside them that they are denied, and how. */
import { beforeEach, describe, expect, test } from "vitest";
import { listRequests } from "../../src/record/correction/list-requests.ts";
import { putRequest } from "../../src/record/correction/put-request.ts";
import { whoIs } from "../../src/record/entity/find-actor.ts";
import { putReport } from "../../src/record/put-report.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { correctStatement } from "../../src/record/statement/decide-statements.ts";
import { annotationPage } from "../../src/views/exports/annotations.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";
import { freshRecord } from "./fresh.ts";

const fresh = freshRecord();
const SHIFT = "that the night shift would be sold off";
const TEXT = `Greta Maas rejected reports ${SHIFT}. She said the lock was sound.`;
const CUE = "rejected reports";
let report = "";

beforeEach(async () => {
  const at = (words: string) => spanOf(TEXT, words);
  const one = { kind: "indirect", speaker: "e1", saidOn: null, confidence: 0.9 } as const;
  await putReport(fresh.record, {
    capture: capture(TEXT, { name: "lock.txt" }),
    article: article(TEXT, { title: "Lock keepers meet" }),
    analysis: {
      ...NOTHING_ELSE,
      extractor: EXTRACTOR,
      boilerplate: [],
      entities: [
        {
          id: "e1",
          name: "Greta Maas",
          type: "person",
          aliases: [],
          roles: [],
          memberOf: [],
          mentions: [at("Greta Maas")],
        },
      ],
      statements: [
        {
          ...one,
          id: "s1",
          polarity: "denied",
          source: [at("Greta Maas")],
          cue: [at(CUE)],
          content: [at(SHIFT)],
        },
        {
          ...one,
          id: "s2",
          polarity: "said",
          source: [at("She")],
          cue: [at("said")],
          content: [at("the lock was sound")],
        },
      ],
    },
  });
  report = (await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow()).id;
});

const get = async (path: string) => (await createApp(fresh.record).request(path)).text();

/** Does each line of text that has the words have the denial before them? */
function expectDenied(page: string): void {
  const words = page.replace(/<\/?mark>/g, "").replace(/<[^>]*>/g, "\n");
  const places = [...words.matchAll(new RegExp(SHIFT, "g"))].map(({ index }) => index);
  expect(places.length).toBeGreaterThan(0);
  for (const at of places) expect(words.slice(Math.max(0, at - 120), at)).toContain(CUE);
}

describe("words that somebody denies", () => {
  test("stand behind the words that deny them on every page, in search and in feeds", async () => {
    for (const path of [
      "/",
      `/reports/${report}`,
      "/people/greta-maas",
      "/search?q=night+shift",
      "/search/feed.atom?q=night+shift",
      "/search/feed.json?q=night+shift",
    ])
      expectDenied(await get(path));
    expect(await get("/people/greta-maas")).toContain("denied (“rejected reports”)");
  });

  test("carry it in the JSON and the exports, whatever is said saying so too", async () => {
    const { items } = JSON.parse(await get("/api/statements")) as { items: object[] };
    expect(items).toMatchObject([{ polarity: "denied", cue: CUE }, { polarity: "said" }]);
    const found = JSON.parse(await get("/api/search?q=night+shift")) as { hits: object[] };
    expect(found.hits[0]).toMatchObject({ statement: { polarity: "denied", cue: CUE } });
    const csv = await get("/api/statements?format=csv");
    expect(csv.split("\r\n")[0]).toContain("kind,polarity");
    expect(csv).toContain("indirect,denied");
    const stored = await reportById(fresh.record, report);
    expect(stored?.statements.map(({ polarity }) => polarity)).toEqual(["denied", "said"]);
    const bodies = JSON.stringify(stored && (await annotationPage(fresh.record, stored)));
    expect(bodies).toContain('"value":"denied"');
    expect(bodies).toContain(`"value":"${CUE}"`);
    const maas = { kind: "person", id: "greta-maas", name: "Greta Maas" } as const;
    expect((await whoIs(fresh.record, maas)).latest[0]).toMatchObject({ polarity: "denied", cue: CUE });
  });

  test("are said once somebody decides that they were", async () => {
    const who = { by: "Anna Sund", why: "she rejected them first and then said so" };
    await correctStatement(fresh.record, `${report}#s1`, { polarity: "said" }, who);
    const stored = await reportById(fresh.record, report);
    expect(stored?.statements[0]).toMatchObject({ polarity: "said", confidence: 1 });
    expect(await get("/corrections")).toContain("said or denied: denied → said");
  });

  test("are told so to whoever says that they are wrong", async () => {
    expectDenied(await get(`/reports/${report}/wrong?finding=s1`));
    const request = { report, finding: "s1", wrong: "words", note: "", contact: null } as const;
    await putRequest(fresh.record, request);
    expect(await listRequests(fresh.record, { settled: false, limit: 5 })).toMatchObject([
      { polarity: "denied", cue: CUE },
    ]);
  });
});
