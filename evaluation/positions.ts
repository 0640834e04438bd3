/**
 * Positions on the twenty annotated reports: each stance apart, and how often those of a confidence are right. `npx tsx evaluation/positions.ts`.
 * A position is right as in the scorer: the same holder, words that touch the annotated ones, and the same stance.
 */

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openAnalyser } from "../src/analysis/analyse.ts";
import type { Analysis, Position } from "../src/analysis/analysis.ts";
import { boilerplateIn } from "../src/article/boilerplate.ts";
import type { Span } from "../src/base/passage.ts";
import { STANCES } from "../src/base/vocabulary.ts";
import { plainName } from "./plain-name.ts";

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Wanted {
  readonly holder: string;
  readonly stance: string;
  readonly evidence: readonly string[];
  readonly exact: string;
  readonly start: number;
}

interface Annotated {
  readonly text: string;
  readonly publisher: string | null;
  readonly attributions: readonly { readonly id: string; readonly content: readonly Span[] }[];
  readonly entities: readonly Named[];
  readonly positions: readonly Wanted[];
}

const GOLD = resolve(import.meta.dirname, "../../shared/gold/dev.jsonl");

function sameName(a: Named | undefined, b: Named | undefined): boolean {
  if (!a || !b) return false;
  const names = new Set([a.name, ...a.aliases].map(plainName));
  return [b.name, ...b.aliases].some((name) => names.has(plainName(name)));
}

/** For each position found whether it is right, and the stances that were wanted and met. */
function judge(gold: Annotated, found: Analysis) {
  const said = new Map(found.statements.map(({ id, content }) => [id, content]));
  const told = new Map(gold.attributions.map(({ id, content }) => [id, content]));
  const spansOf = ({ span, statements }: Position) => [
    span,
    ...statements.flatMap((id) => said.get(id) ?? []),
  ];
  const wantedSpans = ({ start, exact, evidence }: Wanted) => [
    { start, end: start + exact.length },
    ...evidence.flatMap((id) => told.get(id) ?? []),
  ];
  const met = new Set<Wanted>();
  const right = found.positions.map((position) => {
    const holder = found.entities.find(({ id }) => id === position.holder);
    const hit = gold.positions.find(
      (wanted) =>
        !met.has(wanted) &&
        wanted.stance === position.stance &&
        sameName(
          gold.entities.find(({ id }) => id === wanted.holder),
          holder,
        ) &&
        wantedSpans(wanted).some((a) => spansOf(position).some((b) => a.start < b.end && b.start < a.end)),
    );
    if (hit) met.add(hit);
    return hit !== undefined;
  });
  return { right, met };
}

async function main(): Promise<void> {
  if (!existsSync(GOLD)) return console.log("the annotated reports are not here: nothing to evaluate");
  const analyser = await openAnalyser();
  const judged: { readonly position: Position; readonly right: boolean }[] = [];
  const wanted: { readonly stance: string; readonly met: boolean }[] = [];
  for (const line of readFileSync(GOLD, "utf8").split("\n").filter(Boolean)) {
    const gold = JSON.parse(line) as Annotated;
    const { text, publisher } = gold;
    const report = {
      text,
      publisher,
      title: null,
      published: null,
      boilerplate: boilerplateIn(text, { publisher, byline: null }),
    };
    const found = await analyser.analyse(report);
    const { right, met } = judge(gold, found);
    found.positions.forEach((position, i) => {
      judged.push({ position, right: right[i] ?? false });
    });
    for (const one of gold.positions) wanted.push({ stance: one.stance, met: met.has(one) });
  }
  for (const stance of STANCES) {
    const all = judged.filter(({ position }) => position.stance === stance);
    const gold = wanted.filter((one) => one.stance === stance);
    const hits = gold.filter(({ met }) => met).length;
    const f1 = (200 * hits) / (all.length + gold.length || 1);
    console.log(
      `${stance.padEnd(12)} F1 ${f1.toFixed(1)}  right ${hits}  found ${all.length}  wanted ${gold.length}`,
    );
  }
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.65],
    [0.65, 0.73],
    [0.73, 0.78],
    [0.78, 1],
  ] as const) {
    const bin = judged.filter(({ position }) => position.confidence >= from && position.confidence < to);
    const share = bin.filter(({ right }) => right).length / (bin.length || 1);
    const mean = bin.reduce((sum, { position }) => sum + position.confidence, 0) / (bin.length || 1);
    console.log(
      `confidence ${from}–${to}: ${bin.length} found, mean ${mean.toFixed(2)}, right ${share.toFixed(2)}`,
    );
  }
}

await main();
