/** All that was decided of who is who, newest first. */
import type { RecordStore } from "../store/open.ts";
import type { DecisionKind, RecordKind } from "../store/people-schema.ts";

export interface DecisionRow {
  readonly id: number;
  readonly what: DecisionKind;
  readonly kind: RecordKind;
  readonly recordId: string | null;
  readonly otherId: string | null;
  readonly reportId: string | null;
  readonly entityName: string | null;
  readonly undoes: number | null;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly why: string | null;
  readonly undone: boolean;
}

export async function listDecisions({ db }: RecordStore): Promise<readonly DecisionRow[]> {
  const rows = await db
    .selectFrom("decisions as d")
    .leftJoin("decisions as u", "u.undoes", "d.id")
    .selectAll("d")
    .select("u.id as undone")
    .orderBy("d.id", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    kind: row.kind,
    recordId: row.record_id,
    otherId: row.other_id,
    reportId: row.report_id,
    entityName: row.entity_name,
    undoes: row.undoes,
    by: row.decided_by,
    at: row.decided_at,
    why: row.why,
    undone: row.undone !== null,
  }));
}
