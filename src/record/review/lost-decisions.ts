/** Decisions that have lost what they are about: it is in no latest analysis of a report's latest version. */
import type { RecordStore } from "../store/record-store.ts";
import { type DecisionRow, listDecisions } from "./list-decisions.ts";

/** Decisions that stand, on entities that the latest analysis of their report does not have. */
export async function lostEntities(record: RecordStore): Promise<readonly DecisionRow[]> {
  const anchored = await record.db
    .selectFrom("decision_anchors as x")
    .innerJoin("entities as e", "e.id", "x.entity_id")
    .innerJoin("latest_analyses as n", "n.id", "e.analysis_id")
    .select("x.decision_id")
    .distinct()
    .execute();
  const found = new Set(anchored.map((row) => row.decision_id));
  const decisions = await listDecisions(record);
  return decisions.filter((d) => d.entityName !== null && !d.undone && !found.has(d.id));
}

/** Decisions that stand, on findings that the latest analysis of their report does not have. */
export async function lostFindings(
  record: RecordStore,
  kinds: readonly ("position" | "statement" | "variable")[] = ["position", "statement", "variable"],
): Promise<readonly DecisionRow[]> {
  const { db } = record;
  const anchored = [
    ...(await db
      .selectFrom("position_anchors as x")
      .innerJoin("positions as f", "f.id", "x.position_id")
      .innerJoin("standing_reports as a", "a.analysis_id", "f.analysis_id")
      .select("x.decision_id")
      .execute()),
    ...(await db
      .selectFrom("statement_anchors as x")
      .innerJoin("statements as f", "f.id", "x.statement_id")
      .innerJoin("standing_reports as a", "a.analysis_id", "f.analysis_id")
      .select("x.decision_id")
      .execute()),
    ...(await db
      .selectFrom("variable_anchors as x")
      .innerJoin("statements as f", "f.id", "x.statement_id")
      .innerJoin("standing_reports as a", "a.analysis_id", "f.analysis_id")
      .select("x.decision_id")
      .execute()),
  ];
  const found = new Set(anchored.map((row) => row.decision_id));
  const decisions = await listDecisions(record);
  return decisions.filter(
    ({ kind, what, undone, id }) =>
      (kinds as readonly string[]).includes(kind) && what !== "undo" && !undone && !found.has(id),
  );
}
