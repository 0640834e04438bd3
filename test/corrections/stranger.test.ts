/**
 * Public mode, the other way round: two records that differ in nothing but what strangers may not see look the same to a stranger,
 * at every address, character by character. So nothing of it is shown, and nothing searched, counted or sorted by it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import { putReport } from "../../src/record/put-report.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { other } from "../record/distinctive.ts";
import { elsewhereOther, halfHidden, hiddenWords, TEXT } from "./half-hidden.ts";
import { everyAddress } from "./stranger-addresses.ts";
import { toldBy } from "./told-to-stranger.ts";

interface Seen {
  readonly record: RecordStore;
  readonly app: Hono;
}

const folders: string[] = [];
const opened: RecordStore[] = [];
afterAll(async () => {
  for (const record of opened) await record.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Seen by strangers: a report that is whole elsewhere, and one with the text `text`, twice: the second version says no more. */
async function seen(text: string): Promise<Seen> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-stranger-"));
  folders.push(folder);
  const record = await openRecord(folder, { mode: "write" });
  opened.push(record);
  await putReport(record, other());
  await putReport(record, halfHidden(text));
  await putReport(record, halfHidden(`${text}\n\nRooks called.`));
  return { record, app: createApp(record, { isPublic: true }) };
}

let [one, two]: readonly [Seen, Seen] = [] as never;
let words: readonly string[] = [];
let masked = "";
let otherText = "";
beforeAll(async () => {
  one = await seen(TEXT);
  const [id = ""] = await reportIds(one.record);
  masked = ((await (await one.app.request(`/api/reports/${id}`)).json()) as { text: string }).text;
  otherText = elsewhereOther(TEXT, masked);
  two = await seen(otherText);
  words = hiddenWords(TEXT, masked);
});

test("what is hidden is most of the text and nothing of what is said", () => {
  expect(words).toEqual(
    expect.arrayContaining(["damp", "osric", "pell", "few", "thursday", "lantern", "wept", "herons"]),
  );
  expect(words).not.toEqual(expect.arrayContaining(["maud"]));
  for (const shown of [
    "backs a tunnel",
    "if the miners agree",
    "Nearly 4,120 crates",
    "quince",
    "the weir toll should be kept",
    "Unpaid ferrymen████████",
  ])
    expect(masked).toContain(shown);
  for (const word of ["toll", "maud", "tunnel", "quince", "crates", "miners"])
    expect(words).not.toContain(word);
  expect(otherText).not.toContain("Osric");
});

test("nobody can tell the two records apart, by whatever address", async () => {
  const tried = words.filter((_, i) => i % 18 === 0);
  const addresses = await everyAddress(one.app, one.record, tried);
  const answered = new Map<string, Set<number>>();
  for (const { route, path } of addresses) {
    const [a, b] = [await toldBy(one.app, path), await toldBy(two.app, path)];
    expect(b, path).toEqual(a);
    expect(a.status, path).toBeLessThan(500);
    answered.set(route, (answered.get(route) ?? new Set()).add(a.status));
  }
  expect(addresses.length).toBeGreaterThan(400);
  // An address of which nothing was seen was not looked at: what it needs belongs above.
  const unseen = [...answered].filter(([, statuses]) => !statuses.has(200)).map(([route]) => route);
  expect(unseen.sort()).toEqual(NOT_FOR_STRANGERS);
});

test("nor by what they send", async () => {
  const [id = ""] = await reportIds(one.record);
  const fields = ["s9", "s1", "p2", "p4", "f1"].map((finding) => ({
    finding,
    wrong: "words",
    note: "lantern",
  }));
  const statuses = new Set<number>();
  for (const path of postedTo(one.app, id))
    for (const body of fields) {
      const [a, b] = [await toldBy(one.app, path, body), await toldBy(two.app, path, body)];
      expect(b, path).toEqual(a);
      statuses.add(a.status);
    }
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 303, 400, 403, 429]));
});

async function reportIds({ db }: RecordStore): Promise<readonly string[]> {
  const rows = await db.selectFrom("reports").select("id").where("url", "is not", null).execute();
  return rows.map(({ id }) => id);
}

function postedTo(app: Hono, id: string): readonly string[] {
  const routes = app.routes.filter(({ method, path }) => method === "POST" && !path.includes("*"));
  return [...new Set(routes.map(({ path }) => path.replace(/:\w+(?:\{[^}]*\})?/g, id)))];
}

/** These lead to signing in, or are of something that nobody has written. */
const NOT_FOR_STRANGERS = [
  "/add",
  "/add/:draft",
  "/coding",
  "/coding/:id{[0-9]+}",
  "/coding/:id{[0-9]+}/agreement.csv",
  "/coding/:id{[0-9]+}/code",
  "/coding/:id{[0-9]+}/codings.csv",
  "/decisions",
  "/metrics",
  "/publishers",
  "/replies/:id",
  "/reports/:id/add",
  "/reports/:id/details",
  "/reports/:id/reply",
  "/reports/:id/withdraw",
  "/review",
  "/review/questions",
  "/review/sitting",
  "/variables",
  "/variables/of",
  "/watching",
];
