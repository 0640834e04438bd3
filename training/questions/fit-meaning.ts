/** Fits the curve over words and meaning: `tsx training/questions/fit-meaning.ts models/`, after fit-likeness.ts.
 * VECTORS names the folder with the vectors of encoders that were trained without the lists they are used on. Without a folder of
 * models it only says how well it does. */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import {
  along,
  COMPARED,
  comparison,
  eitherOf,
  likenessOf,
  MEANT,
  mostOf,
  mostOfMeant,
} from "../../src/analysis/questions/matcher.ts";
import { alike } from "../../src/analysis/questions/meaning.ts";
import { takeApart } from "../../src/analysis/questions/take-apart.ts";
import { WordTable } from "../../src/analysis/questions/word-table.ts";
import type { Wording } from "../../src/analysis/questions/wording.ts";
import { writeManifest } from "../tagger/manifest.ts";
import { type Listed, listedQuestions } from "./gold.ts";
import { heldOut, type Pair, told } from "./held-out.ts";
import { type Curve, fitted, scoreOf } from "./logistic.ts";

const table = new WordTable(gunzipSync(readFileSync("models/questions/words.bin.gz")));
const folder = process.env.VECTORS ?? "training/runs/sentences";
const RIDGE = Number(process.env.RIDGE ?? 10);
/** Pairs less alike are not learned from, and count as not joined. */
const LEAST = 0.55;
/** Read off what share of the pairs of lists held out was right at which value of the curve. */
const CALIBRATION = [
  [0.2, 0.25],
  [0.32, 0.4],
  [0.74, 0.65],
  [0.83, 0.9],
  [0.95, 0.97],
  [1, 0.98],
] as const;

const vectorsOf = (name: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
/** Lists by the encoder that was trained on the others. */
const VECTORS = { "us-uk": vectorsOf("us2-uk2"), "us2-uk2": vectorsOf("us-uk") };
const foldOf = (list: string): keyof typeof VECTORS => (list.endsWith("2") ? "us2-uk2" : "us-uk");

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

interface Curves {
  readonly meaning: Curve;
  readonly words: Curve;
}

/** Of invented pairs only the words are learned from. */
const invented = readFileSync("training/questions/pairs.tsv", "utf8")
  .trim()
  .split("\n")
  .map((line) => {
    const [a = "", b = "", label = ""] = line.split("\t");
    const x = comparison(table, takeApart(table, a), takeApart(table, b));
    return { x, y: label === "different" ? 0 : 1, weight: 1.5 } as const;
  });
const SHARE_LEFT = COMPARED.indexOf("share left");

/** The words' curve as fit-likeness.ts has it, nearly: it sees no pair below LEAST. */
function learned(pairs: readonly Pair[]): Curves {
  const rows = pairs.map(({ x, same }) => ({ x, y: same ? 1 : 0, weight: 1 }) as const);
  const sharing = rows
    .filter(({ x, y }) => y === 1 || (x[SHARE_LEFT] ?? 1) <= 0.55)
    .map((row) => ({ ...row, x: row.x.slice(0, COMPARED.length) }));
  return { meaning: fitted(rows, RIDGE), words: fitted([...sharing, ...invented], 3) };
}

const { words } = JSON.parse(readFileSync("models/questions/likeness.json", "utf8"));
const valueOf = (curve: Curve, x: readonly number[]): number => 1 / (1 + Math.exp(-scoreOf(curve, x)));

function probability(curves: Curves, { a, b, x }: Pair): number {
  // What shares no key is never looked up.
  if (!a.keys.some((key) => b.keys.includes(key))) return 0;
  const own = x.slice(0, COMPARED.length);
  const said = Math.min(mostOf(a, b, own), along(words.calibration, valueOf(curves.words, own)));
  const meant = along(CALIBRATION, valueOf(curves.meaning, x));
  return Math.min(mostOfMeant(a, b, x), eitherOf(said, meant));
}

const pairs = pairsWithin(listedQuestions(process.env.GOLD ?? "../shared/gold/positions"));
const groups = new Set(pairs.flatMap(({ group }) => group ?? [])).size;
console.log(groups, "groups", pairs.length, "pairs", pairs.filter((p) => p.same).length, "same");
const halves = ({ list }: Pair) => foldOf(list);
told("half held out", heldOut(pairs, halves, learned, probability), groups);
if (process.env.VALUES) {
  const judged = [...heldOut(pairs, halves, learned, ({ meaning }, { x }) => valueOf(meaning, x))].sort(([, p], [, q]) => q - p);
  let right = 0;
  judged.slice(0, 500).forEach(([{ same }, value], i) => {
    right += same ? 1 : 0;
    if (i % 10 === 9) console.log(value.toFixed(3), right, "of", i + 1);
  });
}
const models = process.argv[2];
if (models) {
  const curve = learned(pairs).meaning;
  const rounded = (value: number) => Number(value.toFixed(4));
  const names = [...COMPARED, ...MEANT];
  const weights = Object.fromEntries(names.map((name, i) => [name, rounded(curve.weights[i] ?? 0)]));
  const meaning = { constant: rounded(curve.constant), weights, calibration: CALIBRATION };
  const path = `${models}questions/likeness.json`;
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), meaning }));
  writeManifest(models);
}
