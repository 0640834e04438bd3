/** Which questions people have made their own. */
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** Those of the questions that somebody asked, or decided something of. */
export async function peoplesOwn(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const asked = await db
    .selectFrom("questions")
    .select("id")
    .where("id", "in", ids)
    .where("origin", "=", "user")
    .execute();
  const decided = await db
    .selectFrom("live_decisions")
    .select("record_id as id")
    .where("kind", "=", "question")
    .where("record_id", "in", ids)
    .execute();
  return new Set([...asked, ...decided].flatMap((row) => row.id ?? []));
}
