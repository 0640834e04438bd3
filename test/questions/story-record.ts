/** The eight invented reports as a careful reader would have them found, put on record without any model. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Analysis, Position, Statement } from "../../src/analysis/analysis.ts";
import { isoDate, type Passage } from "../../src/base/passage.ts";
import type { EntityType, Stance, StatementKind } from "../../src/base/vocabulary.ts";
import { putReport } from "../../src/record/put-report.ts";
import type { RecordStore } from "../../src/record/store/record-store.ts";
import { article, capture, EXTRACTOR, NOTHING_ELSE, spanOf } from "../story.ts";

interface StoryReport {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly title: string;
  readonly txt: string;
  readonly attributions: readonly {
    readonly id: string;
    readonly kind: StatementKind;
    readonly source: readonly Passage[];
    readonly cue: readonly Passage[];
    readonly content: readonly Passage[];
  }[];
  readonly entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: EntityType;
    readonly aliases: readonly string[];
    readonly roles: readonly string[];
    readonly memberOf: readonly string[];
  }[];
  readonly speakers: Readonly<Record<string, string>>;
  readonly positions: readonly {
    readonly holder: string;
    readonly question: string;
    readonly stance: Stance;
    readonly condition: string | null;
    readonly evidence: readonly string[];
    readonly exact: string;
    readonly start: number;
    readonly on: string;
  }[];
}

export interface StoryDivergence {
  readonly question: string;
  readonly within: string;
  readonly a: string;
  readonly b: string;
  readonly from: string;
  readonly to: string | null;
}

export interface StoryChange {
  readonly kind: string;
  readonly holder: string;
  readonly question: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

export interface Story {
  readonly questions: readonly { readonly id: string; readonly text: string }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly organizations: readonly { readonly id: string; readonly name: string }[];
  readonly reports: readonly StoryReport[];
  readonly divergences: readonly StoryDivergence[];
  readonly changes: readonly StoryChange[];
  readonly restated: readonly {
    readonly holder: string;
    readonly question: string;
    readonly report: string;
  }[];
  readonly table: readonly {
    readonly holder: string;
    readonly stance: Stance;
    readonly since: string;
    readonly last: string;
    readonly restated: number;
  }[];
}

const ROOT = resolve(import.meta.dirname, "../..");

export const STORY = JSON.parse(readFileSync(join(ROOT, "test/story.json"), "utf8")) as Story;

/** By the names that the record has, the story's ids. */
export const STORY_ID: ReadonlyMap<string, string> = new Map(
  [...STORY.people, ...STORY.organizations].map(({ id, name }) => [name, id]),
);

/** Puts all eight on record, in the order of their days. */
export async function putStory(record: RecordStore, extractor = EXTRACTOR): Promise<void> {
  for (const report of STORY.reports) await putStoryReport(record, report, extractor);
}

export async function putStoryReport(
  record: RecordStore,
  report: StoryReport,
  extractor = EXTRACTOR,
): Promise<void> {
  const text = readFileSync(join(ROOT, "examples", report.txt), "utf8");
  await putReport(record, {
    capture: capture(text, { name: report.txt, url: `https://orvane.example/${report.id}` }),
    article: article(text, {
      title: report.title,
      publisher: report.publisher,
      published: isoDate(report.published),
      url: `https://orvane.example/${report.id}`,
      boilerplate: [],
    }),
    analysis: analysisOf(report, text, extractor),
  });
}

export function analysisOf(report: StoryReport, text: string, extractor = EXTRACTOR): Analysis {
  const saidOn = new Map(report.positions.flatMap(({ evidence, on }) => evidence.map((id) => [id, on])));
  const statements = report.attributions.map(({ id, kind, source, cue, content }): Statement => {
    const day = isoDate(saidOn.get(id) ?? "");
    const spans = { source: source.map(bare), cue: cue.map(bare), content: content.map(bare) };
    const speaker = report.speakers[id] ?? null;
    return {
      id,
      kind,
      ...spans,
      speaker,
      polarity: "said",
      saidOn: day && { from: day, to: day },
      confidence: 0.9,
    };
  });
  const positions = report.positions.map((told, i): Position => {
    const { holder, question, stance, condition, evidence } = told;
    const span = { start: told.start, end: told.start + told.exact.length };
    return {
      id: `p${i + 1}`,
      holder,
      question,
      stance,
      condition: condition === null ? null : spanOf(text, condition),
      span,
      statements: evidence,
      confidence: 0.9,
    };
  });
  const entities = report.entities.map((entity) => ({ ...entity, mentions: [] }));
  return { ...NOTHING_ELSE, extractor, boilerplate: [], statements, entities, positions };
}

const bare = ({ start, end }: Passage) => ({ start, end });
