/** @module The way from a report's text to its findings: tag, join, resolve. Text in, findings out. */
import type { IsoDate } from "../base/passage.ts";
import { programVersion } from "../base/settings.ts";
import type { Analyser, Analysis, Entity, Extractor, Report, Statement } from "./analysis.ts";
import { documentOf } from "./document/document.ts";
import { labelsIn } from "./document/labels.ts";
import { unwrapped } from "./document/line-wraps.ts";
import { listMarkersIn, merged } from "./document/list-markers.ts";
import type { Chooser } from "./entities/reference/reference.ts";
import { resolveSpeakers } from "./entities/resolve.ts";
import { findFigures } from "./figures/find-figures.ts";
import { type Loading, loadModel, type ModelName } from "./model/load.ts";
import { loadMatcher } from "./model/load-matcher.ts";
import { withDays } from "./positions/as-of.ts";
import { findPositions } from "./positions/find-positions.ts";
import type { Scorer } from "./positions/scorer.ts";
import type { Matcher } from "./questions/wording.ts";
import { confidenceOf, withSpeaker } from "./statements/confidence.ts";
import { type Drafting, draftStatements } from "./statements/draft-statements.ts";
import { intervieweeOf } from "./statements/interview.ts";
import { withOfficeSpeakers } from "./statements/office-alone.ts";
import { polarityOf } from "./statements/polarity.ts";
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
  const { tagger, joiner, calibration, choose, scorer, hash } = await loadModel(name, loading);
  const matcher = loadMatcher(loading.folder);
  const drafting: Drafting = {
    joiner,
    confidence: (evidence) => confidenceOf(evidence, calibration),
  };
  const extractor: Extractor = { name: `standpoint ${name}`, version: programVersion(), modelHash: hash };
  return {
    extractor,
    analyse: (report) => analyse(report, { extractor, tagger, drafting, choose, matcher, scorer }),
  };
}

interface Parts {
  readonly extractor: Extractor;
  readonly tagger: Tagger;
  readonly drafting: Drafting;
  readonly choose: Chooser;
  readonly matcher: Matcher;
  readonly scorer: Scorer;
}

/** How sure a speaker is whom an office alone tells. */
const BY_OFFICE = 0.7;

async function analyse(
  { text, ...known }: Report,
  { extractor, tagger, drafting, choose, matcher, scorer }: Parts,
): Promise<Analysis> {
  const report: Report = { ...known, text: unwrapped(text) };
  const marks = merged(listMarkersIn(report.text), labelsIn(report.text));
  const doc = documentOf(report.text, merged(report.boilerplate, marks));
  const { spans, hypotheses } = await tagger.read(doc);
  const drafts = draftStatements(doc, spans, drafting);
  const resolved = resolveSpeakers(doc, drafts, choose);
  const interviewee = intervieweeOf(report.text, drafts, resolved.entities);
  const answers = (i: number) => (drafts[i]?.answers ? interviewee : null);
  const told = resolved.speakers.map((speaker, i) => answers(i)?.id ?? speaker);
  const { entities: speaking, speakers } = withOfficeSpeakers(report.text, drafts, told, resolved.entities);
  const sure = speakers.map((speaker, i) =>
    speaker === null ? null : (answers(i)?.probability ?? resolved.sure[i] ?? BY_OFFICE),
  );
  const found = findTimes(doc, report);
  const latest = latestDay(report);
  const saidOn = saidOnOf(report.text, drafts, speakers, found, latest, kinAmong(speaking));
  const times = seenFromQuotations(report.text, found, drafts, saidOn, latest);
  const statements = drafts.map(
    ({ continues: _, answers: __, ...draft }, i): Statement => ({
      id: `s${i + 1}`,
      ...draft,
      speaker: speakers[i] ?? null,
      polarity: polarityOf(doc, draft),
      speakerConfidence: sure[i] ?? null,
      confidence: withSpeaker(draft.confidence, sure[i] ?? null),
      saidOn: saidOn[i] ?? null,
    }),
  );
  const figures = findFigures(doc, drafts, speakers, times, report, speaking);
  const { divergences, entities, ...stands } = findPositions(doc, statements, speaking, {
    matcher,
    scorer,
    hypotheses,
    publisher: report.publisher,
  });
  const positions = withDays(report.text, stands.positions, times, latest);
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

/** The day of the report, or of the last entry of a live page: nothing in it was said later. */
function latestDay({ published, entries = [] }: Report): IsoDate | null {
  const days = [published, ...entries.map((entry) => entry.published)].filter((day) => day !== null);
  return days.sort().at(-1) ?? null;
}

/** Whether two entities, by their ids, are one, or one of them is said to belong to the other. */
function kinAmong(entities: readonly Entity[]): (a: string, b: string) => boolean {
  const bodies = new Map(entities.map(({ id, memberOf }) => [id, memberOf]));
  return (a, b) => a === b || (bodies.get(a)?.includes(b) ?? false) || (bodies.get(b)?.includes(a) ?? false);
}
