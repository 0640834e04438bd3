/** A report handed in on the pages: read at once, kept nowhere, and put on record by an editor with what they know of it. */
import type { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { InputError } from "../../src/base/errors.ts";
import { openReader } from "../../src/ingest/reader.ts";
import { addAccount } from "../../src/record/account/add-account.ts";
import { signIn } from "../../src/record/account/session.ts";
import { reportById } from "../../src/record/report/report-by-id.ts";
import { listDecisions } from "../../src/record/review/list-decisions.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { HERE } from "../corrections/signed-in.ts";
import { freshRecord } from "../record/fresh.ts";
import { capture, firstWordSaysTheRest } from "../story.ts";

const fresh = freshRecord();
const TEXT = "Vennick will not open the weir before the spring.\r\n\r\nNobody asked the millers.";
const PAGE = `<!doctype html><html><head><title>Weir stays shut</title></head><body><article><h1>Weir stays shut</h1>
<p>Vennick will not open the weir before the spring, whatever the millers of the lower valley may say of it in the meantime.</p>
<p>The council meets again when the ice is gone and the roads to the weir can be used by carts once more.</p></article></body></html>`;
const fetched: string[] = [];
let app: Hono;

const serve = (isPublic = false) =>
  createApp(fresh.record, {
    isPublic,
    reader: openReader({
      openAnalyser: async () => firstWordSaysTheRest(),
      fetch: async (address) => {
        fetched.push(address);
        if (!address.startsWith("https://")) throw new InputError(`${address}: it is no web address`);
        return capture(PAGE, { name: address, url: address, mediaType: "text/html" });
      },
    }),
  });
beforeEach(() => {
  fetched.length = 0;
  app = serve();
});

const send = (path: string, fields: Readonly<Record<string, string>>, headers = {}) =>
  app.request(path, { method: "POST", body: new URLSearchParams(fields), headers: { ...HERE, ...headers } });
const textOf = async (path: string, headers = {}) => (await app.request(path, { headers })).text();
const read = async (fields: Readonly<Record<string, string>>, headers = {}) => {
  const answer = await send("/add", fields, headers);
  expect(answer.status).toBe(303);
  return answer.headers.get("location") ?? "";
};
const editor = async () => {
  await addAccount(fresh.record, { name: "edda", role: "editor", password: "quiet harbour 12" });
  return { cookie: `standpoint-session=${await signIn(fresh.record, "edda", "quiet harbour 12")}` };
};
const recorded = async (path: string, fields: Readonly<Record<string, string>>) => {
  const who = await editor();
  const token = /name="token" value="([\w-]+)"/.exec(await textOf(path, who))?.[1] ?? "";
  const answer = await send(`${path}/record`, { ...fields, token }, who);
  expect(answer.status).toBe(303);
  const id = (answer.headers.get("location") ?? "").replace("/reports/", "");
  return { id, report: await reportById(fresh.record, id), who };
};

describe("a text that is pasted", () => {
  test("is shown with who said what, and is nowhere on record", async () => {
    const path = await read({ text: TEXT });
    const page = await textOf(path);
    expect(page).toContain("Not on record");
    expect(page).toContain("Vennick");
    expect(page).toContain("will not open the weir before the spring");
    expect(page).toContain("no date of publication");
    expect(await fresh.rowsIn("captures", "articles", "statements")).toEqual([0, 0, 0]);
    expect((await app.request(path)).headers.get("cache-control")).toBe("no-store");
  });

  test("is put on record by an editor, who gives its date, paper and headline", async () => {
    const path = await read({ text: TEXT });
    const { report, who } = await recorded(path, {
      published: "2031-03-02",
      publisher: "Lower Valley Post",
      title: "Weir stays shut",
    });
    expect(report).toMatchObject({
      published: "2031-03-02",
      publisher: "Lower Valley Post",
      title: "Weir stays shut",
      text: TEXT.replaceAll("\r\n", "\n"),
    });
    const [decision] = await listDecisions(fresh.record);
    expect(decision).toMatchObject({ kind: "report", by: "edda", what: "correct" });
    expect((await app.request(path, { headers: who })).status).toBe(404);
  });

  test("has its first line offered as the headline where that reads like one", async () => {
    const path = await read({ text: `Weir stays shut\n\n${TEXT}` });
    expect(await textOf(path, await editor())).toContain('value="Weir stays shut"');
  });

  test("goes by a date that was given before it was read", async () => {
    const path = await read({ text: TEXT, published: "2031-03-02" });
    expect(await textOf(path)).toContain("2 March 2031");
    const { report } = await recorded(path, { published: "2031-03-02", publisher: "", title: "" });
    expect(report?.published).toBe("2031-03-02");
    expect(await fresh.rowsIn("analysis_days")).toEqual([1]);
  });

  test("that is on record already leads there", async () => {
    const { id } = await recorded(await read({ text: TEXT }), {});
    expect(await textOf(await read({ text: TEXT }))).toContain(`href="/reports/${id}"`);
  });
});

describe("an address", () => {
  test("is fetched, and its page read; without a date it says so", async () => {
    const path = await read({ address: "https://valley.example/weir" });
    expect(fetched).toEqual(["https://valley.example/weir"]);
    const page = await textOf(path);
    expect(page).toContain("Weir stays shut");
    expect(page).toContain("no date of publication");
    const { report } = await recorded(path, { published: "2031-03-02" });
    expect(report).toMatchObject({
      url: "https://valley.example/weir",
      published: "2031-03-02",
      title: "Weir stays shut",
    });
  });

  test("of this machine or a private network is not fetched, and nothing says how it could be", async () => {
    app = createApp(fresh.record, {
      reader: openReader({ openAnalyser: async () => firstWordSaysTheRest() }),
    });
    const answer = await send("/add", { address: "http://127.0.0.1:8999/weir" });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain("127.0.0.1 is this machine itself, and no address of a public page.");
    expect(page).not.toContain("allow-private");
  });

  test("that cannot be fetched says why, and the form keeps what was typed", async () => {
    const answer = await send("/add", { address: "ftp://valley.example/weir", publisher: "Valley Post" });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain("it is no web address");
    expect(page).toContain('value="ftp://valley.example/weir"');
    expect(page).toContain('value="Valley Post"');
  });
});

test.each([
  [{}, "Paste a report, or give its address"],
  [{ text: "x", address: "https://valley.example" }, "either an address or a text"],
  [{ text: "Vennick said no.", published: "yesterday" }, "must be a day"],
])("%j is refused with what to do", async (fields, why) => {
  const answer = await send("/add", fields as Readonly<Record<string, string>>);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(why);
});

describe("who may", () => {
  test("a foreign page may not hand anything in", async () => {
    const answer = await app.request("/add", {
      method: "POST",
      body: new URLSearchParams({ text: TEXT }),
      headers: { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" },
    });
    expect(answer.status).toBe(403);
  });

  test("nobody but an editor puts anything on record", async () => {
    const path = await read({ text: TEXT });
    const answer = await send(`${path}/record`, { published: "2031-03-02" });
    expect(answer.headers.get("location")).toBe("/sign-in");
    expect(await fresh.rowsIn("articles")).toEqual([0]);
    expect(await textOf(path)).toContain(`/sign-in?next=${encodeURIComponent(path)}`);
  });

  test("of a public record strangers are led to sign in, and nothing is read for them", async () => {
    app = serve(true);
    for (const answer of [await app.request("/add"), await send("/add", { text: TEXT })]) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toContain("/sign-in");
    }
  });
});

test("a report that nobody reads any more is told of as gone", async () => {
  expect((await app.request("/add/nothing-of-the-kind")).status).toBe(404);
});

test("more than a few at once are put off, and read when there is room", async () => {
  let [go, begun] = [() => {}, () => {}];
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const analyser = firstWordSaysTheRest();
  const reader = openReader({
    most: 1,
    openAnalyser: async () => ({
      ...analyser,
      analyse: async (report) => {
        begun();
        await waiting;
        return analyser.analyse(report);
      },
    }),
  });
  app = createApp(fresh.record, { reader });
  const first = send("/add", { text: TEXT });
  await isBegun;
  const second = await send("/add", { text: TEXT });
  expect(second.status).toBe(503);
  expect(await second.text()).toContain("too many reports are being read".replace("too", "Too"));
  go();
  expect((await first).status).toBe(303);
});
