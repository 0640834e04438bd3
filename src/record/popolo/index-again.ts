/** Brings the rows by which people and offices are looked up to what the record says of them now. */
import type { Insertable } from "kysely";
import { inBatches } from "../shared/put-rows.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Schema } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { type Offices, officeKeys, organizationNames, personNames } from "./index-rows.ts";
import type { ListName, PopoloMembership, PopoloOf, PopoloOrganization, PopoloPerson } from "./popolo.ts";
import { TABLES } from "./tables.ts";

type Db = Store["db"];

/** What was put of one list, by id. */
export interface Changes {
  readonly list: ListName;
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

export async function indexAgain(db: Db, changes: readonly Changes[]): Promise<void> {
  const of = (list: ListName) => changes.find((c) => c.list === list) ?? { list, added: [], changed: [] };
  await indexNames(db, "person", of("persons"), (person: PopoloPerson) => personNames(person));
  await indexNames(db, "organization", of("organizations"), (o: PopoloOrganization) => organizationNames(o));
  const memberships = of("memberships");
  const about = await membershipsAbout(db, [
    ...of("organizations").changed,
    ...of("posts").changed,
    ...of("areas").changed,
  ]);
  await indexOffices(db, [...new Set([...memberships.added, ...memberships.changed, ...about])]);
}

async function indexNames<E>(
  db: Db,
  kind: RecordKind,
  { list, added, changed }: Changes,
  namesOf: (element: E) => readonly Insertable<Schema["record_names"]>[],
): Promise<void> {
  await inBatches(changed, (ids) =>
    db.deleteFrom("record_names").where("kind", "=", kind).where("record_id", "in", ids).execute(),
  );
  const rows = (await read(db, list, [...added, ...changed])).flatMap((element) => namesOf(element as E));
  await inBatches(rows, (batch) =>
    db
      .insertInto("record_names")
      .values([...batch])
      .execute(),
  );
}

/** Memberships whose office is described by what has these ids. */
async function membershipsAbout(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  await inBatches(ids, async (batch) => {
    const rows = await db
      .selectFrom("memberships as m")
      .leftJoin("posts as p", "p.id", "m.post_id")
      .select("m.id")
      .where((e) =>
        e.or(
          (
            [
              "m.post_id",
              "m.organization_id",
              "m.on_behalf_of_id",
              "m.area_id",
              "p.organization_id",
              "p.area_id",
            ] as const
          ).map((column) => e(column, "in", batch)),
        ),
      )
      .execute();
    found.push(...rows.map((row) => row.id));
  });
  return found;
}

async function indexOffices(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inBatches(ids, (batch) => db.deleteFrom("offices").where("membership_id", "in", batch).execute());
  const offices = await officesOnRecord(db);
  await inBatches(ids, async (batch) => {
    const memberships = await db
      .selectFrom("memberships")
      .select(["id", "popolo"])
      .where("id", "in", batch)
      .execute();
    const rows = memberships.flatMap(({ id, popolo }) =>
      officeKeys(JSON.parse(popolo) as PopoloMembership, offices).map((key) => ({ key, membership_id: id })),
    );
    await inBatches(rows, (some) =>
      db
        .insertInto("offices")
        .values([...some])
        .execute(),
    );
  });
}

/** Posts, areas and bodies are few beside the people who hold them: all are held at once. */
async function officesOnRecord(db: Db): Promise<Offices> {
  const all = async <E>(table: "posts" | "areas" | "organizations") => {
    const rows = await db.selectFrom(table).select(["id", "popolo"]).execute();
    return new Map(rows.map(({ id, popolo }) => [id, JSON.parse(popolo) as E]));
  };
  const posts = await all<PopoloOf<"posts">>("posts");
  const areas = await all<PopoloOf<"areas">>("areas");
  const organizations = await all<PopoloOrganization>("organizations");
  return {
    post: (id) => posts.get(id),
    area: (id) => areas.get(id)?.name,
    organization: (id) => {
      const found = organizations.get(id);
      return found ? [found.name, ...(found.other_names ?? []).flatMap((other) => other.name ?? [])] : [];
    },
  };
}

async function read(db: Db, list: ListName, ids: readonly string[]): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  await inBatches(ids, async (batch) => {
    const rows = await db.selectFrom(TABLES[list]).select("popolo").where("id", "in", batch).execute();
    found.push(...rows.map((row): unknown => JSON.parse(row.popolo)));
  });
  return found;
}
