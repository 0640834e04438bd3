/** @module The way from a report's text to its findings: tag, join, resolve. Text in, findings out. */
import { readFileSync } from "node:fs";
import type { Analyser, Analysis, Extractor, Report, Statement } from "./analysis.ts";
import { resolveSpeakers } from "./entities/resolve.ts";
import { loadModel, type Model } from "./model/load.ts";
import { draftStatements } from "./statements/draft-statements.ts";
import { linearTagger } from "./tagger/linear.ts";
import { sceneOf } from "./tagger/scene.ts";
import type { Tagger } from "./tagger/tagger.ts";

export type * from "./analysis.ts";

/**
 * Loads the shipped model once; the analyser it returns can be used for any number of reports.
 * Throws a ModelError if the weights are missing or damaged.
 */
export async function openAnalyser(): Promise<Analyser> {
  const model = loadModel();
  const tagger = linearTagger(model.tagger);
  const extractor: Extractor = { name: "standpoint", version: VERSION, modelHash: model.hash };
  return { extractor, analyse: (report) => analyse(report, extractor, tagger, model) };
}

async function analyse(report: Report, extractor: Extractor, tagger: Tagger, model: Model): Promise<Analysis> {
  const scene = sceneOf(report.text, report.boilerplate);
  const drafts = draftStatements(scene, await tagger.tag(scene), model.joiner);
  const { entities, speakers } = resolveSpeakers(scene, drafts, report);
  const statements = drafts.map(
    ({ continues: _, ...draft }, i): Statement => ({ id: `s${i + 1}`, ...draft, speaker: speakers[i] ?? null, saidOn: null }),
  );
  return { extractor, boilerplate: report.boilerplate, statements, entities };
}
