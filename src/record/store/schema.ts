/** The record's tables and views as the queries see them. */
import type { Generated } from "kysely";
import type { IsoDate, Probability } from "../../base/passage.ts";
import type { EntityType, Polarity, StatementKind } from "../../base/vocabulary.ts";
import type { AccountsSchema } from "./accounts-schema.ts";
import type { CorrectionsSchema } from "./corrections-schema.ts";
import type { DetailsSchema } from "./details-schema.ts";
import type { FiguresSchema } from "./figures-schema.ts";
import type { PeopleSchema } from "./people-schema.ts";
import type { PositionsSchema } from "./positions-schema.ts";
import type { ScholarsSchema } from "./scholars-schema.ts";
import type { SittingsSchema } from "./sittings-schema.ts";
import type { StandingSchema } from "./standing-schema.ts";
import type { WatchesSchema } from "./watches-schema.ts";
import type { WithdrawalsSchema } from "./withdrawals-schema.ts";

interface CaptureTable {
  id: Generated<number>;
  sha256: string;
  size: number;
  name: string;
  url: string | null;
  media_type: string;
  charset: string | null;
  captured_at: string;
}

interface ReportTable {
  id: string;
  url: string | null;
}

/** One version of a report: the text and metadata taken from one capture. */
interface ArticleTable {
  id: Generated<number>;
  report_id: string;
  version: number;
  capture_id: number;
  /** SHA-256 of title and text: by it the same text is known again. */
  digest: string;
  title: string | null;
  byline: string | null;
  publisher: string | null;
  published: IsoDate | null;
  modified: IsoDate | null;
  url: string | null;
  language: string | null;
  text: string;
}

/** Offsets are UTF-16 code units of the article's text. */
interface PassageTable {
  id: Generated<number>;
  article_id: number;
  start_offset: number;
  end_offset: number;
  exact: string;
}

interface ArticleBoilerplateTable {
  article_id: number;
  position: number;
  passage_id: number;
}

/** A part of a live page that was written on a day of its own. */
interface ArticleEntryTable {
  article_id: number;
  position: number;
  start_offset: number;
  end_offset: number;
  published: IsoDate;
}

interface AnalysisTable {
  id: Generated<number>;
  article_id: number;
  extractor: string;
  version: string;
  model_hash: string;
  analysed_at: string;
}

interface AnalysisBoilerplateTable {
  analysis_id: number;
  position: number;
  passage_id: number;
}

interface EntityTable {
  id: Generated<number>;
  analysis_id: number;
  local_id: string;
  name: string;
  type: EntityType;
  /** Of one who was named only with what somebody added. */
  decision_id: Generated<number | null>;
}

interface EntityNameTable {
  entity_id: number;
  kind: "alias" | "role";
  position: number;
  name: string;
}

interface EntityMembershipTable {
  entity_id: number;
  position: number;
  organization_id: number;
}

interface EntityMentionTable {
  entity_id: number;
  position: number;
  passage_id: number;
}

interface StatementTable {
  id: Generated<number>;
  analysis_id: number;
  local_id: string;
  kind: StatementKind;
  polarity: Generated<Polarity>;
  speaker_id: number | null;
  said_from: IsoDate | null;
  said_to: IsoDate | null;
  confidence: Probability;
  /** Of one that somebody added. */
  decision_id: Generated<number | null>;
}

interface StatementPassageTable {
  statement_id: number;
  part: "source" | "cue" | "content";
  position: number;
  passage_id: number;
}

export interface Schema
  extends PeopleSchema,
    FiguresSchema,
    PositionsSchema,
    AccountsSchema,
    WatchesSchema,
    WithdrawalsSchema,
    CorrectionsSchema,
    SittingsSchema,
    StandingSchema,
    DetailsSchema,
    ScholarsSchema {
  captures: CaptureTable;
  reports: ReportTable;
  articles: ArticleTable;
  /** The latest version of each report. */
  current_articles: ArticleTable;
  passages: PassageTable;
  article_boilerplate: ArticleBoilerplateTable;
  article_entries: ArticleEntryTable;
  analyses: AnalysisTable;
  /** The latest analysis of each article. */
  latest_analyses: AnalysisTable;
  analysis_boilerplate: AnalysisBoilerplateTable;
  entities: EntityTable;
  /** Without those who were named with an addition that was undone. */
  standing_entities: EntityTable;
  entity_names: EntityNameTable;
  entity_memberships: EntityMembershipTable;
  entity_mentions: EntityMentionTable;
  statements: StatementTable;
  statement_passages: StatementPassageTable;
  /** Each standing statement's content in one string, pieces joined by ` … `, and its speaker's names. */
  statement_words: { id: number; analysis_id: number; words: string; speaker: string | null };
}
