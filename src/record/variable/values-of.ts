/** The values that variables in use have, by decisions that stand. */
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";
import type { SetDetail } from "./set-value.ts";
import { variablesInUse } from "./variables.ts";

type Db = Store["db"];

export interface SetValue {
  readonly value: string;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly decision: number;
}

/** By the name of the variable; one that has no value is missing. */
export type Values = Readonly<Record<string, SetValue>>;

/** By the statement's row; statements without any are missing. */
export async function valuesOf(db: Db, statements: readonly number[]): Promise<ReadonlyMap<number, Values>> {
  const found = new Map<number, Record<string, SetValue>>();
  const names = new Map((await variablesInUse(db)).map(({ id, name }) => [id, name]));
  if (names.size === 0) return found;
  await inBatches(statements, async (batch) => {
    const rows = await db
      .selectFrom("variable_anchors as x")
      .innerJoin("live_decisions as d", "d.id", "x.decision_id")
      .select(["x.statement_id", "d.id", "d.detail", "d.decided_by", "d.decided_at"])
      .where("x.statement_id", "in", batch)
      .orderBy("d.id")
      .execute();
    for (const row of rows) {
      const { variableId, value = null } = JSON.parse(row.detail ?? "{}") as Partial<SetDetail>;
      const name = names.get(variableId ?? -1);
      if (name === undefined) continue;
      const own = found.get(row.statement_id) ?? {};
      found.set(row.statement_id, own);
      // The last decision that stands says it.
      if (value === null) delete own[name];
      else own[name] = { value, by: row.decided_by, at: row.decided_at, decision: row.id };
    }
  });
  return found;
}

/** Of the statement `REPORT#s3` of the latest analysis. */
export async function valuesOfStatement(db: Db, statement: string): Promise<Values> {
  const [report = "", local = ""] = statement.split("#");
  const row = await db
    .selectFrom("standing_statements as s")
    .innerJoin("standing_reports as a", "a.analysis_id", "s.analysis_id")
    .select("s.id")
    .where("a.report_id", "=", report)
    .where("s.local_id", "=", local)
    .executeTakeFirst();
  return (row && (await valuesOf(db, [row.id])).get(row.id)) ?? {};
}

/** By the position's row: what its statements have; where they differ the values have ` | ` between them. */
export async function valuesOfPositions(
  db: Db,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Readonly<Record<string, string>>>> {
  const found = new Map<number, Readonly<Record<string, string>>>();
  await inBatches(positions, async (batch) => {
    const rows = await db
      .selectFrom("position_statements as ps")
      .innerJoin("standing_statements as s", "s.id", "ps.statement_id")
      .select(["ps.position_id", "ps.statement_id"])
      .where("ps.position_id", "in", batch)
      .orderBy("ps.statement_id")
      .execute();
    const values = await valuesOf(
      db,
      rows.map((row) => row.statement_id),
    );
    for (const { position_id, statement_id } of rows) {
      const own: Record<string, string> = { ...found.get(position_id) };
      for (const [name, { value }] of Object.entries(values.get(statement_id) ?? {})) {
        const before = own[name]?.split(" | ") ?? [];
        own[name] = [...new Set([...before, value])].join(" | ");
      }
      found.set(position_id, own);
    }
  });
  return found;
}
