/** Whom entities stand for on record, by decision or finding, after redirects. */

import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalIds } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** By the entity's row; one that stands for nobody is missing. */
export async function recordsOf(
  db: Db,
  entities: readonly number[],
): Promise<ReadonlyMap<number, RecordRef>> {
  const known = new Map<number, RecordRef>();
  await inBatches([...new Set(entities)], async (batch) => {
    const rows = await db
      .selectFrom("entity_records")
      .select(["entity_id", "kind", "record_id"])
      .where("entity_id", "in", batch)
      .execute();
    for (const [kind, own] of grouped(rows, (row) => row.kind)) {
      const final = await finalIds(
        db,
        kind,
        own.map((row) => row.record_id),
      );
      for (const row of own)
        known.set(row.entity_id, { kind, id: final.get(row.record_id) ?? row.record_id });
    }
  });
  return known;
}
