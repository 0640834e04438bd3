/**
 * Judges speakers and positions on the invented reports: `npx tsx evaluation/invented.ts [--wrong]`, the program being built.
 * `--wrong` lists what is wrong or missing in the part that may be read.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Analysis, Entity } from "../src/analysis/analysis.ts";
import type { Span } from "../src/base/passage.ts";
import { plainName } from "./plain-name.ts";

interface KeyEntity {
  readonly id: string;
  readonly name: string;
  readonly type: Entity["type"];
  readonly aliases?: readonly string[];
}
interface KeyStatement {
  readonly content: string;
  readonly speaker: string | null;
}
interface Report {
  readonly id: string;
  readonly part: "read" | "kept";
  readonly publisher: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly entities: readonly KeyEntity[];
  readonly statements: readonly KeyStatement[];
  readonly positions: readonly { readonly exact: string }[];
}
type Outcome = "right" | "split" | "wrong" | "open" | "missed" | "nobody's";

const ROOT = join(import.meta.dirname, "..");
/** A statement given so is one that people rely on. */
const SURE = 0.9;

/** "A driver" is "the driver" here. */
const bare = (name: string): string => plainName(name.replace(/\ban?\b/gi, " "));

const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** What becomes of a statement of the key; `confidence` of the one that holds most of its words. */
function judge(
  { text, entities }: Report,
  { content, speaker }: KeyStatement,
  found: Analysis,
): { readonly outcome: Outcome; readonly confidence: number; readonly given: string | null } {
  const start = text.indexOf(content);
  if (start < 0 || text.includes(content, start + 1))
    throw new Error(`a key's words must stand once in the report: ${content.slice(0, 60)}`);
  const wanted = { start, end: start + content.length };
  const held = (pieces: readonly Span[]) => pieces.reduce((sum, piece) => sum + shared(piece, wanted), 0);
  const length = (pieces: readonly Span[]) => pieces.reduce((sum, { start: a, end: b }) => sum + b - a, 0);
  const share = (pieces: readonly Span[]) =>
    held(pieces) / (content.length + length(pieces) - held(pieces) || 1);
  const [best] = [...found.statements].sort((a, b) => share(b.content) - share(a.content));
  if (!best || 2 * held(best.content) < content.length)
    return { outcome: "missed", confidence: 0, given: null };
  const meant = entities.find(({ id }) => id === speaker);
  const given = found.entities.find(({ id }) => id === best.speaker);
  const told = (outcome: Outcome) => ({ outcome, confidence: best.confidence, given: given?.name ?? null });
  if (!meant) return told(given ? "nobody's" : "right");
  if (!given) return told("open");
  const names = new Set([meant.name, ...(meant.aliases ?? [])].map(bare));
  const own = [given.name, ...given.aliases].map(bare);
  if (!own.some((name) => names.has(name))) return told("wrong");
  // Somebody with a name, given as an entity of a description's own: one in two.
  const full = bare(meant.name);
  const last = full.split(" ").at(-1);
  const isNamed = own.some(
    (name) => name === full || name.split(" ").at(-1) === last || (name !== "" && full.startsWith(name)),
  );
  return told(isNamed || (meant.type !== "person" && meant.type !== "organization") ? "right" : "split");
}

const reports = readFileSync(join(ROOT, "evaluation/invented/reports.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Report);
const input = reports.map(({ id, text, publisher, published }) =>
  JSON.stringify({ id, text, ...(publisher ? { publisher } : {}), ...(published ? { published } : {}) }),
);
const run = spawnSync(process.execPath, [join(ROOT, "dist/main.js"), "read", "--jsonl"], {
  input: `${input.join("\n")}\n`,
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
if (run.status !== 0) throw new Error(run.stderr || "the program could not be run: npm run build");
const read = run.stdout
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Analysis);

const SCORER = join(ROOT, "../shared/score/score.mjs");

/** What the corpora's scorer says of the positions, a line each; nothing where it is not at hand. */
function positionLines(some: readonly Report[]): readonly string[] {
  if (!existsSync(SCORER)) return [];
  const scratch = mkdtempSync(join(tmpdir(), "standpoint-invented-"));
  const gold = some.map(({ id, text, entities, positions }) => {
    const placed = positions.map((position) => {
      const start = text.indexOf(position.exact);
      return { ...position, start, end: start + position.exact.length, evidence: [] };
    });
    return JSON.stringify({ id, text, entities, positions: placed });
  });
  writeFileSync(join(scratch, "gold.jsonl"), gold.join("\n"));
  writeFileSync(join(scratch, "found.jsonl"), run.stdout);
  const files = [join(scratch, "gold.jsonl"), join(scratch, "found.jsonl")];
  const scored = spawnSync(process.execPath, [SCORER, ...files], { encoding: "utf8" });
  rmSync(scratch, { recursive: true });
  return scored.stdout.split("\n").filter((line) => line.startsWith("position"));
}

for (const part of ["read", "kept"] as const) {
  const counts: Record<Outcome, number> = {
    right: 0,
    split: 0,
    wrong: 0,
    open: 0,
    missed: 0,
    "nobody's": 0,
  };
  let [sure, off] = [0, 0];
  reports.forEach((report, i) => {
    const found = read[i];
    if (report.part !== part || !found) return;
    for (const statement of report.statements) {
      const { outcome, confidence, given } = judge(report, statement, found);
      counts[outcome]++;
      if (confidence >= SURE && outcome !== "open" && outcome !== "missed") sure++;
      if (confidence >= SURE && (outcome === "wrong" || outcome === "split" || outcome === "nobody's")) off++;
      if (process.argv.includes("--wrong") && part === "read" && outcome !== "right")
        console.log(`${report.id} ${outcome} ${confidence} ${given}: ${statement.content.slice(0, 100)}`);
    }
  });
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const rows = Object.entries(counts).map(
    ([outcome, n]) => `${outcome} ${n} (${((100 * n) / all).toFixed(1)})`,
  );
  console.log(
    `${part}, ${all} statements: ${rows.join(", ")}; at ${SURE} and more ${sure}, of them ${off} off`,
  );
  for (const line of positionLines(reports.filter((report) => report.part === part)))
    console.log(`  ${line}`);
}
