/** Serves a record on a small disk, fills the disk under it, makes room again, and says as JSON what was answered and what is on record. */
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { addAccount } from "../src/record/account/add-account.ts";
import { signIn } from "../src/record/account/session.ts";
import { checkRecord } from "../src/record/check.ts";
import { openRecord } from "../src/record/open.ts";
import { putReport } from "../src/record/put-report.ts";
import type { RecordStore } from "../src/record/store/record-store.ts";
import { startServer } from "../src/views/web/server.ts";
import { HERE } from "./corrections/signed-in.ts";
import { report } from "./story.ts";

const [disk = ""] = process.argv.slice(2);
const folder = join(disk, "record");
const filler = join(disk, "filler");
/** Bytes that are left at first: for some of what is sent, and not for all of it. */
const LEFT = 150_000;
/** So much is sent of each sort. */
const SENT = 20;

async function made(): Promise<{ readonly id: string; readonly session: string }> {
  const record = await openRecord(folder, { mode: "write" });
  await putReport(record, report());
  await addAccount(record, { name: "ines", role: "editor", password: "quiet harbour 12" });
  const session = (await signIn(record, "ines", "quiet harbour 12")) ?? "";
  const { id } = await record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow();
  await record.close();
  return { id, session };
}

function fill(left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

const { id, session } = await made();
const record = await openRecord(folder, { mode: "read" });
const { url, close } = await startServer({ record, port: 0, trustProxy: 1 });
const cookie = { cookie: `standpoint-session=${session}` };
const token = /name="token" value="([\w-]+)"/.exec(
  await (await fetch(`${url}/review`, { headers: cookie })).text(),
)?.[1];

async function post(path: string, fields: Record<string, string>, told: Record<string, string>) {
  const headers = { ...HERE, origin: url, accept: "application/json", ...told };
  const body = new URLSearchParams({ ...fields, token: token ?? "" });
  const answer = await fetch(url + path, { method: "POST", body, headers, redirect: "manual" });
  return { status: answer.status, told: answer.status >= 400 ? await answer.text() : "" };
}

let sent = 0;
const acknowledged: string[] = [];
/** The statuses of one of each sort, and what a failure told. */
async function some() {
  const words = `${++sent} ${"the boats must sail ".repeat(50)}`.trim();
  const from = { "x-forwarded-for": `192.0.2.${sent}` };
  const answers = [
    await post(`/reports/${id}/wrong`, { finding: "s1", wrong: "words", note: words }, from),
    await post("/review", { finding: `${id}#s1`, what: "accept", why: `${sent}` }, cookie),
    await post(
      `/reports/${id}/reply`,
      { statement: "s1", who: "tobias-renn", received: "2025-03-05", text: words },
      cookie,
    ),
  ];
  const [request, decision, reply] = answers.map(({ status }) => status < 400);
  if (request) acknowledged.push(`request ${words}`);
  if (decision) acknowledged.push(`decision ${sent}`);
  if (reply) acknowledged.push(`reply ${words}`);
  return answers;
}

async function onRecord({ db }: RecordStore): Promise<readonly string[]> {
  const [requests, decisions, replies] = [
    await db.selectFrom("correction_requests").select("note").execute(),
    await db.selectFrom("decisions").select("why").execute(),
    await db.selectFrom("replies").select("text").execute(),
  ];
  return [
    ...requests.map(({ note }) => `request ${note}`),
    ...decisions.map(({ why }) => `decision ${why}`),
    ...replies.map(({ text }) => `reply ${text}`),
  ];
}

fill(LEFT);
const whileFull = [];
for (let n = 0; n < SENT; n++) whileFull.push(...(await some()));
const pages = [];
for (const path of ["/", `/reports/${id}`, "/search?q=ferry", "/corrections", "/api/reports", "/healthz"])
  pages.push((await fetch(url + path)).status);
rmSync(filler);
const again = await some();
await close();
await record.close();
const after = await openRecord(folder, { mode: "write" });
const found = await onRecord(after);
const { problems } = await checkRecord(after);
await after.close();
process.stdout.write(JSON.stringify({ whileFull, pages, again, acknowledged, found, problems }));
