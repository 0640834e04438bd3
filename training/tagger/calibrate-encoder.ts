/**
 * Fits the confidence of statements found with the encoder: `tsx training/tagger/calibrate-encoder.ts HELD-OUT.json`, a
 * list of the ids of the training reports that the encoder was not trained on (`training/corpus.py` prints it).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadModel } from "../../src/analysis/model/load.ts";
import { calibrationError, fitConfidence, outcomesOf } from "./calibrate.ts";
import { exampleOf, readReports } from "./corpus.ts";
import { writeManifest } from "./manifest.ts";

const CORPUS = new URL("../../../shared/corpora/polnear/", import.meta.url).pathname;
const MODELS = new URL("../../models/", import.meta.url).pathname;

// The encoder is newer than the manifest, and is loaded only if that names it.
writeManifest(MODELS);
const { tagger, joiner } = await loadModel("encoder");

async function outcomes(file: string, isWanted: (id: string) => boolean) {
  const examples = readReports(join(CORPUS, file))
    .filter(({ id }) => isWanted(id))
    .map(exampleOf);
  const tagged = [];
  for (const { doc } of examples) tagged.push(await tagger.tag(doc));
  return outcomesOf(examples, tagged, joiner);
}

const heldOut = new Set(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as string[]);
const fitted = await outcomes("train.jsonl", (id) => heldOut.has(id));
const calibration = fitConfidence(fitted);
const judged = await outcomes("dev.jsonl", () => true);
const error = (of: typeof fitted) => calibrationError(of, calibration).toFixed(1);
console.log(
  `${fitted.length} statements; calibration error ${error(fitted)} % fitted, ${error(judged)} % dev`,
);
writeFileSync(join(MODELS, "encoder/confidence.json"), `${JSON.stringify(calibration)}\n`);
writeManifest(MODELS);
