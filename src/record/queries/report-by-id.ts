/** One report with everything that is found in it. */

import type { EntityType, Extractor, StatementKind } from "../../analysis/analysis.ts";
import type { IsoDate, Passage, Probability } from "../../base/passage.ts";
import type { RecordStore } from "../store/open.ts";

export interface ReportSpeaker {
  /** The entity's id within this report, `e1`. */
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

export interface ReportStatement {
  /** `s1`, `s2`, … in order of the text; good as an anchor within the report's page. */
  readonly id: string;
  readonly kind: StatementKind;
  readonly source: readonly Passage[];
  readonly cue: readonly Passage[];
  readonly content: readonly Passage[];
  readonly speaker: ReportSpeaker | null;
  readonly saidOn: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly confidence: Probability;
}

export interface ReportEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** Ids of other entities of this report. */
  readonly memberOf: readonly string[];
  readonly mentions: readonly Passage[];
}

export interface ReportVersion {
  /** 1 is the first that was read. */
  readonly version: number;
  readonly title: string | null;
  readonly published: IsoDate | null;
  /** When its bytes were taken, ISO 8601 in UTC. */
  readonly capturedAt: string;
}

export interface StoredReport {
  readonly id: string;
  /** The version that this is. */
  readonly version: number;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  readonly language: string | null;
  /** All passages' offsets are into this string, in UTF-16 code units. */
  readonly text: string;
  /** What is not the report: captions, related-story links. In order, disjoint. */
  readonly boilerplate: readonly Passage[];
  /** In order of the text. */
  readonly statements: readonly ReportStatement[];
  readonly entities: readonly ReportEntity[];
  readonly capture: {
    readonly sha256: string;
    readonly name: string;
    readonly url: string | null;
    readonly capturedAt: string;
  };
  /** Who made these findings, and when (ISO 8601 in UTC). */
  readonly extractor: Extractor & { readonly analysedAt: string };
  /** All versions on record, oldest first. */
  readonly versions: readonly ReportVersion[];
}

/** The report, in its latest version unless another is asked for, by its latest analysis; null if it is not on record. */
export async function reportById(
  _record: RecordStore,
  _id: string,
  _version?: number,
): Promise<StoredReport | null> {
  return null;
}
