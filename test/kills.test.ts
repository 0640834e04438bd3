/** Killed at whatever moment, while the encoder reads, while editors decide, while pages are served: what was acknowledged is there, and all is in order. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { checkRecord } from "../src/record/check.ts";
import { putReport } from "../src/record/put-report.ts";
import { openRecord } from "../src/record/store/open.ts";
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

test("while readers send what is wrong to the pages", { timeout: KILLS * PATIENCE }, async () => {
  await putReport(fresh.record, report());
  const { id } = await fresh.record.db.selectFrom("reports").select("id").executeTakeFirstOrThrow();
  const acknowledged: string[] = [];
  for (let n = 0; n < KILLS; n++) {
    const child = begin("serve", "");
    await child.until(1);
    const [url = ""] = child.told;
    const sending = Array.from({ length: 12 }, async (_, i) => {
      const note = `note ${n}.${i}`;
      const headers = { ...HERE, origin: url, "x-forwarded-for": `192.0.2.${i}` };
      const body = new URLSearchParams({ finding: "s1", wrong: "words", note });
      const sent = await fetch(`${url}/reports/${id}/wrong`, { method: "POST", body, headers }).catch(
        () => null,
      );
      if (sent?.status === 200) acknowledged.push(note);
    });
    await Promise.race(sending);
    await moment(n);
    await kill(child);
    await Promise.all(sending);
    const notes = await inOrder(({ db }) => db.selectFrom("notices").select("note").execute());
    expect(notes.map(({ note }) => note)).toEqual(expect.arrayContaining(acknowledged));
    expect(acknowledged.length).toBeGreaterThan(n);
  }
});
