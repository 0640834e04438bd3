/** What the newest figures on record count, as suggestions for a search. */

import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface CountedLately {
  /** In a report's words. */
  readonly counted: string;
  /** How many of the newest figures count it. */
  readonly figures: number;
}

/** How many figures are looked at. */
const LOOKED_AT = 1000;

/** The things that most of the newest figures count, at most `limit`. What one word alone counts ("people") is left out. */
export function countedLately(record: RecordStore, limit = 40): Promise<readonly CountedLately[]> {
  return whileUnchanged(record, `counted-lately ${limit}`, async () => {
    const newest = record.db
      .selectFrom("figures")
      .select(["id", "analysis_id", "counted", "counted_key"])
      .where("counted_key", "like", "% %")
      .orderBy("id", "desc")
      .limit(LOOKED_AT)
      .as("f");
    const rows = await record.db
      .selectFrom(newest)
      .innerJoin("standing_reports as a", "a.analysis_id", "f.analysis_id")
      .select((e) => [
        e.fn.max("f.counted").as("counted"),
        e.fn.countAll<number>().as("figures"),
        e.fn.max("f.id").as("last"),
      ])
      .groupBy("f.counted_key")
      .orderBy("figures", "desc")
      .orderBy("last", "desc")
      .limit(limit)
      .execute();
    return rows.flatMap(({ counted, figures }) => (counted === null ? [] : [{ counted, figures }]));
  });
}
