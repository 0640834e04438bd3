/** Somebody on record as their Popolo object. */
import { isLeft } from "../resolve/emptied.ts";
import { finalIds } from "../resolve/redirects.ts";
import type { RecordStore } from "../store/open.ts";
import type { RecordKind } from "../store/people-schema.ts";

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
