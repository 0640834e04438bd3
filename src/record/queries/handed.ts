/** Findings that somebody handed to a colleague to look at, and that nobody has decided of since. */
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

function assigned(db: Db, sort: FindingSort) {
  return sort === "statement"
    ? db
        .selectFrom("live_decisions as d")
        .innerJoin("statement_anchors as x", "x.decision_id", "d.id")
        .innerJoin("statements as f", "f.id", "x.statement_id")
        .innerJoin("latest_analyses as n", "n.id", "f.analysis_id")
        .innerJoin("current_articles as a", "a.id", "n.article_id")
        .select(["f.id as row", "d.id as decision", "d.detail", "d.decided_by as by"])
        .select(["d.decided_at as at", "d.why"])
        .where("d.what", "=", "assign")
        .where((e) =>
          e.not(
            e.exists(
              e
                .selectFrom("statement_anchors as y")
                .innerJoin("live_decisions as l", "l.id", "y.decision_id")
                .select("l.id")
                .whereRef("y.statement_id", "=", "x.statement_id")
                .whereRef("l.id", ">", "d.id")
                .where("l.what", "<>", "assign"),
            ),
          ),
        )
        .orderBy("d.id")
        .execute()
    : db
        .selectFrom("live_decisions as d")
        .innerJoin("position_anchors as x", "x.decision_id", "d.id")
        .innerJoin("positions as f", "f.id", "x.position_id")
        .innerJoin("latest_analyses as n", "n.id", "f.analysis_id")
        .innerJoin("current_articles as a", "a.id", "n.article_id")
        .select(["f.id as row", "d.id as decision", "d.detail", "d.decided_by as by"])
        .select(["d.decided_at as at", "d.why"])
        .where("d.what", "=", "assign")
        .where((e) =>
          e.not(
            e.exists(
              e
                .selectFrom("position_anchors as y")
                .innerJoin("live_decisions as l", "l.id", "y.decision_id")
                .select("l.id")
                .whereRef("y.position_id", "=", "x.position_id")
                .whereRef("l.id", ">", "d.id")
                .where("l.what", "<>", "assign"),
            ),
          ),
        )
        .orderBy("d.id")
        .execute();
}
