/** Which questions are listed where: those of several holders, of the codebook, and those that one holder alone answers. */
import { describe, expect, test } from "vitest";
import { stancesOf } from "../../src/record/comparison/stances-of.ts";
import { undo } from "../../src/record/entity/decide-actors.ts";
import { importCodebook } from "../../src/record/question/codebook.ts";
import { watchQuestion } from "../../src/record/question/decide-questions.ts";
import { listQuestions, questionTotals } from "../../src/record/question/list-questions.ts";
import { questionById } from "../../src/record/question/question-by-id.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { freshRecord } from "../record/fresh.ts";
import { putTaken } from "./taken.ts";

const fresh = freshRecord();
const WHO = { by: "Anna Sund", why: null };

const FERRY = "Should the ferry subsidy to the Outer Skerries end?";
const LIGHT = "Should the Brannoch lighthouse be sold?";
const CRANE = "Should the harbour crane at Tessaly be painted?";
const BAKERS = "Should the bakers of Vik strike?";
const QUAY = "Should the quay at Tarn be closed?";
const SUNDAYS = "Should the quay at Tarn be closed on Sundays?";

/** Two stand on the ferry, one each on lighthouse and crane, and the latter two were spoken of later. */
async function spoken() {
  const body = { body: "Civic Union", role: "member" };
  await putTaken(
    fresh.record,
    "2025-03-04",
    [
      ["Tobias Renn", FERRY, "for", "end it"],
      ["Maren Holt", FERRY, "against", "keep it"],
    ],
    body,
  );
  await putTaken(fresh.record, "2025-03-08", [
    ["Tobias Renn", LIGHT, "for", "sell it"],
    ["Pia Lund", CRANE, "for", "paint it"],
  ]);
}
const worded = async (asked: Parameters<typeof listQuestions>[1]) =>
  (await listQuestions(fresh.record, asked)).questions.map(({ wording }) => wording);
const concept = (wording: string, broader: string | null, note: string | null = null) => ({
  wording,
  others: [],
  reversed: [],
  note,
  broader,
});
const page = async (path: string) => (await createApp(fresh.record).request(path)).text();

describe("the list of questions", () => {
  test("has those of several holders, and those of one apart, with how many there are of each", async () => {
    await spoken();
    expect(await worded({ worth: true })).toEqual([FERRY]);
    expect((await worded({ single: true })).sort()).toEqual([LIGHT, CRANE].sort());
    expect(await questionTotals(fresh.record)).toEqual({ worth: 1, several: 1, codebook: 0, single: 2 });
    await putTaken(fresh.record, "2025-03-09", [["Ilse Varga", LIGHT, "against", "keep the light"]]);
    expect(await questionTotals(fresh.record)).toEqual({ worth: 2, several: 2, codebook: 0, single: 1 });
  });

  test("leads with those on which two stand, before one of a single holder that is watched", async () => {
    await spoken();
    const { decision } = await watchQuestion(fresh.record, LIGHT, WHO);
    expect(await worded({ worth: true })).toEqual([FERRY, LIGHT]);
    expect(await worded({ single: true })).toEqual([CRANE]);
    await undo(fresh.record, decision, WHO);
    expect(await worded({ worth: true })).toEqual([FERRY]);
  });

  test("counts a question of the codebook there, whoever stands on it", async () => {
    await spoken();
    await importCodebook(fresh.record, [concept(CRANE, null), concept(BAKERS, null)], WHO);
    expect(await worded({ worth: true })).toEqual([CRANE, FERRY, BAKERS]);
    expect(await worded({ codebook: true })).toEqual([CRANE, BAKERS]);
    expect(await questionTotals(fresh.record)).toEqual({ worth: 3, several: 1, codebook: 2, single: 1 });
  });

  test("is told on the page with links to the other sorts and their counts", async () => {
    await spoken();
    const several = await page("/questions");
    expect(several).toContain("several holders (1)");
    expect(several).toMatch(/<a href="\/questions\?show=single">one holder alone \(2\)<\/a>/);
    expect(several).not.toContain(LIGHT);
    const single = await page("/questions?show=single");
    expect(single).toContain(LIGHT);
    expect(single).not.toContain(FERRY);
    expect(single).toContain("2 questions on which one holder alone is on record");
  });

  test("is narrowed to an organization by its name, also where words are asked for", async () => {
    await spoken();
    expect(await page("/questions?within=Civic+Union")).toContain(
      "1 question on which somebody of Civic Union stands",
    );
    expect(await page("/questions?within=Nobody+at+all")).toContain(
      "No one organization on record is called",
    );
    const within = { organization: "civic-union" };
    expect(await worded({ like: FERRY, ...within })).toEqual([FERRY]);
    expect(await worded({ like: CRANE, ...within })).toEqual([]);
  });
});

