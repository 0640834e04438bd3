/** Holds the index of positions against the findings and decisions that it is made from. */
import type { Store } from "../store/store.ts";
import { type IndexedPosition, standing } from "./reindex.ts";

/** How many positions are looked at at a time. */
const BATCH = 400;

/** One line for each position that is not indexed as findings and decisions have it; empty for an index in order. */
export async function checkPositionIndex(db: Store["db"]): Promise<readonly string[]> {
  const problems: string[] = [];
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("positions")
      .select("id")
      .where("id", ">", after)
      .orderBy("id")
      .limit(BATCH)
      .execute();
    const last = rows.at(-1);
    if (!last) return problems;
    const ids = rows.map((row) => row.id);
    const due = byId(await standing(db, ids));
    const indexed = byId(
      await db.selectFrom("position_index").selectAll().where("position_id", "in", ids).execute(),
    );
    for (const id of ids) {
      if (told(due.get(id)) !== told(indexed.get(id))) {
        problems.push(`position ${id} is not indexed as findings and decisions have it`);
      }
    }
    after = last.id;
  }
}

const byId = (rows: readonly IndexedPosition[]) => new Map(rows.map((row) => [row.position_id, row]));

function told(row: IndexedPosition | undefined): string {
  return row ? JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))) : "";
}
