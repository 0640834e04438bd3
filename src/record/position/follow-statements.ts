/** What a decision on a statement does to the positions that rest on it: they fall with it, and follow it to another speaker. */

import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface Followed {
  /** All statements that it rests on were rejected. */
  readonly falls: boolean;
  /** By the entity's row, whoever was found to speak and who does now; null for nobody known. */
  readonly speakers: ReadonlyMap<number, number | null>;
}

/** Of the positions those whose statements do not all stand as they were found. */
export async function followedStatements(
  db: Db,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Followed>> {
  const found = new Map<number, Followed>();
  await inBatches(positions, async (batch) => {
    const rows = await db
      .selectFrom("position_statements as ps")
      .innerJoin("statements as s", "s.id", "ps.statement_id")
      .leftJoin("standing_statements as t", "t.id", "s.id")
      .select(["ps.position_id", "s.speaker_id as was", "t.id as stands", "t.speaker_id as is"])
      .where("ps.position_id", "in", batch)
      .execute();
    for (const [position, own] of grouped(rows, (row) => row.position_id)) {
      const moved = own.filter((row) => row.stands !== null && row.was !== null && row.is !== row.was);
      const falls = own.every((row) => row.stands === null);
      if (!falls && moved.length === 0) continue;
      found.set(position, {
        falls,
        speakers: new Map(moved.flatMap(({ was, is }) => (was === null ? [] : [[was, is] as const]))),
      });
    }
  });
  return found;
}
