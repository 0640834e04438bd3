/** One report of an archive's tables as it was read: the line that it was given as, and the analysis. */
import { z } from "zod";
import type { Analysis } from "../../analysis/analysis.ts";
import { type IsoDate, isoDate } from "../../base/passage.ts";
import { ENTITY_TYPES, POLARITIES, RELATIONS, STANCES, STATEMENT_KINDS } from "../../base/vocabulary.ts";
import type { Row } from "./parquet-files.ts";

const text = z.string();
const none = z.undefined().transform(() => null);
const maybe = z.union([text, z.null(), none]);
/** A column of days comes as the day's beginning in UTC. */
const someDay = z.union([z.date(), z.null(), z.undefined()]).transform((day) => dayOf(day ?? null));
const whole = z.union([z.number().int(), z.bigint()]).transform(Number);
const someWhole = z.union([whole, z.null(), none]);
const someNumber = z.union([z.number(), z.null(), none]);
const span = z.object({ start: whole, end: whole });
const spans = z.array(span);
const texts = z.array(text);

const Report = z.object({
  id: text,
  extractor: text,
  version: text,
  model_hash: text,
  title: maybe,
  text: maybe,
  published: someDay,
  publisher: maybe,
  url: maybe,
  author: maybe,
  boilerplate: spans,
  divergences: z.array(z.object({ question: text, within: text, positions: z.tuple([text, text]) })),
});

const Statement = z.object({
  id: text,
  kind: z.enum(STATEMENT_KINDS),
  ...{ source: spans, cue: spans, content: spans },
  speaker: maybe,
  polarity: z.enum(POLARITIES),
  said_from: someDay,
  said_to: someDay,
  confidence: z.number(),
});

const Entity = z.object({
  id: text,
  name: text,
  type: z.enum(ENTITY_TYPES),
  ...{ aliases: texts, roles: texts, member_of: texts, mentions: spans },
});

const Position = z.object({
  id: text,
  ...{ holder: maybe, question: maybe },
  stance: z.enum(STANCES),
  ...{ start_offset: whole, end_offset: whole, condition_start: someWhole, condition_end: someWhole },
  ...{ proposal_start: someWhole, proposal_end: someWhole, as_of_from: someDay, as_of_to: someDay },
  statements: texts,
  confidence: z.number(),
});

const Figure = z.object({
  ...{ start_offset: whole, end_offset: whole, value: z.number(), upper: someNumber },
  relation: z.enum(RELATIONS),
  ...{ unit: maybe, counted: maybe, source: maybe, period_from: someDay, period_to: someDay },
});

const Time = z.object({ start_offset: whole, end_offset: whole, from_day: someDay, to_day: someDay });

/** The rows of one report, each list in order. */
export interface ReportRows {
  readonly reports: Row;
  readonly statements: readonly Row[];
  readonly entities: readonly Row[];
  readonly positions: readonly Row[];
  readonly figures: readonly Row[];
  readonly times: readonly Row[];
}

export interface ArchivedReport {
  /** As `standpoint read --jsonl` takes it. */
  readonly line: Readonly<Record<string, string>>;
  readonly analysis: Analysis;
}

/** Throws a ZodError for rows of another form. */
export function archivedReport(rows: ReportRows): ArchivedReport {
  const report = Report.parse(rows.reports);
  const { id, title, published, publisher, url, author } = report;
  const told = { title, published, publisher, url, author };
  const given = Object.fromEntries(
    Object.entries(told).flatMap(([name, say]) => (say === null ? [] : [[name, say]])),
  );
  return {
    line: { id, text: report.text ?? "", ...given },
    analysis: {
      extractor: { name: report.extractor, version: report.version, modelHash: report.model_hash },
      boilerplate: report.boilerplate,
      divergences: report.divergences,
      statements: rows.statements.map(statementOf),
      entities: rows.entities.map(entityOf),
      positions: rows.positions.map(positionOf),
      figures: rows.figures.map(figureOf),
      times: rows.times.map((row) => {
        const { start_offset: start, end_offset: end, from_day: from, to_day: to } = Time.parse(row);
        return { start, end, from, to };
      }),
    },
  };
}

function statementOf(row: Row): Analysis["statements"][number] {
  const { said_from: from, said_to: to, ...rest } = Statement.parse(row);
  return { ...rest, saidOn: to === null ? null : { from, to } };
}

function entityOf(row: Row): Analysis["entities"][number] {
  const { member_of: memberOf, ...rest } = Entity.parse(row);
  return { ...rest, memberOf };
}

function positionOf(row: Row): Analysis["positions"][number] {
  const p = Position.parse(row);
  const { id, holder, question, stance, statements, confidence } = p;
  return {
    ...{ id, holder, question, stance, statements, confidence },
    condition: spanOf(p.condition_start, p.condition_end),
    span: { start: p.start_offset, end: p.end_offset },
    proposal: spanOf(p.proposal_start, p.proposal_end),
    ...(p.as_of_to !== null && { asOf: { from: p.as_of_from, to: p.as_of_to } }),
  };
}

function figureOf(row: Row): Analysis["figures"][number] {
  const {
    start_offset: start,
    end_offset: end,
    period_from: from,
    period_to: to,
    ...rest
  } = Figure.parse(row);
  return { start, end, ...rest, period: from === null || to === null ? null : { from, to } };
}

function spanOf(start: number | null, end: number | null) {
  return start === null || end === null ? null : { start, end };
}

function dayOf(at: Date | null): IsoDate | null {
  return at === null ? null : isoDate(at.toISOString().slice(0, 10));
}
