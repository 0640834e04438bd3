/** Readers are told by a real mail server and a real receiver of webhooks, what is new on what they watch, once, and again where it failed. */
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRecord } from "../../src/record/open.ts";
import { putReport } from "../../src/record/put-report.ts";
import { addChannel, listChannels } from "../../src/record/watch/channels.ts";
import { makeMessages, WAITS } from "../../src/record/watch/messages.ts";
import { addWatch, LOCAL_READER } from "../../src/record/watch/watches.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import type { QuotedPiece } from "../../src/views/feeds/quoted.ts";
import { openMailer } from "../../src/views/telling/mail.ts";
import { tellingBy } from "../../src/views/telling/settings.ts";
import { keepTelling, type Telling, tellOnce } from "../../src/views/telling/tell.ts";
import { createApp } from "../../src/views/web/app.tsx";
import { HERE } from "../corrections/signed-in.ts";
import { distinctive, SENTENCE, TEXT } from "../record/distinctive.ts";
import { freshRecord } from "../record/fresh.ts";
import { report } from "../story.ts";
import { openReceivers, type Receivers } from "./receivers.ts";

const fresh = freshRecord();
const WHOLE = TEXT.split("\n")[0];
const ORIGIN = "https://record.example";
const NOW = new Date("2031-03-02T10:00:00.000Z");
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let receivers: Receivers;
beforeEach(async () => {
  receivers = await openReceivers();
});
afterEach(() => receivers.close());

async function tell(now: Date, allowPrivate = true, shown: Telling["shown"] = "whole") {
  const mailer = openMailer(
    { server: `smtp://127.0.0.1:${receivers.mailPort}`, from: "desk@record.example" },
    ORIGIN,
  );
  try {
    return await tellOnce(fresh.record, { origin: ORIGIN, shown, mailer, allowPrivate }, now);
  } finally {
    mailer.close();
  }
}
const hook = (pace: "at once" | "daily" = "at once") =>
  addChannel(fresh.record, LOCAL_READER, {
    way: "webhook",
    address: `http://127.0.0.1:${receivers.hookPort}/hook`,
    pace,
  });
const byMail = (pace: "at once" | "daily" = "at once", address = "anna@desk.example") =>
  addChannel(fresh.record, LOCAL_READER, { way: "email", address, pace });
const watch = (typed = "lighthouse") =>
  addWatch(fresh.record, LOCAL_READER, { kind: "search", search: { typed } });
const outcomes = async () =>
  (await fresh.record.db.selectFrom("messages").select(["outcome", "attempts"]).orderBy("id").execute()).map(
    ({ outcome, attempts }) => `${outcome} ${attempts}`,
  );

