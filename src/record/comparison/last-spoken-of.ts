/** The questions last spoken of, as many as can be looked at before a page is asked for: few where there is much on each. */
import type { Store } from "../store/store.ts";

/** So many positions are looked at, or those of one question where there are more on it. */
const MOST_POSITIONS = 2500;

/** At most `most`, the one last spoken of first, with so many holders at least. */
export async function lastSpokenOf(
  db: Store["db"],
  { most, holders }: { readonly most: number; readonly holders: number },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("question_index")
    .select(["question_id", "positions"])
    .where("holders", ">=", holders)
    .where("last_day", "is not", null)
    .orderBy("last_day", "desc")
    .orderBy("question_id", "desc")
    .limit(most)
    .execute();
  let all = 0;
  const kept = rows.filter(({ positions }) => {
    if (all > 0 && all + positions > MOST_POSITIONS) return false;
    all += positions;
    return true;
  });
  return kept.map(({ question_id }) => question_id);
}
