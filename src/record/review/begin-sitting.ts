/** Begins a sitting at the review: what waits now, in a fixed order, until a new sitting begins. */
import type { Account } from "../account/account.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { RecordStore } from "../store/record-store.ts";
import { findingKey, type Handed, handedOver } from "./handed.ts";
import { type WaitingRow, waitingRows } from "./review-queue.ts";
import { grouped } from "./same-words.ts";

/** `mine`: what colleagues handed over. */
export const SITTING_OF = ["all", "statements", "positions", "mine"] as const;

export interface SittingAsked {
  readonly of: (typeof SITTING_OF)[number];
  /** So many places at most. */
  readonly most: number;
}

/** In place of the account's sitting before, if there was one. Returns how many places it has. */
export async function beginSitting(
  record: RecordStore,
  { id: account, name }: Account,
  { of, most }: SittingAsked,
): Promise<number> {
  const handed = await handedOver(record.db);
  const waiting = asked(await waitingRows(record), handed, name, of);
  const places = (await grouped(record.db, waiting)).slice(0, most);
  const rows = places.flatMap((group, i) =>
    group.map(({ sort, id }, member) => ({ place: i + 1, member, sort, finding_id: id })),
  );
  await record.atomically(async (db) => {
    const before = db.selectFrom("sittings").select("id").where("account", "=", account);
    await db.deleteFrom("sitting_findings").where("sitting_id", "in", before).execute();
    await db.deleteFrom("sittings").where("account", "=", account).execute();
    const { last } = await db
      .selectFrom("decisions")
      .select((e) => e.fn.coalesce(e.fn.max<number>("id"), e.lit(0)).as("last"))
      .executeTakeFirstOrThrow();
    const { id } = await db
      .insertInto("sittings")
      .values({ account, begun_at: new Date().toISOString(), after_decision: last })
      .returning("id")
      .executeTakeFirstOrThrow();
    await inBatches(
      rows.map((row) => ({ sitting_id: id, ...row })),
      (batch) => db.insertInto("sitting_findings").values(batch).execute(),
    );
  });
  return places.length;
}

/** What was handed to somebody else is theirs; what was handed to this one comes first, whether or not it would wait. */
function asked(
  waiting: readonly WaitingRow[],
  handed: ReadonlyMap<string, Handed>,
  name: string,
  of: SittingAsked["of"],
): readonly Pick<WaitingRow, "sort" | "id">[] {
  const mine = [...handed].flatMap(([key, { to }]) => {
    const [sort, id] = key.split(" ");
    const isSort = sort === "statement" || sort === "position";
    return to === name && isSort ? [{ sort, id: Number(id) } as const] : [];
  });
  const others = waiting.filter(({ sort, id }) => !handed.has(findingKey(sort, id)));
  if (of === "mine") return mine;
  const all = [...mine, ...others];
  return of === "all" ? all : all.filter(({ sort }) => `${sort}s` === of);
}
