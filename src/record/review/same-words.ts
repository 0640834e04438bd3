/** Which findings say the same in several reports: what is decided of one can be decided of all. */

import { holderKey } from "../entity/holders.ts";
import { storedPositions } from "../position/stored-positions.ts";
import { partWords } from "../shared/part-words.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";
import type { WaitingRow } from "./review-queue.ts";

type Db = Store["db"];

type Row = Pick<WaitingRow, "sort" | "id">;

/** The rows in their order, those that say the same put together at the place of the first. */
export async function grouped(db: Db, rows: readonly Row[]): Promise<readonly (readonly Row[])[]> {
  const keys = await keysOf(db, rows);
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keys.get(`${row.sort} ${row.id}`) ?? `${row.sort} ${row.id}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** What each says: its words, those around them that tell whose they are, and who that is. */
async function keysOf(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const of = (sort: Row["sort"]) => rows.flatMap((row) => (row.sort === sort ? [row.id] : []));
  const keys = new Map<string, string>();
  await inBatches(of("statement"), async (ids) => {
    const told = await db
      .selectFrom("standing_statements as s")
      .leftJoin("entities as e", "e.id", "s.speaker_id")
      .select(["s.id", "s.kind", "s.polarity", "e.name", "e.type"])
      .where("s.id", "in", ids)
      .execute();
    const words = await partWords(db, ids, ["source", "cue", "content"]);
    for (const { id, ...says } of told)
      keys.set(`statement ${id}`, keyOf(says, words(id, "source"), words(id, "cue"), words(id, "content")));
  });
  const positions = await storedPositions(db, of("position"));
  for (const [id, { passage, holder, stance, question, condition }] of positions)
    keys.set(
      `position ${id}`,
      keyOf({ stance, question, condition }, holder ? holderKey(holder) : "", passage.exact),
    );
  return keys;
}

function keyOf(says: object, ...words: readonly string[]): string {
  return JSON.stringify([says, ...words.map((some) => some.replace(/\s+/g, " "))]);
}
