/** Fits the curves over words and meaning: `tsx training/questions/fit-meaning.ts models/`, after fit-likeness.ts.
 * VECTORS names the folder with the vectors of encoders that were trained without the lists they are used on. Without a folder of
 * models it only says how well it does. */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadMatcher } from "../../src/analysis/model/load-matcher.ts";
import {
  along,
  COMPARED,
  comparison,
  eitherOf,
  likenessOf,
  MEANT,
  mostOfMeant,
} from "../../src/analysis/questions/matcher.ts";
import { alike } from "../../src/analysis/questions/meaning.ts";
import { takeApart } from "../../src/analysis/questions/take-apart.ts";
import { WordTable } from "../../src/analysis/questions/word-table.ts";
import { DOUBTFUL, type Wording } from "../../src/analysis/questions/wording.ts";
import { writeManifest } from "../tagger/manifest.ts";
import { type Listed, listedQuestions } from "./gold.ts";
import { heldOut, type Pair, told } from "./held-out.ts";
import { type Curve, fitted, type Row, scoreOf } from "./logistic.ts";

const table = new WordTable(gunzipSync(readFileSync("models/questions/words.bin.gz")));
const shipped = loadMatcher();
const folder = process.env.VECTORS ?? "training/runs/sentences";
const RIDGE = Number(process.env.RIDGE ?? 10);
/** Pairs less alike are not learned from, and count as not joined. */
const LEAST = 0.55;
/** Read off what share of the pairs of lists held out was right at which value of the curve. */
const CALIBRATION = [
  [0.2, 0.25],
  [0.32, 0.4],
  [0.6, 0.5],
  [0.7, 0.75],
  [0.735, 0.9],
  [0.9, 0.97],
  [1, 0.985],
] as const;

const vectorsOf = (name: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
/** Lists by the encoder that was trained on the others. */
const VECTORS = { "us-uk": vectorsOf("us2-uk2"), "us2-uk2": vectorsOf("us-uk") };
const foldOf = (list: string): keyof typeof VECTORS => (list.endsWith("2") ? "us2-uk2" : "us-uk");

async function pairsOf(path: string): Promise<Pair[]> {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  const found: Pair[] = [];
  for (const line of lines) {
    const [first = "", second = "", label = ""] = line.split("\t");
    const a = await shipped.understand(takeApart(table, first));
    const b = await shipped.understand(takeApart(table, second));
    const x = [...comparison(table, a, b), ...likenessOf(alike(a, b) ?? 0)];
    const [same, reversed] = [label !== "different", label === "reversed"];
    found.push({ a, b, x, same, reversed, list: "invented", group: null });
  }
  return found;
}

function wordingOf({ text, list }: Listed): Wording {
  const meaning = VECTORS[foldOf(list)][text];
  if (meaning === undefined) throw new Error(`no vector for ${text}`);
  return { ...takeApart(table, text), meaning };
}

function pairsWithin(listed: readonly Listed[]): Pair[] {
  const wordings = listed.map(wordingOf);
  return listed.flatMap((one, i) =>
    listed.slice(i + 1).flatMap((other, j) => {
      if (other.list !== one.list) return [];
      const [a, b] = [wordings[i], wordings[i + 1 + j]] as [Wording, Wording];
      const same = one.group !== null && one.group === other.group;
      const cosine = alike(a, b) ?? 0;
      const shares = cosine >= LEAST && a.keys.some((key) => b.keys.includes(key));
      if (!shares && !same) return [];
      const x = [...comparison(table, a, b), ...likenessOf(cosine)];
      const reversed = one.reversed !== other.reversed;
      return [{ a, b, x, same, reversed, list: one.list, group: same ? one.group : null }];
    }),
  );
}

const rowsOf = (pairs: readonly Pair[], weight: number): Row[] =>
  pairs.map(({ x, same }) => ({ x, y: same ? 1 : 0, weight }));
// No encoder was trained on these; their vectors are the shipped one's in every fold.
const invented = await pairsOf("training/questions/pairs.tsv");

interface Curves {
  readonly joining: Curve;
  readonly asking: Curve;
}

const learned = (pairs: readonly Pair[]): Curves => ({
  joining: fitted(rowsOf(pairs, 1), RIDGE),
  asking: fitted([...rowsOf(pairs, 1), ...rowsOf(invented, 1)], RIDGE),
});
const curved = (curve: Curve, { x }: Pair): number => 1 / (1 + Math.exp(-scoreOf(curve, x)));

function probability({ joining, asking }: Curves, pair: Pair): number {
  // What shares no key is never looked up.
  if (!pair.a.keys.some((key) => pair.b.keys.includes(key))) return 0;
  const [own, asked] = [joining, asking].map((curve) => along(CALIBRATION, curved(curve, pair)));
  return Math.min(mostOfMeant(pair.a, pair.b, pair.x), eitherOf(own ?? 0, asked ?? 0));
}

const pairs = pairsWithin(listedQuestions(process.env.GOLD ?? "../shared/gold/positions"));
const groups = new Set(pairs.flatMap(({ group }) => group ?? [])).size;
console.log(groups, "groups", pairs.length, "pairs", pairs.filter((p) => p.same).length, "same");
const halves = ({ list }: Pair) => foldOf(list);
told("half held out", heldOut(pairs, halves, learned, probability), groups);
const curves = learned(pairs);
for (const name of ["own-pairs", "held-back-pairs"]) {
  const own = await pairsOf(`test/questions/${name}.tsv`);
  const values = own.map((pair) => ({ same: pair.same, p: probability(curves, pair) }));
  const right = values.filter(({ same, p }) => p >= DOUBTFUL === same);
  console.log(name, right.filter((p) => p.same).length, "same", right.filter((p) => !p.same).length, "apart");
  if (process.env.VALUES)
    for (const is of [true, false])
      console.log(
        values
          .filter(({ same }) => same === is)
          .map(({ p }) => p.toFixed(2))
          .sort()
          .join(" "),
      );
}
if (process.env.VALUES) {
  const judged = [...heldOut(pairs, halves, learned, ({ joining }, pair) => curved(joining, pair))].sort(
    ([, p], [, q]) => q - p,
  );
  let right = 0;
  judged.slice(0, 500).forEach(([{ same }, value], i) => {
    right += same ? 1 : 0;
    if (i % 10 === 9) console.log(value.toFixed(3), right, "of", i + 1);
  });
}
const models = process.argv[2];
if (models) {
  const rounded = (value: number) => Number(value.toFixed(4));
  const names = [...COMPARED, ...MEANT];
  const weightsOf = ({ constant, weights }: Curve) => ({
    constant: rounded(constant),
    weights: Object.fromEntries(names.map((name, i) => [name, rounded(weights[i] ?? 0)])),
    calibration: CALIBRATION,
  });
  const path = `${models}questions/likeness.json`;
  const { words } = JSON.parse(readFileSync(path, "utf8"));
  const [joining, asking] = [weightsOf(curves.joining), weightsOf(curves.asking)];
  writeFileSync(path, JSON.stringify({ words, joining, asking }));
  writeManifest(models);
}
