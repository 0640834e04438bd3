/**
 * Trains the linear tagger on the annotated corpus and writes its weights: `npm run train`.
 * Two readings: the first from words alone; the second from words and from what the first found around them. The second
 * is trained on first readings of reports that the first had not seen (four folds), as it will meet them in use.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { writeJoinWeights } from "../../src/analysis/statements/join.ts";
import { bestLabels } from "../../src/analysis/tagger/chain.ts";
import { featuresOf, WIDTH } from "../../src/analysis/tagger/features.ts";
import { FIELDS, LABELS, spansOfLabels } from "../../src/analysis/tagger/labels.ts";
import { spansOf } from "../../src/analysis/tagger/linear.ts";
import { STACKED_WIDTH, stackedFeaturesOf } from "../../src/analysis/tagger/stacked.ts";
import type { TaggedSpan } from "../../src/analysis/tagger/tagger.ts";
import { type TrainedTable, writeWeights } from "../../src/analysis/tagger/weights.ts";
import { calibrationError, fitConfidence, outcomesOf } from "./calibrate.ts";
import { type Example, exampleOf, readReports } from "./corpus.ts";
import { emissionsOf, type Sequence, train, type Weights } from "./crf.ts";
import { writeManifest } from "./manifest.ts";
import { joinAccuracy, trainJoiner } from "./train-joiner.ts";

const CORPUS = new URL("../../../shared/corpora/polnear/", import.meta.url).pathname;
const MODELS = new URL("../../models/", import.meta.url).pathname;
const FOLDS = 4;
/** Every tenth report is held back to fit what must not be fitted on what was learned by heart. */
const HELD_BACK = 10;
const FIRST = { epochs: 3, rate: 0.02, l2: 0.02, dropout: 0.2, seed: 1 };
const SECOND = { epochs: 3, rate: 0.02, l2: 0.02, dropout: 0.2, seed: 2 };
/** A key seen fewer times than this in training has no weights. */
const RARE = { words: 40, stacked: 12 };

const began = performance.now();
const log = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);

/** Numbers the keys that are common enough and replaces each key by its number, or by -1. */
function numberKeys(all: readonly Int32Array[], least: number, from: number): Map<number, number> {
  const buckets = new Uint16Array(1 << 24);
  for (const keys of all) {
    for (const key of keys) {
      const at = key >>> 8;
      if ((buckets[at] as number) < 65535) buckets[at] = (buckets[at] as number) + 1;
    }
  }
  const numbers = new Map<number, number>();
  for (const keys of all) {
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if ((buckets[key >>> 8] as number) < least) {
        keys[i] = -1;
        continue;
      }
      let number = numbers.get(key);
      if (number === undefined) {
        number = from + numbers.size;
        numbers.set(key, number);
      }
      keys[i] = number;
    }
  }
  return numbers;
}

const rowsOf = (keys: Int32Array, numbers: ReadonlyMap<number, number>) =>
  keys.map((key) => numbers.get(key) ?? -1);

/** For each report the rows of each of its paragraphs. */
type Rows = Int32Array[][];

function sequencesOf(examples: readonly Example[], rows: Rows): Sequence[] {
  return examples.flatMap(({ doc, gold }, e) =>
    doc.paragraphs.map((p, i) => ({ rows: rows[e]?.[i] as Int32Array, gold: gold.slice(p.first, p.end) })),
  );
}

function labelsOf(
  example: Example,
  rows: readonly Int32Array[],
  width: number,
  weights: Weights,
): Uint8Array {
  const labels = new Uint8Array(example.gold.length);
  example.doc.paragraphs.forEach((p, i) => {
    const emissions = emissionsOf(rows[i] as Int32Array, width, weights.emission);
    labels.set(bestLabels(emissions, p.end - p.first, weights.transitions), p.first);
  });
  return labels;
}

/** Puts the rows of the second reading's own keys behind those of the first. */
function joined(first: Int32Array, second: Int32Array): Int32Array {
  const count = first.length / WIDTH;
  const width = WIDTH + STACKED_WIDTH;
  const rows = new Int32Array(count * width);
  for (let i = 0; i < count; i++) {
    rows.set(first.subarray(i * WIDTH, (i + 1) * WIDTH), i * width);
    rows.set(second.subarray(i * STACKED_WIDTH, (i + 1) * STACKED_WIDTH), i * width + WIDTH);
  }
  return rows;
}

/** Logs the F1 of exact spans a field, in percent. */
function report(name: string, examples: readonly Example[], found: readonly Uint8Array[]): void {
  const parts = FIELDS.map((field) => {
    let [hit, got, wanted] = [0, 0, 0];
    examples.forEach((example, e) => {
      const of = (labels: Uint8Array) =>
        spansOfLabels(labels)
          .filter((s) => s.field === field)
          .map((s) => `${s.first}-${s.last}`);
      const right = new Set(of(example.gold));
      const ours = of(found[e] as Uint8Array);
      wanted += right.size;
      got += ours.length;
      hit += ours.filter((s) => right.has(s)).length;
    });
    return { field, f1: (200 * hit) / (got + wanted || 1) };
  });
  log(`${name}: ${parts.map(({ field, f1 }) => `${field} ${f1.toFixed(1)}`).join("  ")}`);
}

