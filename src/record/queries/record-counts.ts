/** How much is on record. */
import type { RecordStore } from "../store/open.ts";

export interface RecordCounts {
  readonly reports: number;
  /** Of all reports together; at least as many as reports. */
  readonly versions: number;
  readonly captures: number;
  /** Of the latest versions by the latest analyses. */
  readonly statements: number;
  readonly needsReview: number;
  /** How many statements have a speaker. */
  readonly attributed: number;
  readonly publishers: readonly { readonly name: string; readonly reports: number }[];
}

export async function recordCounts(_record: RecordStore): Promise<RecordCounts> {
  return {
    reports: 0,
    versions: 0,
    captures: 0,
    statements: 0,
    needsReview: 0,
    attributed: 0,
    publishers: [],
  };
}