test("what comes on record is told once, by mail and by webhook, with its words and where they stand", async () => {
  await putReport(fresh.record, report());
  await watch();
  await byMail();
  const { secret } = await hook();
  expect(await tell(NOW)).toEqual({ sent: 0, failed: 0 });
  await putReport(fresh.record, distinctive());
  expect(await tell(NOW)).toEqual({ sent: 2, failed: 0 });
  expect(await tell(later(5))).toEqual({ sent: 0, failed: 0 });

  expect(receivers.mail.map(({ to }) => to)).toEqual([["anna@desk.example"]]);
  const text = (receivers.mail[0]?.text ?? "").replace(/=\r\n/g, "").replace(/\r\n/g, "\n");
  expect(text).toMatch(/^Subject: lighthouse: 1 new$/m);
  expect(text).toMatch(/^From: desk@record\.example$/m);
  expect(text).toContain(`> ${WHOLE}\nWords: ${SENTENCE}\n${ORIGIN}/reports/`);
  expect(text).toContain(`<${ORIGIN}/watching>`);

  const { body = "", signature = "" } = receivers.posted[0] ?? {};
  const [, at = "", mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  expect(mac).toBe(createHmac("sha256", secret).update(`${at}.${body}`).digest("hex"));
  const told = JSON.parse(body);
  expect(told.text).toContain(`> ${WHOLE}\n> Words: ${SENTENCE}\n<`);
  expect(told.text).toMatch(/<https:\/\/record\.example\/reports\/\w+#s1\|Wilhelmina Zaggard: /);
  expect(told.watches[0]).toMatchObject({ title: "lighthouse", total: 1, entries: [{ words: SENTENCE }] });
  const { quoted } = told.watches[0].entries[0];
  const of = (part: string | null) =>
    quoted.flatMap((piece: QuotedPiece) => (piece.part === part ? piece.text : []));
  expect([of("source"), of("cue"), of("content")]).toEqual([["Wilhelmina Zaggard"], ["said"], [SENTENCE]]);
  expect(quoted.map((piece: QuotedPiece) => piece.text).join("")).toBe(WHOLE);
});

test("somebody, a question and divergences are told of as searches are", async () => {
  await putReport(fresh.record, distinctive());
  const { db } = fresh.record;
  const question = await db
    .selectFrom("questions")
    .select("id")
    .where("id", "like", "%lighthouse%")
    .executeTakeFirstOrThrow();
  await addWatch(fresh.record, LOCAL_READER, { kind: "person", id: "wilhelmina-zaggard" });
  await addWatch(fresh.record, LOCAL_READER, { kind: "question", question: question.id });
  await addWatch(fresh.record, LOCAL_READER, { kind: "divergence", question: question.id });
  await hook();
  const again = distinctive({ url: "https://news.invalid/again" });
  await putReport(fresh.record, { ...again, capture: { ...again.capture, name: "again.txt" } });
  expect(await tell(NOW)).toEqual({ sent: 1, failed: 0 });
  const { text, watches } = JSON.parse(receivers.posted[0]?.body ?? "{}");
  expect(watches.map(({ title, total }: { title: string; total: number }) => [title, total])).toEqual([
    ["Wilhelmina Zaggard", 1],
    ["Should the zinc lighthouse of Quorrel be lit?", 1],
  ]);
  expect(text).toMatch(/^2 new on what you watch/);
});

test.each(["whole", "excerpts"] as const)(
  "a position in the reporter's own words is told in its sentence only where whole texts are shown: %s",
  async (shown) => {
    const read = distinctive();
    const { positions } = read.analysis;
    const own = positions.map((position) => ({ ...position, statements: [] }));
    const statements = read.analysis.statements.filter(({ id }) => id !== "s1");
    await putReport(fresh.record, distinctive());
    const { id } = await fresh.record.db
      .selectFrom("questions")
      .select("id")
      .where("id", "like", "%lighthouse%")
      .executeTakeFirstOrThrow();
    await addWatch(fresh.record, LOCAL_READER, { kind: "question", question: id });
    await hook();
    const url = "https://news.invalid/again";
    const again = distinctive({ url });
    await putReport(fresh.record, {
      ...again,
      analysis: { ...again.analysis, positions: own, statements },
    });
    expect(await tell(NOW, true, shown)).toEqual({ sent: 1, failed: 0 });
    const { watches } = JSON.parse(receivers.posted[0]?.body ?? "{}");
    const [{ words, quoted }] = watches[0].entries;
    const told = quoted.map((piece: QuotedPiece) => piece.text).join("");
    expect(WHOLE).not.toBe(words);
    expect(told).toBe(shown === "whole" ? WHOLE : words);
  },
);

test("once a day, what came in the meantime comes together", async () => {
  await watch();
  await watch("renn");
  const made = new Date((await byMail("daily")).made_at).getTime();
  const at = (hours: number) => new Date(made + hours * 3_600_000);
  await putReport(fresh.record, distinctive());
  expect(await tell(at(23))).toEqual({ sent: 0, failed: 0 });
  await putReport(fresh.record, report());
  expect(await tell(at(24))).toEqual({ sent: 1, failed: 0 });
  expect(receivers.mail[0]?.text).toMatch(/Subject: 3 new on what you watch/);
});

describe("what cannot be sent", () => {
  beforeEach(async () => {
    await watch();
  });

  test("is tried again after longer and longer waits, and arrives", async () => {
    await hook();
    await putReport(fresh.record, distinctive());
    receivers.answers.push(503, 500, 200);
    expect(await tell(NOW)).toEqual({ sent: 0, failed: 1 });
    expect(await tell(later(0.5))).toEqual({ sent: 0, failed: 0 });
    expect((await listChannels(fresh.record))[0]?.trouble).toBe("it answers 503");
    expect(await tell(later(1))).toEqual({ sent: 0, failed: 1 });
    expect(await tell(later(5))).toEqual({ sent: 0, failed: 0 });
    expect(await tell(later(6))).toEqual({ sent: 1, failed: 0 });
    expect((await listChannels(fresh.record))[0]?.trouble).toBeNull();
    expect(receivers.posted).toHaveLength(3);
    expect(await outcomes()).toEqual(["sent 3"]);
  });

  test("is given up in the end, and the next message is tried", async () => {
    await hook();
    await putReport(fresh.record, distinctive());
    receivers.answers.push(...Array.from({ length: WAITS.length + 1 }, () => 500));
    let minutes = 0;
    for (const wait of [0, ...WAITS]) {
      minutes += wait;
      expect(await tell(later(minutes))).toEqual({ sent: 0, failed: 1 });
    }
    expect(await outcomes()).toEqual([`failed ${WAITS.length + 1}`]);
    expect(await tell(later(minutes + 10_000))).toEqual({ sent: 0, failed: 0 });
  });

  test("to a place that is gone, or to nobody, stops there until it is added anew", async () => {
    await hook();
    await byMail("at once", "nobody@desk.example");
    await putReport(fresh.record, distinctive());
    receivers.answers.push(410);
    expect(await tell(NOW)).toEqual({ sent: 0, failed: 2 });
    expect((await listChannels(fresh.record)).map(({ stopped_at }) => stopped_at === null)).toEqual([
      false,
      false,
    ]);
    expect(await outcomes()).toEqual(["failed 1", "failed 1"]);
    expect((await hook()).stopped_at).toBeNull();
  });

  test("to this machine or a private network goes there only where that is allowed", async () => {
    await hook();
    await putReport(fresh.record, distinctive());
    expect(await tell(NOW, false)).toEqual({ sent: 0, failed: 1 });
    expect((await listChannels(fresh.record))[0]?.trouble).toContain("127.0.0.1 is this machine itself");
    expect(receivers.posted).toEqual([]);
    expect(await tell(later(1), true)).toEqual({ sent: 1, failed: 0 });
  });

  test("of a report that was withdrawn in the meantime says nothing", async () => {
    await hook();
    await putReport(fresh.record, distinctive());
    expect(await makeMessages(fresh.record, NOW)).toBe(1);
    const { id } = await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow();
    await withdrawReport(fresh.record, { report: id, by: "Edda Marsh", why: "asked for" });
    expect(await tell(NOW)).toEqual({ sent: 0, failed: 0 });
    expect([receivers.posted.length, await outcomes()]).toEqual([0, ["nothing 1"]]);
  });
});

test.each([
  ["email", "anna"],
  ["email", "anna@desk.example, bob@desk.example"],
  ["email", "anna@desk.example\r\nBcc: all@desk.example"],
  ["webhook", "ftp://desk.example"],
  ["webhook", "desk.example"],
] as const)("%s to %j is refused", async (way, address) => {
  await expect(addChannel(fresh.record, LOCAL_READER, { way, address, pace: "daily" })).rejects.toThrow(
    /no (?:web )?address/,
  );
});

test("on the pages somebody is watched, mail is asked for, and both are taken back", async () => {
  await putReport(fresh.record, distinctive());
  const app = createApp(fresh.record);
  const send = (path: string, fields: Readonly<Record<string, string>> = {}) =>
    app.request(path, { method: "POST", body: new URLSearchParams(fields), headers: { ...HERE } });
  const page = async (path: string) => (await app.request(path)).text();
  const who = await fresh.record.db
    .selectFrom("people")
    .select("id")
    .where("name", "like", "%Zaggard")
    .executeTakeFirstOrThrow();
  expect(await page(`/people/${who.id}`)).toContain("Watch Wilhelmina Zaggard");
  expect((await send("/watching", { kind: "person", id: who.id })).status).toBe(303);
  expect((await send("/watching/told", { email: "anna@desk.example", pace: "daily" })).status).toBe(303);
  const watching = await page("/watching");
  expect(watching).toContain(`href="/people/${who.id}"`);
  expect(watching).toContain("anna@desk.example</b>, once a day");
  expect((await send("/watching/told", { email: "anna", pace: "daily" })).status).toBe(400);
  const [channel] = await listChannels(fresh.record);
  expect((await send(`/watching/told/${channel?.id}/remove`)).status).toBe(303);
  expect(await listChannels(fresh.record)).toEqual([]);
});

test("where no mail server is set, the page says that mail waits", async () => {
  const watching = async (byMail: boolean) =>
    (await createApp(fresh.record, { byMail }).request("/watching")).text();
  expect(await watching(false)).toContain("No mail server is set");
  expect(await watching(true)).not.toContain("No mail server is set");
});

test("while the pages are served it tells again and again, until it is stopped", async () => {
  await watch();
  await hook();
  const telling = { origin: ORIGIN, shown: "whole" as const, mailer: null, allowPrivate: true };
  const teller = keepTelling(() => openRecord(fresh.folder, { mode: "check" }), telling, 20);
  try {
    await putReport(fresh.record, distinctive());
    while (receivers.posted.length === 0) await new Promise((passed) => setTimeout(passed, 50));
    expect(receivers.posted).toHaveLength(1);
  } finally {
    await teller.stop();
  }
  expect(await outcomes()).toEqual(["sent 1"]);
});

describe("the settings", () => {
  const how = { allowPrivate: false, shown: "excerpts" } as const;

  test("name where links lead to, and may name a mail server", () => {
    expect(tellingBy({ STANDPOINT_URL: "https://record.example/" }, "http://127.0.0.1:1", how)).toEqual({
      origin: "https://record.example",
      mailer: null,
      ...how,
    });
    expect(tellingBy({ STANDPOINT_URL: "" }, "http://127.0.0.1:1", how).origin).toBe("http://127.0.0.1:1");
    const { mailer } = tellingBy(
      { STANDPOINT_SMTP: "smtps://anna:secret@mail.example", STANDPOINT_MAIL_FROM: "desk@record.example" },
      ORIGIN,
      how,
    );
    expect(mailer).not.toBeNull();
    mailer?.close();
  });

  test.each([
    [{ STANDPOINT_URL: "record.example" }, /STANDPOINT_URL/],
    [
      { STANDPOINT_SMTP: "mail.example", STANDPOINT_MAIL_FROM: "desk@record.example" },
      /STANDPOINT_SMTP is no/,
    ],
    [{ STANDPOINT_SMTP: "smtp://mail.example" }, /STANDPOINT_MAIL_FROM/],
  ])("%j are refused with what is wrong", (env, why) => {
    expect(() => tellingBy(env, ORIGIN, how)).toThrow(why);
  });
});
