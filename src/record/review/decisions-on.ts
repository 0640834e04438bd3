/** Who decided what of one finding. */
import type { RecordStore } from "../store/record-store.ts";
import { type DecisionRow, decisionsOf } from "./list-decisions.ts";

/** Of a finding of the latest analysis, `REPORT#s3` or `REPORT#p1`: what was decided and not undone, the first first. */
export async function decisionsOn({ db }: RecordStore, id: string): Promise<readonly DecisionRow[]> {
  const [, report = "", local = ""] = /^([\w-]+)#([sp]\d+)$/.exec(id) ?? [];
  const rows = await (local.startsWith("s")
    ? db.selectFrom("statement_anchors as x").innerJoin("statements as f", "f.id", "x.statement_id")
    : db.selectFrom("position_anchors as x").innerJoin("positions as f", "f.id", "x.position_id")
  )
    .innerJoin("standing_reports as a", "a.analysis_id", "f.analysis_id")
    .innerJoin("live_decisions as d", "d.id", "x.decision_id")
    .select("d.id")
    .where("a.report_id", "=", report)
    .where("f.local_id", "=", local)
    .orderBy("d.id")
    .execute();
  return decisionsOf(
    db,
    rows.map((row) => row.id),
  );
}
