/** Where the record says these words: in statements, in whole reports, or in both. */
import type { SaidOn } from "../../analysis/analysis.ts";
import type { IsoDate, Probability } from "../../base/passage.ts";
import type { EntityType, Polarity, StatementKind } from "../../base/vocabulary.ts";
import { partWords } from "../shared/part-words.ts";
import type { RecordStore } from "../store/record-store.ts";
import { alternatives, isEmpty, type SearchQuery, searchQuery } from "../store/search-query.ts";
import type { FullTextHit, ResultWindow, SnippetPiece } from "../store/store.ts";
import { statementSentences } from "./statement-sentences.ts";

export type { SnippetPiece } from "../store/store.ts";

interface HitReport {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
}

export interface StatementHit {
  readonly in: "statement";
  readonly snippet: readonly SnippetPiece[];
  readonly report: HitReport;
  readonly statement: {
    /** Its id within the report, `s3`. */
    readonly id: string;
    readonly kind: StatementKind;
    readonly polarity: Polarity;
    /** The words that name the source, as they stand; empty for a quotation that goes on. */
    readonly source: string;
    /** The words that report it, as they stand. */
    readonly cue: string;
    /** The whole sentences that it stands in, as they stand. */
    readonly sentence: string;
    readonly confidence: Probability;
    readonly saidOn: SaidOn | null;
  };
  readonly speaker: { readonly id: string; readonly name: string; readonly type: EntityType } | null;
}

export interface ReportHit {
  readonly in: "report";
  readonly snippet: readonly SnippetPiece[];
  readonly report: HitReport;
}

export type SearchHit = StatementHit | ReportHit;

export interface SearchPage {
  readonly total: number;
  readonly hits: readonly SearchHit[];
}

export const SEARCH_IN = ["statements", "reports", "all"] as const;

export interface SearchOptions {
  /** How many hits at most; 20 unless said otherwise. */
  readonly limit?: number;
  readonly offset?: number;
  /** Statements unless said otherwise. `all`: statements first, then reports. */
  readonly in?: (typeof SEARCH_IN)[number];
}

/**
 * The hits for `typed`, best first: words in any form, "a phrase", one OR another, -not, begin*, speaker:NAME, after:2025-03-01, before:2025-03.
 * Anything may be typed: whatever is none of these is taken as words. An empty query has no hits.
 */
export async function search(
  record: RecordStore,
  typed: string,
  { limit = 20, offset = 0, in: where = "statements" }: SearchOptions = {},
): Promise<SearchPage> {
  const { db, fullText } = record;
  const asked = searchQuery(typed);
  if (isEmpty(asked)) return { total: 0, hits: [] };
  const query = await fullText.withForms(db, asked);
  const statements = where === "reports" ? 0 : await fullText.countStatements(db, query);
  // Whole reports have no one speaker: a query that names one is about statements alone.
  const articles =
    where === "statements" || namesSpeaker(query) ? 0 : await fullText.countArticles(db, query);

  const fromStatements = { limit: Math.min(limit, Math.max(0, statements - offset)), offset };
  const hits: SearchHit[] = await statementHits(record, query, fromStatements);
  const fromArticles = { limit: limit - hits.length, offset: Math.max(0, offset - statements) };
  if (articles > 0) hits.push(...(await reportHits(record, query, fromArticles)));
  return { total: statements + articles, hits };
}

function namesSpeaker(query: SearchQuery): boolean {
  return [...query.wanted, ...query.unwanted].flatMap(alternatives).some((term) => term.in === "speaker");
}

async function statementHits(record: RecordStore, query: SearchQuery, window: ResultWindow) {
  if (window.limit <= 0) return [];
  const found = await record.fullText.findStatements(record.db, query, window);
  const ids = found.map((f) => f.id);
  const rows = await record.db
    .selectFrom("standing_statements as s")
    .innerJoin("analyses as n", "n.id", "s.analysis_id")
    .innerJoin("articles as a", "a.id", "n.article_id")
    .leftJoin("entities as e", "e.id", "s.speaker_id")
    .select([
      "s.id as row",
      "s.local_id as statement_id",
      "s.kind",
      "s.polarity",
      "s.confidence",
      "s.said_from",
      "s.said_to",
    ])
    .select(["e.local_id as speaker_id", "e.name as speaker", "e.type as speaker_type"])
    .select(["a.report_id", "a.title", "a.publisher", "a.published", "a.url"])
    .where("s.id", "in", ids)
    .execute();
  const words = await partWords(record.db, ids, ["source", "cue"]);
  const sentences = await statementSentences(record, ids);
  return inOrder(
    found,
    rows,
    (row, snippet): StatementHit => ({
      in: "statement",
      snippet,
      report: hitReport(row),
      statement: {
        id: row.statement_id,
        kind: row.kind,
        polarity: row.polarity,
        source: words(row.row, "source"),
        cue: words(row.row, "cue"),
        sentence: sentences.get(row.row) ?? "",
        confidence: row.confidence,
        saidOn: row.said_to ? { from: row.said_from, to: row.said_to } : null,
      },
      speaker:
        row.speaker_id !== null && row.speaker !== null && row.speaker_type !== null
          ? { id: row.speaker_id, name: row.speaker, type: row.speaker_type }
          : null,
    }),
  );
}

async function reportHits(record: RecordStore, query: SearchQuery, window: ResultWindow) {
  if (window.limit <= 0) return [];
  const found = await record.fullText.findArticles(record.db, query, window);
  const rows = await record.db
    .selectFrom("articles")
    .select(["id as row", "report_id", "title", "publisher", "published", "url"])
    .where(
      "id",
      "in",
      found.map((f) => f.id),
    )
    .execute();
  return inOrder(
    found,
    rows,
    (row, snippet): ReportHit => ({
      in: "report",
      snippet,
      report: hitReport(row),
    }),
  );
}

function hitReport(row: Omit<HitReport, "id"> & { readonly report_id: string }): HitReport {
  const { report_id, title, publisher, published, url } = row;
  return { id: report_id, title, publisher, published, url };
}

/** The rows as hits, in the order in which they were found. */
function inOrder<R extends { readonly row: number }, H>(
  found: readonly FullTextHit[],
  rows: readonly R[],
  hit: (row: R, snippet: readonly SnippetPiece[]) => H,
): H[] {
  const byId = new Map(rows.map((row) => [row.row, row]));
  return found.flatMap(({ id, snippet }) => {
    const row = byId.get(id);
    return row ? [hit(row, snippet)] : [];
  });
}
