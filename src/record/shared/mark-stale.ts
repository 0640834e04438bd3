/** Marks positions by what they are on, for the index to be made again. */
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** Marks all positions on these questions, to be indexed anew. */
export async function markQuestionsStale(db: Db, questions: readonly string[]): Promise<void> {
  await db
    .insertInto("stale_positions")
    .columns(["position_id"])
    .expression(
      db
        .selectFrom("position_index")
        .select("position_id")
        .where("question_id", "in", [...new Set(questions)]),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}
