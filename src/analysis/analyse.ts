/** @module The way from a report's text to its findings: tag, join, resolve. Text in, findings out. */
import { programVersion } from "../base/settings.ts";
import type { Analyser, Analysis, Entity, Extractor, Report, Statement } from "./analysis.ts";
import { resolveSpeakers } from "./entities/resolve.ts";
import { findFigures } from "./figures/find-figures.ts";
import { listMarkersIn, merged } from "./list-markers.ts";
import { type Loading, loadModel, type ModelName } from "./model/load.ts";
import { loadMatcher } from "./model/load-matcher.ts";
import { withDays } from "./positions/as-of.ts";
import { findPositions } from "./positions/find-positions.ts";
import type { Matcher } from "./questions/wording.ts";
import { confidenceOf } from "./statements/confidence.ts";
import { type Drafting, draftStatements } from "./statements/draft-statements.ts";
import { sceneOf } from "./tagger/scene.ts";
import type { Tagger } from "./tagger/tagger.ts";
import { findTimes } from "./times/find-times.ts";
import { seenFromQuotations } from "./times/quoted-days.ts";
import { saidOnOf } from "./times/said-on.ts";

export { type IsoDate, isoDate, type Probability, type Span } from "../base/passage.ts";
export type * from "./analysis.ts";
export type { ModelName } from "./model/load.ts";

/**
 * Loads a shipped model once; the analyser it returns can be used for any number of reports. The linear model is
 * several times as fast and finds less. Throws a ModelError if the weights are missing or damaged.
 */
export async function openAnalyser(name: ModelName = "encoder", loading: Loading = {}): Promise<Analyser> {
  const { tagger, joiner, calibration, hash } = await loadModel(name, loading);
  const matcher = loadMatcher(loading.folder);
  const drafting: Drafting = {
    joiner,
    confidence: (evidence) => confidenceOf(evidence, calibration),
  };
  const extractor: Extractor = { name: `standpoint ${name}`, version: programVersion(), modelHash: hash };
  return { extractor, analyse: (report) => analyse(report, extractor, tagger, drafting, matcher) };
}

async function analyse(
  report: Report,
  extractor: Extractor,
  tagger: Tagger,
  drafting: Drafting,
  matcher: Matcher,
): Promise<Analysis> {
  const scene = sceneOf(report.text, merged(report.boilerplate, listMarkersIn(report.text)));
  const drafts = draftStatements(scene, await tagger.tag(scene), drafting);
  const { entities: speaking, speakers } = resolveSpeakers(scene, drafts, report);
  const found = findTimes(scene, report);
  const saidOn = saidOnOf(report.text, drafts, speakers, found, report.published, kinAmong(speaking));
  const times = seenFromQuotations(report.text, found, drafts, saidOn, report.published);
  const statements = drafts.map(
    ({ continues: _, ...draft }, i): Statement => ({
      id: `s${i + 1}`,
      ...draft,
      speaker: speakers[i] ?? null,
      saidOn: saidOn[i] ?? null,
    }),
  );
  const figures = findFigures(scene, drafts, speakers, times, report, speaking);
  const { divergences, entities, ...stands } = findPositions(
    scene,
    statements,
    speaking,
    matcher,
    report.publisher,
  );
  const positions = withDays(report.text, stands.positions, times, report.published);
  return {
    extractor,
    boilerplate: report.boilerplate,
    statements,
    entities,
    positions,
    divergences,
    figures,
    times,
  };
}

/** Whether two entities, by their ids, are one, or one of them is said to belong to the other. */
function kinAmong(entities: readonly Entity[]): (a: string, b: string) => boolean {
  const bodies = new Map(entities.map(({ id, memberOf }) => [id, memberOf]));
  return (a, b) => a === b || (bodies.get(a)?.includes(b) ?? false) || (bodies.get(b)?.includes(a) ?? false);
}
