/** The program itself, as it is started: whatever files it is given, it ends with the right status, and tells of each. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freshPlace } from "../cli/setting.ts";
import { faultOfMessage, faultsOfLines } from "./faults.ts";
import { HOW_MANY, numbers } from "./how-many.ts";
import { FILES, picksFor } from "./made.ts";

const ROOT = join(import.meta.dirname, "../..");
/** Of each kind in one run. */
const A_RUN = 7;
const RUNS = Math.max(1, Math.round(HOW_MANY / 50));
const PATIENT = { timeout: 3_600_000 };

const place = freshPlace();

async function program(args: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "src/main.ts"), ...args], {
    cwd: ROOT,
  });
  const written = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (written.out += chunk));
  child.stderr.on("data", (chunk) => (written.err += chunk));
  child.stdin.end();
  const [status] = await once(child, "close");
  return { status: Number(status), ...written };
}

test("many hostile files in one run", PATIENT, async () => {
  const faults: string[] = [];
  for (const run of numbers(RUNS)) {
    const paths = Object.entries(FILES).flatMap(([kind, make], k) =>
      Array.from({ length: A_RUN }, (_, i) => {
        const { ending, bytes } = make(picksFor(`started ${kind}`, run * A_RUN + i));
        return place.file(`r${run}-${k}-${i}-${ending === "" ? "" : `.${ending}`}`, bytes);
      }),
    );
    paths.push(place.file(`r${run}-last.txt`, `Varga said boat ${run} sails.`));
    faults.push(
      ...faultsOfLines(await program(["read", "--jsonl", "--fast", "--threads", "1", ...paths]), paths),
    );
    const added = await program(["add", "--fast", "--threads", "1", "--record", place.record, ...paths]);
    const told = added.err.split("\n").filter((line) => !/^(?:adding|$)/.test(line));
    faults.push(
      ...told.flatMap(
        (line) => faultOfMessage(line, paths.findLast((path) => line.includes(path)) ?? "?") ?? [],
      ),
    );
    if (added.status !== 1 || told.length === 0) faults.push(`add ends with ${added.status}`);
  }
  const checked = await program(["check", "--record", place.record]);
  expect([faults, checked.status]).toEqual([[], 0]);
  for (const run of numbers(RUNS)) {
    const found = await program([
      "search",
      "--record",
      place.record,
      "--in",
      "reports",
      `"boat ${run} sails"`,
    ]);
    expect(found.out).toContain("1");
  }
});
