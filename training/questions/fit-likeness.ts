/** Fits the curve that turns what two wordings share and lack into a probability: `tsx training/questions/fit-likeness.ts models/`.
 * Without a folder it only says how well it does. GOLD names the folder of the annotated questions; SHOW=1 lists what is wrong. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { along, COMPARED, comparison, mostOf } from "../../src/analysis/questions/matcher.ts";
import { LEFT_OVER, leftOver } from "../../src/analysis/questions/residue.ts";
import { takeApart } from "../../src/analysis/questions/take-apart.ts";
import { WordTable } from "../../src/analysis/questions/word-table.ts";
import { DOUBTFUL, type Wording } from "../../src/analysis/questions/wording.ts";
import { writeManifest } from "../tagger/manifest.ts";
import { type Listed, listedQuestions } from "./gold.ts";
import { heldOut, type Pair, told } from "./held-out.ts";
import { type Curve, fitted, type Row, scoreOf } from "./logistic.ts";

const table = new WordTable(gunzipSync(readFileSync(process.env.WORDS ?? "models/questions/words.bin.gz")));
const RIDGE = Number(process.env.RIDGE ?? 3);
/** An invented pair counts so much beside one of real reports. */
const INVENTED = Number(process.env.INVENTED ?? 1.5);
/** Pairs that share less are not learned from: no matcher would join them. */
const SHARED = { keys: 2, words: 0.45 };
/** Read off what share of the pairs of lists held out was right at which value of the curve. */
const CALIBRATION = [
  [0.4, 0.4],
  [0.8, 0.52],
  [0.9, 0.75],
  [0.945, 0.9],
  [1, 0.98],
] as const;

const prepared = new Map<string, Wording>();
function prepare(text: string): Wording {
  const found = prepared.get(text) ?? takeApart(table, text);
  prepared.set(text, found);
  return found;
}

const LEFT = LEFT_OVER.indexOf("share left");

/** All pairs within a list that share anything. */
function pairsWithin(listed: readonly Listed[]): Pair[] {
  const found: Pair[] = [];
  for (const [i, one] of listed.entries()) {
    for (const other of listed.slice(i + 1)) {
      if (other.list !== one.list) continue;
      const [a, b] = [prepare(one.text), prepare(other.text)];
      const same = one.group !== null && one.group === other.group;
      if (!same && a.keys.filter((key) => b.keys.includes(key)).length < SHARED.keys) continue;
      if (!same && (leftOver(table, a, b)[LEFT] ?? 1) > 1 - SHARED.words) continue;
      const x = comparison(table, a, b);
      const reversed = one.reversed !== other.reversed;
      found.push({ a, b, x, same, reversed, list: one.list, group: same ? one.group : null });
    }
  }
  return found;
}

function pairsOf(path: string): Pair[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [first = "", second = "", label = ""] = line.split("\t");
      const [a, b] = [prepare(first), prepare(second)];
      const [same, reversed] = [label !== "different", label === "reversed"];
      return { a, b, x: comparison(table, a, b), same, reversed, list: "invented", group: null };
    });
}

const rowsOf = (pairs: readonly Pair[], weight: number): Row[] =>
  pairs.map(({ x, same }) => ({ x, y: same ? 1 : 0, weight }));
const invented = pairsOf("training/questions/pairs.tsv");
const learned = (pairs: readonly Pair[]): Curve =>
  fitted([...rowsOf(pairs, 1), ...rowsOf(invented, INVENTED)], RIDGE);

const probability = (curve: Curve, { a, b, x }: Pair): number =>
  Math.min(mostOf(a, b, x), along(CALIBRATION, 1 / (1 + Math.exp(-scoreOf(curve, x)))));

const listed = listedQuestions(process.env.GOLD ?? "../shared/gold/positions");
const pairs = pairsWithin(listed);
const groups = new Set(pairs.flatMap(({ group }) => group ?? [])).size;
console.log(
  listed.length,
  "wordings",
  groups,
  "groups",
  pairs.length,
  "pairs",
  pairs.filter((p) => p.same).length,
  "same",
);
const byList = heldOut(pairs, ({ list }) => list, learned, probability);
told("list held out", byList, groups);
told(
  "side held out",
  heldOut(pairs, ({ list }) => list.slice(0, 2), learned, probability),
  groups,
);
const curve = learned(pairs);
for (const name of ["own-pairs", "held-back-pairs"]) {
  const own = pairsOf(`test/questions/${name}.tsv`);
  const right = own.filter((p) => probability(curve, p) >= DOUBTFUL === p.same);
  const turned = own.filter((p) => p.same && (p.a.direction !== p.b.direction) === p.reversed);
  console.log(
    name,
    "right:",
    right.filter((p) => p.same).length,
    "same",
    right.filter((p) => !p.same).length,
    "different",
    turned.length,
    "direction",
  );
}
const models = process.argv[2];
if (models) {
  const rounded = (value: number) => Number(value.toFixed(4));
  const weights = Object.fromEntries(COMPARED.map((name, i) => [name, rounded(curve.weights[i] ?? 0)]));
  const words = { constant: rounded(curve.constant), weights, calibration: CALIBRATION };
  const path = `${models}questions/likeness.json`;
  const before = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  // fit-meaning.ts goes on from here, with an encoder that needs no curves but is loaded with them.
  writeFileSync(path, JSON.stringify({ joining: words, asking: words, ...before, words }));
  writeManifest(models);
}
