/** Replies: attached by editors, shown with their statements and with who replies, taken back without a trace lost. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { isoDate } from "../../src/base/passage.ts";
import { checkRecord } from "../../src/record/check.ts";
import { listReplies } from "../../src/record/correction/list-replies.ts";
import { putReply } from "../../src/record/correction/put-reply.ts";
import { putReport } from "../../src/record/put-report.ts";
import { withdrawReport } from "../../src/record/withdrawal/withdraw-report.ts";
import { standpoint } from "../cli-io.ts";
import { distinctive, SENTENCE, TEXT } from "../record/distinctive.ts";
import { servedTwo } from "./signed-in.ts";

const served = servedTwo();
const WORDS = `I said “lit one day”. <script>alert(1)</script>`;
const FORM = { statement: "s1", who: "tobias-renn", text: WORDS, received: "2025-03-12" };
const documentOf = (html: string) => parseHTML(html).document;
async function put(): Promise<number> {
  const received = isoDate(FORM.received);
  if (!received) throw new Error("the form names a day");
  const { who, text } = FORM;
  return putReply(served.fresh.record, { statement: `${served.id}#s1`, who, text, received, by: "ines" });
}

test("an editor adds a reply on the report's page, and it stands under its statement and on the page of who replies", async () => {
  const editor = await served.as("editor");
  const page = documentOf(await served.textOf(`/reports/${served.id}`, editor));
  const link = page.querySelector("#said-s1 a[href*=reply]")?.getAttribute("href") ?? "";
  const token = await served.tokenOn(link, editor);
  const sent = await served.send(`/reports/${served.id}/reply`, { ...FORM, token }, editor);
  expect(sent.headers.get("location")).toBe(`/reports/${served.id}#said-s1`);
  for (const [path, place] of [
    [`/reports/${served.id}`, "#said-s1 .reply"],
    ["/people/tobias-renn", "[aria-labelledby=replies]"],
  ] as const) {
    const html = await served.textOf(path);
    expect(html).not.toContain("<script>alert");
    const shown = documentOf(html).querySelector(place)?.textContent ?? "";
    expect(shown, path).toContain(WORDS);
    expect(shown, path).toContain("12 March 2025");
  }
  // Never the words alone: where they stand as part of a sentence, that is shown.
  const whole = TEXT.split("\n")[0] ?? "";
  expect(whole.length).toBeGreaterThan(SENTENCE.length);
  for (const [path, headers] of [
    ["/people/tobias-renn", {}],
    [`/reports/${served.id}/wrong?finding=s1`, {}],
    [`/reports/${served.id}/reply?statement=s1`, editor],
  ] as const) {
    const quoted = [...documentOf(await served.textOf(path, headers)).querySelectorAll("blockquote")];
    expect(
      quoted.map((one) => one.textContent),
      path,
    ).toContain(whole);
  }
  const json = JSON.parse(await served.textOf(`/reports/${served.id}?format=json`)) as {
    replies: readonly object[];
  };
  expect(json.replies).toMatchObject([
    {
      statement: { id: "s1", content: [{ exact: SENTENCE }] },
      who: { id: "tobias-renn" },
      text: WORDS,
      enteredBy: "editor",
      takenBack: null,
    },
  ]);
});

test("nobody but an editor adds or takes back, and no form without its token", async () => {
  const editor = await served.as("editor");
  const reader = await served.as("reader");
  const id = await put();
  const paths = [`/reports/${served.id}/reply`, `/replies/${id}/take-back`];
  for (const path of paths) {
    expect((await served.send(path, FORM)).status, path).toBe(303);
    expect((await served.send(path, FORM, reader)).status, path).toBe(403);
    expect((await served.send(path, FORM, editor)).status, path).toBe(403);
    expect((await served.send(path, { ...FORM, text: "a".repeat(1_000_000) }, editor)).status, path).toBe(
      413,
    );
  }
  expect(await served.textOf(`/reports/${served.id}`, reader)).not.toContain("add a reply");
  expect((await listReplies(served.fresh.record, { limit: 9 })).length).toBe(1);
});

test.each([
  { statement: "s99" },
  { statement: "p1" },
  { who: "nobody" },
  { text: "  " },
  { text: "a".repeat(2001) },
  { received: "yesterday" },
])("a reply with %j is refused", async (more) => {
  const editor = await served.as("editor");
  const token = await served.tokenOn(`/reports/${served.id}/reply?statement=s1`, editor);
  expect((await served.send(`/reports/${served.id}/reply`, { ...FORM, token, ...more }, editor)).status).toBe(
    400,
  );
  expect(await served.fresh.rowsIn("replies")).toEqual([0]);
});

test("a reply that is taken back is shown no more, and stays on record as that", async () => {
  const id = await put();
  const editor = await served.as("editor");
  const token = await served.tokenOn(`/replies/${id}`, editor);
  expect((await served.send(`/replies/${id}/take-back`, { token }, editor)).status).toBe(303);
  expect((await served.send(`/replies/${id}/take-back`, { token }, editor)).status).toBe(400);
  expect(await served.textOf(`/reports/${served.id}`)).not.toContain("lit one day");
  const list = JSON.parse(await served.textOf("/api/replies")) as { items: readonly object[] };
  expect(list.items).toMatchObject([{ id, text: WORDS, takenBack: { by: "editor" } }]);
  await expect(
    served.fresh.record.db.updateTable("replies").set({ text: "other" }).execute(),
  ).rejects.toThrow("never changed");
  await expect(served.fresh.record.db.deleteFrom("replies").execute()).rejects.toThrow("stay on record");
});

test("a reply follows its statement into another version of the report", async () => {
  await put();
  const text = `The council met.\n\nTobias Renn said no. Later Wilhelmina Zaggard said ${SENTENCE} after 7,431 lanterns were lost.`;
  expect(TEXT).not.toBe(text);
  await putReport(served.fresh.record, distinctive({ text }));
  const [reply] = await listReplies(served.fresh.record, { report: served.id, limit: 1 });
  expect(reply?.statement?.content[0]?.start).toBe(text.indexOf(SENTENCE));
});

test("the command line adds, lists and takes back", async () => {
  const run = (...args: readonly string[]) => standpoint(["reply", ...args, "--record", served.fresh.folder]);
  const added = await run(
    "add",
    `${served.id}#s2`,
    "--who",
    "ilse-varga",
    "--text",
    "Not so.",
    "--received",
    "2025-03-13",
    "--by",
    "ines",
  );
  expect(added.out).toBe("reply 1: `standpoint reply take-back 1` takes it back\n");
  expect((await run("list")).out).toBe(`1  Ilse Varga to ${served.id}#s2, 2025-03-13: Not so.\n1 reply\n`);
  expect((await run("take-back", "1", "--by", "ines")).status).toBe(0);
  expect((await run("list")).out).toContain("(taken back by ines)");
  expect((await run("add", "nonsense", "--who", "ilse-varga", "--text", "No.")).err).toContain(
    "names no statement",
  );
});

test("of a withdrawn report's replies nothing is left but that there was one", async () => {
  await put();
  await withdrawReport(served.fresh.record, { report: served.id, by: "ines", why: "by mistake" });
  expect(await served.textOf("/people/tobias-renn")).not.toContain("lit one day");
  expect(await served.textOf("/api/replies")).not.toContain("lit one day");
  expect((await checkRecord(served.fresh.record)).problems).toEqual([]);
});
