/** Where holders belong, directly or through bodies that are part of others, and on which days. */

import { type HolderId, holderKey } from "../entity/holders.ts";
import { type Days, joined, shared } from "../shared/days.ts";
import { grouped } from "../shared/passages.ts";
import type { Store } from "../store/store.ts";
import { type Membership, membershipsOf } from "./memberships.ts";

type Db = Store["db"];

/** Where one holder belongs, directly or through the bodies between. */
export interface Belonging {
  readonly days: readonly Days[];
  /** The days on which they lead this very organization. */
  readonly leading: readonly Days[];
}

/** By organization. */
export type Belongings = ReadonlyMap<string, Belonging>;

/** Where each of these holders belongs, by `holderKey`. Somebody of one report alone belongs nowhere. */
export async function belongingsOf(
  db: Db,
  holders: readonly HolderId[],
): Promise<ReadonlyMap<string, Belongings>> {
  const own = new Map<string, readonly Membership[]>();
  let next = holders.filter(({ kind }) => kind !== "entity");
  while (next.length > 0) {
    const found = await membershipsOf(db, next);
    for (const holder of next) own.set(holderKey(holder), found.get(holderKey(holder)) ?? []);
    const above = new Set([...found.values()].flat().map(({ organization }) => organization));
    next = [...above]
      .map((id) => ({ kind: "organization" as const, id }))
      .filter((body) => !own.has(holderKey(body)));
  }
  return new Map(holders.map((holder) => [holderKey(holder), upwards(holder, own)]));
}

/** Follows memberships up; in a circle of memberships each body is visited once. */
function upwards(holder: HolderId, own: ReadonlyMap<string, readonly Membership[]>): Belongings {
  const reached = new Map<string, Belonging>();
  const climb = (at: HolderId, days: readonly Days[], passed: readonly string[]) => {
    for (const [organization, memberships] of grouped(
      own.get(holderKey(at)) ?? [],
      (membership) => membership.organization,
    )) {
      if (passed.includes(organization)) continue;
      const together = shared(days, joined(memberships.map((membership) => membership.days)));
      if (together.length === 0) continue;
      const before = reached.get(organization);
      const leading = at === holder ? memberships.filter((m) => m.leads).map((m) => m.days) : [];
      reached.set(organization, {
        days: joined([...(before?.days ?? []), ...together]),
        leading: joined([...(before?.leading ?? []), ...leading]),
      });
      climb({ kind: "organization", id: organization }, together, [...passed, organization]);
    }
  };
  climb(holder, [{ from: null, to: null }], holder.kind === "organization" ? [holder.id] : []);
  return reached;
}
