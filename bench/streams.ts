/**
 * How fast whole lists go out, and how much memory that takes: `tsx bench/streams.ts [STATEMENTS] [FOLDER]` fills a record
 * (or takes the one in FOLDER), serves it in a process of its own, and reads each list to its end. Memory is that process's
 * most, before and after (Linux only): where it grows with the record, something is held that should have gone.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { hasRecord, openRecord } from "../src/record/open.ts";
import { fillRecord } from "./made-record.ts";

const STATEMENTS = Number(process.argv[2] ?? 100_000);
const MAIN = resolve(import.meta.dirname, "../src/main.ts");
const ADDRESSES = [
  "/api/statements?format=csv",
  "/api/statements?format=jsonl",
  "/api/positions?format=csv",
  "/api/figures?format=jsonl",
  "/api/reports?format=csv",
  "/api/people?format=jsonl",
  "/api/divergences?format=jsonl",
  "/api/changes?format=jsonl",
  "/api/annotations",
];

interface Served {
  readonly url: string;
  /** Megabytes at most so far. */
  readonly most: () => number;
  readonly stop: () => void;
}

function serve(folder: string): Promise<Served> {
  const server = spawn(
    process.execPath,
    ["--import", "tsx", MAIN, "serve", "--record", folder, "--port", "0"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const most = () =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  return new Promise((found, failed) => {
    server.once("exit", () => failed(new Error("the server stopped")));
    server.stdout.on("data", (chunk: Buffer) => {
      const url = /http:\S+\d/.exec(chunk.toString())?.[0];
      if (url) found({ url, most, stop: () => server.kill() });
    });
  });
}

async function readToEnd(
  address: string,
): Promise<{ readonly first: number; readonly lines: number; readonly megabytes: number }> {
  const began = performance.now();
  const answer = await fetch(address);
  let [first, lines, bytes] = [0, 0, 0];
  for await (const chunk of answer.body ?? []) {
    if (bytes === 0) first = performance.now() - began;
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines++;
  }
  return { first, lines, megabytes: bytes / 1e6 };
}

const given = process.argv[3];
const folder = given ?? mkdtempSync(join(tmpdir(), "standpoint-bench-"));
try {
  if (!hasRecord(folder)) {
    const record = await openRecord(folder, { mode: "write" });
    await fillRecord(record, STATEMENTS);
    await record.close();
  }
  const { url, most, stop } = await serve(folder);
  try {
    // One page of each first, so that what is loaded once is not counted as the list's.
    for (const address of ADDRESSES.slice(0, -1))
      await fetch(url + address.replace(/format=\w+/, "limit=500")).then((a) => a.text());
    console.log("list                            lines      MB   first ms   seconds   memory MB");
    for (const address of ADDRESSES) {
      const [before, began] = [most(), performance.now()];
      const { first, lines, megabytes } = await readToEnd(url + address);
      const seconds = (performance.now() - began) / 1000;
      console.log(
        `${address.padEnd(30)}${String(lines).padStart(7)}${megabytes.toFixed(1).padStart(8)}${first.toFixed(0).padStart(11)}${seconds.toFixed(1).padStart(10)}   ${before.toFixed(0)} → ${most().toFixed(0)}`,
      );
    }
  } finally {
    stop();
  }
} finally {
  if (!given) rmSync(folder, { recursive: true });
}
