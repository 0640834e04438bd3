/** The record's tables of sittings at the review, as the queries see them. */
import type { Generated } from "kysely";

interface SittingTable {
  id: Generated<number>;
  account: number;
  begun_at: string;
  /** The last decision that was made before. */
  after_decision: number;
}

interface SittingFindingTable {
  sitting_id: number;
  /** From 1 on. */
  place: number;
  /** 0 is the one that is shown. */
  member: number;
  sort: "statement" | "position";
  /** A row of statements or of positions. */
  finding_id: number;
}

export interface SittingsSchema {
  sittings: SittingTable;
  sitting_findings: SittingFindingTable;
}
