/** What earlier reports said of people whom no file describes. */
import { officeKey, organizationKey } from "../organization/name-key.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";
import { officesTold } from "./role-clues.ts";
import type { Subject } from "./subjects.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Clue } from "./weigh.ts";

type Db = Store["db"];

/** How many mentions are enough to say who somebody is. */
const MENTIONS = 200;

export type ReportedClues = (subject: Subject, around: Surroundings) => readonly Clue[];

/** `leading`: ids with the ids that they stand for. Only those who are on record from reports alone have such clues. */
export async function reportedOf(
  db: Db,
  leading: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReportedClues>> {
  const roles = new Map<string, Set<string>>();
  const bodies = new Map<string, Set<string>>();
  const note = (notes: Map<string, Set<string>>, id: string | undefined, key: string) => {
    if (id === undefined) return;
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
    // The mentions first: in one query the database would read all names of all reports.
    const mentions = (await Promise.all(ids.map((id) => mentionsOf(db, id)))).flat();
    const personOf = new Map(mentions.map((row) => [row.entity_id, row.record_id]));
    const entities = [...personOf.keys()];
    if (entities.length === 0) return;
    await inBatches(entities, async (some) => {
      const told = await db
        .selectFrom("entity_names")
        .select(["entity_id", "name"])
        .where("entity_id", "in", some)
        .where("kind", "=", "role")
        .execute();
      for (const { entity_id, name } of told) note(roles, personOf.get(entity_id), officeKey(name));
      const members = await db
        .selectFrom("entity_memberships as m")
        .innerJoin("entities as o", "o.id", "m.organization_id")
        .select(["m.entity_id", "o.name"])
        .where("m.entity_id", "in", some)
        .execute();
      for (const { entity_id, name } of members) note(bodies, personOf.get(entity_id), organizationKey(name));
    });
  });
  const finals = new Set([...roles.keys(), ...bodies.keys()]);
  return new Map([...finals].map((id) => [id, cluesFrom(roles.get(id), bodies.get(id))]));
}

function mentionsOf(db: Db, person: string) {
  return db
    .selectFrom("entity_records")
    .select(["record_id", "entity_id"])
    .where("kind", "=", "person")
    .where("record_id", "=", person)
    .limit(MENTIONS)
    .execute();
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
