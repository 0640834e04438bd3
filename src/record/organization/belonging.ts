/** Who belongs to which organization on which days: as files have it, and where they are silent as reports state it. */
import type { IsoDate } from "../../base/passage.ts";
import {
  covers,
  type Days,
  dayBefore,
  daysLater,
  firstDay,
  joined,
  lastDay,
  shared,
} from "../position/days.ts";
import { inBatches } from "../put-rows.ts";
import { type HolderId, holderKey } from "../queries/holders.ts";
import { grouped } from "../queries/passages.ts";
import { finalIds, idsLeadingTo } from "../resolve/redirects.ts";
import type { RecordKind } from "../store/people-schema.ts";
import type { Store } from "../store/store.ts";
import { leads } from "./leads-body.ts";

type Db = Store["db"];

/** What a report says of somebody's membership is taken to have been so for so many days before. */
const REPORTED_BEFORE = 31;

/** Somebody, or an organization, belongs to an organization. */
export interface Membership {
  readonly member: HolderId;
  readonly organization: string;
  readonly days: Days;
  readonly leads: boolean;
}

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

/** Follows memberships up; of a body that belongs to itself in a circle each is passed once. */
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
  const rows = await db
    .selectFrom("memberships as m")
    .leftJoin("posts as p", "p.id", "m.post_id")
    .select(["m.person_id", "m.member_id"])
    .where((w) =>
      w.or([
        w("m.organization_id", "in", ids),
        w("m.on_behalf_of_id", "in", ids),
        w("p.organization_id", "in", ids),
      ]),
    )
    .execute();
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

async function membershipsOf(
  db: Db,
  members: readonly HolderId[],
): Promise<ReadonlyMap<string, readonly Membership[]>> {
  const filed = await filedMemberships(db, members);
  const known = new Set(filed.map((m) => `${holderKey(m.member)} ${m.organization}`));
  const reported = await reportedMemberships(db, members);
  const unfiled = reported.filter((m) => !known.has(`${holderKey(m.member)} ${m.organization}`));
  return grouped([...filed, ...unfiled], (membership) => holderKey(membership.member));
}

const idsOf = (members: readonly HolderId[], kind: RecordKind) =>
  members.filter((member) => member.kind === kind).map(({ id }) => id);

async function filedMemberships(db: Db, members: readonly HolderId[]): Promise<readonly Membership[]> {
  const found: Membership[] = [];
  for (const kind of ["person", "organization"] as const) {
    await inBatches(idsOf(members, kind), async (batch) => {
      const leading = await idsLeadingTo(db, kind, batch);
      const column = kind === "person" ? "m.person_id" : "m.member_id";
      const rows = await rowsOf(db)
        .select(`${column} as member`)
        .where(column, "in", [...leading.keys()])
        .execute();
      for (const row of rows) {
        const member = { kind, id: leading.get(row.member ?? "") ?? row.member ?? "" };
        found.push(...membershipsIn(member, row));
      }
      if (kind === "person") return;
      const parts = await db
        .selectFrom("organizations")
        .select(["id", "parent_id"])
        .where("id", "in", [...leading.keys()])
        .where("parent_id", "is not", null)
        .execute();
      for (const { id, parent_id } of parts) {
        const member = { kind, id: leading.get(id) ?? id };
        found.push({ member, organization: parent_id ?? "", days: ALWAYS, leads: false });
      }
    });
  }
  const final = await finalIds(db, "organization", [...new Set(found.map((m) => m.organization))]);
  return found.map((m) => ({ ...m, organization: final.get(m.organization) ?? m.organization }));
}

const ALWAYS: Days = { from: null, to: null };

