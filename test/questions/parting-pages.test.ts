/** Parting wordings, and joining or refusing what is suggested, on the pages: who may, and that all views follow at once. */
import { describe, expect, test } from "vitest";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { HERE, type Headers, type ServedTwo, servedTwo } from "../corrections/signed-in.ts";
import { putTaken } from "./taken.ts";

const END = "Should the ferry subsidy to the Outer Skerries end?";
const ENDED = "Should the ferry subsidy to the Outer Skerries be ended?";
const LIGHT = "Should the Brannoch lighthouse be sold?";
const ROAD = "Should the coast road at Brannoch be widened?";
const ID = "ferry-subsidy-outer-skerries-end";
const [light, road] = ["brannoch-lighthouse-sold", "coast-road-at-brannoch-widened"];
const PAGE = `/questions/${ID}`;

/** Renn moves from one side to the other and differs from Holt, only as long as the two wordings are one. */
async function joined({ fresh }: ServedTwo) {
  const body = { body: "Civic Union", role: "member" };
  await putTaken(fresh.record, "2025-03-14", [["Tobias Renn", END, "for", "end it"]], body);
  const second = [
    ["Tobias Renn", ENDED, "against", "keep it"],
    ["Maren Holt", END, "for", "end it"],
  ] as const;
  await putTaken(fresh.record, "2025-03-16", second, body);
}

const wordingOn = (html: string) => /name="wording" value="(w\d+)"/.exec(html)?.[1];

describe("a wording joined by the machine", () => {
  const served = servedTwo();

  test("is told with how surely to everybody, and parted by editors alone, with the token of their page", async () => {
    await joined(served);
    const told = /be ended\?[^<]*· joined by the machine, 0\.9\d/;
    const [editor, reader] = [await served.as("editor"), await served.as("reader")];
    for (const headers of [{}, reader, editor]) expect(await served.textOf(PAGE, headers)).toMatch(told);
    for (const headers of [{}, reader])
      expect(await served.textOf(PAGE, headers)).not.toContain('name="wording"');

    const wording = wordingOn(await served.textOf(PAGE, editor)) ?? expect.unreachable();
    const token = await served.tokenOn(PAGE, editor);
    const part = (headers: Headers, fields: Headers) => served.send(`${PAGE}/part`, fields, headers);
    expect((await part(HERE, { wording, token })).headers.get("location")).toBe("/sign-in");
    expect((await part(reader, { wording, token })).status).toBe(403);
    expect((await part(editor, { wording, token: "x" })).status).toBe(403);
    expect((await part({ ...editor, origin: "http://other.example" }, { wording, token })).status).toBe(403);
    expect((await part(editor, { wording: "w999", token })).status).toBe(400);
    expect(await listDecisions(served.fresh.record)).toEqual([]);

    expect((await part(editor, { wording, token })).headers.get("location")).toBe(`${PAGE}?done=1`);
    expect(await listDecisions(served.fresh.record)).toMatchObject([{ what: "split", by: "editor" }]);
    const after = await served.textOf(`${PAGE}?done=1`, editor);
    expect(after).toContain("Decision 1 is kept");
    expect(after).not.toContain('name="wording"');
    expect(await served.textOf("/decisions", editor)).toContain(
      `a question of its own, ${ID.replace(/end$/, "ended")}`,
    );
  });

  test("once parted is gone from page, data, feeds, matrix, divergences and changes at once, and back when that is undone", async () => {
    await joined(served);
    const editor = await served.as("editor");
    const data = async (path: string) => JSON.parse(await served.textOf(path));
    const views = async () => ({
      page: /(\d+) positions? of/.exec(await served.textOf(PAGE))?.[1],
      json: (await data(`${PAGE}?format=json`)).question.positions,
      matrix: (await data(`${PAGE}?format=json`)).matrix.counts,
      api: (await data(`/api${PAGE}`)).wordings.length,
      positions: (await served.textOf(`/api/positions?question=${ID}&format=csv`)).trim().split("\n").length,
      changes: (await data(`/api/changes?question=${ID}`)).items.length,
      divergences: (await data(`/api/divergences?question=${ID}`)).items.length,
      feed: (await data(`${PAGE}/feed.json`)).items.length,
      network: (await data(`/api${PAGE}/network`)).actors.find(
        ({ name }: { name: string }) => name === "Tobias Renn",
      ).positions,
      today: /Who changed/.test(await served.textOf("/")),
    });
    const before = await views();
    expect(before).toMatchObject({ page: "3", json: 3, api: 2, changes: 1, divergences: 1, today: true });
    const wording = wordingOn(await served.textOf(PAGE, editor)) ?? expect.unreachable();
    const token = await served.tokenOn(PAGE, editor);
    await served.send(`${PAGE}/part`, { wording, token }, editor);
    const after = await views();
    expect(after).toMatchObject({ page: "2", json: 2, api: 1, changes: 0, divergences: 0, today: false });
    expect([after.positions, after.network]).toEqual([before.positions - 1, before.network - 1]);
    expect(after.feed).toBeLessThan(before.feed);
    const undone = await served.send("/review/undo", { decision: "1", back: PAGE, token }, editor);
    expect(undone.headers.get("location")).toBe(PAGE);
    expect(await views()).toEqual(before);
  });

  test("tells who joined it where a person did, and parting it undoes that", async () => {
    await putTaken(served.fresh.record, "2025-03-14", [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", ROAD, "for", "widen it"],
    ]);
    const editor = await served.as("editor");
    const token = await served.tokenOn("/sign-in", editor);
    await served.send("/review/questions", { keep: light, other: road, what: "reversed", token }, editor);
    const html = await served.textOf(`/questions/${light}`, editor);
    expect(html).toMatch(/be widened\?<b> \(the other way round\)<\/b> · joined by editor, \d/);
    expect(html).toContain("<b>Worded the other way round:</b> “Should the coast road");
    const wording = wordingOn(html) ?? expect.unreachable();
    await served.send(`/questions/${light}/part`, { wording, token }, editor);
    expect((await listDecisions(served.fresh.record))[0]).toMatchObject({ what: "undo", undoes: 1 });
    expect(await served.textOf(`/questions/${road}`)).toContain("1 position of 1 holder");
  });
});

