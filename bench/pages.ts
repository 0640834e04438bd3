/**
 * How fast the pages answer: `tsx bench/pages.ts [STATEMENTS] [SECONDS] [FOLDER]` fills a record (or takes the one in FOLDER),
 * serves it in a process of its own, and asks 50 times a second for pages of all kinds, whether or not earlier ones have come.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { hasRecord, openRecord } from "../src/record/open.ts";
import { type Ids, idsOf, KINDS } from "./addresses.ts";
import { fillRecord } from "./made-record.ts";

const STATEMENTS = Number(process.argv[2] ?? 100_000);
const SECONDS = Number(process.argv[3] ?? 60);
const RATE = 50;
const WARMING = 30;
/** What is asked of every kind of page: milliseconds at the 95th percentile. */
const LIMIT = 100;

/** As it ships: `npm run build` makes it. */
const MAIN = resolve(import.meta.dirname, "../dist/main.js");

function serve(folder: string): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const server = spawn(process.execPath, [MAIN, "serve", "--record", folder, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((found, failed) => {
    server.once("exit", () => failed(new Error("the server stopped")));
    server.stdout.on("data", (chunk: Buffer) => {
      const url = /http:\S+\d/.exec(chunk.toString())?.[0];
      if (url) found({ url, server });
    });
  });
}

interface Answer {
  readonly kind: string;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly status: number;
}

async function ask(url: string, kind: string, path: string): Promise<Answer> {
  const began = performance.now();
  const answer = await fetch(url + path);
  const bytes = (await answer.arrayBuffer()).byteLength;
  return { kind, milliseconds: performance.now() - began, bytes, status: answer.status };
}

/** Each kind equally often, in no order, as readers come. */
function shuffled(count: number) {
  const kinds = Object.entries(KINDS);
  const order = Array.from({ length: count }, (_, n) => kinds[n % kinds.length]);
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(Math.random() * (n + 1));
    [order[n], order[other]] = [order[other], order[n]];
  }
  return order;
}

/** An open loop: a page that is slow does not hold the next request back, as no reader waits for another. */
async function load(url: string, ids: Ids, seconds: number): Promise<readonly Answer[]> {
  const asked: Promise<Answer>[] = [];
  const order = shuffled(seconds * RATE);
  const began = performance.now();
  for (let n = 0; n < seconds * RATE; n++) {
    const due = began + (1000 * n) / RATE;
    await new Promise((resolved) => setTimeout(resolved, Math.max(0, due - performance.now())));
    const [kind, address] = order[n] ?? ["", () => "/"];
    asked.push(ask(url, kind, address(ids)));
  }
  return Promise.all(asked);
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

function report(name: string, answers: readonly Answer[]): string {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const failed = answers.filter(({ status }) => status !== 200).length;
  const cell = (n: number) => n.toFixed(0).padStart(7);
  return `${name.padEnd(22)}${cell(answers.length)}${cell(percentile(times, 0.5))}${cell(percentile(times, 0.95))}${cell(Math.max(...times))}${cell(Math.max(...answers.map(({ bytes }) => bytes)) / 1000)}${failed > 0 ? `   ${failed} failed` : ""}`;
}

const given = process.argv[4];
const folder = given ?? mkdtempSync(join(tmpdir(), "standpoint-bench-"));
try {
  if (!hasRecord(folder)) {
    const record = await openRecord(folder, { mode: "write" });
    await fillRecord(record, STATEMENTS);
    await record.close();
  }
  const record = await openRecord(folder, { mode: "write" });
  const ids = await idsOf(record);
  await record.close();
  const { url, server } = await serve(folder);
  try {
    // As some time after a start: each kind has been asked for a few times, one page after another.
    for (const kind of Object.keys(KINDS))
      for (let n = 0; n < WARMING; n++) await ask(url, kind, KINDS[kind]?.(ids) ?? "/");
    const answers = await load(url, ids, SECONDS);
    console.log(
      `${"page".padEnd(22)}${["asked", "p50", "p95", "most", "kB"].map((h) => h.padStart(7)).join("")}`,
    );
    for (const kind of Object.keys(KINDS))
      console.log(
        report(
          kind,
          answers.filter((answer) => answer.kind === kind),
        ),
      );
    console.log(report("all", answers));
    const p95 = percentile(
      answers.map(({ milliseconds }) => milliseconds),
      0.95,
    );
    console.log(
      `${RATE} requests a second for ${SECONDS} s: 95 of 100 answered within ${p95.toFixed(0)} ms (at most ${LIMIT} asked for)`,
    );
  } finally {
    // It only reads: there is nothing to be ended in good order.
    server.kill("SIGKILL");
  }
} finally {
  if (!given) rmSync(folder, { recursive: true });
}
