/** Holds the one direction of imports and the absence of barrels and `utils`. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");
const ORDER = ["base", "source", "article", "analysis", "record", "ingest", "views", "main"];
const VIEWS_MAY = new Set(["base", "record", "ingest", "views"]);

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((f) =>
  /(?<!\.test)\.tsx?$/.test(f),
);
const folderOf = (file: string) => (file.split("/")[0] ?? "").replace(/\.tsx?$/, "");
const importsOf = (file: string) =>
  [...readFileSync(join(SRC, file), "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((m) =>
    relative(SRC, resolve(SRC, dirname(file), m[1] ?? "")),
  );

test("imports go one way: base < source < article < analysis < record < ingest < views < main", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((to) => {
        const [a, b] = [folderOf(file), folderOf(to)];
        if (a === "views") return !VIEWS_MAY.has(b);
        return ORDER.indexOf(b) > ORDER.indexOf(a) || ORDER.indexOf(a) < 0 || ORDER.indexOf(b) < 0;
      })
      .map((to) => `${file} imports ${to}`),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

test("there is no barrel and no utils", () => {
  expect(files.filter((f) => /(^|\/)(index|utils?|helpers?|misc|common)\.tsx?$/.test(f))).toEqual([]);
});

test("analysis reads no file, no clock and no network, but for the weights in analysis/model", () => {
  const impure = files
    .filter((f) => f.startsWith("analysis/") && !f.startsWith("analysis/model/"))
    .filter((f) => /from "node:|Date\.now|new Date\(\)|fetch\(/.test(readFileSync(join(SRC, f), "utf8")));
  expect(impure).toEqual([]);
});
