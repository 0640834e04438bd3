/** Holds the one direction of imports, between layers and between the folders of a layer, and the absence of barrels and `utils`. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");
const LAYERS = ["base", "source", "article", "analysis", "record", "ingest", "views", "main"];
const VIEWS_MAY = new Set(["base", "record", "ingest", "views"]);

/** A layer's folders, lowest first: a file imports from its own folder or from one further left. */
const ROOMS = {
  analysis: "data document tagger questions statements entities figures times positions model".split(" "),
  record: [
    "store shared",
    "decision publisher account person organization entity membership figure report question statement position",
    "comparison variable coding review watch withdrawal correction popolo export link",
  ].flatMap((rooms) => rooms.split(" ")),
  views: "wording exports http feeds telling api web cli".split(" "),
};
/** Types that all of a layer speaks in; else a file beside the folders may import from any of them, and none from it. */
const BELOW_ALL = new Set(["analysis/analysis.ts"]);

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((f) =>
  /(?<!\.test)\.tsx?$/.test(f),
);
const layerOf = (file: string) => (file.split("/")[0] ?? "").replace(/\.tsx?$/, "");
const importsOf = (file: string) =>
  [...readFileSync(join(SRC, file), "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((m) =>
    relative(SRC, resolve(SRC, dirname(file), m[1] ?? "")),
  );

test(`imports go one way: ${LAYERS.join(" < ")}`, () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((to) => {
        const [a, b] = [layerOf(file), layerOf(to)];
        if (a === "views") return !VIEWS_MAY.has(b);
        return LAYERS.indexOf(b) > LAYERS.indexOf(a) || LAYERS.indexOf(a) < 0 || LAYERS.indexOf(b) < 0;
      })
      .map((to) => `${file} imports ${to}`),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(wrong).toEqual([]);
});

describe.each(Object.entries(ROOMS))("inside %s", (layer, rooms) => {
  const own = files.filter((file) => file.startsWith(`${layer}/`));
  const roomOf = (file: string) => (file.split("/").length > 2 ? (file.split("/")[1] ?? "") : "");
  const heightOf = (file: string) =>
    BELOW_ALL.has(file) ? -1 : roomOf(file) === "" ? rooms.length : rooms.indexOf(roomOf(file));

  test(`folders import one way: ${rooms.join(" < ")}`, () => {
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((to) => to.startsWith(`${layer}/`) && heightOf(to) > heightOf(file))
        .map((to) => `${file} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  test("each folder has its place in the order, and each place its folder", () => {
    expect([...new Set(own.map(roomOf))].filter((room) => room !== "").sort()).toEqual([...rooms].sort());
  });
});

test("no files import each other in a circle", () => {
  const circles: string[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      circles.push([...path.slice(path.indexOf(file)), file].join(" > "));
      return;
    }
    state.set(file, "open");
    for (const to of importsOf(file)) if (files.includes(to)) visit(to, [...path, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
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

test("no type is exported under one name with two meanings", () => {
  const places = new Map<string, string[]>();
  for (const file of files)
    for (const [, name = ""] of readFileSync(join(SRC, file), "utf8").matchAll(
      /^export (?:interface|type|class) (\w+)/gm,
    ))
      places.set(name, [...(places.get(name) ?? []), file]);
  expect(places.size).toBeGreaterThan(400);
  expect([...places].filter(([, where]) => where.length > 1)).toEqual([]);
});
