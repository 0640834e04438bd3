/** A disk that fills under a server: pages are read on, what cannot be kept is refused in one line, and what was acknowledged is there. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
/** A small disk in memory, which no other process sees and whose end is the end of this one. */
const APART = ["--user", "--map-root-user", "--mount", "sh", "-c"];
const MOUNT = 'mount -t tmpfs -o size=8m tmpfs "$0"';

interface Answer {
  readonly status: number;
  readonly told: string;
}

interface Told {
  readonly whileFull: readonly Answer[];
  readonly pages: readonly number[];
  readonly again: readonly Answer[];
  readonly acknowledged: readonly string[];
  readonly found: readonly string[];
  readonly problems: readonly string[];
}

function onSmallDisk(command: string, ...args: readonly string[]) {
  const disk = mkdtempSync(join(tmpdir(), "standpoint-disk-"));
  try {
    return spawnSync("unshare", [...APART, `${MOUNT} && ${command}`, disk, ...args], {
      cwd: ROOT,
      encoding: "utf8",
    });
  } finally {
    rmSync(disk, { recursive: true });
  }
}

const canMount = onSmallDisk("true").status === 0;

test.skipIf(!canMount)("a disk fills under a server, and room is made again", () => {
  const child = join(ROOT, "test/full-disk-in-child.ts");
  const { stdout, stderr } = onSmallDisk('exec "$1" --import tsx "$2" "$0"', process.execPath, child);
  const told = JSON.parse(stdout) as Told;
  const refused = told.whileFull.filter(({ status }) => status >= 400);
  expect(refused.length).toBeGreaterThan(10);
  expect(told.whileFull.length - refused.length).toBeGreaterThan(3);
  expect(
    refused.filter(({ status, told: why }) => status !== 503 || !why.includes("disk that is full")),
  ).toEqual([]);
  // Each is told of in the log, in a line of its own, and nothing else is.
  const lines = stderr.trimEnd().split("\n");
  expect(
    lines.filter((line) => !/^standpoint: POST \S+: the record .* disk that is full/.test(line)),
  ).toEqual([]);
  expect(lines).toHaveLength(refused.length);
  expect(told.pages).toEqual(told.pages.map(() => 200));
  expect(told.again.map(({ status }) => status)).toEqual([200, 303, 303]);
  expect(told.problems).toEqual([]);
  expect([...told.found].sort()).toEqual([...told.acknowledged].sort());
});
