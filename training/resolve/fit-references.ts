/**
 * Fits whom pronouns, descriptions and bare quotations mean: `tsx training/resolve/fit-references.ts`.
 * Prints how well it does on reports left out, a third at a time, and writes models/references.json.
 */
import { writeFileSync } from "node:fs";
import { writeManifest } from "../tagger/manifest.ts";
import { annotatedReports, MODELS } from "./annotated.ts";
import { byRule, type Example, examplesOf, fitted, type Tally, tally } from "./fit.ts";

const FOLDS = 3;
/** Who speaks matters most, and is annotated least; holders of positions are mostly who speaks. */
const WEIGHTS: Readonly<Record<string, number>> = { ggt: 4, gold: 4, holders: 2 };
const weightOf = ({ corpus }: Example) => WEIGHTS[corpus] ?? 1;

const byReport = (await annotatedReports()).map((report) => examplesOf([report], byRule));
const without = (fold: number) => byReport.flatMap((examples, i) => (i % FOLDS === fold ? [] : examples));
const rows = new Map<string, Tally>();
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitted(without(fold), weightOf);
  byReport.forEach((examples, i) => {
    if (i % FOLDS === fold) tally(rows, examples, weights);
  });
}
for (const [name, { right, wrong, open, sure, off }] of [...rows].sort())
  console.log(
    `${name.padEnd(20)} right ${right} wrong ${wrong} open ${open}; at 0.9 and more ${sure}, of them wrong ${off}`,
  );
writeFileSync(`${MODELS}references.json`, `${JSON.stringify(fitted(byReport.flat(), weightOf), null, 1)}\n`);
writeManifest(MODELS);
