/** The record's tables of positions and questions, and the indices made from them, as the queries see them. */
import type { Generated } from "kysely";
import type { IsoDate, Probability } from "../../base/passage.ts";
import type { Stance } from "../../base/vocabulary.ts";
import type { RecordKind } from "./people-schema.ts";

/** SQLite has no booleans. */
export type Flag = 0 | 1;

/** `entity`: somebody of one report who is nobody on record, `REPORT#e3`. */
export type HolderKind = RecordKind | "entity";

interface QuestionTable {
  /** Lasts; where it was merged it leads elsewhere. */
  id: string;
  /** Its own wording, which it was made from. */
  wording_id: number;
  origin: "machine" | "user";
  made_at: string;
}

interface MatchTable {
  id: Generated<number>;
  wording_id: number;
  question_id: string;
  probability: Probability;
  /** Who is for the wording is against the question. */
  reversed: Flag;
  /** The hash of the matcher that found it. */
  matcher: string;
  /** `Doubt[]` as JSON: other questions that it may be of, likeliest first. */
  doubtful: string;
  matched_at: string;
}

interface PositionTable {
  id: Generated<number>;
  analysis_id: number;
  local_id: string;
  holder_id: number | null;
  /** Null: the report words no proposal that makes sense by itself. */
  wording_id: number | null;
  stance: Stance;
  passage_id: number;
  condition_id: number | null;
  /** When it was taken, as far as the report tells; else the report's day. */
  day: IsoDate | null;
  confidence: Probability;
  /** Of one that somebody added. */
  decision_id: Generated<number | null>;
}

/** A position of the latest analyses as decisions leave it: question and holder after redirects, the stance towards the question. */
interface PositionIndexTable {
  position_id: number;
  /** Null: on no question. */
  question_id: string | null;
  holder_kind: HolderKind | null;
  holder_id: string | null;
  stance: Stance;
  condition: string | null;
  day: IsoDate | null;
  /** The report's day. */
  told: IsoDate | null;
  report_id: string;
  /** 1 where somebody decided it. */
  confidence: Probability;
  reviewed: Flag;
  reversed: Flag;
}

interface QuestionIndexTable {
  question_id: string;
  positions: number;
  holders: number;
  first_day: IsoDate | null;
  last_day: IsoDate | null;
}

/** What the latest analyses say of who belongs to which organization on record. */
interface MemberIndexTable {
  entity_id: number;
  body_id: number;
  member_kind: RecordKind;
  member_id: string;
  organization_id: string;
  /** The report's day. */
  day: IsoDate;
  leads: Flag;
}

/** A question of the codebook. */
interface ConceptTable {
  question_id: string;
  /** Its place in the codebook. */
  position: number;
  note: string | null;
  /** The wording or heading that it is under. */
  broader: string | null;
}

export interface PositionsSchema {
  wordings: { id: Generated<number>; text: string };
  questions: QuestionTable;
  matches: MatchTable;
  positions: PositionTable;
  position_statements: { position_id: number; statement_id: number };
  position_anchors: { decision_id: number; position_id: number };
  /** A wording taken apart, as JSON, with the hash of the matcher that did it. */
  wording_forms: { wording_id: number; matcher: string; form: string };
  wording_keys: { key: string; wording_id: number };
  /** Which question each wording is of, by decision or finding; before redirects. */
  wording_records: {
    wording_id: number;
    question_id: string;
    probability: Probability;
    reversed: Flag;
    decision_id: number | null;
  };
  position_index: PositionIndexTable;
  /** Of the index what is shown unasked: on a question, and likelier right than not or decided by somebody. */
  shown_positions: PositionIndexTable & { question_id: string };
  question_index: QuestionIndexTable;
  member_index: MemberIndexTable;
  concepts: ConceptTable;
  stale_positions: { position_id: number };
  stale_entities: { entity_id: number };
}
