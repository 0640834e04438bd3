/** Papers' names joined on the pages: who may, what all views show then, and undoing. */
import { beforeEach, describe, expect, test } from "vitest";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { addWatch, LOCAL_READER } from "../../src/record/watch/watches.ts";
import { putOfPaper } from "../record/of-paper.ts";
import { HERE, type Headers, type ServedTwo, servedTwo } from "./signed-in.ts";

const [POST, ONLINE, BUGLE] = ["The Olmen Post", "Olmen Post Online", "Olmen Bugle"];
/** Longer than any other name's. */
const HOSTILE = `<script>alert("paper")</script>`;

async function putAll({ fresh }: ServedTwo): Promise<string> {
  await putOfPaper(fresh.record, 1, POST);
  await putOfPaper(fresh.record, 2, POST);
  const id = await putOfPaper(fresh.record, 3, ONLINE);
  await putOfPaper(fresh.record, 4, BUGLE);
  await putOfPaper(fresh.record, 5, HOSTILE);
  return id;
}

describe("to an editor", () => {
  const served = servedTwo();
  let id = "";
  beforeEach(async () => {
    id = await putAll(served);
  });

  const join = (fields: Headers, headers: Headers) => served.send("/publishers", fields, headers);

  test("names that look alike are offered, joined by one button, and undone by another", async () => {
    const editor = await served.as("editor");
    expect(await served.textOf("/review", editor)).toContain("1 pair of papers that may be one");
    const page = await served.textOf("/publishers", editor);
    expect(page).toContain(`<b>${POST}</b> (2 reports) and <b>${ONLINE}</b> (1 report): the same words`);
    expect(page).toContain("&lt;script&gt;alert(&quot;paper&quot;)");
    expect(page).not.toContain(HOSTILE);
    const token = await served.tokenOn("/publishers", editor);
    const done = await join({ keep: POST, other: ONLINE, what: "join", token }, editor);
    expect(done.headers.get("location")).toBe("/publishers?done=1");
    const after = await served.textOf("/publishers?done=1", editor);
    expect(after).toContain("Decision 1 is kept.");
    expect(after).toContain("No two names look alike.");
    expect(after).toMatch(/Olmen Post Online \(1 report\), *<span class="quiet">by editor, <time/);
    expect(await served.textOf("/decisions", editor)).toContain(
      `“${ONLINE}” is another name of the paper “${POST}”`,
    );
    const undone = await served.send("/review/undo", { decision: "1", back: "/publishers", token }, editor);
    expect(undone.headers.get("location")).toBe("/publishers");
    expect(await served.textOf("/publishers", editor)).toContain(`<b>${ONLINE}</b> (1 report)`);
    expect((await listDecisions(served.fresh.record)).map(({ what, by }) => [what, by])).toEqual([
      ["undo", "editor"],
      ["same", "editor"],
    ]);
  });

  test("either of the two is kept, or they are kept apart and never offered again", async () => {
    const editor = await served.as("editor");
    const token = await served.tokenOn("/publishers", editor);
    await join({ keep: POST, other: ONLINE, what: "turned", token }, editor);
    expect((await listDecisions(served.fresh.record))[0]).toMatchObject({ recordId: ONLINE, otherId: POST });
    await served.send("/review/undo", { decision: "1", token }, editor);
    await join({ keep: POST, other: ONLINE, what: "apart", token }, editor);
    expect(await served.textOf("/publishers", editor)).toContain("No two names look alike.");
    expect(await served.textOf("/review", editor)).toContain("Papers and their names");
  });

  test("two are joined by hand with a reason, and what cannot be done is said beside what was typed", async () => {
    const editor = await served.as("editor");
    const token = await served.tokenOn("/publishers", editor);
    const typed = { keep: POST, other: "Olmen Bugel", why: "one desk", what: "join", token };
    const refused = await join(typed, editor);
    expect(refused.status).toBe(400);
    const again = await refused.text();
    expect(again).toContain("Not done: no report on record is of &quot;Olmen Bugel&quot;");
    expect(again).toMatch(/name="other"[^>]*value="Olmen Bugel"/);
    for (const wrong of [{ what: "burn" }, { other: "" }, { keep: "x".repeat(501) }, { other: POST }])
      expect((await join({ ...typed, ...wrong }, editor)).status).toBe(400);
    expect((await join({ ...typed, other: ` ${BUGLE} ` }, editor)).status).toBe(303);
    expect(await served.textOf("/publishers", editor)).toContain(": one desk");
  });

  test("lists, counts, searches, feeds and exports have the kept name alone, and answer to either", async () => {
    const editor = await served.as("editor");
    const token = await served.tokenOn("/publishers", editor);
    const json = async (path: string) => JSON.parse(await served.textOf(path));
    const by = (name: string) => encodeURIComponent(name);
    const search = { typed: "lighthouse", publisher: ONLINE };
    await addWatch(served.fresh.record, LOCAL_READER, { kind: "search", search });
    const views = async (name: string) => ({
      reports: (await json(`/reports?publisher=${by(name)}&format=json`)).total,
      api: (await json(`/api/reports?publisher=${by(name)}`)).items.length,
      statements: (await json(`/api/statements?publisher=${by(name)}`)).items.length,
      search: (await json(`/search?q=lighthouse&publisher=${by(name)}&format=json`)).total,
      feed: (await json(`/search/feed.json?q=lighthouse&publisher=${by(name)}`)).items.length,
    });
    const all = async () =>
      Promise.all(
        [
          "/reports",
          "/api/statements?format=csv",
          "/api/counts",
          "/search?q=lighthouse",
          "/watching",
          `/search?q=lighthouse&publisher=${by(ONLINE)}`,
          `/reports?publisher=${by(ONLINE)}`,
        ].map((path) => served.textOf(path)),
      );
    const before = await views(ONLINE);
    expect(before).toEqual({ reports: 1, api: 1, statements: 2, search: 1, feed: 1 });
    for (const text of await all()) expect(text).toContain(ONLINE);
    await join({ keep: POST, other: ONLINE, what: "join", token }, editor);
    const joined = { reports: 3, api: 3, statements: 6, search: 3, feed: 3 };
    expect(await views(ONLINE)).toEqual(joined);
    expect(await views(POST)).toEqual(joined);
    for (const text of await all()) {
      expect(text).not.toContain(ONLINE);
      expect(text).toContain(POST);
    }
    expect((await json("/api/counts")).publishers).toContainEqual({ name: POST, reports: 3 });

    // The report tells what it calls its paper itself.
    expect(await served.textOf(`/reports/${id}`)).toMatch(
      /<b>The Olmen Post<\/b>.*<dt>Paper, as it calls itself there<\/dt><dd>Olmen Post Online<\/dd>/s,
    );
    expect(await json(`/api/reports/${id}`)).toMatchObject({ publisher: POST, publisherRead: ONLINE });
    await served.send("/review/undo", { decision: "1", token }, editor);
    expect(await views(ONLINE)).toEqual(before);
    expect(await json(`/api/reports/${id}`)).toMatchObject({ publisher: ONLINE, publisherRead: null });
    expect(await served.textOf(`/reports/${id}`)).not.toContain("as it calls itself");
  });
});