describe("a suggestion", () => {
  const served = servedTwo();

  async function suggested() {
    const { record } = served.fresh;
    await putTaken(record, "2025-03-14", [
      ["Tobias Renn", LIGHT, "for", "sell it"],
      ["Ilse Varga", ROAD, "for", "widen it"],
    ]);
    await doubted(light, road, 0.62);
    const editor = await served.as("editor");
    return { editor, token: await served.tokenOn("/review/questions", editor) };
  }

  async function doubted(question: string, of: string, probability: number) {
    const { record } = served.fresh;
    const { wording_id } = await record.db
      .selectFrom("questions")
      .select("wording_id")
      .where("id", "=", of)
      .executeTakeFirstOrThrow();
    const doubtful = JSON.stringify([{ question, probability, reversed: 0 }]);
    const match = { wording_id, question_id: of, probability: 1, reversed: 0, doubtful } as const;
    await record.atomically((db) =>
      db
        .insertInto("matches")
        .values({ ...match, matcher: "by hand", matched_at: "2025-03-04" })
        .execute(),
    );
  }
  const none = "No two questions wait for review.";

  test("is shown with its probability in review and on both questions' pages, to editors alone", async () => {
    const { editor } = await suggested();
    expect(await served.textOf("/review", editor)).toContain("1 pair of questions that may be one");
    expect(await served.textOf("/review/questions", editor)).toContain("<strong>0.62</strong>");
    for (const id of [light, road]) {
      expect(await served.textOf(`/questions/${id}`, editor)).toContain("May be the same question");
      expect(await served.textOf(`/questions/${id}`)).not.toContain("May be the same question");
    }
    expect((await served.app.request("/review/questions")).status).toBe(303);
    const reader = await served.as("reader");
    expect((await served.app.request("/review/questions", { headers: { ...reader } })).status).toBe(403);
  });

  test("comes after those on which somebody surely stands, however likely, where nobody does", async () => {
    const { editor } = await suggested();
    const unsure = ["Should the Vellmoor bridge be closed?", "Should the Dunmere weir be raised?"] as const;
    await putTaken(served.fresh.record, "2025-03-15", [
      ["Maren Holt", unsure[0], "for", "close it", 0.2],
      ["Maren Holt", unsure[1], "for", "raise it", 0.2],
    ]);
    await doubted("vellmoor-bridge-closed", "dunmere-weir-raised", 0.9);
    const page = await served.textOf("/review/questions", editor);
    expect(page).toContain("2 pairs the machine is not sure of");
    expect(page).toContain("<strong>0.62</strong>");
  });

  test("is joined, and waits again when that is undone", async () => {
    const { editor, token } = await suggested();
    const decided = await served.send(
      "/review/questions",
      { keep: light, other: road, what: "same", token },
      editor,
    );
    expect(decided.headers.get("location")).toBe("/review/questions?done=1");
    expect(await served.textOf(`/questions/${light}`)).toContain("2 positions of 2 holders");
    expect(await served.textOf("/review/questions", editor)).toContain(none);
    await served.send("/review/undo", { decision: "1", back: "/review/questions", token }, editor);
    expect(await served.textOf("/review/questions", editor)).toContain("0.62");
  });

  test("is refused from a question's page, and not made again", async () => {
    const { editor, token } = await suggested();
    const fields = { keep: light, other: road, what: "different", back: `/questions/${road}`, token };
    const decided = await served.send("/review/questions", fields, editor);
    expect(decided.headers.get("location")).toBe(`/questions/${road}?done=1`);
    await putTaken(served.fresh.record, "2025-03-18", [["Maren Holt", ROAD, "against", "leave it"]]);
    expect(await served.textOf("/review/questions", editor)).toContain(none);
    expect(await served.textOf(`/questions/${road}`, editor)).not.toContain("May be the same question");
  });

  test("is decided with the page's token alone", async () => {
    const { editor } = await suggested();
    const fields = { keep: light, other: road, what: "same", token: "x" };
    expect((await served.send("/review/questions", fields, editor)).status).toBe(403);
    expect(await listDecisions(served.fresh.record)).toEqual([]);
  });
});

describe("to strangers a wording", () => {
  const strangers = servedTwo({ isPublic: true });

  test("shows strangers no form", async () => {
    await joined(strangers);
    const page = await strangers.textOf(PAGE);
    expect(page).toContain("joined by the machine");
    expect(page).not.toContain(`action="${PAGE}/part"`);
    expect((await strangers.send(`${PAGE}/part`, { wording: "w2", token: "" })).status).toBe(303);
    expect(await listDecisions(strangers.fresh.record)).toEqual([]);
  });
});
