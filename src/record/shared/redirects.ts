/** Ids last: where the id of somebody who was merged leads, and which ids lead to one. */
import type { DecidedKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** No chain of merges is longer; with this a circle in what files say ends. */
const HOPS = 20;

/** The id that each of `ids` stands for now: itself where it was not merged. */
export async function finalIds(
  db: Db,
  kind: DecidedKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const final = new Map(ids.map((id) => [id, id]));
  for (let hop = 0; hop < HOPS && final.size > 0; hop++) {
    const rows = await db
      .selectFrom("redirects")
      .select(["from_id", "to_id"])
      .where("kind", "=", kind)
      .where("from_id", "in", [...new Set(final.values())])
      .execute();
    if (rows.length === 0) break;
    const next = new Map(rows.map((row) => [row.from_id, row.to_id]));
    for (const [id, to] of final) final.set(id, next.get(to) ?? to);
  }
  return final;
}

/** Every id that leads to one of `finals`, those themselves included, with the one that it leads to. */
export async function idsLeadingTo(
  db: Db,
  kind: DecidedKind,
  finals: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const leads = new Map(finals.map((id) => [id, id]));
  let newest: readonly string[] = finals;
  while (newest.length > 0) {
    const rows = await db
      .selectFrom("redirects")
      .select(["from_id", "to_id"])
      .where("kind", "=", kind)
      .where("to_id", "in", newest)
      .execute();
    const found = rows.filter((row) => !leads.has(row.from_id));
    for (const { from_id, to_id } of found) leads.set(from_id, leads.get(to_id) ?? to_id);
    newest = found.map((row) => row.from_id);
  }
  return leads;
}
