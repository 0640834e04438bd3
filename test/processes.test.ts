/** What only a process of its own can show: being killed, losing its reader, meeting another one, lacking rights. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { add } from "../src/ingest/add.ts";
import { inputs } from "../src/ingest/inputs.ts";
import { checkRecord } from "../src/record/check.ts";
import { openRecord } from "../src/record/open.ts";
import { listReports } from "../src/record/report/list-reports.ts";
import type { RecordStore } from "../src/record/store/record-store.ts";
import { standpoint } from "./cli-io.ts";
import { firstWordSaysTheRest } from "./story.ts";

const REPORTS = 60;
/** Milliseconds: processes that start on a busy machine take minutes. */
const PATIENT = { timeout: 900_000 };
const ROOT = join(import.meta.dirname, "..");

let folder: string;
let record: string;
let reports: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-processes-"));
  record = join(folder, "record");
  reports = join(folder, "reports");
  mkdirSync(reports);
  for (let i = 0; i < REPORTS; i++) {
    writeFileSync(
      join(reports, `${i}.txt`),
      `Lindqvist said it ${i} times: ${"the boats must sail ".repeat(200)}`,
    );
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

function node(file: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", join(ROOT, file), ...args], { cwd: ROOT });
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  for await (const chunk of stream ?? []) text += chunk;
  return text;
}

async function inRecord<T>(look: (store: RecordStore) => Promise<T>): Promise<T> {
  const store = await openRecord(record, { mode: "write" });
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

const addHere = () =>
  inRecord(async (store) => {
    const source = inputs({ names: [reports], stdin: process.stdin, lines: false });
    return add(store, source, firstWordSaysTheRest());
  });

test(
  "killed in the middle of a folder it leaves whole reports, and starting again goes on where it was",
  PATIENT,
  async () => {
    for (const [n, wait] of [0, 7, 19].entries()) {
      const child = node("test/kill-in-child.ts", ["folder", record, reports]);
      // It begins one report for each byte, so that it is never done with all of them before it is killed.
      child.stdin?.write("x".repeat(15 * (n + 1)));
      const lines = createInterface({ input: child.stdout ?? process.stdin });
      let told = 0;
      await new Promise<void>((begun) => lines.on("line", () => ++told === 2 && begun()));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill("SIGKILL");
      const [, signal] = await once(child, "exit");
      expect(signal).toBe("SIGKILL");
    }
    const left = await inRecord(async (store) => {
      expect((await checkRecord(store)).problems).toEqual([]);
      return listReports(store, { limit: REPORTS });
    });
    expect(left.total).toBeGreaterThan(0);
    expect(left.total).toBeLessThan(REPORTS);
    expect(left.reports.filter((row) => row.statements !== 1)).toEqual([]);
    expect(await addHere()).toEqual({
      added: REPORTS - left.total,
      unchanged: left.total,
      versions: 0,
      analysed: 0,
      failed: [],
    });
  },
);

test("two that add the same folder to a new record at once put each report there once", PATIENT, async () => {
  const children = [0, 1].map(() => node("test/add-in-child.ts", [reports, record]));
  const ends = await Promise.all(
    children.map(async (child) => {
      const [err, [code]] = await Promise.all([
        textOf(child.stderr),
        once(child, "exit"),
        child.stdout?.resume(),
      ]);
      return `${code}${err}`;
    }),
  );
  expect(ends).toEqual(["0", "0"]);
  await inRecord(async (store) => {
    expect((await listReports(store)).total).toBe(REPORTS);
    expect((await checkRecord(store)).problems).toEqual([]);
  });
});

test("a reader who has seen enough ends it quietly", async () => {
  await addHere();
  const child = node("src/main.ts", ["export", "--record", record]);
  const errors = textOf(child.stderr);
  child.stdout?.once("data", () => child.stdout?.destroy());
  const [code] = await once(child, "exit");
  expect([code, await errors]).toEqual([0, ""]);
});

test.skipIf(process.getuid?.() !== 0)(
  "a folder without the right to write gives one line (needs root to take it away)",
  async () => {
    await standpoint(["add", join(reports, "1.txt"), "--record", record]);
    chmodSync(folder, 0o755);
    const nobody = "65534";
    for (const path of [record, join(folder, "new")]) {
      const child = node("test/add-in-child.ts", [reports, path, nobody]);
      expect(await textOf(child.stderr)).toMatch(/RecordError: the record .* cannot be (written|opened)/);
    }
  },
);
