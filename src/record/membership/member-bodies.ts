/** All who ever belonged to an organization. */

import { type HolderId, holderKey } from "../entity/holders.ts";
import { inBatches } from "../shared/put-rows.ts";
import { finalIds, idsLeadingTo } from "../shared/redirects.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

/** All who belong to the organization at any time, directly or through bodies within it, and those bodies. */
export async function membersOf(db: Db, organization: string): Promise<readonly HolderId[]> {
  const members = new Map<string, HolderId>();
  const passed = new Set<string>();
  for (let next: readonly string[] = [organization]; next.length > 0; ) {
    const found = await directMembers(db, next);
    for (const id of next) passed.add(id);
    for (const member of found) members.set(holderKey(member), member);
    next = found.flatMap(({ kind, id }) => (kind === "organization" && !passed.has(id) ? [id] : []));
  }
  return [...members.values()];
}

async function directMembers(db: Db, organizations: readonly string[]): Promise<readonly HolderId[]> {
  const ids = [...(await idsLeadingTo(db, "organization", organizations)).keys()];
  // One after the other, each by an index: of all at once the database would read every membership.
  const memberships = () => db.selectFrom("memberships").select(["person_id", "member_id"]);
  const posts = db.selectFrom("posts").select("id").where("organization_id", "in", ids);
  const rows = [
    ...(await memberships().where("organization_id", "in", ids).execute()),
    ...(await memberships().where("on_behalf_of_id", "in", ids).execute()),
    ...(await memberships().where("post_id", "in", posts).execute()),
  ];
  const parts = await db.selectFrom("organizations").select("id").where("parent_id", "in", ids).execute();
  const told = await db
    .selectFrom("member_index")
    .select(["member_kind as kind", "member_id as id"])
    .distinct()
    .where("organization_id", "in", organizations)
    .execute();
  return finalHolders(db, [
    ...rows.flatMap(({ person_id, member_id }): readonly HolderId[] => [
      ...(person_id === null ? [] : [{ kind: "person" as const, id: person_id }]),
      ...(member_id === null ? [] : [{ kind: "organization" as const, id: member_id }]),
    ]),
    ...parts.map(({ id }) => ({ kind: "organization" as const, id })),
    ...told,
  ]);
}

async function finalHolders(db: Db, holders: readonly HolderId[]): Promise<readonly HolderId[]> {
  const found = new Map<string, HolderId>();
  for (const kind of ["person", "organization"] as const) {
    const final = new Map<string, string>();
    await inBatches(
      [...new Set(holders.filter((h) => h.kind === kind).map(({ id }) => id))],
      async (batch) => {
        for (const [id, to] of await finalIds(db, kind, batch)) final.set(id, to);
      },
    );
    for (const id of final.values()) found.set(holderKey({ kind, id }), { kind, id });
  }
  return [...found.values()];
}
