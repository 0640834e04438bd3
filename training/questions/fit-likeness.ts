/** Fits the curve that turns measures of two wordings into a probability: `tsx training/questions/fit-likeness.ts models/`.
 * Without a folder it only says how well it does; SHOW=poh AT=0.4 names the wrong pairs of the tuning, own and held-back files. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { MEASURES, measure } from "../../src/analysis/questions/likeness.ts";
import { matcherOf } from "../../src/analysis/questions/matcher.ts";
import { takeApart } from "../../src/analysis/questions/take-apart.ts";
import { WordTable } from "../../src/analysis/questions/word-table.ts";
import { SAME, type Wording } from "../../src/analysis/questions/wording.ts";
import { sha256 } from "../../src/base/hash.ts";
import { writeManifest } from "../tagger/manifest.ts";

const table = new WordTable(gunzipSync(readFileSync(process.env.WORDS ?? "models/questions/words.bin.gz")));
const prepared = new Map<string, Wording>();
const prepare = (text: string): Wording => {
  let found = prepared.get(text);
  if (!found) {
    found = takeApart(table, text);
    prepared.set(text, found);
  }
  return found;
};

interface Pair {
  a: string;
  b: string;
  label: string;
}
const read = (path: string): Pair[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [a = "", b = "", label = ""] = line.split("\t");
      return { a, b, label };
    });

interface Row {
  x: number[];
  y: number;
  weight: number;
}
const rowOf = ({ a, b, label }: Pair, weight = 1): Row => ({
  x: measure(table, prepare(a), prepare(b)),
  y: label === "different" ? 0 : 1,
  weight,
});

/** Questions of different proposals, the likest first: the first column against itself. */
function strangers(texts: readonly string[], weight: number, most: number): Row[] {
  const rows: Row[] = [];
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1)) {
      const x = measure(table, prepare(a), prepare(b));
      if ((x[1] ?? 0) > 0.25) rows.push({ x, y: 0, weight });
    }
  }
  return rows.sort((p, q) => (q.x[1] ?? 0) - (p.x[1] ?? 0)).slice(0, most);
}

const pairs = read("training/questions/pairs.tsv");
const rows = pairs.map((pair) => rowOf(pair));
const firsts = [...new Set(pairs.filter((p) => p.label !== "different").map((p) => p.a))];
rows.push(...strangers(firsts, 0.15, 400));
const claims = "../shared/corpora/perspectrum/train.jsonl";
if (existsSync(claims)) {
  const texts = [
    ...new Set(
      readFileSync(claims, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).claim as string),
    ),
  ];
  rows.push(...strangers(texts, 0.05, 600));
}

function fitted(rows: readonly Row[], steps = 20000, ridge = 0.01): { w: number[]; b: number } {
  const w = MEASURES.map(() => 0);
  let b = 0;
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  for (let step = 0; step < steps; step++) {
    const slope = w.map((weight) => ridge * weight * 0.1);
    let lift = 0;
    for (const { x, y, weight } of rows) {
      const off =
        (weight / total) * (1 / (1 + Math.exp(-(b + x.reduce((s, v, i) => s + v * (w[i] ?? 0), 0)))) - y);
      lift += off;
      for (let i = 0; i < w.length; i++) slope[i] = (slope[i] ?? 0) + off * (x[i] ?? 0);
    }
    b -= 2 * lift;
    for (let i = 0; i < w.length; i++) w[i] = (w[i] ?? 0) - 2 * (slope[i] ?? 0);
  }
  return { w, b };
}

const { w, b } = fitted(rows);
const weights = Object.fromEntries(MEASURES.map((name, i) => [name, Number((w[i] ?? 0).toFixed(4))]));
const matcher = matcherOf(table, { constant: Number(b.toFixed(4)), weights }, sha256("being fitted"));
const probability = (p: Pair) => matcher.compare(prepare(p.a), prepare(p.b)).probability;
const at = Number(process.env.AT ?? SAME);
function report(name: string, list: readonly Pair[], show: boolean): void {
  const tally = { same: [0, 0], different: [0, 0], direction: [0, 0] };
  for (const pair of list) {
    const p = probability(pair);
    const turned = prepare(pair.a).direction !== prepare(pair.b).direction;
    const kind = pair.label === "different" ? "different" : "same";
    const right = kind === "same" ? p >= at : p < at;
    tally[kind][1] = (tally[kind][1] ?? 0) + 1;
    if (right) tally[kind][0] = (tally[kind][0] ?? 0) + 1;
    const direction = kind === "different" || turned === (pair.label === "reversed");
    if (kind === "same") {
      tally.direction[1] = (tally.direction[1] ?? 0) + 1;
      if (direction) tally.direction[0] = (tally.direction[0] ?? 0) + 1;
    }
    if (show && (!right || !direction))
      console.log(
        p.toFixed(2),
        right ? "" : "WRONG",
        direction ? "" : "DIRECTION",
        pair.label,
        "|",
        pair.a,
        "|",
        pair.b,
      );
  }
  console.log(name, JSON.stringify(tally));
}
const showing = process.env.SHOW ?? "";
report("pairs", pairs, showing.includes("p"));
report("own", read("test/questions/own-pairs.tsv"), showing.includes("o"));
report("held back", read("test/questions/held-back-pairs.tsv"), showing.includes("h"));
console.log(
  MEASURES.map((m, i) => `${m} ${(w[i] ?? 0).toFixed(2)}`).join("; "),
  "constant",
  b.toFixed(2),
  "rows",
  rows.length,
);
const models = process.argv[2];
if (models) {
  writeFileSync(
    `${models}questions/likeness.json`,
    JSON.stringify({ constant: Number(b.toFixed(4)), weights }),
  );
  writeManifest(models);
}
