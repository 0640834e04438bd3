/** Which figures on record count the same thing for the same period, side by side, and which of them cannot both be right. */
import { formatFigure } from "../../analysis/figures/format-figure.ts";
import type { IsoDate, Passage } from "../../base/passage.ts";
import type { EntityType, Relation } from "../../base/vocabulary.ts";
import { entityLinks, type OnRecord } from "../entity/entity-links.ts";
import type { RecordStore } from "../store/record-store.ts";
import { isEmpty, searchQuery } from "../store/search-query.ts";
import type { FiguresWithin } from "../store/store.ts";
import { type Agreement, agreementOf, boundsOf } from "./bounds.ts";
import { isTelling, tellsEvent } from "./counted-key.ts";
import { type FigureRow, fellows, rowsOf } from "./figure-rows.ts";
import { heldInto, type SeriesMember } from "./series-of.ts";

export type { Agreement } from "./bounds.ts";

/** Whose figure it is, as its report names them, and who on record that is where it is known. */
export interface SeriesSource {
  readonly name: string;
  readonly type: EntityType;
  /** Good for a link to the one on record; after merges. */
  readonly record: OnRecord | null;
}

/** One figure of one report. */
export interface FigurePoint {
  /** `REPORT-f3`: unique in one answer. */
  readonly id: string;
  /** Its id within the report, `f3`; good as an anchor within the report's page. */
  readonly figure: string;
  readonly report: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: IsoDate | null;
    readonly url: string | null;
  };
  /** The figure's own words, and the sentence that they stand in; offsets into the report's text. */
  readonly passage: Passage;
  readonly sentence: Passage;
  /** The figure written out, "more than 33,700", "54%", "1,200,000 GBP": read again it gives the same value, bound and unit. */
  readonly written: string;
  /** In base units; `upper` of a range, else null. */
  readonly value: number;
  readonly upper: number | null;
  readonly relation: Relation;
  /**
   * The least and the most that its words allow, null where they leave that open: "more than 33,700" is 33700 to null,
   * "1.2 million" 1150000 to 1250000, since it was rounded; "about 500" a tenth either way. For bars beside a point.
   */
  readonly least: number | null;
  readonly most: number | null;
  /** In the report's words. */
  readonly counted: string | null;
  /** Null: nobody is named, and the figure is the paper's own. */
  readonly source: SeriesSource | null;
}

/** Two of a series' points by their places in `points`, the earlier first. */
export interface FigureComparison {
  readonly earlier: number;
  readonly later: number;
  /**
   * `compatible`: both can be right ("more than 33,700", "34,012"); `differs`: two sources, and both cannot;
   * `revises`: one source, and both cannot.
   */
  readonly relation: Agreement;
}

/** The figures that count the same thing in the same unit for the same period. */
export interface FigureSeries {
  /** Unique in one answer, the same for the same series whenever it is asked for: good as an anchor. */
  readonly key: string;
  /** What it counts, in the words that most of its reports use; null where that is not told, and there is but one point. */
  readonly counted: string | null;
  /** An ISO 4217 currency, "%", a unit of measure, or null for a count. */
  readonly unit: string | null;
  /** Null where the reports name none: then each figure holds as of its report's day. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  /** By the day of publication, oldest first; reports without a day come last. Never empty. */
  readonly points: readonly FigurePoint[];
  /** Each point with the one before it of its own source in another report, and the latest before it of each other source. */
  readonly comparisons: readonly FigureComparison[];
}

export interface FigureSeriesPage {
  /** How many series were found, on whatever page. */
  readonly total: number;
  /** Those with the most points first. */
  readonly series: readonly FigureSeries[];
  /** There were more figures with these words, or that count the same, than are looked at: those put on record last were. */
  readonly isPartial: boolean;
}

export interface FigureSeriesOptions {
  /** How many series at most; 20 unless said otherwise. */
  readonly limit?: number;
  readonly offset?: number;
  /** Only figures of reports published on this day or later, or earlier. */
  readonly since?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  /** How many figures with the words are looked at, the latest first; 1,000 if not said. */
  readonly most?: number;
  /** `figures`: their sentences are neither searched nor compared, as where they must not be known; else `sentences`. */
  readonly within?: FiguresWithin;
}

/** How many figures are looked at; with it the cost does not grow with the record. */
const MOST = 1000;

/**
 * The series with a figure for which the words `typed` stand in its sentence or in what it counts: words, "a phrase", -not,
 * begin*, speaker:NAME (whose figure), after:2025-03-01, before:2025-03. Of such a series all figures are given, whether
 * or not the words stand beside them. Only the latest version of each report by its latest analysis.
 * Anything may be typed; an empty query has no series.
 */
