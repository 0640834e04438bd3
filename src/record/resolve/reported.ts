/** What earlier reports said of people whom no file describes. */
import { officeKey, organizationKey } from "../organization/name-key.ts";
import { inBatches } from "../put-rows.ts";
import type { Store } from "../store/store.ts";
import { officesTold } from "./role-clues.ts";
import type { Subject } from "./subjects.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Clue } from "./weigh.ts";

type Db = Store["db"];

/** So many mentions say who somebody is; more say no more. */
const MENTIONS = 200;

export type ReportedClues = (subject: Subject, around: Surroundings) => readonly Clue[];

/** `leading`: ids with the ids that they stand for. Only those who are on record from reports alone have such clues. */
export async function reportedOf(
  db: Db,
  leading: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReportedClues>> {
  const roles = new Map<string, Set<string>>();
  const bodies = new Map<string, Set<string>>();
  const note = (notes: Map<string, Set<string>>, id: string, key: string) => {
    const final = leading.get(id) ?? id;
    notes.set(final, (notes.get(final) ?? new Set()).add(key));
  };
  await inBatches([...leading.keys()], async (batch) => {
    const people = await db
      .selectFrom("people")
      .select("id")
      .where("id", "in", batch)
      .where("origin", "=", "report")
      .execute();
    const ids = people.map((row) => row.id);
    if (ids.length === 0) return;
    const told = await db
      .selectFrom("entity_records as r")
      .innerJoin("entity_names as n", "n.entity_id", "r.entity_id")
      .select(["r.record_id", "n.name"])
      .where("r.kind", "=", "person")
      .where("r.record_id", "in", ids)
      .where("n.kind", "=", "role")
      .limit(MENTIONS)
      .execute();
    for (const { record_id, name } of told) note(roles, record_id, officeKey(name));
    const members = await db
      .selectFrom("entity_records as r")
      .innerJoin("entity_memberships as m", "m.entity_id", "r.entity_id")
      .innerJoin("entities as o", "o.id", "m.organization_id")
      .select(["r.record_id", "o.name"])
      .where("r.kind", "=", "person")
      .where("r.record_id", "in", ids)
      .limit(MENTIONS)
      .execute();
    for (const { record_id, name } of members) note(bodies, record_id, organizationKey(name));
  });
  const finals = new Set([...roles.keys(), ...bodies.keys()]);
  return new Map([...finals].map((id) => [id, cluesFrom(roles.get(id), bodies.get(id))]));
}

function cluesFrom(
  roles: ReadonlySet<string> | undefined,
  bodies: ReadonlySet<string> | undefined,
): ReportedClues {
  return (subject, around) => {
    const role = officesTold(subject, around).now.some((key) => roles?.has(key));
    const body = subject.bodies.some((id) => bodies?.has(organizationKey(around.nameOf.get(id) ?? "")));
    return role || body
      ? [{ kind: "reportedSo", reason: "is described in the same way by another report" }]
      : [];
  };
}
