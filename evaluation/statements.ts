/**
 * Judges who is reported to have said what on reports of all kinds: `npx tsx evaluation/statements.ts [FILE]`.
 * They were annotated by careful readers and none was read while rules were made or the encoder trained (`statements.jsonl`: keep it so);
 * the texts are the corpora's, and our own invented reports. `training/statements.jsonl` has others, to learn from.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Analysis, openAnalyser } from "../src/analysis/analyse.ts";
import { boilerplateIn } from "../src/article/boilerplate.ts";
import { type Collection, linesOf, reportsByHash, SHARED } from "./corpora.ts";
import { plainName } from "./plain-name.ts";

/** First and last offset, UTF-16 code units, end exclusive. */
type Place = readonly [number, number];
interface Told {
  readonly source: Place | null;
  readonly cue: Place | null;
  readonly content: readonly Place[];
  /** Where the speaker's name, or a description of who has none, stands; null for nobody, absent where it stands nowhere in these words. */
  readonly speaker?: Place | null;
}
interface Annotated {
  /** The beginning of the SHA-256 of the report's id. */
  readonly report: string;
  readonly statements: readonly Told[];
}

const SCORER = join(SHARED, "score/score.mjs");
const MEASURES = [
  "source span",
  "cue span",
  "content span",
  "content token",
  "statement (",
  "statement with",
  "speaker right",
];
const SURE = 0.9;

if (!existsSync(SHARED)) {
  console.error("The annotated corpora are not there (../shared): nothing was measured.");
  process.exit(1);
}
const KINDS: readonly (readonly [string, Collection])[] = [
  ["news of all kinds, 2019", "pages"],
  ["British political news, 2004-05", "bbc"],
  ["invented, of twenty countries", "invented"],
];

/** A report in the form that the scorer reads. */
function goldOf(id: string, text: string, statements: readonly Told[]) {
  const span = ([start, end]: Place) => ({ start, end, exact: text.slice(start, end) });
  const names = new Set(statements.flatMap(({ speaker }) => (speaker ? [text.slice(...speaker)] : [])));
  const entities = [...names].map((name, n) => ({
    id: `e${n + 1}`,
    name,
    type: /^\p{Lu}/u.test(name) ? "person" : "group",
    aliases: [],
    roles: [],
    memberOf: [],
  }));
  const idOf = (name: string) => entities.find((one) => one.name === name)?.id ?? null;
  return {
    id,
    text,
    entities,
    attributions: statements.map(({ source, cue, content }, n) => ({
      id: `E${n + 1}`,
      source: source ? [span(source)] : [],
      cue: cue ? [span(cue)] : [],
      content: content.map(span),
    })),
    speakers: Object.fromEntries(
      statements.map(({ speaker }, n) => [`E${n + 1}`, speaker ? idOf(text.slice(...speaker)) : null]),
    ),
    positions: [],
    figures: [],
    times: [],
  };
}

/** Of the statements given at SURE and more that are annotated ones of somebody named: how many, and how many are another's. */
function sureOf(
  text: string,
  { statements, entities }: Analysis,
  told: readonly Told[],
): readonly [number, number] {
  let [all, wrong] = [0, 0];
  for (const { content, speaker, confidence } of statements) {
    if (confidence < SURE || !speaker) continue;
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
    const own = told.find(({ content: wanted }) => {
      const both = wanted.reduce(
        (sum, [from, to]) =>
          sum +
          content.reduce(
            (part, { start, end }) => part + Math.max(0, Math.min(to, end) - Math.max(from, start)),
            0,
          ),
        0,
      );
      return (
        2 * both >
        Math.max(
          length,
          wanted.reduce((sum, [from, to]) => sum + to - from, 0),
        )
      );
    });
    const name = own?.speaker ? text.slice(...own.speaker) : "";
    if (!/^\p{Lu}/u.test(name)) continue;
    const found = entities.find(({ id }) => id === speaker);
    all++;
    if (!found || ![found.name, ...found.aliases].some((one) => plainName(one) === plainName(name))) wrong++;
  }
  return [all, wrong];
}

const annotated = linesOf<Annotated>(process.argv[2] ?? join(import.meta.dirname, "statements.jsonl"));
const analyser = await openAnalyser("encoder");
const scratch = mkdtempSync(join(tmpdir(), "standpoint-statements-"));
for (const [kind, collection] of KINDS) {
  const texts = reportsByHash(collection);
  const gold: string[] = [];
  const found: string[] = [];
  let [sure, wrong] = [0, 0];
  for (const { report, statements } of annotated) {
    const text = texts.get(report)?.text;
    if (text === undefined) continue;
    const options = { title: null, published: null, publisher: null, boilerplate: boilerplateIn(text) };
    const analysis = await analyser.analyse({ text, ...options });
    gold.push(JSON.stringify(goldOf(report, text, statements)));
    found.push(JSON.stringify({ id: report, ...analysis }));
    const [more, off] = sureOf(text, analysis, statements);
    sure += more;
    wrong += off;
  }
  const files = [join(scratch, "gold.jsonl"), join(scratch, "found.jsonl")] as const;
  writeFileSync(files[0], gold.join("\n"));
  writeFileSync(files[1], found.join("\n"));
  const done = spawnSync(process.execPath, [SCORER, ...files, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  const scores = JSON.parse(done.stdout) as { name: string; f1: number; precision: number; recall: number }[];
  console.log(`${kind}: ${gold.length} reports`);
  for (const { name, f1, precision, recall } of scores)
    if (MEASURES.some((measure) => name.startsWith(measure)))
      console.log(
        `  ${name.padEnd(70)} ${f1.toFixed(1)} (P ${precision.toFixed(1)}, R ${recall.toFixed(1)})`,
      );
  console.log(`  given at ${SURE} and more, of somebody named: ${sure}, of them another's ${wrong}`);
}
rmSync(scratch, { recursive: true });