export async function figureSeries(
  record: RecordStore,
  typed: string,
  { limit = 20, offset = 0, since, until, most = MOST, within = "sentences" }: FigureSeriesOptions = {},
): Promise<FigureSeriesPage> {
  const asked = await record.fullText.withForms(record.db, searchQuery(typed));
  const query = { ...asked, after: later(asked.after, since), before: earlier(asked.before, until) };
  if (isEmpty(asked)) return { total: 0, series: [], isPartial: false };
  const found = await record.fullText.findFigures(record.db, query, most, within);
  const named = await rowsOf(record, found);
  const others = await fellows(record, named, { after: query.after, before: query.before, most });
  const rows = [...named, ...others.rows];
  const sources = await entityLinks(
    record.db,
    rows.flatMap(({ source_id }) => source_id ?? []),
  );
  const all = heldInto(
    rows.map((row) => {
      const held = heldOf(row, sources.get(row.source_id ?? -1) ?? null);
      return within === "sentences" ? held : { ...held, sentence: row.counted ?? "" };
    }),
  );
  return {
    total: all.length,
    series: all.slice(offset, offset + limit).map(seriesOf),
    isPartial: found.length === most || others.isPartial,
  };
}

function later(a: IsoDate | null, b: IsoDate | undefined): IsoDate | null {
  return a && b ? (a > b ? a : b) : (a ?? b ?? null);
}

function earlier(a: IsoDate | null, b: IsoDate | undefined): IsoDate | null {
  return a && b ? (a < b ? a : b) : (a ?? b ?? null);
}

function heldOf(row: FigureRow, resolved: SeriesSource["record"]): SeriesMember<FigurePoint> {
  const { value, upper, relation, unit, counted } = row;
  const { least, most } = boundsOf({ value, upper, relation, exact: row.exact });
  const source =
    row.source !== null && row.source_type !== null
      ? { name: row.source, type: row.source_type, record: resolved }
      : null;
  const figure = `f${row.position + 1}`;
  return {
    key: row.counted_key,
    unit,
    period: row.period_from && row.period_to ? { from: row.period_from, to: row.period_to } : null,
    day: row.published,
    order: row.id,
    sentence: row.sentence,
    source: row.source,
    point: {
      id: `${row.report_id}-${figure}`,
      figure,
      report: {
        id: row.report_id,
        title: row.title,
        publisher: row.publisher,
        published: row.published,
        url: row.url,
      },
      passage: { start: row.start_offset, end: row.end_offset, exact: row.exact },
      sentence: { start: row.sentence_start, end: row.sentence_end, exact: row.sentence },
      written: formatFigure({ value, upper, relation, unit }),
      ...{ value, upper, relation, least, most, counted, source },
    },
  };
}

function seriesOf(held: readonly SeriesMember<FigurePoint>[]): FigureSeries {
  const [first] = held;
  const points = held.map(({ point }) => point);
  const { key = "", unit = null, period = null } = first ?? {};
  return {
    key: [
      isTelling(key, unit) && !tellsEvent(key) ? null : points[0]?.id,
      key.replaceAll(" ", "-"),
      unit,
      period?.from,
      period?.to,
    ]
      .filter((part) => part)
      .join("_"),
    counted: commonest(points.flatMap(({ counted }) => counted ?? [])),
    unit,
    period,
    points,
    comparisons: comparisonsOf(points),
  };
}

function commonest(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce<readonly [string | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0])[0];
}

/** With how many other sources a point is compared. */
const MOST_SOURCES = 20;

function comparisonsOf(points: readonly FigurePoint[]): readonly FigureComparison[] {
  const latest = new Map<string, number>();
  const comparisons: FigureComparison[] = [];
  points.forEach((point, later) => {
    const who = tellerOf(point);
    const own = latest.get(who);
    latest.delete(who);
    const others = [...latest.values()].slice(-MOST_SOURCES);
    for (const earlier of own === undefined ? others : [own, ...others]) {
      const before = points[earlier];
      // Two figures by one source in one report are about two things: nobody revises a figure in the same breath.
      const isOneBreath = earlier === own && before?.report.id === point.report.id;
      if (before && !isOneBreath)
        comparisons.push({ earlier, later, relation: agreementOf(before, point, earlier === own) });
    }
    latest.set(who, later);
  });
  return comparisons;
}

/** Who tells the figure: its source; where nobody is named, the paper. */
function tellerOf({ source, report }: FigurePoint): string {
  if (source?.record) return `${source.record.kind} ${source.record.id}`;
  if (source) return `name ${source.name.toLowerCase()}`;
  return report.publisher ? `paper ${report.publisher.toLowerCase()}` : `report ${report.id}`;
}
