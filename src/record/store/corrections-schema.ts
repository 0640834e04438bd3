/** The record's tables of what readers say is wrong, and of what people reply, as the queries see them. */
import type { Generated } from "kysely";
import type { IsoDate } from "../../base/passage.ts";
import type { RecordKind } from "./people-schema.ts";

/** What may be wrong with a finding. */
export type Wrong = "speaker" | "words" | "stance" | "question" | "figure" | "other";

/** The words that it is about, and those around them. */
interface Placed {
  report_id: string;
  exact: string;
  before: string;
  after: string;
}

interface CorrectionRequestTable extends Placed {
  id: Generated<number>;
  /** `s12`, `p3` or `f2`, as the report's page had it then. */
  finding: string;
  wrong: Wrong;
  note: string;
  /** How to answer whoever sent it; null where they did not say. */
  contact: string | null;
  requested_at: string;
  /** Null while nobody has settled it. */
  outcome: Generated<"corrected" | "unchanged" | "withdrawn" | null>;
  decision_id: Generated<number | null>;
  answer: Generated<string | null>;
  settled_by: Generated<string | null>;
  settled_at: Generated<string | null>;
}

interface ReplyTable extends Placed {
  id: Generated<number>;
  who_kind: RecordKind;
  who_id: string;
  text: string;
  received: IsoDate;
  entered_by: string;
  entered_at: string;
  taken_back_by: Generated<string | null>;
  taken_back_at: Generated<string | null>;
}

export interface CorrectionsSchema {
  correction_requests: CorrectionRequestTable;
  replies: ReplyTable;
}
