/** The positions last taken on a question. */
import type { RecordStore } from "../store/record-store.ts";
import { type StoredPosition, storedPositions } from "./stored-positions.ts";

/** At most `limit`, the latest first, those without a day last; `question` is an id after redirects. */
export async function latestPositions(
  { db }: RecordStore,
  question: string,
  limit: number,
): Promise<readonly StoredPosition[]> {
  const rows = await db
    .selectFrom("shown_positions")
    .select("position_id")
    .where("question_id", "=", question)
    .orderBy("day", (o) => o.desc().nullsLast())
    .orderBy("position_id", "desc")
    .limit(limit)
    .execute();
  const ids = rows.map((row) => row.position_id);
  const stored = await storedPositions(db, ids);
  return ids.flatMap((id) => stored.get(id) ?? []);
}
