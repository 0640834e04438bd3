/** Who added a statement or a position that the machine had missed, and when. */
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface Added {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** By the statement's row; those that nobody added are missing. */
export async function addedStatements(
  db: Db,
  statements: readonly number[],
): Promise<ReadonlyMap<number, Added>> {
  const found = new Map<number, Added>();
  await inBatches(statements, async (batch) => {
    const rows = await db
      .selectFrom("statement_anchors as x")
      .innerJoin("live_decisions as d", "d.id", "x.decision_id")
      .select(["x.statement_id as id", "d.decided_by as by", "d.decided_at as at"])
      .where("x.statement_id", "in", batch)
      .where("d.what", "=", "add")
      .execute();
    for (const { id, ...added } of rows) found.set(id, added);
  });
  return found;
}

/** By the position's row; those that nobody added are missing. */
export async function addedPositions(
  db: Db,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Added>> {
  const found = new Map<number, Added>();
  await inBatches(positions, async (batch) => {
    const rows = await db
      .selectFrom("position_anchors as x")
      .innerJoin("live_decisions as d", "d.id", "x.decision_id")
      .select(["x.position_id as id", "d.decided_by as by", "d.decided_at as at"])
      .where("x.position_id", "in", batch)
      .where("d.what", "=", "add")
      .execute();
    for (const { id, ...added } of rows) found.set(id, added);
  });
  return found;
}
