/** What people on record were, where and when, as clues to whom a report means. */

import { covers, isAfter, type PartialPeriod } from "../shared/partial-date.ts";
import { grouped } from "../shared/passages.ts";
import { inBatches } from "../shared/put-rows.ts";
import type { Store } from "../store/store.ts";

type Db = Store["db"];

export interface HeldPost extends PartialPeriod {
  readonly person: string;
  /** The organization, the one on whose behalf, and those that these are part of. */
  readonly bodies: readonly string[];
  /** Those of them that are parties. */
  readonly parties: readonly string[];
  /** As in `officeKey`. */
  readonly offices: readonly string[];
  /** For a reader: "leader, Kelmark Civic Union". */
  readonly words: string;
}

/** All that these people held, whenever. `ids` are as the memberships have them, before redirects. */
export async function heldBy(db: Db, ids: readonly string[]): Promise<readonly HeldPost[]> {
  const rows = await collected(ids, (batch) => rowsOf(db).where("m.person_id", "in", batch).execute());
  return held(db, rows);
}

/** Who held an office of one of these keys. */
export async function heldAs(db: Db, keys: readonly string[]): Promise<readonly HeldPost[]> {
  if (keys.length === 0) return [];
  const offices = await db
    .selectFrom("offices")
    .select("membership_id")
    .distinct()
    .where("key", "in", keys)
    .limit(MOST)
    .execute();
  const ids = offices.map((row) => row.membership_id);
  return held(db, await collected(ids, (batch) => rowsOf(db).where("m.id", "in", batch).execute()));
}

/** An office held by more people than this identifies nobody. */
const MOST = 200;

export function heldOn({ from, to }: PartialPeriod, day: string): boolean {
  return covers({ from, to }, day);
}

export function heldBefore({ to }: PartialPeriod, day: string): boolean {
  return to !== null && isAfter(day, to);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

/** A membership without dates of its own lasts as long as its post or its legislative period. */
function rowsOf(db: Db) {
  return db
    .selectFrom("memberships as m")
    .leftJoin("posts as p", "p.id", "m.post_id")
    .leftJoin("events as t", "t.id", "m.legislative_period_id")
    .select(["m.id", "m.person_id", "m.role", "p.name as post", "m.on_behalf_of_id"])
    .select((e) => [
      e.fn.coalesce("m.organization_id", "p.organization_id").as("organization_id"),
      e.fn.coalesce("m.start_date", "t.start_date").as("from"),
      e.fn.coalesce("m.end_date", "t.end_date").as("to"),
    ]);
}

async function collected(
  ids: readonly string[],
  fetch: (batch: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  await inBatches(ids, async (batch) => rows.push(...(await fetch(batch))));
  return rows;
}

async function held(db: Db, rows: readonly Row[]): Promise<readonly HeldPost[]> {
  if (rows.length === 0) return [];
  const offices: { membership_id: string; key: string }[] = [];
  await inBatches(
    rows.map((row) => row.id),
    async (ids) => {
      offices.push(
        ...(await db.selectFrom("offices").selectAll().where("membership_id", "in", ids).execute()),
      );
    },
  );
  const officesOf = grouped(offices, (row) => row.membership_id);
  const bodies = await bodiesAbove(
    db,
    rows.flatMap((row) => [row.organization_id, row.on_behalf_of_id].filter((id) => id !== null)),
  );
  return rows.flatMap((row): HeldPost[] => {
    if (row.person_id === null) return [];
    const own = [row.organization_id, row.on_behalf_of_id].filter((id) => id !== null);
    const all = new Set(own.flatMap((id) => bodies.chain(id)));
    const place = row.on_behalf_of_id ?? row.organization_id;
    return [
      {
        person: row.person_id,
        from: row.from,
        to: row.to,
        bodies: [...all],
        parties: [...all].filter(bodies.isParty),
        offices: officesOf.get(row.id)?.map((o) => o.key) ?? [],
        words: [row.post ?? row.role ?? "member", place && bodies.name(place)].filter((w) => w).join(", "),
      },
    ];
  });
}

export interface BodyLookup {
  /** The organization and those that it is part of. */
  readonly chain: (id: string) => readonly string[];
  readonly isParty: (id: string) => boolean;
  readonly name: (id: string) => string;
}

/** These organizations and all that they are part of. */
export async function bodiesAbove(db: Db, ids: readonly string[]): Promise<BodyLookup> {
  const known = new Map<string, { name: string; classification: string | null; parent_id: string | null }>();
  let next: readonly string[] = [...new Set(ids)];
  while (next.length > 0) {
    const above: string[] = [];
    await inBatches(next, async (batch) => {
      const rows = await db
        .selectFrom("organizations")
        .select(["id", "name", "classification", "parent_id"])
        .where("id", "in", batch)
        .execute();
      for (const { id, ...row } of rows) {
        known.set(id, row);
        if (row.parent_id !== null) above.push(row.parent_id);
      }
    });
    next = [...new Set(above)].filter((id) => !known.has(id));
  }
  const chain = (id: string): readonly string[] => {
    const ids: string[] = [];
    for (let at: string | null = id; at !== null && !ids.includes(at); at = known.get(at)?.parent_id ?? null)
      ids.push(at);
    return ids;
  };
  return {
    chain,
    isParty: (id) => /party|faction/i.test(known.get(id)?.classification ?? ""),
    name: (id) => known.get(id)?.name ?? id,
  };
}
