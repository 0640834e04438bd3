/** The record's table of watches, as the queries see it. */
import type { Generated } from "kysely";

interface WatchTable {
  id: Generated<number>;
  /** Whose: an account's id, or `local`, the one reader of a record without accounts. */
  reader: string;
  kind: "search" | "question";
  /** `StatementSearch` as JSON; of a question its id as JSON. */
  asked: string;
  made_at: string;
  /** What stands in articles up to this row was seen; a new analysis of them is nothing new. */
  seen: number;
}

export interface WatchesSchema {
  watches: WatchTable;
}