const training = readReports(join(CORPUS, "train.jsonl")).map(exampleOf);
const dev = readReports(join(CORPUS, "dev.jsonl")).map(exampleOf);
log(`${training.length} reports for training, ${dev.length} to judge by`);

const firstRows: Rows = training.map(({ doc }) => doc.paragraphs.map((_, p) => featuresOf(doc, p)));
const words = numberKeys(firstRows.flat(), RARE.words, 0);
log(`${words.size} keys of words`);
const devRows: Rows = dev.map(({ doc }) => doc.paragraphs.map((_, p) => rowsOf(featuresOf(doc, p), words)));

const firstOptions = { ...FIRST, rows: words.size, width: WIDTH };
const firstLabels: Uint8Array[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const inFold = (e: number) => e % FOLDS === fold;
  const seen = training.filter((_, e) => !inFold(e));
  const weights = train(
    sequencesOf(
      seen,
      firstRows.filter((_, e) => !inFold(e)),
    ),
    firstOptions,
  );
  training.forEach((example, e) => {
    if (inFold(e)) firstLabels[e] = labelsOf(example, firstRows[e] as Int32Array[], WIDTH, weights);
  });
  log(`fold ${fold + 1} of ${FOLDS}`);
}
report("first reading, unseen folds", training, firstLabels);

const first = train(sequencesOf(training, firstRows), firstOptions);
const devFirst = dev.map((example, e) => labelsOf(example, devRows[e] as Int32Array[], WIDTH, first));
report("first reading, dev", dev, devFirst);

const stackedRows: Rows = training.map(({ doc }, e) =>
  doc.paragraphs.map((_, p) => stackedFeaturesOf(doc, p, firstLabels[e] as Uint8Array)),
);
const stacked = numberKeys(stackedRows.flat(), RARE.stacked, words.size);
log(`${stacked.size} keys of the second reading`);
const secondRows = firstRows.map((report, e) =>
  report.map((rows, p) => joined(rows, stackedRows[e]?.[p] as Int32Array)),
);
const devSecond = dev.map(({ doc }, e) =>
  doc.paragraphs.map((_, p) =>
    joined(
      devRows[e]?.[p] as Int32Array,
      rowsOf(stackedFeaturesOf(doc, p, devFirst[e] as Uint8Array), stacked),
    ),
  ),
);
const width = WIDTH + STACKED_WIDTH;
const second = train(sequencesOf(training, secondRows), {
  ...SECOND,
  rows: words.size + stacked.size,
  width,
  onEpoch: (epoch, loss, weights) => {
    log(`second reading, epoch ${epoch + 1}, loss ${loss.toFixed(0)}`);
    report(
      "second reading, dev",
      dev,
      dev.map((example, e) => labelsOf(example, devSecond[e] as Int32Array[], width, weights)),
    );
  },
});

const tables: TrainedTable[] = [
  {
    keys: Int32Array.from(words.keys()),
    weights: [first.emission, second.emission.subarray(0, words.size * LABELS)],
  },
  { keys: Int32Array.from(stacked.keys()), weights: [second.emission.subarray(words.size * LABELS)] },
];
const joiner = trainJoiner(training, firstLabels);
log(`joining, dev, the corpus's own spans: ${joinAccuracy(dev, joiner).toFixed(1)} % right`);

// What is fitted now needs second readings of reports that no second reading was trained on.
const isHeld = (e: number) => e % HELD_BACK === 0;
const held = training.filter((_, e) => isHeld(e));
const heldRows = secondRows.filter((_, e) => isHeld(e));
const unheld = train(
  sequencesOf(
    training.filter((_, e) => !isHeld(e)),
    secondRows.filter((_, e) => !isHeld(e)),
  ),
  { ...SECOND, rows: words.size + stacked.size, width },
);

function taggedOf(examples: readonly Example[], rows: Rows, weights: Weights): TaggedSpan[][] {
  return examples.map(({ doc }, e) =>
    doc.paragraphs.flatMap((paragraph, p) =>
      spansOf(
        emissionsOf(rows[e]?.[p] as Int32Array, width, weights.emission),
        paragraph,
        weights.transitions,
      ),
    ),
  );
}
const outcomes = outcomesOf(held, taggedOf(held, heldRows, unheld), joiner);
const calibration = fitConfidence(outcomes);
const devOutcomes = outcomesOf(dev, taggedOf(dev, devSecond, second), joiner);
log(
  `calibration error ${calibrationError(outcomes, calibration).toFixed(1)} % held back, ${calibrationError(devOutcomes, calibration).toFixed(1)} % dev`,
);

const files = {
  "linear/tagger.bin.gz": gzipSync(writeWeights(tables, [first.transitions, second.transitions]), {
    level: 9,
  }),
  "joiner.bin": writeJoinWeights(joiner),
  "linear/confidence.json": Buffer.from(`${JSON.stringify(calibration)}\n`),
};
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(join(MODELS, name), bytes);
  log(`models/${name}: ${(bytes.length / 1e6).toFixed(2)} MB`);
}
writeManifest(MODELS);
