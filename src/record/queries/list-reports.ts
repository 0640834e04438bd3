/** Which reports are on record, newest first. */
import type { IsoDate } from "../../base/passage.ts";
import type { RecordStore } from "../store/open.ts";

export interface ReportRow {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  /** How many statements the latest analysis of the latest version found. */
  readonly statements: number;
  /** How many of them are below the confidence at which a finding stands without review. */
  readonly needsReview: number;
  /** How many versions of the report are on record, at least 1. */
  readonly versions: number;
}

export interface ReportPage {
  /** How many reports there are in all, on whatever page. */
  readonly total: number;
  readonly reports: readonly ReportRow[];
}

export interface ListReports {
  /** How many reports at most; 50 unless said otherwise. */
  readonly limit?: number;
  readonly offset?: number;
  /** Only reports of this publisher, by its exact name. */
  readonly publisher?: string | undefined;
}

/** A page of the reports on record: latest publication first, undated ones last. */
export async function listReports(_record: RecordStore, _options: ListReports = {}): Promise<ReportPage> {
  return { total: 0, reports: [] };
}
