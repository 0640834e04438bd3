/** Makes the index of memberships that reports tell of again. */

import { recordsOf } from "../entity/entity-records.ts";
import { leadsBody } from "../organization/leads-body.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Flag, PositionsSchema } from "../store/positions-schema.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];
type Member = PositionsSchema["member_index"];

/** Makes the memberships again that reports tell of these entities, on either side. */
export async function reindexMembers(db: Db, entities: readonly number[]): Promise<void> {
  const told = await db
    .selectFrom("entity_memberships as m")
    .innerJoin("entities as e", "e.id", "m.entity_id")
    .innerJoin("latest_analyses as n", "n.id", "e.analysis_id")
    .innerJoin("current_articles as a", "a.id", "n.article_id")
    .innerJoin("entities as o", "o.id", "m.organization_id")
    .select(["m.entity_id", "m.organization_id as body_id", "a.published as day", "o.name as body"])
    .where((w) => w.or([w("m.entity_id", "in", entities), w("m.organization_id", "in", entities)]))
    .execute();
  await db
    .deleteFrom("member_index")
    .where((w) => w.or([w("entity_id", "in", entities), w("body_id", "in", entities)]))
    .execute();
  const records = await recordsOf(
    db,
    told.flatMap((row) => [row.entity_id, row.body_id]),
  );
  const roles = grouped(
    told.length === 0
      ? []
      : await db
          .selectFrom("entity_names")
          .select(["entity_id", "name"])
          .where("kind", "=", "role")
          .where("entity_id", "in", [...new Set(told.map((row) => row.entity_id))])
          .execute(),
    (row) => row.entity_id,
  );
  const rows = told.flatMap(({ entity_id, body_id, day, body }): readonly Member[] => {
    const [member, organization] = [records.get(entity_id), records.get(body_id)];
    if (!member || organization?.kind !== "organization" || day === null) return [];
    const leads: Flag = (roles.get(entity_id) ?? []).some(({ name }) => leadsBody(name, body)) ? 1 : 0;
    const ids = { member_kind: member.kind, member_id: member.id, organization_id: organization.id };
    return [{ entity_id, body_id, ...ids, day, leads }];
  });
  await inBatches(rows, (batch) => db.insertInto("member_index").values(batch).execute());
}
