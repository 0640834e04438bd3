/**
 * Speed and memory of `standpoint read` on the development reports, and what part of the time each step takes:
 * `npm run bench [RUNS]`. Machines differ and are seldom idle: compare ratios, of one run.
 */
import { spawn } from "node:child_process";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openAnalyser } from "../src/analysis/analyse.ts";
import type { Statement } from "../src/analysis/analysis.ts";
import { documentOf } from "../src/analysis/document/document.ts";
import { resolveSpeakers } from "../src/analysis/entities/resolve.ts";
import { findFigures } from "../src/analysis/figures/find-figures.ts";
import { loadModel, type ModelName } from "../src/analysis/model/load.ts";
import { loadMatcher } from "../src/analysis/model/load-matcher.ts";
import { findPositions } from "../src/analysis/positions/find-positions.ts";
import { confidenceOf } from "../src/analysis/statements/confidence.ts";
import { draftStatements } from "../src/analysis/statements/draft-statements.ts";
import { windowSize } from "../src/analysis/tagger/encoder/encoder.ts";
import { piecesOf } from "../src/analysis/tagger/encoder/pieces.ts";
import { openSession } from "../src/analysis/tagger/encoder/session.ts";
import { windowsOf } from "../src/analysis/tagger/encoder/windows.ts";
import { wordsOf } from "../src/analysis/tagger/encoder/words.ts";
import { findTimes } from "../src/analysis/times/find-times.ts";
import { seenFromQuotations } from "../src/analysis/times/quoted-days.ts";
import { saidOnOf } from "../src/analysis/times/said-on.ts";
import { boilerplateIn } from "../src/article/boilerplate.ts";
import { isoDate } from "../src/base/passage.ts";

const ROOT = resolve(import.meta.dirname, "..");
const CORPUS = resolve(ROOT, "../shared/corpora/polnear/dev.jsonl");
/** Any day, so that there is one to count from. */
const DAY = isoDate("2016-10-05");
const RUNS = Number(process.argv[2] ?? 3);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Runs the built command once on the corpus; seconds of wall clock, and peak megabytes (Linux only). */
async function readOnce(name: ModelName): Promise<{ seconds: number; peak: number }> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [join(ROOT, "dist/main.js"), "read", "--jsonl", ...(name === "linear" ? ["--fast"] : [])],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  createReadStream(CORPUS).pipe(child.stdin);
  child.stdout.resume();
  let peak = 0;
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status))
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024);
  }, 20);
  await new Promise((done) => child.on("close", done));
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1000, peak };
}

/** Milliseconds that each step takes over all reports, in this process, after one round to warm up. */
async function steps(name: ModelName, texts: readonly string[]): Promise<Map<string, number>> {
  const model = await loadModel(name, { threads: 1 });
  const drafting = {
    joiner: model.joiner,
    confidence: (evidence: Parameters<typeof confidenceOf>[0]) => confidenceOf(evidence, model.calibration),
  };
  const matcher = loadMatcher();
  const spent = new Map<string, number>();
  const timed = async <T>(step: string, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    spent.set(step, (spent.get(step) ?? 0) + performance.now() - began);
    return result;
  };
  for (let round = 0; round < 2; round++) {
    spent.clear();
    for (const text of texts) {
      const boilerplate = await timed("mark boilerplate", () => boilerplateIn(text));
      const report = { text, title: null, published: DAY, publisher: null, boilerplate };
      const doc = await timed("lay out", () => documentOf(text, boilerplate));
      const tagged = await timed("tag", () => model.tagger.read(doc));
      const drafts = await timed("join", () => draftStatements(doc, tagged.spans, drafting));
      const { entities, speakers } = await timed("resolve speakers", () =>
        resolveSpeakers(doc, drafts, model.choose),
      );
      const times = await timed("find times", () => {
        const found = findTimes(doc, report);
        const saidOn = saidOnOf(text, drafts, speakers, found, report.published);
        return seenFromQuotations(text, found, drafts, saidOn, report.published);
      });
      await timed("find figures", () => findFigures(doc, drafts, speakers, times, report, entities));
      const statements = drafts.map(
        (draft, i): Statement => ({
          id: `s${i + 1}`,
          ...draft,
          speaker: speakers[i] ?? null,
          polarity: "said",
          saidOn: null,
        }),
      );
      await timed("find positions", () =>
        findPositions(doc, statements, entities, {
          matcher,
          scorer: model.scorer,
          hypotheses: tagged.hypotheses,
          publisher: null,
        }),
      );
    }
  }
  return spent;
}

/** Milliseconds that the encoder's graph alone takes, on one thread, over the windows that all reports are cut into. */
async function bareModel(texts: readonly string[]): Promise<number> {
  const folder = join(ROOT, "models/encoder");
  const stances = readFileSync(join(ROOT, "models/positions/stances.onnx"));
  const session = await openSession(readFileSync(join(folder, "encoder.onnx")), stances, 1);
  const pieces = piecesOf(readFileSync(join(folder, "vocab.txt"), "utf8"));
  const windows = texts.flatMap((text) => windowsOf(wordsOf(text, boilerplateIn(text)), pieces, windowSize));
  const began = performance.now();
  for (const window of windows) await session.run(window, false);
  return performance.now() - began;
}

if (!existsSync(CORPUS)) {
  console.error("The development reports are not there (../shared): nothing was measured.");
  process.exit(1);
}
const texts = readFileSync(CORPUS, "utf8")
  .split("\n")
  .filter((l) => l.trim())
  .map((l) => (JSON.parse(l) as { text: string }).text);
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
console.log(
  `${texts.length} reports, ${Math.round(words / texts.length)} words each; medians of ${RUNS} runs`,
);

for (const name of ["encoder", "linear"] as const) {
  const began = performance.now();
  await openAnalyser(name);
  console.log(`\n${name}: loading it ${(performance.now() - began).toFixed(0)} ms`);

  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push(await readOnce(name));
  const seconds = median(runs.map((r) => r.seconds));
  console.log(
    `read --jsonl, start to end  ${(texts.length / seconds).toFixed(1)} reports/s  ${Math.round(words / seconds)} words/s  peak ${median(runs.map((r) => r.peak)).toFixed(0)} MB`,
  );

  const spent = await steps(name, texts);
  const total = [...spent.values()].reduce((a, b) => a + b, 0);
  console.log(`steps, warm  ${((1000 * texts.length) / total).toFixed(1)} reports/s`);
  for (const [step, ms] of spent)
    console.log(
      `  ${step.padEnd(18)} ${((100 * ms) / total).toFixed(1).padStart(5)} %  ${(ms / texts.length).toFixed(2)} ms a report`,
    );
  if (name === "encoder")
    console.log(`  all steps take ${(total / (await bareModel(texts))).toFixed(2)} of the bare model's time`);
}
