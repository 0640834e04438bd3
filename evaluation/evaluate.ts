/**
 * Scores `standpoint read` on the annotated corpora and writes the figures beside this file: `npm run evaluate`.
 * What is scored is the command itself, as built, on the texts alone.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  type CoreferenceScore,
  coreferenceScores,
  type GumReport,
  type Read,
} from "./coreference/score-gum.ts";

const ROOT = resolve(import.meta.dirname, "..");
const SHARED = resolve(ROOT, "../shared");
const SETS = [
  { name: "PolNeAR, development part", gold: "corpora/polnear/dev.jsonl" },
  { name: "twenty reports with speakers", gold: "gold/dev.jsonl" },
  { name: "the worked example", gold: "seed/gold.json" },
];

/** The development part is two reports; the rules were held against the training part, which is shown beside it. */
const COREFERENCE_SETS = [
  { name: "GUM, news of the development part: who is one with whom", gold: "corpora/gum/dev.jsonl" },
  { name: "GUM, news of the training part: who is one with whom", gold: "corpora/gum/train.jsonl" },
];

interface Score {
  readonly name: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly wanted: number;
  readonly found: number;
}

interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly publisher?: string | null;
}

function annotated(path: string): Annotated[] {
  const content = readFileSync(path, "utf8");
  if (path.endsWith(".json")) return [JSON.parse(content) as Annotated];
  return content
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Annotated);
}

/** Runs a command to its end and returns what it printed; whatever it says on standard error is passed on. */
function run(script: string, args: readonly string[], input: string): string {
  const done = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (done.stderr) process.stderr.write(done.stderr);
  if (done.status !== 0) throw new Error(`${script} ${args.join(" ")} ended with status ${done.status}`);
  return done.stdout;
}

function scoresOf(gold: string, scratch: string): Score[] {
  const reports = annotated(join(SHARED, gold));
  const lines = reports.map(({ id, text, title, published, publisher }) =>
    JSON.stringify({
      id,
      text,
      ...(title ? { title } : {}),
      ...(published ? { published } : {}),
      ...(publisher ? { publisher } : {}),
    }),
  );
  const [goldFile, foundFile] = [join(scratch, "gold.jsonl"), join(scratch, "found.jsonl")];
  writeFileSync(goldFile, reports.map((report) => JSON.stringify(report)).join("\n"));
  writeFileSync(foundFile, run(join(ROOT, "dist/main.js"), ["read", "--jsonl"], `${lines.join("\n")}\n`));
  return JSON.parse(run(join(SHARED, "score/score.mjs"), [goldFile, foundFile, "--json"], "")) as Score[];
}

/** Speakers on the corpus's own spans, so that nothing but the speakers is measured. */
function speakersTable(): string {
  const printed = run("--import", ["tsx", join(ROOT, "evaluation/speakers.ts"), "--json"], "");
  const tallies = JSON.parse(printed) as Record<string, { right: number; wrong: number; open: number }>;
  const names: readonly (readonly [string, string])[] = [
    ["named", "a named speaker"],
    ["pronouns", "a named speaker, the source a pronoun"],
    ["others", "a group or somebody unnamed"],
  ];
  const rows = names.map(([key, name]) => {
    const { right, wrong, open } = tallies[key] ?? { right: 0, wrong: 0, open: 0 };
    const percent = (part: number, all: number) => ((100 * part) / (all || 1)).toFixed(1);
    return `| ${name} | ${percent(right, right + wrong + open)} | ${percent(right, right + wrong)} | ${open} | ${right + wrong + open} |`;
  });
  return ["| source | right | of those given | left open | all |", "|---|---|---|---|---|", ...rows].join(
    "\n",
  );
}

/** Mentions of people and organizations in chains of two or more; by the words they turn on, and by their exact bounds. */
function coreferenceOf(gold: string): Readonly<Record<"heads" | "exact", readonly CoreferenceScore[]>> {
  const reports = (annotated(join(SHARED, gold)) as unknown as GumReport[]).filter(
    ({ genre }) => genre === "news",
  );
  const lines = reports.map(({ id, text, title, date }) =>
    JSON.stringify({ id, text, ...(title ? { title } : {}), ...(date ? { published: date } : {}) }),
  );
  const printed = run(join(ROOT, "dist/main.js"), ["read", "--jsonl"], `${lines.join("\n")}\n`);
  const read = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Read);
  return {
    heads: coreferenceScores(reports, read, "heads"),
    exact: coreferenceScores(reports, read, "exact"),
  };
}

function coreferenceTable({ heads, exact }: ReturnType<typeof coreferenceOf>): string {
  const rows = heads.map(
    ({ name, f1, precision, recall }, i) =>
      `| ${name} | ${f1.toFixed(1)} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${(exact[i]?.f1 ?? 0).toFixed(1)} |`,
  );
  return ["| measure | F1 | P | R | F1, exact bounds |", "|---|---|---|---|---|", ...rows].join("\n");
}

function table(scores: readonly Score[]): string {
  const rows = scores.map(
    ({ name, f1, precision, recall, wanted, found }) =>
      `| ${name} | ${f1.toFixed(1)} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${wanted} | ${found} |`,
  );
  return ["| measure | F1 | P | R | wanted | found |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

if (!existsSync(SHARED)) {
  console.error("The annotated corpora are not there (../shared): nothing was scored.");
  process.exit(1);
}
const scratch = mkdtempSync(join(tmpdir(), "standpoint-evaluation-"));
const sections: string[] = [];
const figures: Record<string, readonly (Score | CoreferenceScore)[]> = {};
for (const { name, gold } of SETS) {
  const all = scoresOf(gold, scratch);
  // What is not looked for yet is left out rather than shown as a nought.
  const scores = all.filter((score) => score.found > 0);
  figures[name] = scores;
  sections.push(`## ${name[0]?.toUpperCase()}${name.slice(1)}\n\n${table(scores)}\n`);
  console.log(
    `${name}\n${scores.map((s) => `  ${s.name.padEnd(52)} ${s.f1.toFixed(1).padStart(5)}`).join("\n")}`,
  );
}
sections.push(`## Twenty reports, speakers on the corpus's own spans\n\n${speakersTable()}\n`);
for (const { name, gold } of COREFERENCE_SETS) {
  const scores = coreferenceOf(gold);
  figures[name] = scores.heads;
  sections.push(`## ${name}\n\n${coreferenceTable(scores)}\n`);
  console.log(
    `${name}\n${scores.heads.map((s) => `  ${s.name.padEnd(52)} ${s.f1.toFixed(1).padStart(5)}`).join("\n")}`,
  );
}
rmSync(scratch, { recursive: true });
writeFileSync(join(ROOT, "evaluation/figures.json"), `${JSON.stringify(figures, null, 2)}\n`);
writeFileSync(
  join(ROOT, "evaluation/figures.md"),
  `# How well \`standpoint read\` does\n\nWritten by \`npm run evaluate\`; F1 in percent. What each measure counts is said in the scorer.\n\n${sections.join("\n")}`,
);
