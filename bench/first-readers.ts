/**
 * What each kind of page costs its first reader, when something has just been written to the record and nothing is kept:
 * `tsx bench/first-readers.ts [STATEMENTS] [ROUNDS] [FOLDER]` fills a record (or takes the one in FOLDER). Exits with 1 if
 * a page takes longer than it may.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { hasRecord, openRecord } from "../src/record/open.ts";
import { createApp } from "../src/views/web/app.tsx";
import { idsOf, KINDS } from "./addresses.ts";
import { fillRecord } from "./made-record.ts";

const STATEMENTS = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 9);
/** Milliseconds of the processor at the median, with 100,000 statements on record. */
const LIMIT = 100;
/** What gathers all that was ever held on a question, or said by one of the busiest: the made-up record has some of 5,000 and more. */
const GATHERING = /^(Today|Person|Organization|Question|Question .*|Figures)(,|$)/;
const LONGER = 400;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const given = process.argv[4];
const folder = given ?? mkdtempSync(join(tmpdir(), "standpoint-bench-"));
try {
  const record = await openRecord(folder, { mode: "write" });
  if (!hasRecord(folder) || (await idsOf(record)).reports.length === 0) await fillRecord(record, STATEMENTS);
  const other = await openRecord(folder, { mode: "write" });
  const ids = await idsOf(record);
  const app = createApp(record);
  let late = 0;
  console.log(`${"page".padEnd(30)}${["ms", "most", "kB"].map((head) => head.padStart(8)).join("")}`);
  for (const [kind, address] of Object.entries(KINDS)) {
    const took: number[] = [];
    let [bytes, failed] = [0, ""];
    for (let round = 0; round <= ROUNDS; round++) {
      // Written by another connection, as by another process: what was kept is kept no longer.
      await sql`PRAGMA user_version = ${sql.lit(round)}`.execute(other.db);
      const path = address(ids);
      const before = process.cpuUsage();
      const answer = await app.request(path);
      bytes = Math.max(bytes, (await answer.arrayBuffer()).byteLength);
      const { user, system } = process.cpuUsage(before);
      // The first one loads code.
      if (round > 0) took.push((user + system) / 1000);
      if (answer.status !== 200) failed = `   ${answer.status}: ${path}`;
    }
    const usual = median(took);
    const limit = GATHERING.test(kind) ? LONGER : LIMIT;
    if (usual > limit) late++;
    const cells = [usual, Math.max(...took), bytes / 1000].map((n) => n.toFixed(0).padStart(8)).join("");
    console.log(`${kind.padEnd(30)}${cells}${usual > limit ? "   late" : ""}${failed}`);
  }
  console.log(
    late === 0 ? "all within their time" : `${late} kinds take longer than ${LIMIT}, or ${LONGER}, ms`,
  );
  process.exitCode = late === 0 ? 0 : 1;
  await other.close();
  await record.close();
} finally {
  if (!given) rmSync(folder, { recursive: true });
}
