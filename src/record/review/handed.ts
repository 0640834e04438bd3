/** Findings that were assigned to a colleague and that nobody has decided since. */
import { sql } from "kysely";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface Handed {
  readonly decision: number;
  /** The name of the account that has it. */
  readonly to: string;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly why: string | null;
}

export type FindingSort = "statement" | "position";

export const findingKey = (sort: FindingSort, row: number) => `${sort} ${row}`;

/** By `findingKey`, of current readings; of a finding that was handed on the last counts. */
export async function handedOver(db: Db): Promise<ReadonlyMap<string, Handed>> {
  const handed = new Map<string, Handed>();
  for (const sort of ["statement", "position"] as const) {
    for (const { row, detail, ...told } of await assigned(db, sort)) {
      const { to } = JSON.parse(detail ?? "{}") as { readonly to?: string };
      if (to !== undefined) handed.set(findingKey(sort, row), { ...told, to });
    }
  }
  return handed;
}

/** Of each sort its table, that of its anchors, and the anchors' column for it. */
const OF_SORT = {
  statement: { findings: "statements", anchors: "statement_anchors", column: "statement_id" },
  position: { findings: "positions", anchors: "position_anchors", column: "position_id" },
} as const;

/** The assignments that stand on findings of current readings, and that no later decision but another assignment follows. */
async function assigned(db: Db, sort: FindingSort): Promise<readonly Assigned[]> {
  const { findings, anchors, column } = OF_SORT[sort];
  const [finding, anchored, other] = [sql.table(findings), sql.table(anchors), sql.ref(column)];
  const { rows } = await sql<Assigned>`
    select f.id as row, d.id as decision, d.detail, d.decided_by as "by", d.decided_at as at, d.why
    from live_decisions as d
    join ${anchored} as x on x.decision_id = d.id
    join ${finding} as f on f.id = x.${other}
    join standing_reports as a on a.analysis_id = f.analysis_id
    where d.what = 'assign' and not exists (
      select 1 from ${anchored} as y
      join live_decisions as l on l.id = y.decision_id
      where y.${other} = x.${other} and l.id > d.id and l.what <> 'assign'
    )
    order by d.id
  `.execute(db);
  return rows;
}

interface Assigned {
  readonly row: number;
  readonly decision: number;
  readonly detail: string | null;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}
