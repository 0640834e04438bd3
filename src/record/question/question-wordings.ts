/** How questions are worded now: as somebody decided last, else in the words they were made from. */
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

/** By id; `ids` are after redirects. */
export async function questionWordings(
  db: Store["db"],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wordings = new Map<string, string>();
  await inBatches([...new Set(ids)], async (batch) => {
    const rows = await db
      .selectFrom("questions as q")
      .innerJoin("wordings as w", "w.id", "q.wording_id")
      .select(["q.id", "w.text"])
      .where("q.id", "in", batch)
      .execute();
    for (const { id, text } of rows) wordings.set(id, text);
    const reworded = await db
      .selectFrom("live_decisions")
      .select(["record_id", "wording"])
      .where("kind", "=", "question")
      .where("what", "=", "reword")
      .where("record_id", "in", batch)
      .orderBy("id")
      .execute();
    for (const { record_id, wording } of reworded) if (record_id && wording) wordings.set(record_id, wording);
  });
  return wordings;
}
