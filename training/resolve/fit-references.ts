/**
 * Fits whom pronouns, descriptions and unattributed quotations mean: `tsx training/resolve/fit-references.ts`.
 * Prints how well it does on reports left out, five at a time, and writes models/references.json.
 */
import { writeFileSync } from "node:fs";
import { chooserBy, type ReferenceWeights } from "../../src/analysis/entities/reference/weights.ts";
import { writeManifest } from "../tagger/manifest.ts";
import { type Annotated, annotatedReports, MODELS } from "./annotated.ts";
import { byRule, type Example, examplesOf, fitted, tallies } from "./fit.ts";

const FOLDS = 5;
/** Later rounds learn from what earlier ones make of the report, as it will be when nobody tells the answers. */
const ROUNDS = 2;
/** Who speaks matters most, and is annotated least. */
const weightOf = ({ corpus }: Example) => (corpus === "gumtrain" ? 1 : 3);

export function foldOf(i: number): number {
  return i % FOLDS;
}

export function learned(reports: readonly Annotated[]): ReferenceWeights {
  let examples = examplesOf(reports, byRule);
  let weights = fitted(examples, weightOf);
  for (let round = 1; round < ROUNDS; round++) {
    examples = examplesOf(reports, chooserBy(weights));
    weights = fitted(examples, weightOf);
  }
  return weights;
}

const reports = await annotatedReports();
const lines: Example[] = [];
const judged: string[] = [];
const byFold: ReferenceWeights[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learned(reports.filter((_, i) => foldOf(i) !== fold));
  byFold.push(weights);
  const heldOut = examplesOf(
    reports.filter((_, i) => foldOf(i) === fold),
    chooserBy(weights),
  );
  lines.push(...heldOut);
  judged.push(...tallies(heldOut, weights, 0.5));
}
const sums = new Map<string, number[]>();
for (const line of judged) {
  const key = line.slice(0, 22);
  const values = [...line.slice(22).matchAll(/(?<= )\d+(?=[ ;]|$)/g)].map(([value]) => Number(value));
  sums.set(
    key,
    values.map((value, i) => value + (sums.get(key)?.[i] ?? 0)),
  );
}
for (const [key, values] of [...sums].sort()) console.log(key, values.join(" "));
writeFileSync(new URL("../runs/references-folds.json", import.meta.url), JSON.stringify(byFold));
writeFileSync(`${MODELS}references.json`, `${JSON.stringify(learned(reports), null, 1)}\n`);
writeManifest(MODELS);
