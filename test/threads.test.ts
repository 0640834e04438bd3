/** The built program reads with several threads, each with a model of its own; only there are there files to run in them. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../dist/main.js");

const REPORTS = [
  "Petra Lindqvist said the crossings would be kept.",
  "The harbour lay still.",
  'Hamish Doyle told members: "We shall not sign it."',
  "not a report",
  "Aldous Brandt denied that the boats were late.",
];

function readWith(threads: number): readonly { readonly id: string; readonly error?: string }[] {
  const lines = REPORTS.map((text, i) =>
    text === "not a report" ? "{" : JSON.stringify({ id: `r${i}`, text }),
  );
  const { stdout, status } = spawnSync(
    process.execPath,
    [MAIN, "read", "--jsonl", "--threads", String(threads)],
    { input: lines.join("\n"), encoding: "utf8" },
  );
  expect(status).toBe(1);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("several threads find what one finds, and print it in the same order", () => {
  const alone = readWith(1);
  expect(alone.map(({ id }) => id)).toEqual(["r0", "r1", "r2", null, "r4"]);
  expect(alone[3]?.error).toMatch(/JSON/);
  expect(readWith(2)).toEqual(alone);
});
