/** All that was decided of who is who and of what findings say, newest first. */
import type { PositionDetail } from "../position/corrections.ts";
import type { ReportDetails } from "../report/correct-details.ts";
import type { StatementDetail } from "../statement/corrections.ts";
import type { DecidedKind, DecisionKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import type { SetDetail } from "../variable/set-value.ts";

export type FindingDetail = PositionDetail &
  Omit<StatementDetail, keyof PositionDetail> &
  ReportDetails &
  Partial<Pick<SetDetail, "variable" | "value">> & {
    /** Of a finding that was handed to a colleague: whose account has it. */
    readonly to?: string;
    /** The first of the decisions that were made in one act: with it this one is undone. */
    readonly with?: number;
  };

export interface DecisionRow {
  readonly id: number;
  readonly what: DecisionKind;
  readonly kind: DecidedKind;
  readonly recordId: string | null;
  readonly otherId: string | null;
  readonly reportId: string | null;
  readonly entityName: string | null;
  /** Of a question: the wording that it is about. */
  readonly wording: string | null;
  /** The two are worded the other way round. */
  readonly reversed: boolean;
  /** Of a position or a statement: the words it is found again by, and what was corrected; of a report what was. */
  readonly detail: FindingDetail | null;
  readonly undoes: number | null;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly why: string | null;
  readonly undone: boolean;
}

export async function listDecisions({ db }: RecordStore): Promise<readonly DecisionRow[]> {
  return (await decisions(db).orderBy("d.id", "desc").execute()).map(told);
}

/** At most `limit` of those made after the one of this id, the oldest first. */
export async function decisionsAfter(
  { db }: RecordStore,
  after: number,
  limit: number,
): Promise<readonly DecisionRow[]> {
  return (await decisions(db).where("d.id", ">", after).orderBy("d.id").limit(limit).execute()).map(told);
}

/** Those of these ids, in order. */
export async function decisionsOf(
  db: RecordStore["db"],
  ids: readonly number[],
): Promise<readonly DecisionRow[]> {
  return (await decisions(db).where("d.id", "in", ids).orderBy("d.id").execute()).map(told);
}

function decisions(db: RecordStore["db"]) {
  return db
    .selectFrom("decisions as d")
    .leftJoin("decisions as u", "u.undoes", "d.id")
    .selectAll("d")
    .select("u.id as undone");
}

type Row = Awaited<ReturnType<ReturnType<typeof decisions>["execute"]>>[number];

function told(row: Row): DecisionRow {
  return {
    id: row.id,
    what: row.what,
    kind: row.kind,
    recordId: row.record_id,
    otherId: row.other_id,
    reportId: row.report_id,
    entityName: row.entity_name,
    wording: row.wording,
    reversed: row.reversed === 1,
    detail: row.detail === null ? null : (JSON.parse(row.detail) as FindingDetail),
    undoes: row.undoes,
    by: row.decided_by,
    at: row.decided_at,
    why: row.why,
    undone: row.undone !== null,
  };
}