/** A membership without dates of its own lasts as long as its legislative period. */
function rowsOf(db: Db) {
  return db
    .selectFrom("memberships as m")
    .leftJoin("posts as p", "p.id", "m.post_id")
    .leftJoin("events as t", "t.id", "m.legislative_period_id")
    .select(["m.role", "p.name as post", "p.role as post_role", "m.on_behalf_of_id"])
    .select((e) => [
      e.fn.coalesce("m.organization_id", "p.organization_id").as("organization_id"),
      e.fn.coalesce("m.start_date", "t.start_date").as("from"),
      e.fn.coalesce("m.end_date", "t.end_date").as("to"),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

/** In the organization itself, and in the one on whose behalf: whoever leads an assembly's group does not lead the party. */
function membershipsIn(member: HolderId, row: Row): readonly Membership[] {
  const days: Days = {
    from: row.from === null ? null : firstDay(row.from),
    to: row.to === null ? null : lastDay(row.to),
  };
  const role = row.role ?? row.post_role ?? row.post ?? "";
  const bodies = [
    { organization: row.organization_id, leads: leads(role) },
    { organization: row.on_behalf_of_id, leads: false },
  ];
  return bodies.flatMap(({ organization, leads: leading }) =>
    organization === null ? [] : [{ member, organization, days, leads: leading }],
  );
}

async function reportedMemberships(db: Db, members: readonly HolderId[]): Promise<readonly Membership[]> {
  const found: Membership[] = [];
  for (const kind of ["person", "organization"] as const) {
    await inBatches(idsOf(members, kind), async (batch) => {
      const rows = await db
        .selectFrom("member_index as m")
        .innerJoin("organizations as o", "o.id", "m.organization_id")
        .select(["m.member_id", "m.organization_id", "m.leads", "o.classification"])
        .select((e) => [e.fn.min("m.day").as("first"), e.fn.max("m.day").as("last")])
        .where("m.member_kind", "=", kind)
        .where("m.member_id", "in", batch)
        .groupBy(["m.member_id", "m.organization_id", "m.leads"])
        .execute();
      for (const [id, told] of grouped(rows, (row) => row.member_id)) {
        const member = { kind, id };
        found.push(
          ...told.map((row) => ({
            member,
            organization: row.organization_id,
            days: reportedDays(row, told),
            leads: row.leads === 1,
          })),
        );
      }
    });
  }
  return found;
}

interface Told {
  readonly organization_id: string;
  readonly classification: string | null;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Until a report that comes after all that state it puts them into another party: nobody is in two. */
function reportedDays(row: Told, all: readonly Told[]): Days {
  const rivals = isParty(row)
    ? all.filter((other) => isParty(other) && other.organization_id !== row.organization_id)
    : [];
  const next = rivals.map((other) => other.first).filter((day) => day > row.last);
  const before = rivals.some((other) => other.last < row.first);
  const left = next.sort()[0];
  return {
    from: before ? row.first : daysLater(row.first, -REPORTED_BEFORE),
    to: left ? dayBefore(left) : null,
  };
}

const isParty = ({ classification }: Told) => /party|faction/i.test(classification ?? "");

/** An assembly's members stand for something else than the assembly. */
const ASSEMBLY = /legislature|parliament|chamber|assembly/i;

/** Those of the organizations that are no assembly. */
export async function withoutAssemblies(
  db: Db,
  organizations: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await inBatches([...new Set(organizations)], async (batch) => {
    const rows = await db
      .selectFrom("organizations")
      .select(["id", "classification"])
      .where("id", "in", batch)
      .execute();
    for (const row of rows) if (!ASSEMBLY.test(row.classification ?? "")) found.add(row.id);
  });
  return found;
}

/** Of the bodies that one of these holders belongs to on a day the narrowest that is no assembly, or null. */
export async function affiliations(
  db: Db,
  holders: readonly HolderId[],
): Promise<(holder: HolderId, day: IsoDate) => string | null> {
  const belongings = await belongingsOf(db, holders);
  const bodies = await withoutAssemblies(
    db,
    [...belongings.values()].flatMap((belongs) => [...belongs.keys()]),
  );
  const above = await belongingsOf(
    db,
    [...bodies].map((id) => ({ kind: "organization" as const, id })),
  );
  const depth = (id: string) => above.get(`organization/${id}`)?.size ?? 0;
  return (holder, day) => {
    const then = [...(belongings.get(holderKey(holder)) ?? [])]
      .filter(([id, { days }]) => bodies.has(id) && covers(days, day))
      .map(([id]) => id);
    return then.sort((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1))[0] ?? null;
  };
}
