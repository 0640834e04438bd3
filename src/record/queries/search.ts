/** Where the record says these words: in statements, in whole reports, or in both. */

import type { StatementKind } from "../../analysis/analysis.ts";
import type { IsoDate, Probability } from "../../base/passage.ts";
import type { RecordStore } from "../store/open.ts";

/** A stretch of text as it stands; `hit` where it is what was searched for. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

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
    /** The words that name the source, as they stand; empty for a quotation that goes on. */
    readonly source: string;
    readonly confidence: Probability;
    readonly saidOn: { readonly from: IsoDate; readonly to: IsoDate } | null;
  };
  readonly speaker: { readonly id: string; readonly name: string; readonly type: string } | null;
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
 * The hits for `query`, best first: words, "a phrase", -not, begin*, speaker:NAME, after:2025-03-01, before:2025-03.
 * Anything may be typed: what is no such thing is taken as words. An empty query has no hits.
 */
export async function search(
  _record: RecordStore,
  _query: string,
  _options: SearchOptions = {},
): Promise<SearchPage> {
  return { total: 0, hits: [] };
}
