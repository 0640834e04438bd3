/** The index of statements as decisions leave them, as the queries see it. */
import type { IsoDate, Probability } from "../../base/passage.ts";
import type { Polarity, StatementKind } from "../../base/vocabulary.ts";
import type { Flag } from "./positions-schema.ts";

/** A statement that was not rejected; what was corrected is as people say, all else as it was found. */
interface StandingStatementTable {
  id: number;
  analysis_id: number;
  local_id: string;
  kind: StatementKind;
  polarity: Polarity;
  speaker_id: number | null;
  said_from: IsoDate | null;
  said_to: IsoDate | null;
  /** 1 where somebody decided of it. */
  confidence: Probability;
  reviewed: Flag;
}

/** A report's latest version by its latest analysis. */
interface StandingReportTable {
  report_id: string;
  article_id: number;
  /** Null until it is analysed. */
  analysis_id: number | null;
  version: number;
  publisher: string | null;
  published: IsoDate | null;
  /** How many statements stand in it; how many of them wait for review, and how many have a speaker. */
  statements: number;
  below: number;
  attributed: number;
}

export interface StandingSchema {
  standing_reports: StandingReportTable;
  standing_statements: StandingStatementTable;
  /** The passages of a standing statement: a corrected content in place of the one that was found. */
  standing_passages: {
    statement_id: number;
    part: "source" | "cue" | "content";
    position: number;
    passage_id: number;
  };
  corrected_contents: { statement_id: number; position: number; passage_id: number };
  statement_anchors: { decision_id: number; statement_id: number };
  stale_statements: { statement_id: number };
}
