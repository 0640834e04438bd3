/** Somebody on record as their Popolo object. */

import { finalIds } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { RecordStore } from "../store/record-store.ts";
import { isLeft } from "./emptied.ts";

/** The one that `id` leads to after merges, with the object as JSON; null if nobody has that id. */
export async function popoloOf({ db }: RecordStore, kind: RecordKind, id: string) {
  const final = (await finalIds(db, kind, [id])).get(id) ?? id;
  const row = await db
    .selectFrom(kind === "person" ? "people" : "organizations")
    .select(["id", "popolo"])
    .where("id", "=", final)
    .where(isLeft(kind, "id"))
    .executeTakeFirst();
  return row ?? null;
}
