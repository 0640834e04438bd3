/** Ids of questions on which somebody stands somewhere, in order of the ids, a stretch at a time. */
import type { RecordStore } from "../store/record-store.ts";

/** At most `limit` from `from` on, that one included, with so many holders at least. */
export async function disputedFrom(
  { db }: RecordStore,
  from: string,
  { holders, limit }: { readonly holders: number; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("question_index")
    .select("question_id")
    .where("question_id", ">=", from)
    .where("holders", ">=", holders)
    .orderBy("question_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.question_id);
}
