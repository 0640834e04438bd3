/** Killed at whatever moment, while the encoder reads, while editors decide, while pages are served: what was acknowledged is there, and all is in order. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { addAccount } from "../src/record/account/add-account.ts";
import { signIn } from "../src/record/account/session.ts";
import { checkRecord } from "../src/record/check.ts";
import { openRecord } from "../src/record/open.ts";
import { putReport } from "../src/record/put-report.ts";
import { HERE } from "./corrections/signed-in.ts";
import { freshRecord } from "./record/fresh.ts";
import { report } from "./story.ts";

const fresh = freshRecord();
const ROOT = join(import.meta.dirname, "..");
/** How often each is killed; more in a long run. */
const KILLS = Number(process.env.STANDPOINT_KILLS ?? 2);
/** Milliseconds for one kill and all that comes with it: a process that starts, and loads its model, on a busy machine. */
const PATIENCE = 300_000;

interface Child {
  readonly process: ChildProcess;
  /** What it has acknowledged so far. */
  readonly told: readonly string[];
  /** Once it has acknowledged so many. */
  until(count: number): Promise<void>;
}

function begin(way: string, what: string): Child {
  const args = ["--import", "tsx", join(ROOT, "test/kill-in-child.ts"), way, fresh.folder, what];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin?.on("error", () => {});
  const told: string[] = [];
  let heard = () => {};
  createInterface({ input: child.stdout }).on("line", (line) => {
    told.push(line);
    heard();
  });
  const until = async (count: number) => {
    while (told.length < count && child.exitCode === null) await new Promise<void>((tell) => (heard = tell));
  };
  return { process: child, told, until };
}

async function kill(child: Child): Promise<void> {
  child.process.kill("SIGKILL");
  const [, signal] = await once(child.process, "exit");
  expect(signal).toBe("SIGKILL");
}

/** A moment that is another each time. */
const moment = (n: number) => new Promise((resolve) => setTimeout(resolve, (n * 37) % 90));

async function inOrder<T>(look: (record: typeof fresh.record) => Promise<T>): Promise<T> {
  const record = await openRecord(fresh.folder, { mode: "write" });
  try {
    expect((await checkRecord(record)).problems).toEqual([]);
    return await look(record);
  } finally {
    await record.close();
  }
}

test("while the encoder reads reports", { timeout: KILLS * PATIENCE }, async () => {
  const reports = join(fresh.folder, "reports");
  mkdirSync(reports);
  const total = KILLS * 4;
  for (let i = 0; i < total; i++)
    writeFileSync(
      join(reports, `${String(i).padStart(4, "0")}.txt`),
      `Petra Lindqvist said the number ${i} boat “must sail” on Monday.\n\nShe thanked crew ${i}.`,
    );
  let done = 0;
  for (let n = 0; n < KILLS; n++) {
    const child = begin("encoder", reports);
    await child.until(1);
    // Those before are passed over, each at a byte of its own.
    child.process.stdin?.write("x".repeat(done + 2));
    await child.until(1 + done + 1);
    await moment(n);
    await kill(child);
    const acknowledged = child.told.length - 1;
    const found = await inOrder(async ({ db }) => {
      const statements = await db.selectFrom("statements").select("id").execute();
      expect(statements.length).toBeGreaterThan(0);
      return db.selectFrom("captures").select("name").execute();
    });
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(child.told.slice(1)));
    expect(found.length).toBeGreaterThanOrEqual(acknowledged);
    done = found.length;
  }
  expect(done).toBeLessThan(total);
});

test("while editors decide", { timeout: KILLS * PATIENCE }, async () => {
  await putReport(fresh.record, report());
  const { id } = await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow();
  let before = 0;
  for (let n = 0; n < KILLS; n++) {
    const child = begin("deciding", `${id}#s1`);
    await child.until(1);
    child.process.stdin?.write("x".repeat(50));
    await child.until(3 + (n % 5));
    await moment(n);
    await kill(child);
    const decisions = await inOrder(({ db }) =>
      db.selectFrom("decisions").select("why").orderBy("id").execute(),
    );
    const added = decisions.slice(before).map(({ why }) => why);
    expect(added.slice(0, child.told.length - 1)).toEqual(child.told.slice(1));
    before = decisions.length;
  }
});

/** So many of each thing are sent to the pages at once. */
const AT_ONCE = 6;
const SENT = ["requests", "decisions", "replies"] as const;
type Sent = Readonly<Record<(typeof SENT)[number], readonly string[]>>;

async function wordsSent(): Promise<Sent> {
  return inOrder(async ({ db }) => {
    const [requests, decisions, replies] = [
      await db.selectFrom("correction_requests").select("note as words").execute(),
      await db.selectFrom("decisions").select("why as words").execute(),
      await db.selectFrom("replies").select("text as words").execute(),
    ];
    const words = (rows: readonly { readonly words: string | null }[]) => rows.map((row) => row.words ?? "");
    return { requests: words(requests), decisions: words(decisions), replies: words(replies) };
  });
}

/** Gives what is sent at once about the report `id`, and asked for, each ending once it is answered with whether it was acknowledged. */
function senders(url: string, id: string, { cookie, token }: { cookie: string; token: string }) {
  const post = async (path: string, fields: Record<string, string>, told: Record<string, string>) => {
    const headers = { ...HERE, origin: url, ...told };
    const body = new URLSearchParams(fields);
    return (await fetch(url + path, { method: "POST", body, headers, redirect: "manual" })).status;
  };
  return {
    requests: async (note: string, i: number) =>
      (await post(
        `/reports/${id}/wrong`,
        { finding: "s1", wrong: "words", note },
        { "x-forwarded-for": `192.0.2.${i}` },
      )) === 200,
    decisions: async (why: string) =>
      (await post("/review", { token, why, what: "accept", finding: `${id}#s1` }, { cookie })) === 303,
    replies: async (text: string) =>
      (await post(
        `/reports/${id}/reply`,
        { token, text, statement: "s1", who: "tobias-renn", received: "2025-03-05" },
        { cookie },
      )) === 303,
  };
}

test("while pages are read, and readers and editors send what they found", {
  timeout: KILLS * PATIENCE,
}, async () => {
  await putReport(fresh.record, report());
  const { id } = await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow();
  await addAccount(fresh.record, { name: "ines", role: "editor", password: "quiet harbour 12" });
  const cookie = `standpoint-session=${await signIn(fresh.record, "ines", "quiet harbour 12")}`;
  const acknowledged = { requests: [] as string[], decisions: [] as string[], replies: [] as string[] };
  for (let n = 0; n < KILLS; n++) {
    const child = begin("serve", "");
    await child.until(1);
    const [url = ""] = child.told;
    const page = await (await fetch(`${url}/review`, { headers: { cookie } })).text();
    const token = /name="token" value="([\w-]+)"/.exec(page)?.[1] ?? "";
    const send = senders(url, id, { cookie, token });
    const sending = SENT.map((what) =>
      Array.from({ length: AT_ONCE }, async (_, i) => {
        const words = `thing ${n}.${i}`;
        if (!(await send[what](words, i))) throw new Error(`${what} are refused`);
        acknowledged[what].push(words);
      }),
    );
    const reading = Array.from({ length: AT_ONCE }, () => fetch(`${url}/reports/${id}`));
    // Of each sort one at least.
    await Promise.all(sending.map((ofOne) => Promise.any(ofOne)));
    await moment(n);
    await kill(child);
    await Promise.allSettled([...sending.flat(), ...reading]);
    const found = await wordsSent();
    for (const what of SENT) expect(found[what], what).toEqual(expect.arrayContaining(acknowledged[what]));
  }
});