describe.each([[false], [true]])("to others, where strangers read: %s,", (isPublic) => {
  const served = servedTwo({ isPublic });
  beforeEach(async () => {
    await putAll(served);
  });

  test("the page leads to signing in, and nothing that is sent joins anything", async () => {
    const reader = await served.as("reader");
    const editor = await served.as("editor");
    const token = await served.tokenOn("/publishers", editor);
    const fields = { keep: POST, other: ONLINE, what: "join", token };
    const asked = await served.app.request("/publishers");
    expect([asked.status, asked.headers.get("location")]).toEqual([303, "/sign-in?next=%2Fpublishers"]);
    expect((await served.app.request("/publishers", { headers: { ...reader } })).status).toBe(403);
    expect((await served.send("/publishers", fields, HERE)).headers.get("location")).toBe("/sign-in");
    expect((await served.send("/publishers", fields, reader)).status).toBe(403);
    expect((await served.send("/publishers", { ...fields, token: "x" }, editor)).status).toBe(403);
    const elsewhere = { ...editor, origin: "http://other.example" };
    expect((await served.send("/publishers", fields, elsewhere)).status).toBe(403);
    expect(await listDecisions(served.fresh.record)).toEqual([]);
  });

  test("what editors joined is what they read", async () => {
    const editor = await served.as("editor");
    const token = await served.tokenOn("/publishers", editor);
    await served.send("/publishers", { keep: POST, other: ONLINE, what: "join", token }, editor);
    const html = await served.textOf("/reports");
    expect(html).toContain(POST);
    expect(html).not.toContain(ONLINE);
  });
});
