/** Whom on record the entities of reports stand for, after merges, with the names that the record has for them. */

import { finalIds } from "../shared/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";
import { isLeft } from "./emptied.ts";

/** Somebody on record, as a link to them needs it. */
export interface OnRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
}

type Db = Store["db"];

const TABLES = { person: "people", organization: "organizations" } as const;
const KINDS = ["person", "organization"] as const;

/** By the entity's row; entities that stand for nobody on record are left out. Five selects at most, however many. */
export async function entityLinks(
  db: Db,
  entities: readonly number[],
): Promise<ReadonlyMap<number, OnRecord>> {
  const asked = [...new Set(entities)];
  if (asked.length === 0) return new Map();
  const links = await db
    .selectFrom("entity_records")
    .select(["entity_id", "kind", "record_id"])
    .where("entity_id", "in", asked)
    .execute();
  const found = new Map<number, OnRecord>();
  for (const kind of KINDS) {
    const ofKind = links.filter((link) => link.kind === kind);
    const known = await onRecord(
      db,
      kind,
      ofKind.map((link) => link.record_id),
    );
    for (const { entity_id, record_id } of ofKind) {
      const who = known.get(record_id);
      if (who) found.set(entity_id, who);
    }
  }
  return found;
}

/** Each of `ids` that is on record, with the one that it leads to now. */
export async function onRecord(
  db: Db,
  kind: RecordKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OnRecord>> {
  if (ids.length === 0) return new Map();
  const final = await finalIds(db, kind, [...new Set(ids)]);
  const rows = await db
    .selectFrom(TABLES[kind])
    .select(["id", "name"])
    .where("id", "in", [...new Set(final.values())])
    .where(isLeft(kind, "id"))
    .execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return new Map(
    [...final].flatMap(([id, to]) => {
      const name = names.get(to);
      return name === undefined ? [] : [[id, { kind, id: to, name }] as const];
    }),
  );
}
