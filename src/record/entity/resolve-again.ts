/** Resolves what was left open again, once the record knows more. */
import type { RecordStore } from "../store/record-store.ts";
import type { Store } from "../store/store.ts";
import { resolveAnalysis } from "./resolve-analysis.ts";

type Db = Store["db"];

/**
 * Goes through all reports, each in a transaction of its own, and returns how many entities have somebody on record now
 * that had not. What was resolved before stays as it is.
 */
export async function resolveAllAgain(
  record: RecordStore,
  onDone: (done: number, total: number) => void = () => {},
): Promise<number> {
  const analyses = await record.db
    .selectFrom("standing_reports")
    .select("analysis_id as id")
    .where("analysis_id", "is not", null)
    .$narrowType<{ id: number }>()
    .orderBy("analysis_id")
    .execute();
  let resolved = 0;
  for (const [i, { id }] of analyses.entries()) {
    resolved += await record.atomically((db) => resolveAnalysis(db, id, new Date().toISOString()));
    onDone(i + 1, analyses.length);
  }
  return resolved;
}

/** Resolves the entities again that were left open between one of these ids and others; within the caller's transaction. */
export async function resolveOpenBetween(db: Db, ids: readonly string[], at: string): Promise<number> {
  const rows = await db
    .selectFrom("resolutions as r")
    .innerJoin("entities as e", "e.id", "r.entity_id")
    .innerJoin("latest_analyses as n", "n.id", "e.analysis_id")
    .select("n.id")
    .distinct()
    .where("r.record_id", "is", null)
    .where((q) => q.or(ids.map((id) => q("r.candidates", "like", `%${JSON.stringify(id)}%`))))
    .execute();
  let resolved = 0;
  for (const { id } of rows) resolved += await resolveAnalysis(db, id, at);
  return resolved;
}

/** Opens again what could be resolved to `id` only because of a merge: its last finding before that left it open. */
export async function openAgain(db: Db, id: string, mergedAt: string, at: string): Promise<void> {
  const rows = await db
    .selectFrom("resolutions as r")
    .selectAll()
    .where("r.record_id", "=", id)
    .where("r.resolved_at", ">=", mergedAt)
    .execute();
  for (const { entity_id, kind } of rows) {
    const before = await db
      .selectFrom("resolutions")
      .select("candidates")
      .where("entity_id", "=", entity_id)
      .where("record_id", "is", null)
      .where("resolved_at", "<", mergedAt)
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    if (!before) continue;
    const open = { record_id: null, probability: null, candidates: before.candidates };
    await db
      .insertInto("resolutions")
      .values({ entity_id, kind, ...open, resolved_at: at })
      .execute();
  }
}