describe("a question that one holder alone answers", () => {
  test("is on that holder's page, by itself too, and found by its words", async () => {
    await spoken();
    const renn = { kind: "person", id: "tobias-renn" } as const;
    const all = await stancesOf(fresh.record, renn, { limit: 8 });
    expect([all.total, all.alone]).toEqual([2, 1]);
    expect(all.questions.map(({ question, alone }) => [question.wording, alone])).toEqual([
      [FERRY, false],
      [LIGHT, true],
    ]);
    const alone = await stancesOf(fresh.record, renn, { limit: 8, alone: true });
    expect(alone.questions.map(({ question }) => question.wording)).toEqual([LIGHT]);
    const html = await page("/people/tobias-renn");
    expect(html).toContain("1 on which nobody else is on record");
    expect(await page("/people/tobias-renn?show=alone")).not.toContain(FERRY);

    expect(await worded({ like: "lighthouse" })).toEqual([LIGHT]);
    expect(await page("/search?q=Brannoch+lighthouse")).toMatch(
      /<h2 id="questions">Questions<\/h2>.*lighthouse be sold/,
    );
    expect(await page("/search?q=speaker%3ARenn")).not.toContain('id="questions"');
  });

  test("is reached page by page where there are many", async () => {
    const things = "crane bell pier wall gate shed lamp ramp mast".split(" ");
    await putTaken(
      fresh.record,
      "2025-03-08",
      things.map((thing) => [
        "Pia Lund",
        `Should the ${thing} at Tessaly be painted red?`,
        "for",
        `paint the ${thing}`,
      ]),
    );
    const first = await page("/people/pia-lund");
    const second = await page("/people/pia-lund?questions=2");
    for (const thing of things) expect(first + second).toContain(`paint the ${thing}`);
    expect(second).toContain("Page 2 of 2");
  });
});

describe("the codebook's hierarchy", () => {
  test("is told on the pages: what a question is under, what is under it, and its note", async () => {
    await importCodebook(
      fresh.record,
      [concept(QUAY, "Harbours", "the old one, not the pier"), concept(SUNDAYS, QUAY)],
      WHO,
    );
    const [quay, sundays] = ["quay-at-tarn-closed", "quay-at-tarn-closed-sundays"];
    expect((await questionById(fresh.record, quay))?.codebook).toEqual({
      note: "the old one, not the pier",
      broader: { id: null, wording: "Harbours" },
      narrower: [{ id: sundays, wording: SUNDAYS }],
    });
    expect((await questionById(fresh.record, sundays))?.codebook).toEqual({
      note: null,
      broader: { id: quay, wording: QUAY },
      narrower: [],
    });
    expect(await page(`/questions/${quay}`)).toContain(`<a href="/questions/${sundays}">${SUNDAYS}</a>`);
    expect(await page(`/questions/${sundays}`)).toContain(`under <a href="/questions/${quay}">${QUAY}</a>`);
    expect(await page("/questions?show=codebook")).toContain("in the codebook, under “Harbours”");
  });

  test("comes first on a holder's page and among what words find", async () => {
    await spoken();
    await importCodebook(fresh.record, [concept(FERRY, null)], WHO);
    const { questions } = await stancesOf(fresh.record, { kind: "person", id: "tobias-renn" }, { limit: 8 });
    expect(questions.map(({ question }) => question.wording)).toEqual([FERRY, LIGHT]);
  });
});
