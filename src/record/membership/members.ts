/** Who holds what in one organization, and which organizations are part of it. */

import { type OnRecord, onRecord } from "../entity/entity-links.ts";
import { idsLeadingTo } from "../shared/redirects.ts";
import { whileUnchanged } from "../shared/while-unchanged.ts";
import type { RecordStore } from "../store/record-store.ts";

export interface Member {
  readonly who: OnRecord;
  readonly role: string;
  readonly area: string | null;
  /** As the file has it: `2019`, `2019-03`, `2019-03-04`. */
  readonly from: string | null;
  readonly to: string | null;
}

/** How many members are given at most. */
const MOST = 200;

/** Those of today first, then those whose time ended last; at most 200. `id` is one after merges. */
export function membersOf(record: RecordStore, id: string): Promise<readonly Member[]> {
  return whileUnchanged(record, `members ${id}`, async () => {
    const ids = [...(await idsLeadingTo(record.db, "organization", [id])).keys()];
    const rows = await memberships(record, ids);
    const people = await onRecord(
      record.db,
      "person",
      rows.flatMap((row) => row.person_id ?? []),
    );
    const bodies = await onRecord(
      record.db,
      "organization",
      rows.flatMap((row) => row.member_id ?? []),
    );
    return rows.flatMap((row) => {
      const who = people.get(row.person_id ?? "") ?? bodies.get(row.member_id ?? "");
      const { area, from, to } = row;
      return who ? [{ who, role: row.post ?? row.role ?? "member", area, from, to }] : [];
    });
  });
}

async function memberships({ db }: RecordStore, ids: readonly string[]) {
  const one = (column: "m.organization_id" | "m.on_behalf_of_id" | "p.organization_id") =>
    db
      .selectFrom("memberships as m")
      .leftJoin("posts as p", "p.id", "m.post_id")
      .leftJoin("events as t", "t.id", "m.legislative_period_id")
      .leftJoin("areas as x", (j) => j.on((e) => e("x.id", "=", e.fn.coalesce("m.area_id", "p.area_id"))))
      .select(["m.id", "m.person_id", "m.member_id", "m.role", "p.name as post", "x.name as area"])
      .select((e) => [
        e.fn.coalesce("m.start_date", "t.start_date").as("from"),
        e.fn.coalesce("m.end_date", "t.end_date").as("to"),
      ])
      .where(column, "in", ids);
  return one("m.organization_id")
    .union(one("p.organization_id"))
    .union(one("m.on_behalf_of_id"))
    .orderBy("to", (o) => o.desc().nullsFirst())
    .orderBy("from", "desc")
    .limit(MOST)
    .execute();
}
