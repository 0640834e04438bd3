/** The record's tables of withdrawn reports, as the queries see them. */

interface WithdrawalTable {
  report_id: string;
  withdrawn_by: string;
  /** ISO 8601 in UTC. */
  withdrawn_at: string;
  why: string;
}

/** One version of a withdrawn report: enough to know the same bytes, or the same words, again. */
interface WithdrawnCaptureTable {
  report_id: string;
  version: number;
  sha256: string;
  /** SHA-256 of title and text. */
  digest: string;
  captured_at: string;
}

export interface WithdrawalsSchema {
  withdrawals: WithdrawalTable;
  withdrawn_captures: WithdrawnCaptureTable;
  /** What goes with a report besides its own rows; empty but while one is withdrawn. `id` is a row's or a record's. */
  withdrawing: { what: "wording" | "person" | "organization" | "decision"; id: string };
  /** Wordings that no report but withdrawn ones uses. */
  only_withdrawn_wordings: { id: number; text: string };
  /** Those whom no report but withdrawn ones, no file and no decision elsewhere names. */
  only_withdrawn_records: { kind: "person" | "organization"; id: string };
}
