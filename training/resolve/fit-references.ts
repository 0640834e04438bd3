/**
 * Fits whom pronouns, descriptions and bare quotations mean: `tsx training/resolve/fit-references.ts`.
 * Prints how well it does on reports left out, a third at a time, and writes models/references.json.
 */
import { writeFileSync } from "node:fs";
import { chooserBy, type ReferenceWeights } from "../../src/analysis/entities/reference/weights.ts";
import { writeManifest } from "../tagger/manifest.ts";
import { annotatedReports, MODELS } from "./annotated.ts";
import { byRule, type Example, examplesOf, fitted, type Tally, tally } from "./fit.ts";

const FOLDS = 3;
/** Who speaks matters most, and is annotated least; holders of positions are mostly who speaks. */
const WEIGHTS: Readonly<Record<string, number>> = { ggt: 4, gold: 4, invented: 3, own: 1.5, holders: 2 };
const weightOf = ({ corpus }: Example) => WEIGHTS[corpus] ?? 1;

/** What is chosen early in a report is spoken of later in it: fitted on what the rules choose, and again on what the first fit does. */
const PASSES = 2;

const reports = await annotatedReports();
const byRules = reports.map((report) => examplesOf([report], byRule));

/** The weights from the reports outside the fold, and the examples of all reports as these weights come upon them. */
function fittedWithout(fold: number | null): {
  readonly weights: ReferenceWeights;
  readonly byReport: readonly (readonly Example[])[];
} {
  let byReport = byRules;
  let weights: ReferenceWeights = {};
  for (let pass = 0; pass < PASSES; pass++) {
    const kept = byReport.flatMap((examples, i) => (i % FOLDS === fold ? [] : examples));
    weights = fitted(kept, weightOf);
    const choose = chooserBy(weights);
    byReport = reports.map((report) => examplesOf([report], choose));
  }
  return { weights, byReport };
}

const rows = new Map<string, Tally>();
for (let fold = 0; fold < FOLDS; fold++) {
  const { weights, byReport } = fittedWithout(fold);
  byReport.forEach((examples, i) => {
    if (i % FOLDS === fold) tally(rows, examples, weights);
  });
}
for (const [name, { right, wrong, open, sure, off }] of [...rows].sort())
  console.log(
    `${name.padEnd(20)} right ${right} wrong ${wrong} open ${open}; at 0.9 and more ${sure}, of them wrong ${off}`,
  );
writeFileSync(`${MODELS}references.json`, `${JSON.stringify(fittedWithout(null).weights, null, 1)}\n`);
writeManifest(MODELS);
