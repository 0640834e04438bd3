/** The record's tables of what corrected reports were found to say of themselves, as the queries see them. */
import type { IsoDate } from "../../base/passage.ts";

interface DetailsTable {
  article_id: number;
  title: string | null;
  publisher: string | null;
  published: IsoDate | null;
}

export interface DetailsSchema {
  /** As they were found, of articles of corrected reports alone; `articles` says what holds after decisions. */
  found_details: DetailsTable;
  /** The same with what was decided of the report itself, but under the name of the paper that it gives. */
  said_details: DetailsTable;
  /** The day that an analysis of a corrected report went by. */
  analysis_days: { analysis_id: number; published: IsoDate | null };
}
