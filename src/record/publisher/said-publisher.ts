/** What a report itself calls its paper, whatever that name was joined to. */
import type { Store } from "../store/store.ts";

/**
 * As it was found, or as a decision on the report gives it; `standing` is the name that the article stands under. An
 * analysis goes by it: an address tells a paper's country, the name that it is joined to may not.
 */
export async function saidPublisher(
  db: Store["db"],
  article: number,
  standing: string | null,
): Promise<string | null> {
  const row = await db
    .selectFrom("said_details")
    .select("publisher")
    .where("article_id", "=", article)
    .executeTakeFirst();
  return row ? row.publisher : standing;
}
